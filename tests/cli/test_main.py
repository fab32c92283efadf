"""The commands there are, and what they cost to list."""

import subprocess
import sys
from pathlib import Path

from ovfit.studies import registry


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
