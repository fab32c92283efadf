"""What `ovfit view` hands to Streamlit.

In a folder of its own: Streamlit takes a folder `pages` beside its script for pages that it finds
itself, and a first request to one of them would run that file alone.
"""
