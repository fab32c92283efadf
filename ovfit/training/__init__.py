"""Many networks as one tensor program, the one training loop, and what is measured on the way."""
