"""The MLflow store: where it is, the one writer, the one reader."""
