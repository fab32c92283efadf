"""The theory on 48 images."""

from ovfit.analysis.evidence import Evidence
from ovfit.studies.randomize.options import Options
from ovfit.studies.randomize.theory.evidence import compute
from tests.conftest import blobs
from tests.studies.randomize.support import given


def theory(**changes: str) -> Options:
    return given(**{"theory": "on", "points": "5,20", "dataset": "blobs", **changes})


def solved(**changes: str) -> Evidence[Options]:
    evidence = compute(theory(**changes), {"blobs": blobs()})
    assert evidence is not None
    return evidence
