"""The charts of the study of random labels."""
