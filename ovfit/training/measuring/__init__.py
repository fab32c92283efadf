"""What is measured of a stack: losses and accuracies, weights, the best temperature."""
