"""The empty store of tests/tracking, for what owns runs."""

from tests.tracking.conftest import empty, store, writer

__all__ = ["empty", "store", "writer"]
