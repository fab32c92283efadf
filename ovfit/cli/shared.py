"""Options that mean the same in several commands that are no study."""

from pathlib import Path
from typing import Annotated

import typer

from ovfit.errors import BadInput

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
DryRun = Annotated[
    str,
    typer.Option(
        "--dry-run",
        metavar="on|off",
        help="say what would be done, change nothing",
        show_default=False,
    ),
]


def is_on(option: str, text: str) -> bool:
    """Raises BadInput for what is neither on nor off."""
    if text not in ("on", "off"):
        raise BadInput(f"{option} {text!r}: say on or off")
    return text == "on"
