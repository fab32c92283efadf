"""The state of the claims as one picture: a row per claim, a column per dataset."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import altair as alt
import pandas as pd

from ovfit.analysis.states import STATES, state
from ovfit.figures.forest import SHAPES
from ovfit.figures.theme import VERDICTS, titled, tooltips

DATASETS = {
    "digits": "digits",
    "mnist": "MNIST",
    "fashion_mnist": "Fashion",
    "cifar10": "CIFAR-10",
}  # always shown, as they are called in a heading
COLOURS = {**VERDICTS, "mixed": "#CC79A7", "not measured": "#bbb"}
DASH = "M-0.5,-0.08H0.5V0.08H-0.5Z"
MARKS = {**SHAPES, "mixed": "square", "not measured": DASH}
COLUMN, STEP, LABELS = 74, 15.5, 520  # pixels: of a dataset, of a claim, of its words
ELSEWHERE = "elsewhere"
TITLE = "What the literature claims, and what holds here"
CAPTION = (
    "A row per claim, a column per dataset; a mark sums up all networks and settings measured"
    " there. Holds, fails: wherever it is decided. Mixed: holds in some settings, fails in others."
    " Undecided: the evidence lies on neither side of the margin yet."
)


@dataclass(frozen=True)
class Group:
    """The claims of one study: id -> statement, and the rows of claims.json about them."""

    heading: str
    papers: Sequence[str]
    statements: Mapping[str, str]
    claims: Sequence[Mapping[str, Any]]


def standing(groups: Sequence[Group]) -> alt.TopLevelMixin:
    """How each claim of each group stands on each dataset."""
    claims = [claim for group in groups for claim in group.claims if claim["n"]]
    present = {name for claim in claims for name in datasets(claim["scope"])}
    names = [*DATASETS, *sorted(present - {*DATASETS, ELSEWHERE})]
    names += [ELSEWHERE] if ELSEWHERE in present else []
    panels = [_panel(group, names, is_first=place == 0) for place, group in enumerate(groups)]
    chart = alt.VConcatChart(vconcat=panels, spacing=8)
    chart = chart.resolve_scale(color="shared", shape="shared")
    return titled(chart, TITLE, f"{counted(groups)} {CAPTION}")


def datasets(scope: Mapping[str, object]) -> list[str]:
    """Those that a claim's scope speaks of; "a against b" is about both, digits{7:0} of digits."""
    named = str(scope.get("dataset") or ELSEWHERE).split(" against ")
    return [name.partition("{")[0] for name in named]


def counted(groups: Sequence[Group]) -> str:
    """E.g. "Of 72 claims 8 hold, 3 fail, 2 are mixed, 3 undecided, 56 not measured."."""
    states = Counter(
        state([claim for claim in group.claims if claim["id"] == name])
        for group in groups
        for name in group.statements
    )
    words = dict(
        zip(STATES, ("hold", "fail", "are mixed", "undecided", "not measured"), strict=True)
    )
    texts = [f"{states[name]} {word}" for name, word in words.items()]
    return f"Of {states.total()} claims {', '.join(texts)}."


def cited(paper: str) -> str:
    """Authors and year of a paper as a card cites it: "D. Merkulov, I. Oseledets 2019"."""
    authors, _, rest = paper.partition(":")
    year = re.search(r"\b(?:19|20)\d\d\b", re.sub(r"\([^)]*\)", "", rest))
    return f"{authors} {year[0]}" if year else authors


def _called(name: str) -> str:
    """A dataset as its column is headed: of fashion_mnist-20th, a part, "Fashion 20th"."""
    whole, dash, part = name.partition("-")
    if dash and whole in DATASETS:
        return f"{DATASETS[whole]} {part}"
    return DATASETS.get(name, name)


def _panel(group: Group, names: Sequence[str], *, is_first: bool) -> alt.Chart:
    rows = pd.DataFrame(_cells(group, names))
    heading = f"{group.heading} ({'; '.join(map(cited, group.papers))})"
    above = alt.Axis(
        orient="top",
        labelAngle=0,
        labelLimit=COLUMN - 4,
        domain=False,
        ticks=False,
        title=None,
    )
    labels = alt.Axis(
        labelAlign="left",
        labelPadding=LABELS,
        labelLimit=LABELS - 8,
        minExtent=LABELS,
        maxExtent=LABELS,
        domain=False,
        ticks=False,
        grid=True,
        title=None,
        labelFontSize=11,
    )
    titles = [_called(name) for name in names]
    legend = alt.Legend(orient="top", title=None, symbolOpacity=1, symbolSize=80, offset=4)
    shown = legend if is_first else None
    title = alt.TitleParams(heading, anchor="start", fontSize=12, frame="bounds", offset=4)
    base = alt.Chart(rows, width=COLUMN * len(names), height=alt.Step(STEP), title=title)
    panel: alt.Chart = base.mark_point(filled=True, size=70, opacity=1).encode(
        x=alt.X("dataset:N", scale=alt.Scale(domain=titles), axis=above if is_first else None),
        y=alt.Y("label:N", sort=None, axis=labels),
        color=alt.Color("state:N", scale=_over(COLOURS), sort=None, legend=shown),
        shape=alt.Shape("state:N", scale=_over(MARKS), sort=None, legend=shown),
        tooltip=tooltips("label:N", "dataset:N", "state:N"),
    )
    return panel


def _cells(group: Group, names: Sequence[str]) -> Iterator[dict[str, str]]:
    """A row per claim and dataset."""
    for claim, statement in group.statements.items():
        mine = [row for row in group.claims if row["id"] == claim]
        for name in names:
            there = [row for row in mine if name in datasets(row["scope"])]
            yield {
                "label": f"{claim}  {statement}",
                "dataset": _called(name),
                "state": state(there),
            }


def _over(marks: Mapping[str, str]) -> alt.Scale:
    return alt.Scale(domain=list(STATES), range=[marks[name] for name in STATES])
