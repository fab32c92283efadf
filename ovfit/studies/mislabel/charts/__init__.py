"""The charts of the mislabel study alone."""
