"""The charts of the landscape study."""
