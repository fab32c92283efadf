"""The picture of the claims' state: from results, and that of the README."""

from pathlib import Path

import pytest
from PIL import Image

from ovfit.report.picture import DIGEST
from ovfit.studies import registry
from tests.conftest import Inside

ROOT = Path(__file__).parents[2]
AGAIN = "ovfit report --from docs/results --format png --output docs/figures/claims.png"


def test_the_readme_s_picture_shows_the_results(
    home: Path, inside: Inside, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Not byte by byte: fonts differ between machines, what is shown does not."""
    results = str(ROOT / "docs" / "results")
    done = inside("report", "--from", results, "--format", "png")
    assert done.returncode == 0, done.stderr
    with (
        Image.open(home / "claims.png") as made,
        Image.open(ROOT / "docs" / "figures" / "claims.png") as shown,
    ):
        assert made.text[DIGEST] == shown.text[DIGEST], f"not up to date: `{AGAIN}`"
        assert made.width > 900 and made.height > made.width
    assert "docs/figures/claims.png" in (ROOT / "README.md").read_text()


def test_an_svg_has_every_statement(home: Path, inside: Inside) -> None:
    results = str(ROOT / "docs" / "results")
    given = ("--format", "svg", "--study", "escape,landscape", "--output", "state.svg")
    assert inside("report", "--from", results, *given).returncode == 0
    text = (home / "state.svg").read_text()
    for name in ("escape", "landscape"):
        for claim, statement in registry.study(name).statements.items():
            assert f">{claim}  {statement.text}<" in text
    assert "Double descent" not in text
