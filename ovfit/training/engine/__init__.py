"""Many networks as one tensor program: the stack, its optimisers, draws and stop rules."""
