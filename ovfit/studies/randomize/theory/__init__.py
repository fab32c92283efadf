"""The theory of the random-labels study: constructions and regressions in place of networks."""
