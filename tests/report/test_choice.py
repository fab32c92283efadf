"""Which of several verdicts on one claim is shown."""

from ovfit.report.catalogue import settings
from ovfit.report.choice import chosen
from ovfit.tracking.launches import agree
from tests.support.report import claim


def test_the_launch_with_most_networks_speaks_whatever_its_verdict() -> None:
    newest, largest, old = (
        claim(launch="c", n=5),
        claim(launch="b", n=20, verdict="fails"),
        claim(launch="a", n=20),
    )
    assert [row["launch"] for row in chosen([newest, largest, old])] == [
        "b"
    ]  # of equals the newest: rows come newest first
    other = claim(scope={"arch": "cnn", "dataset": "mnist"}, launch="d")
    assert {row["launch"] for row in chosen([newest, other])} == {"c", "d"}


def test_launches_of_other_settings_do_not_speak_for_each_other() -> None:
    """3 epochs do not replace 300, however new they are and however many networks.

    Both are shown, and what tells them apart.
    """
    short = claim(launch="b", n=20, verdict="fails", settings={"epochs": "3"})
    found = chosen([short, claim()])
    assert [(row["verdict"], row["scope"]["epochs"]) for row in found] == [
        ("fails", "3"),
        ("holds", "300"),
    ]
    given = settings("extreme", "ovfit extreme --epochs 3 --seed 7 --workers 2")
    assert given["epochs"] == "3"
    assert not {"seed", "replicas", "workers", "quiet"} & set(given)


def test_an_untested_claim_gives_way_to_a_tested_one_of_its_scope_only() -> None:
    untested = claim(n=0, verdict="undecided", scope={})
    assert chosen([untested, claim()]) == [claim()]
    assert chosen([claim(n=0, verdict="undecided", id="E2", scope={}), claim()])[1]["id"] == "E2"
    elsewhere = claim(n=0, verdict="undecided", scope={"arch": "cnn"})
    assert len(chosen([elsewhere, claim()])) == 2
    assert chosen([untested, elsewhere]) == [elsewhere]  # the one that names its scope says more


def test_scopes_agree_on_what_both_name() -> None:
    assert agree({"arch": "mlp", "lr": 0.1}, {"arch": "mlp", "seed": 3}) and not agree(
        {"arch": "mlp"}, {"arch": "cnn"}
    )
    assert agree({"arch": "resnet"}, {"arch": "resnet against mlp"}) and agree(
        {"arch": "mlp"}, {"arch": "resnet against mlp"}
    )
    assert not agree({"arch": "cnn"}, {"arch": "resnet against mlp"})
