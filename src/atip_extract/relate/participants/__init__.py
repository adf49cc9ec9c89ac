"""Who takes part in an event, in which role."""
