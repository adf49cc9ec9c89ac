"""Events: what is held, signed, launched or visited, each thing once, and which of them a word belongs to."""
