"""Payments as the heads read them: candidates, how likely each is, and what is written to the facts."""
