"""Numbers per network: what kind it is, and how many numbers were trained."""

import pandas as pd

from ovfit.analysis.evidence import Evidence
from ovfit.columns import ARM, N_PARAMETERS, RUN_ID
from ovfit.studies.dimension.arms import DIRECT, Arm
from ovfit.studies.dimension.options import Options


def measures(evidence: Evidence[Options]) -> pd.DataFrame:
    """run_id, kind (true, random, shuffled, direct), size and trained, a row per network.

    size: the dimension, or the width of a directly trained network; trained: how many numbers were,
    the dimension or all its weights.
    """
    networks, arms = evidence.networks, [Arm.of(name) for name in evidence.networks[ARM]]
    weights = networks[N_PARAMETERS].astype(float)
    trained = [
        count if arm.kind == DIRECT else arm.size for arm, count in zip(arms, weights, strict=True)
    ]
    return pd.DataFrame(
        {
            RUN_ID: networks[RUN_ID].to_numpy(),
            "kind": [arm.kind for arm in arms],
            "size": [arm.size for arm in arms],
            "trained": trained,
        }
    )
