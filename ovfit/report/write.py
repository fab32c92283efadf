"""`ovfit report`: the claims of a store as one HTML file, Markdown, JSON or LaTeX, or kept."""

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from ovfit.analysis.words import many
from ovfit.errors import BadInput, suggest
from ovfit.tracking.store import exists, resolve

if TYPE_CHECKING:
    from ovfit.report.claims import Findings

FORMATS = ("html", "md", "json", "latex", "svg", "png", "results")
FROM_RESULTS = ("md", "json", "latex", "svg", "png")
PICTURES = ("svg", "png")
DEFAULT = {"html": Path("report.html"), **{form: Path(f"claims.{form}") for form in PICTURES}}


def report(
    studies: str | None, output: Path | None, form: str, uri: str | None, results: Path | None
) -> None:
    """HTML goes to a file (report.html), a picture of the claims' state too (claims.svg, .png);
    Markdown, JSON and LaTeX to stdout unless a file is given; results to a folder, with one in it
    for each launch.

    `studies`: names by comma (None and "all": all that have a launch). `results`: a folder of
    them, read in place of a store. Raises BadInput before anything is written.
    """
    target = _target(output, form)
    if results is None:
        found, source = _from_store(uri)
    else:
        found, source = _from_results(results, form, uri)
    wanted = _wanted(studies, found.studies)
    if form == "results":
        _keep(found, wanted, target or Path())
        return
    place = _relative(results, target) if results is not None else None
    made = _picture(found, wanted, form) or _text(found, wanted, form, source, place).encode()
    if target is None:
        sys.stdout.write(made.decode())
        return
    try:
        _replace(target, made)
    except OSError as error:
        raise _unwritten(target, error) from None
    if form == "html":
        size = len(made) / 1e6
        print(f"{target}: open it in a browser; it needs no network ({size:.1f} MB)")


def _from_store(uri: str | None) -> "tuple[Findings, str]":
    """What a store says, and the line that names it."""
    store = resolve(uri)
    if not exists(store):
        raise BadInput(
            f"there is no store {store}; run a study first, e.g. `ovfit extreme`, or give another "
            "with --tracking-uri"
        )
    from ovfit.report.claims import findings

    found = findings(store)
    if found.launches.empty:
        raise BadInput(
            f"the store {store} has no launch of ovfit; run a study first, e.g. `ovfit extreme`"
        )
    return found, f"Store: `{found.store}`"


def _from_results(folder: Path, form: str, uri: str | None) -> "tuple[Findings, str]":
    """What a folder of results says, and the line that names it."""
    if uri is not None:
        raise BadInput("--from and --tracking-uri exclude each other; leave one out")
    if form not in FROM_RESULTS:
        raise BadInput(f"--format {form} needs a store; results give {', '.join(FROM_RESULTS)}")
    from ovfit.report.recorded import read

    made = f"Made by `ovfit report --from {folder.as_posix()} --format {form}`."
    return read(folder), made


def _relative(folder: Path, target: Path | None) -> str:
    """The folder as a page at `target`, or one here, links to it."""
    page = target.absolute().parent if target is not None else Path.cwd()
    return Path(os.path.relpath(folder.absolute(), page)).as_posix()


def _target(output: Path | None, form: str) -> Path | None:
    """The file to be written; None for stdout. Raises BadInput where it cannot be one."""
    if form not in FORMATS:
        raise BadInput(f"--format {form!r} is not known{suggest(form, list(FORMATS))}")
    target = output or DEFAULT.get(form)
    if target is None:
        if form == "results":
            raise BadInput("where are the results kept? name a folder, as in --output results")
        return None
    folder = target.absolute().parent
    if not folder.is_dir():
        raise BadInput(f"the folder {folder} does not exist; make it, or give another --output")
    if form == "results":
        if target.exists() and not target.is_dir():
            raise BadInput(f"--output {target} is a file; give a folder")
    elif target.is_dir():
        raise BadInput(f"--output {target} is a folder; give a file in it")
    return target


def _wanted(studies: str | None, present: list[str]) -> list[str]:
    if studies in (None, "all"):
        return present
    names = [name.strip() for name in str(studies).split(",")]
    for name in names:
        if name not in present:
            hint = suggest(name, present)
            raise BadInput(f"--study {name!r}: this store has no launch of it{hint}")
    return list(dict.fromkeys(names))


def _keep(found: "Findings", wanted: list[str], folder: Path) -> None:
    from ovfit.report.results import save

    try:
        kept = save(found, wanted, folder)
    except OSError as error:
        raise _unwritten(folder, error) from None
    if not kept:
        raise BadInput("no launch has measured a claim, so there is nothing to keep")
    for each in kept:
        how = "replaced" if each.replaced else "new"
        print(f"{each.folder} ({how}): {many(each.claims, 'claim')} of `{each.command}`")


def _unwritten(target: Path, error: OSError) -> BadInput:
    return BadInput(f"{target} cannot be written ({error.strerror}); give another --output")


def _picture(found: "Findings", wanted: list[str], form: str) -> bytes | None:
    """None where the form is no picture."""
    if form not in PICTURES:
        return None
    from ovfit.report.picture import picture

    return picture(found, wanted, form)


def _text(found: "Findings", wanted: list[str], form: str, source: str, folder: str | None) -> str:
    if form == "json":
        from ovfit.report.text import as_json

        return as_json(claim for study in wanted for claim in found.of(study))
    from ovfit.report.chapters import chapters

    made = chapters(found, wanted)
    if form == "md":
        from ovfit.report.text import as_markdown

        return as_markdown(source, made, folder)
    if form == "latex":
        from ovfit.report.latex import as_latex

        return as_latex(made)
    from ovfit.report.charts import draw
    from ovfit.report.page import page

    draw(made, found)
    return page(found.store, made)


def _replace(target: Path, made: bytes) -> None:
    """Written whole or not at all."""
    part = target.with_name(f".{target.name}.part")
    try:
        part.write_bytes(made)
        part.replace(target)
    finally:
        part.unlink(missing_ok=True)
