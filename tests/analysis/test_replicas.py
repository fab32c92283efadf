"""The networks of one setting by seed."""

import numpy as np
import pandas as pd
import pytest

from ovfit.analysis.replicas import by_seed, deciding


def test_values_stand_in_the_order_of_the_seeds_and_none_is_left_out() -> None:
    networks = pd.DataFrame(
        {
            "seed": [4, 2, 3, 3, 6],
            "value": [0.4, 0.2, 0.1, 0.5, 0.6],
            "ovfit.outcome": ["budget", "converged", "budget", "budget", "diverged"],
        }
    )
    values = by_seed(networks, "value", range(2, 7))
    np.testing.assert_allclose(values, [0.2, 0.3, 0.4, np.nan, np.nan])
    assert np.isnan(by_seed(networks, "nothing", range(3))).all()
    gap = networks.assign(value=networks["value"].where(networks["value"] != 0.5))
    assert np.isnan(by_seed(gap, "value", [3])).all()  # of two networks of the seed one has none


@pytest.mark.parametrize(("family", "needed"), [(1, 8), (10, 12), (17, 13)])
def test_so_many_networks_decide_a_share_either_way(family: int, needed: int) -> None:
    assert deciding(family) == needed
