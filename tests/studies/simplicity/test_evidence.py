"""What is counted, kept in the cache folder, and used again."""

from pathlib import Path

import numpy as np
import pandas as pd
import pytest

from ovfit.analysis.evidence import Evidence
from ovfit.errors import BadInput
from ovfit.studies import registry
from ovfit.studies.parsing import parse
from ovfit.studies.simplicity import files, prior, targets
from ovfit.studies.simplicity.evidence import compute
from ovfit.studies.simplicity.options import Options
from ovfit.studies.simplicity.plan import plan

TINY = {
    "networks": "4000",
    "replicas": "2",
    "pool": "3",
    "bias": "0",
    "runs": "80",
    "train_inputs": "3",
    "workers": "1",
}


@pytest.fixture(autouse=True)
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("OVFIT_CACHE", str(tmp_path))
    monkeypatch.setattr(targets, "SEEN", 3)
    monkeypatch.setattr(targets, "WIDE", 1)
    return tmp_path / "simplicity"


def counted(**given: object) -> Evidence[Options]:
    texts = {name: str(value) for name, value in given.items()}
    options: Options = parse(registry.study("simplicity"), {**TINY, "quiet": "on", **texts})
    return compute(options, {})


def kept(cache: Path) -> dict[str, int]:
    """File -> when it was written."""
    return {path.name: path.stat().st_mtime_ns for path in cache.iterdir()}


def test_rows_are_blocks_and_targets_and_nothing_is_counted_twice(
    cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = counted()
    assert found.networks["ovfit.arm"].tolist() == ["random", "random", "sgd", "sgd"]
    assert list(found.probes) == found.networks["run_id"].tolist()
    assert list(found.samples) == found.networks["run_id"].tolist()[2:]
    once = kept(cache)
    kinds = [name.split("-")[0] for name in sorted(once)]
    assert kinds == ["posterior"] * 2 + ["prior"] * 3 + ["sgd"] * 2
    monkeypatch.setattr(prior, "block", None)  # nothing is drawn any more
    again = counted()
    pd.testing.assert_frame_equal(again.networks, found.networks)
    assert kept(cache) == once


def test_a_posterior_is_the_random_networks_that_agree(cache: Path) -> None:
    found = counted()
    blocks = [files.counts(path) for path in cache.glob("prior-*.npz")]
    for run_id, path in found.samples.items():
        posterior, trained = files.counts(path), files.counts(found.probes[run_id])
        summed = np.sum([block.of_each(posterior.functions) for block in blocks], axis=0)
        assert len(blocks) == 3 and (posterior.times == summed).all()
        agrees = posterior.bits == posterior.bits[0]
        taught = agrees.all(0)  # the training inputs, and others that all agree on
        both = np.concatenate([posterior.bits, trained.bits])
        assert (both == both[0]).all(0).sum() >= 3 and taught.sum() >= 3


def test_a_damaged_block_is_drawn_again_and_is_the_same(cache: Path) -> None:
    counted(targets=0)
    once = kept(cache)
    damaged, whole = sorted(once)
    path = cache / damaged
    before = files.counts(path)
    path.write_bytes(path.read_bytes()[:-300])
    assert not files.is_whole(path)
    counted(targets=0, replicas=3)
    now = kept(cache)
    assert now[damaged] != once[damaged] and now[whole] == once[whole] and len(now) == 3
    again = files.counts(path)
    assert (again.functions == before.functions).all() and (again.times == before.times).all()


def test_threads_change_nothing(cache: Path) -> None:
    one = counted(targets=0, networks=2000)
    before = {run_id: files.counts(path) for run_id, path in one.probes.items()}
    for path in cache.iterdir():
        path.unlink()
    two = counted(targets=0, networks=2000, workers=2)
    for run_id, path in two.probes.items():
        assert (files.counts(path).functions == before[run_id].functions).all()


@pytest.mark.parametrize("workers", [1, 2])
def test_what_is_interrupted_keeps_the_blocks_that_are_done(
    cache: Path, monkeypatch: pytest.MonkeyPatch, workers: int
) -> None:
    given = {"targets": 0, "networks": 1000, "replicas": 8, "workers": workers}
    block, drawn = prior.block, []

    def thrice(*settings: object) -> object:
        drawn.append(settings)
        if len(drawn) == 4:
            raise KeyboardInterrupt
        return block(*settings)  # type: ignore[arg-type]

    monkeypatch.setattr(prior, "block", thrice)
    with pytest.raises(KeyboardInterrupt):
        counted(**given)
    some = kept(cache)
    assert 3 <= len(some) < 8 and all(name.startswith("prior") for name in some)
    monkeypatch.setattr(prior, "block", block)
    counted(**given)
    assert len(kept(cache)) == 8 and some.items() <= kept(cache).items()


def test_a_cache_that_cannot_be_written_is_refused_before_anything_is_drawn(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("OVFIT_CACHE", str(tmp_path / "file" / "below"))
    options = parse(registry.study("simplicity"), {})
    with pytest.raises(BadInput, match="set OVFIT_CACHE to another folder"):
        plan(options, {})
