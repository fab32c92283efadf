"""Single images, and what networks that left an extreme point still answer to them."""

from collections.abc import Iterator

import pandas as pd

from ovfit.analysis.answers import of_first_seed
from ovfit.analysis.evidence import Evidence
from ovfit.columns import ARM, RUN_ID, SEED
from ovfit.data.registry import class_names
from ovfit.figures.answers import answered
from ovfit.figures.theme import Figure
from ovfit.studies.escape.measures import RECIPE
from ovfit.studies.escape.options import Options
from ovfit.studies.escape.starts import TRAINED
from ovfit.studies.here import Scope

START = "start"
SHOWN = ("gd-1", "sgd-0.1", "adam", "adam+decay")  # recipes, of those a launch has
CAPTION = (
    "Images that the seed drew. The start was trained on every test image with the wrong label in "
    "the line 'taught'; each further line is a network that went on from it on clean data, by the "
    "recipe beside it. Nobody saw a control image. Answers with their probabilities."
)


def galleries(
    networks: pd.DataFrame,
    evidence: Evidence[Options],
    arm: str,
    scope: Scope,
    name: str,
    title: str,
) -> Iterator[Figure]:
    """From the start `arm`, of the first seed that has answers."""
    starts = networks[networks[ARM] == arm + TRAINED].assign(line=START)
    went_on = networks[(networks[ARM] == arm) & networks[RECIPE].isin(SHOWN)]
    went_on = went_on.assign(line=went_on[RECIPE]).sort_values(
        "line", key=lambda recipes: recipes.map(SHOWN.index)
    )
    rows = pd.concat([starts, went_on])
    seed, said = of_first_seed(
        zip(rows[SEED], rows["line"], rows[RUN_ID], strict=True), evidence.probes, START
    )
    if len(said) > 1 and (said[START].taught >= 0).any():
        heading = f"What is still memorised, from {arm}: {title}, seed {seed}"
        chart = answered(said, heading, CAPTION, class_names(str(scope["dataset"])))
        yield Figure(f"answers-{name}", chart, scope)
