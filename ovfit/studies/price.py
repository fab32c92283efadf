"""What a plan takes, before anything is trained: networks, stacks, steps, seconds."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from ovfit.errors import BadInput
from ovfit.studies.session import Session
from ovfit.studies.study import Planned

if TYPE_CHECKING:
    from ovfit.spec import Spec

NAMED = 6  # arms in a row of the table
EVALUATIONS = 40  # about how many a training of unknown length has


class Price(NamedTuple):
    """Networks that can share stacks, and what they take: steps of one network, seconds of all."""

    dataset: str
    arch: str
    arms: str
    networks: int
    stacks: int
    size: int
    steps: int
    seconds: float


def price(opened: Session[Any], planned: Planned) -> list[Price]:
    """What a plan takes: a row per group of networks that can share stacks.

    Raises BadInput where a network does not fit into the memory, or a step cannot be measured.
    """
    from ovfit.launch.plan import groups
    from ovfit.launch.queue import measure

    opened.check_memory(planned)
    workers, probe = len(opened.workers.all), planned.recording.final_probe
    extra = probe.evaluations if probe else 0
    rows = []
    for group in groups(planned.all):
        try:
            cost = measure(opened.workers, group, opened.sources, opened.settings)
        except RuntimeError as error:
            raise BadInput(f"a training step could not be measured ({error})") from None
        steps = sum(spec.most_steps for spec in group)
        evaluations = sum(_evaluations(spec) + extra for spec in group)
        seconds = steps * cost.step_seconds + evaluations * cost.evaluation_seconds
        rows.append(
            Price(
                dataset=group[0].data.name,
                arch=group[0].network.arch,
                arms=_named([*dict.fromkeys(spec.arm for spec in group)]),
                networks=len(group),
                stacks=max(-(-len(group) // cost.size), min(workers, len(group))),
                size=cost.size,
                steps=max(spec.most_steps for spec in group),
                seconds=seconds / workers,
            )
        )
    return rows


def _named(arms: Sequence[str]) -> str:
    """The first ones, and how many more there are."""
    if len(arms) <= NAMED:
        return ",".join(arms)
    return f"{','.join(arms[: NAMED - 1])} and {len(arms) - NAMED + 1} more"


def _evaluations(spec: "Spec") -> int:
    """About how many a network has: one an epoch, and more, where it ends at a clean loss."""
    return spec.stop.epochs if spec.stop.clean else min(spec.stop.epochs, EVALUATIONS)
