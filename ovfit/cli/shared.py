"""Options that mean the same in several commands that are no study."""

from pathlib import Path
from typing import Annotated

import typer

DataDir = Annotated[
    Path | None,
    typer.Option(
        "--data-dir",
        metavar="DIR",
        help="folder of NAME.npz files (default: $OVFIT_DATA, else the user's cache folder)",
    ),
]
Store = Annotated[
    str | None,
    typer.Option(
        "--tracking-uri",
        metavar="URI",
        help="the MLflow store (default: $MLFLOW_TRACKING_URI, else sqlite:///mlflow.db here)",
    ),
]
