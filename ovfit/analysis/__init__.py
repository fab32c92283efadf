"""Frames in, numbers out: intervals, verdicts, curves read at equal epochs, steps or loss."""
