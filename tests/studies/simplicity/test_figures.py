"""What the charts are made of."""

from pathlib import Path

import numpy as np
import pandas as pd
import pytest

from ovfit.analysis.evidence import Evidence
from ovfit.studies import registry
from ovfit.studies.parsing import parse
from ovfit.studies.simplicity import files
from ovfit.studies.simplicity.counts import Counts
from ovfit.studies.simplicity.figures import figures
from ovfit.studies.simplicity.options import Options
from ovfit.studies.simplicity.rows import block_row
from ovfit.studies.simplicity.tables import tables


def made(seed: int) -> Counts:
    """Thirty functions, seen 40 to 4,000 times."""
    rng = np.random.default_rng(seed)
    bits = np.zeros((30, 128), dtype=np.uint8)
    bits[np.arange(30), np.arange(30) * 4] = 1
    return Counts(np.packbits(bits, axis=1), rng.integers(40, 4000, 30))


@pytest.fixture
def evidence(tmp_path: Path) -> Evidence[Options]:
    """Two blocks and two targets, with counts that are made up."""
    options: Options = parse(registry.study("simplicity"), {"bias": "0", "replicas": "2"})
    blocks = [block_row(options, 0.0, seed) for seed in options.seeds]
    named = {"ovfit.arm": "sgd", "optimizer": "sgd", "lr": 0.1}
    targets = [{**row, **named, "run_id": f"sgd-{row['seed']}"} for row in blocks]
    places = {str(row["run_id"]): tmp_path / f"{row['run_id']}.npz" for row in blocks + targets}
    posteriors = {str(row["run_id"]): tmp_path / f"{row['run_id']}-p.npz" for row in targets}
    for number, path in enumerate([*places.values(), *posteriors.values()]):
        files.save(path, made(number), {})
    frame = pd.DataFrame([*blocks, *targets])
    return Evidence(frame, pd.DataFrame(), probes=places, samples=posteriors, options=options)


def test_figures_are_of_what_was_counted(evidence: Evidence[Options]) -> None:
    drawn = {figure.name: figure for figure in figures(evidence)}
    assert list(drawn) == ["complexity-bias-0", "ranks", "posterior-sgd-0.1-bias-0"]
    specs = {name: figure.spec() for name, figure in drawn.items()}
    panels = specs["posterior-sgd-0.1-bias-0"]["concat"]
    assert [panel["title"] for panel in panels] == ["target 0", "target 1"]
    rows = [
        rows for rows in specs["complexity-bias-0"]["datasets"].values() if "minority" in rows[0]
    ]
    assert sum(row["functions"] for row in rows[0]) == 30
    total = made(0).total + made(1).total
    assert f"{total:,} random networks" in " ".join(specs["complexity-bias-0"]["title"]["subtitle"])


def test_strata_are_means_over_blocks(evidence: Evidence[Options]) -> None:
    strata = tables(evidence)["strata"]
    assert strata[["rarer outputs", "functions", "n"]].to_numpy().tolist() == [[1, 30, 2]]
