"""The charts of the pre-interpolation study."""
