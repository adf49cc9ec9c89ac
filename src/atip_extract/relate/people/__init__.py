"""People and their posts: what a person is, and of which body."""
