"""The version of ovfit, once: pyproject.toml, the store's tags and the report read it from here."""

__version__ = "0.1.0"
