"""What a network answers: images it gets right, wrong, and was taught wrong; its confusion."""

from collections.abc import Iterator

import numpy as np
import streamlit as st

from ovfit.analysis.answers import Answers
from ovfit.errors import BadInput
from ovfit.spec import Spec
from ovfit.tracking.asked import NOT_TAUGHT, RIGHT, TAUGHT, WRONG, Asked
from ovfit.tracking.network import NetworkRun
from ovfit.viewer.charts import network as draw
from ovfit.viewer.parts import asked, chart, pictures
from ovfit.viewer.parts.markdown import plain

PROBES = "probes.npz"
KINDS = (TAUGHT, RIGHT, WRONG)  # in the order of the page


def show(run: NetworkRun, spec: Spec | None) -> None:
    """Of some images what it answers, with its probability, and of all test images how many."""
    st.subheader("What it answers")
    if spec is None:
        st.info("Its config.json is gone or of another version: it cannot be asked.")
        return
    try:
        answers = asked.answers(run.run_id, spec, run)
    except BadInput as error:
        st.info(plain(error))
        _recorded(run)
        return
    left, right = st.columns(2)
    with left:
        for kind in KINDS:
            _kind(answers, kind)
    with right:
        drawn = draw.confusion(answers.confusion, _names(answers))
        chart.show(drawn.to_dict(validate=False), "confusion", columns=2)


def _names(answers: Asked) -> list[str]:
    """Of the classes: their names, or numbers where they have none."""
    return [str(name) for name in answers.classes] or [
        str(number) for number in range(len(answers.confusion))
    ]


def _kind(answers: Asked, kind: int) -> None:
    places = np.flatnonzero(answers.kind == kind)
    count = int(answers.counts[kind])
    if kind == TAUGHT and not count:
        return
    st.markdown(f"**{_heading(kind)}** ({count:,})")
    if kind == TAUGHT:
        st.caption(f"It answers {int(answers.kept):,} of them as it was taught.")
    if not len(places):
        st.caption("None of the test and control images.")
        return
    names = _names(answers)
    pictures.show(_shown(answers, place, names) for place in places.tolist())


def _heading(kind: int) -> str:
    if kind == TAUGHT:
        return "Images it was taught wrong"
    return "Images it gets right" if kind == RIGHT else "Images it gets wrong"


def _shown(answers: Asked, place: int, names: list[str]) -> pictures.Shown:
    true, taught, answer = (
        int(labels[place]) for labels in (answers.true, answers.taught, answers.answers)
    )
    lines = [f"is {names[true]}"]
    if taught != NOT_TAUGHT:
        lines.append(f"taught {names[taught]}")
    sign = "✔" if answer == true else "✘"
    lines.append(f"{sign} says {names[answer]}")
    lines.append(f"at {float(answers.shares[place]):.0%}")
    what = f"image {answers.index[place]} of the dataset: {', '.join(lines)}"
    return pictures.Shown(answers.images[place], tuple(lines), what)


def _recorded(run: NetworkRun) -> None:
    """The few images that were kept with the network, where it cannot be asked."""
    try:
        kept = Answers.read(run.artifact(PROBES))
    except BadInput:
        return
    if kept is None:
        return
    st.caption("Some test and control images, as they were kept with the network.")
    pictures.show(_as_kept(kept))


def _as_kept(kept: Answers) -> Iterator[pictures.Shown]:
    for place, image in enumerate(kept.images):
        taught = int(kept.taught[place])
        lines = [f"is {kept.true[place]}", *([f"taught {taught}"] if taught >= 0 else [])]
        share = float(kept.shares[place])
        lines.append(f"says {kept.answers[place]}")
        lines.append("–" if np.isnan(share) else f"at {share:.0%}")
        yield pictures.Shown(image, tuple(lines), f"image {kept.index[place]}: {', '.join(lines)}")
