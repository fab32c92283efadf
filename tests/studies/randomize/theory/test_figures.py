"""The charts of the theory."""

from pathlib import Path

from ovfit.figures import theme
from ovfit.studies.randomize.theory.figures import figures
from tests.conftest import blobs
from tests.studies.randomize.theory.support import solved


def test_three_for_each_dataset(tmp_path: Path) -> None:
    drawn = list(figures(solved()))
    kinds = {"construction": ("Z4",), "sgd": ("Z5",), "norm": ("Z5.norm",)}
    expected = {f"{kind}-{blobs().name}": ids for kind, ids in kinds.items()}
    assert {figure.name: figure.claims for figure in drawn} == expected
    theme.save(drawn, tmp_path)
    assert {path.stem for path in tmp_path.glob("*.png")} == set(expected)
