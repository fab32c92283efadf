"""`ovfit figures`: a launch's figures as SVG, PNG, and PDF for a paper."""

from pathlib import Path
from typing import Annotated

import typer

from ovfit.cli.shared import Store
from ovfit.errors import BadInput


def figures(
    launch: Annotated[
        str | None,
        typer.Argument(
            metavar="LAUNCH",
            help="its run id, or the beginning of it (default: each study's newest)",
            show_default=False,
        ),
    ] = None,
    output: Annotated[
        Path, typer.Option("--output", metavar="DIR", help="where a folder per launch is made")
    ] = Path("figures"),
    study: Annotated[
        str | None,
        typer.Option("--study", metavar="NAMES", help="some of the studies, by comma"),
    ] = None,
    tracking_uri: Store = None,
) -> None:
    """The figures of a launch as files: SVG, PNG, and PDF in a paper's widths.

    \b
    ovfit figures --output paper           of each study's newest launch
    ovfit figures 3f2a91c0 --output paper  of this one (`ovfit status` lists them)

    A PDF is 3.5 inches wide (one column) or 7.17 (both), its letters are 8 points and can be
    searched. Nothing is trained, and nothing in the store changes.
    """
    from ovfit.report.files import write
    from ovfit.tracking.store import resolve

    if launch is not None and study is not None:
        raise BadInput("LAUNCH and --study exclude each other; leave one out")
    if output.exists() and not output.is_dir():
        raise BadInput(f"--output {output} is a file; give a folder")
    names = [name.strip() for name in study.split(",")] if study else None
    try:
        for done in write(resolve(tracking_uri), output, launch, names):
            print(f"{done.folder}: {done.figures} figures of `{done.launch['command']}`")
            if done.lost:
                print(f"  no longer in the store: {', '.join(done.lost)}")
    except OSError as error:
        raise BadInput(
            f"{output} cannot be written ({error.strerror}); give another --output"
        ) from None
