"""What a final probe's record is called, and what its arrays say of themselves."""

import hashlib
from dataclasses import dataclass
from typing import ClassVar

import numpy as np

from ovfit.studies.identity.probe import IdentityProbe
from ovfit.studies.mislabel.probe import BlurProbe
from ovfit.training.recording.final_probe import labelled, record


@dataclass(frozen=True)
class Probe:
    kind: ClassVar[str] = "one"
    version: ClassVar[int] = 1
    strength: float = 0.5


class Other(Probe):
    kind = "other"


class Later(Probe):
    version = 2


def test_records_that_stores_have_keep_their_names() -> None:
    """As the code before kinds and versions named them; a later version has a name of its own."""
    probe = IdentityProbe(target=1e-6)
    settings = hashlib.sha256(f"{probe.target}/{probe.jacobian}".encode()).hexdigest()
    assert f"probes-{settings[:8]}" == "probes-4696a46d" != probe.name
    assert BlurProbe(sigmas=(1.0, 1.3)).name == "probes-4c390ed6"


def test_kind_version_and_settings_tell_records_apart() -> None:
    probes = (Probe(), Probe(0.6), Other(), Later())
    assert len({record(probe) for probe in probes}) == 4
    assert record(Probe()) == record(Probe(0.5))


def test_only_the_unnamed_versions_leave_kind_and_version_out() -> None:
    assert record(Probe(), unnamed=1) == record(Other(), unnamed=1) != record(Probe())
    assert record(Later(), unnamed=1) == record(Later())


def test_arrays_say_what_they_are_of() -> None:
    arrays = labelled(Later(), {"counts": np.arange(3)})
    assert arrays["counts"].tolist() == [0, 1, 2]
    assert (str(arrays["probe_kind"]), int(arrays["probe_version"])) == ("one", 2)
