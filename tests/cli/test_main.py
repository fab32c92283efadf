"""The commands there are, and what they cost to list."""

import subprocess
import sys
from pathlib import Path

import pytest

from ovfit.studies import registry
from ovfit.version import __version__
from tests.conftest import Inside


def test_help_needs_no_heavy_library_and_shows_the_card() -> None:
    heavy = ("torch", "mlflow", "pandas", "streamlit", "pydantic", "numpy")
    code = f"import sys, ovfit.cli.main; print([name for name in {heavy} if name in sys.modules])"
    assert (
        subprocess.run(
            [sys.executable, "-c", code], capture_output=True, text=True, check=True
        ).stdout.strip()
        == "[]"
    )
    shown = subprocess.run(
        [sys.executable, "-m", "ovfit", "extreme", "--help"],
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    assert (
        "1906.06295" in shown
        and "--weight-decay" in shown
        and "quick: digits; paper: mnist" in " ".join(shown.split())
    )


def test_every_study_has_its_entry_in_mlproject() -> None:
    text = (Path(__file__).parents[2] / "MLproject").read_text()
    for name in registry.names():
        assert f'  {name}:\n    command: "python -m ovfit {name}"' in text, (
            f"add an entry point for {name} to MLproject"
        )
    for name in registry.OWN:
        card = registry.study(name).card.whole
        assert all(word in card for word in ("Paper", "Question", "Claims", "Command", "Expected"))


@pytest.mark.parametrize(
    "command", [*registry.names(), "", "compare", "decide", "delete", "figures", "status", "report"]
)
def test_help_fits_80_columns(command: str, inside: Inside) -> None:
    shown = inside(*command.split(), "--help").stdout
    assert max(map(len, shown.splitlines())) <= 80


def test_version(inside: Inside) -> None:
    assert inside("--version").stdout == f"ovfit {__version__}\n"


def test_a_reader_that_leaves_early_ends_nothing() -> None:
    """As `| head -1` does: more is printed than a pipe holds when nobody reads."""
    command = "import os, time; from ovfit.cli.pipe import outlive_readers; outlive_readers()\n"
    command += "print('a', flush=True); time.sleep(.5); print('b' * 10**6, flush=True); print('c')"
    process = subprocess.Popen(
        [sys.executable, "-c", command], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )
    assert process.stdout is not None and process.stdout.readline() == "a\n"
    process.stdout.close()
    assert process.stderr is not None and process.stderr.read() == ""
    assert process.wait(30) == 0


@pytest.mark.parametrize("name", registry.BUILT_IN)
def test_the_list_of_commands_has_the_titles_of_their_cards(name: str) -> None:
    assert registry.title(name) == registry.study(name).card.title
