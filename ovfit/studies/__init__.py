"""Studies: a folder each, behind one contract (study.py); the registry finds them."""
