"""What an extreme network memorised, beside its twins: single images and the answers to them."""

from collections.abc import Mapping, Sequence

import altair as alt

from ovfit.analysis.answers import Answers
from ovfit.figures.answers import answered

CAPTION = (
    "Images that the seed drew. The extreme network was trained on every test image with the wrong "
    "label in the line 'taught', the normal one on none of them; nobody saw a control image. Each "
    "line is a network's answers, with their probabilities."
)
CLEAN = " The network of clean-copies was trained on the test images with their true labels."


def memorised(
    networks: Mapping[str, Answers], title: str, classes: Sequence[str] = ()
) -> alt.TopLevelMixin:
    """Answers of the arms of one seed; `classes`: names of the labels, where they have some."""
    caption = CAPTION + (CLEAN if "clean-copies" in networks else "")
    return answered(networks, f"What was memorised: {title}", caption, classes)
