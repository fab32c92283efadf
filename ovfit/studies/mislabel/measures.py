"""The mislabel study's numbers per network, from the counts its probe left."""

from collections.abc import Iterable
from contextlib import suppress

import pandas as pd

from ovfit.analysis.evidence import Evidence
from ovfit.data.damage import DAMAGED
from ovfit.studies.mislabel.counts import BlurCounts, read
from ovfit.studies.mislabel.options import Options
from ovfit.studies.mislabel.statements import AT

MEASURED = ("correct", "mislabelled", "test")  # groups


def counted(evidence: Evidence[Options], run_ids: Iterable[str]) -> dict[str, BlurCounts]:
    """run_id -> the counts of those networks, as far as they can be read."""
    records = evidence.kept(_read_all)
    return {run_id: records[run_id] for run_id in run_ids if run_id in records}


def _read_all(evidence: Evidence[Options]) -> dict[str, BlurCounts]:
    records = {}
    for run_id, path in evidence.probes.items():
        with suppress(*DAMAGED):
            records[run_id] = read(path)
    return records


def measures(evidence: Evidence[Options]) -> pd.DataFrame:
    """run_id, errors of the unaltered images, and what changes at sigma = 1.3, a row per network.

    error_GROUP, change_GROUP (unlike the net's own label), change (of all training images) and
    true_mislabelled are shares of images.
    """
    records = counted(evidence, evidence.networks["run_id"])
    rows = [{"run_id": run_id, **_shares(record)} for run_id, record in records.items()]
    return pd.DataFrame(rows, columns=None if rows else ["run_id"])


def _shares(record: BlurCounts) -> dict[str, float]:
    errors = {f"error_{group}": record.share("assigned", group)[0] for group in MEASURED}
    changes = {f"change_{group}": record.share_at(AT, "own", group) for group in MEASURED}
    return {
        "true_mislabelled": record.share_at(AT, "true", "mislabelled"),
        **errors,
        **changes,
        "change": record.share_at(AT, "own", "all"),
    }
