"""Figures: a frame in, an altair chart out, one function each.

No chart carries more than 5,000 rows.
"""
