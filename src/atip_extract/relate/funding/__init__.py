"""Funding: who pays for what, how much, through whom."""
