"""The charts of the theory of random labels."""
