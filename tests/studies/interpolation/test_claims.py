"""The verdicts on networks whose numbers are known."""

import pandas as pd
import pytest

from ovfit.analysis.evidence import Evidence
from ovfit.studies.command import Command
from ovfit.studies.interpolation.claims import claims
from ovfit.studies.interpolation.options import Options
from ovfit.studies.interpolation.statements import STATEMENTS
from tests.studies.interpolation.test_families import networks

COMMAND = Command("interpolation", {"case": "A", "width": "30", "lr": "0.01"})


def evidence(table: pd.DataFrame) -> Evidence[Options]:
    return Evidence(table, pd.DataFrame(), options=Options())


def test_pairs_share_all_but_one_thing() -> None:
    judged = {
        (claim.id, claim.scope.get("dataset")): claim
        for claim in claims(evidence(networks()), COMMAND)
    }
    by_set = judged["P3.dataset", "fashion_mnist against mnist"]
    assert by_set.effect == pytest.approx(1.5) and by_set.n == 8
    assert judged["P3.size", "mnist"].effect == pytest.approx(1.5)
    assert judged["P3.width", "mnist"].effect == pytest.approx(1.2)


def test_what_no_network_bears_on_is_undecided_and_says_what_would_decide_it() -> None:
    one = networks().query("seed == 0 and width == 100 and dataset == 'mnist'").head(1)
    judged = {claim.id: claim for claim in claims(evidence(one), COMMAND)}
    assert list(judged) == list(STATEMENTS)
    assert {claim.verdict for claim in judged.values()} == {"undecided"}
    swept = "ovfit interpolation --lr 0.01 --sweep widths --replicas 3"
    assert judged["P1"].command == swept  # the sweep varies the case and the width
    assert judged["P4"].command == f"{COMMAND.line} --samples on"


def test_no_network_no_claim() -> None:
    assert claims(evidence(networks().head(0)), COMMAND) == []
