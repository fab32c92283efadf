"""The charts of the extreme-overfitting study."""
