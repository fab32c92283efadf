"""The charts of the study of dimensions."""
