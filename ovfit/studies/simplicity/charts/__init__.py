"""The charts of the study of simple functions."""
