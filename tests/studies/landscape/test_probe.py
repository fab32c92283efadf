"""The probe: which networks it looks at, and what it finds there."""

from dataclasses import replace

import numpy as np
import torch

from ovfit.spec import Corruption, Path, Stop
from ovfit.studies.landscape.measures import geometric
from ovfit.studies.landscape.probe import LandscapeProbe
from ovfit.training.engine.parents import Parent
from ovfit.training.surface.directions import filter_normalised
from ovfit.training.surface.values import measured, split_sets
from ovfit.training.trainer import Trainer
from tests.support.surface import CPU, blobs, specs, trained

PROBE = LandscapeProbe(directions=3, places=5, grid=4, reach=0.5, first=0)


def parents(*trainers: Trainer) -> dict[str, Parent]:
    """Their networks, by signature; weights in memory in place of a file."""
    made = {}
    for trainer in trainers:
        for row, spec in enumerate(trainer.specs):
            parent = Parent(spec, None)  # type: ignore[arg-type]
            parent.__dict__["saved"] = trainer.stack.tensors(row)
            made[spec.signature()] = parent
    return made


def looked(trainer: Trainer) -> list[dict[str, np.ndarray]]:
    shares: list[float] = []
    found = list(PROBE.probe(trainer.stack, trainer.data, trainer.rows, shares.append))
    assert all(0 <= share <= 1.000001 for share in shares)
    return found


def test_started_networks_are_looked_at_and_their_ends_are_not() -> None:
    ends = trained(specs((0, 1)), epochs=20)
    assert looked(ends) == [{}, {}]
    started = [replace(ends.specs[0], start=ends.specs[0].signature(), stop=Stop(epochs=0))]
    both = Trainer([*started, ends.specs[1]], blobs(), CPU, parents(ends))
    first, second = looked(both)
    assert second == {}
    alone = ends.stack.subset(torch.tensor([0]))
    sets = split_sets(ends.data, ("train", "test"))
    direction = filter_normalised(alone, [0], 0)
    for place, step in enumerate(first["line_x"]):
        own = measured(alone.at(alone.flat + step * direction), ends.data, sets)
        assert np.isclose(first["line_test_loss"][place], own["test_loss"].item(), atol=1e-5)
    assert first["radius"].shape == first["plain_radius"].shape == (3,)
    assert first["plane_train_loss"].shape == (4, 4)
    assert first["eigenvalues"][0] >= first["eigenvalues"][1] and first["trace"].shape == ()


def test_paths_have_a_profile_and_bent_ones_a_tunnel() -> None:
    wrong = Corruption(kind="wrong-copies", copies=2)
    ends = trained(specs((0, 1)), epochs=20)
    taught = trained(specs((0, 1), corruption=wrong), epochs=40)
    known = parents(ends, taught)
    lines = [
        replace(
            one,
            stop=Stop(epochs=0),
            path=Path(kind="linear", first=one.signature(), second=other.signature()),
        )
        for one, other in zip(ends.specs, taught.specs, strict=True)
    ]
    straight = Trainer(lines, blobs(), CPU, known)
    found = looked(straight)
    stored = {"first": ends.measure(), "second": taught.measure()}
    for row, arrays in enumerate(found):
        for split in ("train", "test", "control"):
            accuracy = arrays[f"path_{split}_accuracy"]
            name = f"{split}_accuracy"
            assert accuracy[0] == stored["first"][name][row]
            assert accuracy[-1] == stored["second"][name][row]
        memorised = arrays["path_memorised_accuracy"]
        assert memorised[-1] == stored["second"]["memorised_accuracy"][row]
        assert "tunnel" not in arrays and ("plane_bend" in arrays) == (row == 0)
    bent = Trainer(
        [replace(one, stop=Stop(epochs=2), path=replace(one.path, kind="bezier")) for one in lines],
        blobs(),
        CPU,
        known,
    )
    index, labels = bent.order(1)
    bent.step(index[:, :16], labels[:, :16])
    for arrays in looked(bent):
        assert arrays["tunnel"].shape == (3, 3) and arrays["far_loss"].shape == (3,)


def test_probes_of_other_settings_have_other_names() -> None:
    assert PROBE.name != replace(PROBE, grid=5).name
    assert PROBE.name == replace(PROBE).name and PROBE.evaluations > 0
    assert geometric(np.array([1.0, 4.0])) == 2 and np.isnan(geometric(np.array([1.0, np.nan])))
