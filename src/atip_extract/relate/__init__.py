"""From entities and cues to facts: events with roles, positions, funding, statements."""
