"""`ovfit decide`: seeds for undecided claims, where they decide, until each has an answer."""
