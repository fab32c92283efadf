"""A round of seeds: a command, the claims it may answer, and its price."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import inf, isnan
from typing import Any

from ovfit.data.datasets import Dataset
from ovfit.decide.narrow import narrowed
from ovfit.decide.prices import Price, Prices
from ovfit.decide.question import Question
from ovfit.folders import data_dir
from ovfit.spec import Spec
from ovfit.studies import registry
from ovfit.studies.command import Command
from ovfit.studies.parsing import options_of
from ovfit.studies.session import check_run, loaded, planned_by, sources
from ovfit.studies.study import Planned, Study

Read = dict[tuple[str, ...], dict[str, Dataset]]  # by the names or files they were asked for by


@dataclass(frozen=True)
class Task:
    """`command`: with the replicas of the next round, and without how it is run."""

    study: Study[Any]
    command: Command
    questions: tuple[Question, ...]
    before: int  # replicas of the round before, 0 in the first

    @property
    def replicas(self) -> int:
        return int(self.command.given["replicas"])

    @property
    def needed(self) -> float:
        """Replicas until the first of its claims is decided, as it looks now."""
        each = [question.needed for question in self.questions]
        known = [number for number in each if not isnan(number)]
        return max(self.replicas, min(known)) if known else float(self.replicas)


def tasks(questions: Sequence[Question]) -> list[Task]:
    """One for all open questions that the same command answers next."""
    together: dict[tuple[str, str], list[Question]] = {}
    commands: dict[tuple[str, str], tuple[Study[Any], Command]] = {}
    for question in questions:
        study = registry.study(question.study)
        family = question.row["family"] if question.row is not None else None
        command = narrowed(study, question.command, question.scope, family)
        command = command.with_(replicas=question.next)
        key = (question.study, command.line)
        together.setdefault(key, []).append(question)
        commands[key] = study, command
    return [
        Task(*commands[key], tuple(group), max(each.replicas for each in group))
        for key, group in together.items()
    ]


@dataclass(frozen=True)
class Priced:
    """A task, what its next round takes, and about what its first answer does."""

    task: Task
    price: Price

    @property
    def answer(self) -> float:
        """Seconds until its first claim is decided, as it looks now; infinite where not known."""
        if self.price.seconds is None:
            return inf
        rounds = (self.task.needed - self.task.before) / max(
            1, self.task.replicas - self.task.before
        )
        return self.price.seconds * max(1.0, rounds)


def priced(task: Task, prices: Prices, how: Mapping[str, str], store: str, read: Read) -> Priced:
    """What a task's round takes, by what the store has and what it took.

    `how`: options of every launch. `read`: datasets that were loaded already. Raises BadInput
    where its command cannot be planned.
    """
    options = options_of(task.study, task.command.with_(**how))
    task.study.check(options)
    check_run(options)
    asked = sources(task.study, options)
    names = tuple(asked)
    if names not in read:
        read[names] = loaded(asked, data_dir(options.data_dir))
    planned = planned_by(task.study, options, read[names], asked, store)
    missing = prices.missing(planned.specs, planned.recording.names)
    missing += _later(planned, task)
    return Priced(task, prices.price(task.study.name, missing, options.workers))


def _later(planned: Planned, task: Task) -> list[Spec]:
    """Of the networks that stand for those of later rounds the part that these seeds add."""
    share = 1 - task.before / task.replicas
    return list(planned.priced)[: round(share * len(planned.priced))]
