"""The charts of the study of escapes."""
