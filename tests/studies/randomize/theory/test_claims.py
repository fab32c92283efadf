"""Z4, Z5 and Z5.norm."""

from dataclasses import replace

from ovfit.studies.command import Command
from ovfit.studies.randomize.theory.claims import claims
from tests.studies.randomize.theory.support import solved

COMMAND = Command("randomize")


def test_they_hold_where_theory_says_so() -> None:
    judged = claims(solved(), COMMAND)
    assert [claim.id for claim in judged] == ["Z4", "Z4", "Z5", "Z5.norm"]
    assert [claim.verdict for claim in judged[:3]] == ["holds"] * 3, judged
    assert "from elsewhere" in judged[2].detail and "p = " in judged[0].detail
    assert all("Holm over the 4 claims" in claim.test for claim in judged)
    assert "the best of 4 pairs with Bonferroni" in judged[3].test


def test_a_part_of_a_launch_is_corrected_over_the_whole() -> None:
    """12 seeds are evidence for four claims, not for fifty."""
    part = claims(solved(points="5", family="50"), COMMAND)
    assert {claim.family for claim in part} == {50}
    assert {claim.verdict for claim in part} == {"undecided"}
    assert [claim.note for claim in part[:2]] == ["holds alone, not after Holm's correction"] * 2


def test_five_seeds_on_the_margin_decide_nothing() -> None:
    """All labels given back, no surplus: five equal values were a p of 0."""
    judged = claims(solved(replicas="5"), COMMAND)
    assert [claim.verdict for claim in judged[:3]] == ["undecided"] * 3
    assert judged[0].effect == 1 and "of the networks" in judged[0].detail


def test_one_seed_decides_nothing() -> None:
    command = Command("randomize", {"points": "5", "replicas": "1"})
    judged = claims(solved(replicas="1", points="5"), command)
    assert {claim.verdict for claim in judged} == {"undecided"}
    assert judged[0].command == "ovfit randomize --points 5 --replicas 12 --theory on"


def test_norms_need_a_larger_norm_and_a_smaller_error() -> None:
    evidence = solved(points="5")
    rows = evidence.networks.assign(test_size=10_000)
    closed = (rows["arch"] == "minimum-norm") & (rows["optimizer"] != "sgd")
    wobble = rows["seed"] * 1e-3
    for kind, norm, error in (
        ("pixels", 2.0, 0.5),
        ("standardised", 3.0, 0.4),
        ("random convolutions", 1.0, 0.3),
    ):
        mine = closed & (rows["features"] == kind)
        rows.loc[mine, "norm"] = norm + wobble
        rows.loc[mine, "test_error"] = error + wobble * (norm - 1)
        rows.loc[mine, "train_error"] = 0.0

    def verdict() -> str:
        return claims(replace(evidence, networks=rows), COMMAND)[-1].verdict

    assert verdict() == "holds"  # standardised: a larger norm, a smaller error
    rows.loc[closed & (rows["features"] == "standardised"), "train_error"] = 0.1
    assert verdict() == "fails"  # only convolutions are left: a smaller norm
    rows.loc[closed, "train_error"] = 0.1
    assert verdict() == "undecided"
