"""The viewer: Streamlit pages over an MLflow store; it reads, and never writes."""
