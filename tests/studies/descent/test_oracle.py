"""The self-test, by its command."""

import json
from pathlib import Path

import pytest

from ovfit.tracking.reader import Reader, artifact
from tests.conftest import Inside


@pytest.mark.slow  # 12 s alone, 90 beside another test
def test_the_oracle_peaks_where_theory_says(inside: Inside, home: Path) -> None:
    """On real digits the test loss peaks within one grid step of p = n, at every noise level."""
    done = inside("descent", "--oracle", "on", "--replicas", 8, "--train-size", 300, "--quiet")
    assert done.returncode == 0, done.stderr
    uri = f"sqlite:///{home}/mlflow.db"
    (launch,) = Reader(uri).runs().itertuples()
    claims = json.loads(artifact(launch.artifact_uri, "claims.json", uri).read_text())
    verdicts = [(claim["id"], claim["verdict"], claim["n"]) for claim in claims]
    assert verdicts == [("DO", "holds", 8)] * 2
    assert artifact(launch.artifact_uri, "figures/oracle-digits.png", uri).stat().st_size > 10_000
    table = artifact(launch.artifact_uri, "networks.csv", uri).read_text()
    assert "random-features" in table
