"""What every rule reads with: words and their proclitics, inflection, cues, clauses."""
