"""Datasets as arrays, their splits, and the seeded corruptions that edit them."""
