"""`ovfit figures`: a launch's figures as files for a paper, for slides, for the web."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ovfit.columns import SHORT
from ovfit.errors import BadInput, suggest
from ovfit.figures import paper
from ovfit.tracking.launches import Launch, artifacts, chart, launches_in, rows
from ovfit.tracking.lookup import launch_named
from ovfit.tracking.store import exists

WIDTHS = {1: "one-column", 2: "two-columns"}  # of a paper: how its PDFs are called


@dataclass(frozen=True)
class Written:
    """The figures of a launch in a folder: how many, and those that are no longer in the store."""

    launch: Launch
    folder: Path
    figures: int
    lost: tuple[str, ...]


def write(
    store: str, root: Path, launch: str | None, studies: Sequence[str] | None
) -> Iterator[Written]:
    """Writes STUDY-RUN/NAME.svg, .png and a PDF for each of a paper's column widths, below `root`.

    Of the `launch` (its run id or the beginning of it), else of each study's newest launch that has
    figures, or of the `studies`. Yields each launch as it is done. Raises BadInput, before anything
    is written, where there is none; OSError where the disk will not.
    """
    for found, figures in _chosen(store, launch, studies):
        folder = root / f"{found['study']}-{found['run_id'][:SHORT]}"
        folder.mkdir(parents=True, exist_ok=True)
        lost = []
        for figure in figures:
            spec = chart(found, figure["name"], store)
            if spec is None:
                lost.append(str(figure["name"]))
            else:
                _save(spec, folder / Path(str(figure["name"])).name)
        yield Written(found, folder, len(figures) - len(lost), tuple(lost))


def _chosen(
    store: str, launch: str | None, studies: Sequence[str] | None
) -> list[tuple[Launch, list[dict[str, Any]]]]:
    """The launches, each with what it says of its figures."""
    if not exists(store):
        raise BadInput(f"there is no store {store}; run a study first, e.g. `ovfit extreme`")
    if launch is not None:
        one = launch_named(launch, store)
        figures = artifacts(one, store).figures
        if not figures:
            raise BadInput(f"the launch {launch} has no figures; its command, repeated, draws them")
        return [(one, figures)]
    table = launches_in(store)
    present = list(dict.fromkeys(table["study"].dropna()))
    for name in studies or ():
        if name not in present:
            raise BadInput(
                f"--study {name!r}: this store has no launch of it{suggest(name, present)}"
            )
    newest: dict[str, tuple[Launch, list[dict[str, Any]]]] = {}
    for row in rows(table):  # the newest first
        if row["study"] in (studies or present) and row["study"] not in newest:
            figures = artifacts(row, store).figures
            if figures:
                newest[row["study"]] = (row, figures)
    if not newest:
        raise BadInput("no launch has figures; a command with --figures on, repeated, draws them")
    return list(newest.values())


def _save(spec: Mapping[str, Any], place: Path) -> None:
    """`place`: the file without an ending."""
    place.with_name(f"{place.name}.svg").write_text(paper.svg(spec))
    place.with_name(f"{place.name}.png").write_bytes(paper.png(spec))
    for columns, name in WIDTHS.items():
        place.with_name(f"{place.name}-{name}.pdf").write_bytes(paper.pdf(spec, columns))
