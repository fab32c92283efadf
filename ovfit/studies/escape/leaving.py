"""E7 and its parts: what mini-batches, Adam, L2 and the depth of the start do."""

from collections import Counter
from collections.abc import Iterator, Sequence

import numpy as np

from ovfit.analysis.claims import Claim
from ovfit.analysis.elsewhere import NOWHERE
from ovfit.studies.escape.ends import End, best, chosen, difference, end
from ovfit.studies.escape.here import Here, wanting, with_recipes
from ovfit.studies.escape.recipes import CROPS, DECAY, PLAIN_SGD
from ovfit.studies.escape.starts import RANDOM, Start, extreme
from ovfit.studies.escape.statements import DEEP, GONE, STATEMENTS, STAYED
from ovfit.studies.here import NOBODY, Scope

BUDGET, EQUAL = "budget_test", "equal_test"  # test accuracy, where claims read it
DESCENT, SGD = "gd-0.1", "sgd-0.1"  # at equal rate
NOISY = {16: "sgd16-0.1", 128: SGD}  # by batch
BY = {"E7.adam": "adam", "E7.decay": f"adam{DECAY}"}
REGULARISED = (f"{SGD}{DECAY}", f"{SGD}{CROPS}")


def reaches(here: Here, name: str, start: Start) -> Claim:
    """E7, E7.adam or E7.decay from one start."""
    scope = {**here.scope, "arm": start.arm}
    planned = here.options.recipes
    recipes = [BY[name]] if name in BY else [one for one in PLAIN_SGD if one in planned]
    why = here.lacking(recipes or [SGD], planned)
    if why:
        return here.missing(name, scope, why, **with_recipes(here.options, recipes or PLAIN_SGD))
    early = _early(here, name, scope)
    if early:
        return early
    why = here.unusable([start], *recipes) or _no_twin(here, recipes)
    if why:
        return here.missing(name, scope, why)
    places = best(here, recipes)
    ends = [_sides(here, recipes, arm, places) for arm in (start.arm, RANDOM)]
    part = difference(here, STATEMENTS.margin(name), ends[:1], ends[1:])
    claim = STATEMENTS.judge(name, scope, [part], wanting(here.command))
    used = Counter(recipes[place] for place in places[places != NOWHERE].tolist())
    chose = f"by {' or '.join(one for one, _ in used.most_common())}" if name == "E7" else ""
    return here.judged(claim.noted(chose), *((start.arm, one) for one in used))


def _sides(here: Here, recipes: Sequence[str], arm: str, places: np.ndarray) -> End:
    recorded = here.options.steps == here.options.budget
    ends = [end(here, arm, recipe, BUDGET, recorded=recorded) for recipe in recipes]
    return chosen(ends, places)


def _no_twin(here: Here, recipes: Sequence[str]) -> str:
    return f"{NOBODY} from random weights" if here.of(RANDOM, *recipes).empty else ""


def _early(here: Here, name: str, scope: Scope) -> Claim | None:
    """Where training ended before the steps at which the claims are read."""
    if here.options.steps >= here.options.budget:
        return None
    why = f"training ended before the preset's {here.options.budget:,} steps"
    return here.missing(name, scope, why, steps=here.options.budget)


def noise(here: Here, batch: int) -> Claim:
    """E7.noise, with batches of that size."""
    start, recipes = extreme(DEEP), [DESCENT, NOISY[batch]]
    scope = {**here.scope, "arm": start.arm, "batch_size": batch}
    why = here.lacking(recipes, here.options.recipes)
    if why:
        return here.missing("E7.noise", scope, why, **with_recipes(here.options, recipes))
    options = here.options
    if min(options.steps, options.descent_steps) < options.equal:
        why = f"training ended before {options.equal:,} steps"
        longer = {"steps": options.equal, "descent_steps": options.equal}
        return here.missing("E7.noise", scope, why, **longer)
    recorded = options.steps == options.descent_steps == options.equal
    ends = [end(here, start.arm, one, EQUAL, recorded=recorded) for one in recipes]
    twins = [end(here, RANDOM, one, EQUAL, recorded=recorded) for one in recipes]
    why = here.unusable([start], *recipes) or _nothing_between(ends, twins)
    if why:
        return here.missing("E7.noise", scope, why)
    part = difference(here, STATEMENTS.margin("E7.noise"), ends[1:], ends[:1])
    claim = STATEMENTS.judge("E7.noise", scope, [part], wanting(here.command))
    return here.judged(claim, *((start.arm, one) for one in recipes))


def _nothing_between(ends: Sequence[End], twins: Sequence[End]) -> str:
    """Why two ends say nothing: both are still there, or both are out."""
    means = [each.mean for each in ends]
    if all(mean < STAYED for mean in means):
        return f"both end below a test accuracy of {STAYED:g}"
    if all(mean > twin.mean - GONE for mean, twin in zip(means, twins, strict=True)):
        return f"both end above their twins less {GONE:g}"
    return ""


def depth(here: Here, starts: Sequence[Start], recipe: str) -> Claim:
    """E7.depth by one recipe: the shallowest of the starts less the deepest."""
    ends_of = [starts[0], starts[-1]]
    scope = {**here.scope, "arm": " against ".join(one.arm for one in ends_of), "recipe": recipe}
    if len(starts) < 2:
        return here.missing("E7.depth", scope, "needs two depths", depths="1e-2,1e-3")
    why = here.lacking([recipe], here.options.recipes)
    if why:
        return here.missing("E7.depth", scope, why, **with_recipes(here.options, [recipe]))
    early = _early(here, "E7.depth", scope)
    if early:
        return early
    recorded = here.options.steps == here.options.budget
    ends = [end(here, start.arm, recipe, BUDGET, recorded=recorded) for start in ends_of]
    twin = end(here, RANDOM, recipe, BUDGET, recorded=recorded)
    why = here.unusable(ends_of, recipe) or _nothing_between(ends, [twin, twin])
    if why:
        return here.missing("E7.depth", scope, why)
    part = difference(here, STATEMENTS.margin("E7.depth"), ends[:1], ends[1:])
    claim = STATEMENTS.judge("E7.depth", scope, [part], wanting(here.command))
    return here.judged(claim, *((start.arm, recipe) for start in ends_of))


def removes(here: Here, start: Start, regularised: str) -> Claim:
    """E7.random from one start of random labels, by one regulariser."""
    scope = {**here.scope, "arm": start.arm, "recipe": regularised}
    recipes = [regularised, SGD]
    early = _early(here, "E7.random", scope)
    if early:
        return early
    why = here.unusable([start], *recipes) or _no_twin(here, recipes)
    if why:
        return here.missing("E7.random", scope, why)
    recorded = here.options.steps == here.options.budget
    with_, plain = (end(here, start.arm, one, BUDGET, recorded=recorded) for one in recipes)
    twin_with, twin = (end(here, RANDOM, one, BUDGET, recorded=recorded) for one in recipes)
    margin = STATEMENTS.margin("E7.random")
    part = difference(here, margin, [with_, twin], [plain, twin_with])
    claim = STATEMENTS.judge("E7.random", scope, [part], wanting(here.command))
    return here.judged(claim)  # such a start gets no more clean images right than chance does


def regularisers(planned: Sequence[str]) -> Iterator[str]:
    """Those of E7.random that were asked for from random labels, beside plain SGD."""
    if SGD in planned:
        yield from (name for name in REGULARISED if name in planned)
