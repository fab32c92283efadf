"""Charts that only the viewer draws."""
