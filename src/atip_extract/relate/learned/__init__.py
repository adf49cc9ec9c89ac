"""Parts in events as learned from annotated releases, beside those that the grammar finds."""
