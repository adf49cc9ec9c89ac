"""Where and when: the places and dates that are an event's own."""
