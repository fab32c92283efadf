"""The charts of the double-descent study."""
