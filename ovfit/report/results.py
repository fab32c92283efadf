"""Results that last: of each launch that speaks for a claim a folder, small enough to be committed.

In it claims.json, the launch's tables, and launch.json: what was run, when, by which version, and
on what machine. Networks and figures stay in the store.
"""

import json
import shutil
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pandas as pd

from ovfit.errors import BadInput
from ovfit.report.claims import Findings
from ovfit.report.naming import long_name, published, short_name
from ovfit.report.row import Row
from ovfit.report.rules import REGISTERED
from ovfit.tracking.launches import Launch, machine, seeds, tables

CLAIMS, LAUNCH = "claims.json", "launch.json"
LARGEST = 200_000  # bytes of a table that is kept


@dataclass(frozen=True)
class Kept:
    """A launch as a folder: where, its command, how many claims, and whether it replaced one."""

    folder: Path
    command: str
    claims: int
    replaced: bool


def save(found: Findings, wanted: Sequence[str], root: Path) -> list[Kept]:
    """Every launch of the `wanted` studies that speaks for a measured claim, below `root`.

    A folder of the same command, but for the number of seeds, is replaced, whatever its name.
    Raises BadInput where a folder in the way is no such result, before anything is written;
    OSError where the disk will not.
    """
    speaking = _speaking(found, wanted)
    there = present(root) if root.is_dir() else {}
    places = _places(speaking, there, root)
    for folder in places.values():
        if folder.exists() and folder not in there:
            raise BadInput(f"{folder} is no result of a launch; move it, or give another --output")
    kept = []
    for launch in speaking:
        folder, files = places[launch["run_id"]], _files(found, launch)
        kept.append(
            Kept(
                folder=folder,
                command=published(launch["command"]),
                claims=len(found.stated[launch["run_id"]]),
                replaced=folder.exists(),
            )
        )
        _write(folder, files)
    return kept


def present(root: Path) -> dict[Path, dict[str, Any]]:
    """The results below a folder, by name: their launch.json.

    What holds anything but claims, launch and tables is none.
    """
    folders = sorted(path for path in root.iterdir() if path.is_dir())
    launches = {folder: _launch(folder) for folder in folders}
    return {folder: launch for folder, launch in launches.items() if launch is not None}


def _launch(folder: Path) -> dict[str, Any] | None:
    names = {path.name for path in folder.iterdir()}
    others = {name for name in names - {CLAIMS, LAUNCH} if not name.endswith(".csv")}
    if others or not {CLAIMS, LAUNCH} <= names:
        return None
    try:
        saved = json.loads((folder / LAUNCH).read_text())
    except (OSError, ValueError):
        return None
    needed = {"study", "command"}
    return saved if isinstance(saved, dict) and needed <= saved.keys() else None


def _speaking(found: Findings, wanted: Sequence[str]) -> list[Launch]:
    """The launches behind the measured claims, that of most networks first."""
    measured = [claim for claim in found.claims if claim["n"] and claim["study"] in wanted]
    most: dict[str, int] = defaultdict(int)
    for claim in measured:
        most[claim["launch"]] = max(most[claim["launch"]], claim["n"])
    return [found.launch(run_id) for run_id in sorted(most, key=lambda run_id: -most[run_id])]


def _places(
    launches: Sequence[Launch], there: Mapping[Path, Mapping[str, Any]], root: Path
) -> dict[str, Path]:
    """run id -> folder: one of the same command where there is one, else a name that is free."""
    alike: dict[str, list[Path]] = defaultdict(list)
    for folder, saved in there.items():
        alike[long_name(str(saved["command"]))].append(folder)
    taken = set(there)
    places = {}
    for launch in launches:
        name = long_name(launch["command"])
        mine = alike[name].pop(0) if alike[name] else _free(root, short_name(name), taken)
        taken.add(mine)
        places[str(launch["run_id"])] = mine
    return places


def _free(root: Path, name: str, taken: set[Path]) -> Path:
    """NAME, NAME-2, NAME-3, ..."""
    number = 1
    while (folder := root / (name if number == 1 else f"{name}-{number}")) in taken:
        number += 1
    return folder


def _files(found: Findings, launch: Launch) -> dict[str, str]:
    artifacts = found.artifacts[launch["run_id"]]
    claims = [
        {**claim, "command": published(str(claim.get("command") or ""))}
        for claim in artifacts.claims or []
    ]
    about = {
        "command": published(launch["command"]),
        "study": launch["study"],
        "version": launch["version"],
        "commit": launch["commit"],
        "started": _time(launch["started"]),
        "ended": _time(launch["ended"]),
        "machine": machine(launch, found.store),
        "networks": len(artifacts.networks) if artifacts.networks is not None else None,
        "seeds": seeds(artifacts.networks),
        "statements": artifacts.statements,
        "rules": dict(_rules(found.stated[launch["run_id"]])),
    }
    return {
        **tables(launch, found.store, LARGEST),
        CLAIMS: json.dumps(claims, indent=2, ensure_ascii=False) + "\n",
        LAUNCH: json.dumps(about, indent=2, ensure_ascii=False) + "\n",
    }


def _rules(stated: Sequence[Row]) -> Iterator[tuple[str, str]]:
    """Place in claims.json -> what is to be said of a rule that was not as registered."""
    for place, claim in enumerate(stated):
        if claim["rule"] != REGISTERED:
            yield str(place), claim["rule"]


def _time(value: Any) -> str | None:
    return None if pd.isna(value) else f"{value:%Y-%m-%d %H:%M} UTC"


def _write(folder: Path, files: Mapping[str, str]) -> None:
    """Whole or not at all, in the place of an older one."""
    folder.parent.mkdir(exist_ok=True)
    part, old = folder.with_name(f".{folder.name}.part"), folder.with_name(f".{folder.name}.old")
    shutil.rmtree(part, ignore_errors=True)
    try:
        part.mkdir()
        for name, text in files.items():
            (part / name).write_text(text, encoding="utf-8")
        if folder.exists():
            folder.replace(old)
        part.replace(folder)
    except OSError:
        if old.exists() and not folder.exists():
            old.replace(folder)
        raise
    finally:
        shutil.rmtree(part, ignore_errors=True)
    shutil.rmtree(old, ignore_errors=True)
