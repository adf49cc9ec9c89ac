"""A folder or a stream of releases in, records out, in stable order, on one core or several."""
