"""The state of the claims as a picture: what is drawn where."""

from typing import Any

import pandas as pd

from ovfit.figures.standing import COLOURS, MARKS, Group, cited, counted, standing

STATEMENTS = {"A1": "first", "A2": "second", "A3": "third"}


def row(name: str, dataset: str | None, verdict: str, n: int = 5) -> dict[str, Any]:
    scope = {"dataset": dataset} if dataset else {}
    return {"id": name, "scope": scope, "verdict": verdict, "n": n}


GROUP = Group(
    "Some study",
    ["A. Author, B. Other: A title, 2019 (arXiv 1906.06295)"],
    STATEMENTS,
    [
        row("A1", "digits", "holds"),
        row("A1", "digits", "fails"),
        row("A1", "mnist{7:0}", "undecided"),  # one image of it
        row("A2", "fashion_mnist against mnist", "fails"),
        row("A2", "rings", "holds"),
        row("A3", None, "undecided", n=0),
    ],
)


def drawn(spec: dict[str, Any], panel: int) -> pd.DataFrame:
    """claim x dataset, as the panel's data have it."""
    data = spec["vconcat"][panel].get("data") or spec["data"]  # of one panel it is the whole's
    rows = spec["datasets"][data["name"]]
    return pd.DataFrame(rows).pivot(index="label", columns="dataset", values="state")


def test_each_claim_has_a_mark_for_each_dataset() -> None:
    other = Group("Other", [], {"B1": "of nothing"}, [])
    spec = standing([GROUP, other]).to_dict()
    table = drawn(spec, 0)
    nothing = "not measured"
    assert dict(table.loc["A1  first"]) == {
        "digits": "mixed",
        "MNIST": "undecided",
        "Fashion": nothing,
        "CIFAR-10": nothing,
        "rings": nothing,
    }
    assert table.loc["A2  second", ["MNIST", "Fashion", "rings"]].tolist() == [
        "fails",
        "fails",
        "holds",
    ]
    assert set(table.loc["A3  third"]) == {nothing} == set(drawn(spec, 1).loc["B1  of nothing"])
    assert spec["vconcat"][0]["title"]["text"] == "Some study (A. Author, B. Other 2019)"
    assert "Of 4 claims 0 hold, 0 fail, 2 are mixed, 0 undecided, 2 not measured." in " ".join(
        spec["title"]["subtitle"]
    )


def test_states_can_be_told_apart_without_colour() -> None:
    assert len(set(MARKS.values())) == len(MARKS) == len(set(COLOURS.values()))


def test_a_claim_without_a_dataset_is_measured_elsewhere() -> None:
    one = Group("Some", [], {"A1": "first"}, [row("A1", None, "holds")])
    assert drawn(standing([one]).to_dict(), 0).loc["A1  first", "elsewhere"] == "holds"
    assert counted([one]).startswith("Of 1 claims 1 hold, 0 fail")


def test_how_a_paper_is_cited() -> None:
    assert cited("K. Ruparell: Over: how much? (section 3, after F 2019, arXiv 1906.04724)") == (
        "K. Ruparell"
    )
    assert cited("P. N. et al.: Deep double descent, 2019 (arXiv 1912.02292)") == (
        "P. N. et al. 2019"
    )
