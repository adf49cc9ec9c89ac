"""Who holds an event, helps it, pays for it or lends it a name; and the programmes that it belongs to."""
