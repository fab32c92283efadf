"""Single images, and what the networks of a seed answer to them, normal beside extreme."""

from collections.abc import Iterator

from ovfit.analysis.answers import ARRAYS, Answers, same_images
from ovfit.data.registry import class_names
from ovfit.figures.memorised import memorised
from ovfit.figures.theme import Figure
from ovfit.studies.landscape.case import Case
from ovfit.studies.landscape.options import AT_LEVEL, LOOK


def gallery(case: Case) -> Iterator[Figure]:
    """What the networks of the first seed answer that was taught wrong labels, side by side."""
    state = AT_LEVEL if case.arms(AT_LEVEL) else LOOK
    by_seed: dict[int, dict[str, Answers]] = {}
    for arm in case.arms(state):
        for seed, record in case.of(arm + state):
            if set(ARRAYS) <= set(record):
                by_seed.setdefault(seed, {})[arm] = Answers.of(record)
    for seed, networks in sorted(by_seed.items()):
        taught = next((each for each in networks.values() if (each.taught >= 0).any()), None)
        if taught is not None:
            said, title = same_images(networks, taught), f"{case.title}, seed {seed}"
            chart = memorised(said, title, class_names(str(case.scope["dataset"])))
            yield Figure(f"answers-{case.name}", chart, case.scope, ("E8.top", "E8.radius"))
            return
