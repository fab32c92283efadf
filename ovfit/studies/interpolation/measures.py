"""Per network: what rose between least loss and interpolation, and what single samples say."""

from contextlib import suppress

import numpy as np
import pandas as pd

from ovfit.analysis.evidence import Evidence
from ovfit.analysis.pairs import curves
from ovfit.analysis.spearman import spearman
from ovfit.analysis.summary import configurations
from ovfit.studies.interpolation.options import Options
from ovfit.studies.interpolation.outliers import across_seeds, held_by_worst, jaccard, outliers
from ovfit.studies.interpolation.placed import all_placed
from ovfit.studies.interpolation.rise import rises
from ovfit.studies.interpolation.samples import Samples


def measures(evidence: Evidence[Options]) -> pd.DataFrame:
    """run_id, the fields of `Rise` and `Placed`, and where samples were recorded `summary`,
    `from_placed` and jaccard_seeds.
    """
    by_run = curves(evidence.curves) if len(evidence.curves) else {}
    risen = rises(by_run).merge(all_placed(by_run, evidence.networks), on="run_id", how="left")
    least, placed = (
        dict(zip(risen["run_id"], risen[f"{kind}_epoch"].astype(float), strict=True))
        for kind in ("least", "placed")
    )
    rows, beyond = [], {}
    for run_id, path in evidence.samples.items():
        if run_id not in least:
            continue
        with suppress(OSError):  # a damaged file leaves its network without these numbers
            samples = Samples.read(path)
            numbers = summary(samples, least[run_id]) | from_placed(samples, placed[run_id])
            rows.append({"run_id": run_id, **numbers})
            beyond[run_id] = outliers(samples.val[-1])
    if not rows:
        return risen
    groups = [group["run_id"].astype(str) for _, group in configurations(evidence.networks)]
    alike = across_seeds([list(group) for group in groups], beyond)
    recorded = pd.DataFrame(rows)
    recorded["jaccard_seeds"] = recorded["run_id"].map(alike)
    return risen.merge(recorded, on="run_id", how="left")


def summary(samples: Samples, least_epoch: float) -> dict[str, float]:
    """The numbers of sections 4.2 and 4.3 of Venter et al. 2021, of one network.

    `least_epoch` is that of its own curve: those that compare with it describe, and no claim is
    about them.

    share_rising      validation samples whose loss is higher at the last record than at the one
                      nearest `least_epoch`
    held_1, 5, 10     of the final total loss, held by the worst 1, 5, 10 %
    outliers          samples beyond the fence at the end
    never, always     samples beyond it in none, in all of the epochs looked at
    persistence       mean share of the epochs that the final outliers spent beyond the fence
    outlier_spearman  of epochs beyond the fence with the final loss
    jaccard           of the outliers at successive records from `least_epoch` on, their mean
    tail_growth       the last .001-tail of |w| over that at `least_epoch`, geometric mean over
                      layers
    tail_spearman     over records from the first epoch on, of the steps of log tail (mean over
                      layers) with those of the log 99 % quantile of the loss
    """
    place, last = samples.near(least_epoch), len(samples.updates) - 1
    final, outside = samples.val[last], samples.outside
    looked = max(1, samples.looked)
    beyond = outliers(samples.val)
    persistence = outside[beyond[last]].mean() / looked if beyond[last].any() else np.nan
    overlaps = [jaccard(beyond[k], beyond[k + 1]) for k in range(place, last)]
    tails = _log_tails(samples)
    extreme = np.log(np.maximum(np.quantile(samples.val, 0.99, axis=1), 1e-30))
    ends = samples.ends
    return {
        "share_rising": float((final > samples.val[place]).mean()),
        **{f"held_{percent}": held_by_worst(final, percent / 100) for percent in (1, 5, 10)},
        "outliers": float(beyond[last].mean()),
        "never": float((outside == 0).mean()),
        "always": float((outside == looked).mean()),
        "persistence": float(persistence),
        "outlier_spearman": spearman(outside, final),
        "jaccard": float(np.nanmean(overlaps)) if np.isfinite(overlaps).any() else float("nan"),
        "tail_growth": float(np.exp(tails[last] - tails[place])),
        "tail_spearman": spearman(np.diff(tails[ends]), np.diff(extreme[ends])),
    }


def from_placed(samples: Samples, placed_epoch: float) -> dict[str, float]:
    """As share_rising and tail_growth of `summary`, from the record nearest `placed_epoch` on.

    NaN where no other seed chose one.
    """
    if np.isnan(placed_epoch):
        return {"placed_share": np.nan, "placed_tail": np.nan}
    place, tails = samples.near(placed_epoch), _log_tails(samples)
    return {
        "placed_share": float((samples.val[-1] > samples.val[place]).mean()),
        "placed_tail": float(np.exp(tails[-1] - tails[place])),
    }


def _log_tails(samples: Samples) -> np.ndarray:
    """(K,) log of the .001-tail of |w|, mean over layers."""
    logs = [np.log(np.maximum(values, 1e-12)) for values in samples.layers("tail").values()]
    tails: np.ndarray = np.mean(logs, axis=0)
    return tails
