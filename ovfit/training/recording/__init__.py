"""What a network leaves behind: which records, when they are taken, and who is told."""
