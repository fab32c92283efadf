"""The charts of the study of tickets."""
