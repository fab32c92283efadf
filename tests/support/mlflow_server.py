"""An MLflow server for what is to be stored by way of one."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.support.servers import free_port, serving


@contextmanager
def mlflow_server(database: str, folder: Path, workers: int = 1) -> Iterator[str]:
    """Its address. It is on that database, and keeps artifacts in the folder."""
    port = free_port()
    address = f"http://127.0.0.1:{port}"
    command = [
        *(sys.executable, "-m", "mlflow", "server", "--port", str(port)),
        *("--workers", str(workers)),
        *("--backend-store-uri", database, "--artifacts-destination", str(folder)),
    ]
    with serving(command, f"{address}/health"):
        yield address
