"""Answers as they are read: of the first seed that has them, to the same images."""

from pathlib import Path

import numpy as np

from ovfit.analysis.answers import ARRAYS, Answers, of_first_seed


def saved(path: Path, kind: str = "answers", first: int = 0) -> Path:
    arrays = {name: np.arange(first, first + 3) for name in ARRAYS}
    np.savez(path, probe_kind=np.array(kind), **arrays)
    return path


def test_the_least_seed_that_has_them(tmp_path: Path) -> None:
    (tmp_path / "a.npz").write_bytes(b"PK damaged")
    probes = {
        "a": tmp_path / "a.npz",
        "b": saved(tmp_path / "b.npz"),
        "c": saved(tmp_path / "c.npz"),
        "d": saved(tmp_path / "d.npz", first=7),
    }
    networks = [(2, "x", "c"), (1, "x", "b"), (1, "y", "c"), (1, "z", "d"), (1, "none", "gone")]
    seed, found = of_first_seed([(0, "x", "a"), (0, "y", "b"), *networks], probes, "x")
    assert seed == 1 and list(found) == ["x", "y"]
    assert found["x"].true.tolist() == [0, 1, 2]
    assert of_first_seed([(0, "y", "b")], probes, "x") == (-1, {})


def test_probes_of_another_kind_are_none(tmp_path: Path) -> None:
    assert Answers.read(saved(tmp_path / "blur.npz", kind="blur")) is None
    assert Answers.read(tmp_path / "gone.npz") is None
