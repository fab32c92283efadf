"""The rows of --theory on, and what is refused before anything large is allocated."""

import pytest

from ovfit.errors import BadInput
from ovfit.studies.randomize.theory.evidence import check, compute
from tests.conftest import blobs
from tests.studies.randomize.support import given
from tests.studies.randomize.theory.support import solved, theory


def test_rows_of_networks_that_nobody_trained() -> None:
    """48 images, twice the same."""
    evidence, again = solved(), solved()
    networks = evidence.networks
    assert len(networks) == 12 * (2 * 2 + 2 + 6)
    assert networks["run_id"].is_unique
    assert (networks["ovfit.outcome"] == "solved").all()
    assert (networks[networks["arch"] == "construction"]["fitted"] == 1).all()
    assert networks.equals(again.networks) and evidence.curves.equals(again.curves)


def test_where_networks_are_trained_nothing_is_computed() -> None:
    assert compute(given(), {"digits": blobs()}) is None


def test_too_many_points_are_refused() -> None:
    with pytest.raises(BadInput, match="too large"):
        check(theory(points="5,10000000"), {"blobs": blobs()})
    with pytest.raises(BadInput, match="has 48 training images"):
        check(theory(points="49"), {"blobs": blobs()})
