"""Round after round of seeds, the cheapest answer first, until each claim has one."""

import uuid
from collections.abc import Callable, Container, Mapping, Sequence
from dataclasses import dataclass, field
from time import monotonic
from typing import Any

from ovfit.analysis.scopes import constant, scope_text
from ovfit.analysis.words import claimed, size
from ovfit.columns import DECISION
from ovfit.decide.budget import Budget
from ovfit.decide.prices import Prices
from ovfit.decide.question import Question, bare, still_open
from ovfit.decide.task import Priced, Read, Task, priced, tasks
from ovfit.durations import spell
from ovfit.errors import BadInput, OutOfTime
from ovfit.studies.results import Result
from ovfit.studies.runner import launch
from ovfit.studies.session import session

Say = Callable[[str], None]


@dataclass(frozen=True)
class Round:
    """What a launch took that was run for its claims."""

    seconds: float
    networks: int


@dataclass
class Decision:
    """`how`: options of every launch that no result depends on (workers, the store ...).

    `questions` change as rounds answer them; `rounds` are those that were run. `failed`: networks.
    """

    questions: Sequence[Question]
    store: str
    budget: Budget
    most: int
    how: Mapping[str, str]
    say: Say
    rounds: list[Round] = field(default_factory=list)
    failed: int = 0
    refused: BadInput | None = None  # the first command that could not be run
    over: bool = False  # the time was out within a round
    name: str = field(default_factory=lambda: uuid.uuid4().hex[:8])
    started: float = field(default_factory=monotonic)

    @property
    def left(self) -> Budget:
        """What remains of the budget."""
        return self.budget.left(
            monotonic() - self.started, sum(each.networks for each in self.rounds)
        )

    @property
    def alike(self) -> set[str]:
        """What the settings of all questions have in common: it need not be said."""
        return constant([question.scope for question in self.questions])

    def plan(self) -> list[Priced]:
        """The next round of every claim that may be decided, the cheapest answer first.

        Puts those aside that no number of seeds can decide, or whose command cannot be run. Raises
        BadInput for a study that cannot be begun.
        """
        for question in self.questions:
            if question.is_open:
                question.aside = question.hopeless(self.most)
        prices = Prices.of(self.store)
        planned, read = [], Read()
        for task in tasks([question for question in self.questions if question.is_open]):
            if any(task.command.line in question.done for question in task.questions):
                _put_aside(task, "its command was run, and says no more of it")
                continue
            try:
                planned.append(priced(task, prices, self.how, self.store, read))
            except BadInput as error:
                self._refuse(task, error)
        if self.refused is not None and not planned and self.is_refused:
            raise self.refused
        return sorted(planned, key=lambda each: (each.answer, each.price.networks))

    def work(self, planned: Sequence[Priced]) -> None:
        """Returns when no open claim is left that the budget has room for. `planned`: as it is.

        Raises BadInput, StoreFailed and KeyboardInterrupt as a launch does; what finished is kept,
        and what was decided.
        """
        while not self.over:
            affordable = None
            for each in planned:
                if self.left.allows(each.price.seconds, each.price.networks):
                    affordable = affordable or each
                else:
                    _put_aside(each.task, self._too_dear(each))
            if affordable is None:
                return
            self._round(affordable)
            planned = [] if self.over else self.plan()

    @property
    def is_refused(self) -> bool:
        """Whether nothing of what was asked for could be begun."""
        has_rows = any(question.row is not None for question in self.questions)
        return self.refused is not None and not (self.rounds or has_rows)

    def _refuse(self, task: Task, error: BadInput) -> None:
        self.refused = self.refused or error
        _put_aside(task, str(error))

    def _too_dear(self, each: Priced) -> str:
        left = self.left.text if any((self.left.seconds, self.left.networks)) else "nothing"
        seconds = each.price.seconds
        takes = f"about {spell(seconds)}" if seconds is not None else "an unknown time"
        return (
            f"its next round, {each.price.networks} networks in {takes}, is more than what is "
            f"left of the budget ({left})"
        )

    def _round(self, each: Priced) -> None:
        task = each.task
        began = monotonic()
        try:
            result = self._launch(each)
        except OutOfTime:
            self.rounds.append(Round(monotonic() - began, 0))
            self.over = True
            for question in self.questions:
                if question.is_open:
                    question.aside = "the budget was out; the same command goes on from here"
            return
        except BadInput as error:
            self._refuse(task, error)
            return
        seconds = monotonic() - began
        self.rounds.append(Round(seconds, each.price.networks))
        self.failed += len(result.failed)
        self.say(f"  it took {spell(seconds)}")
        before = {id(question): question.row for question in task.questions}
        if result.failed:
            _put_aside(task, f"{len(result.failed)} networks failed; the same command tries again")
            return
        self._answer(task, result)
        for question in task.questions:
            question.seconds += seconds / len(task.questions)
            question.networks += each.price.networks / len(task.questions)
            self.say(moved(question, before[id(question)], self.alike))

    def _launch(self, each: Priced) -> Result[Any]:
        study, command = each.task.study, each.task.command
        left = self.left.seconds
        with session(
            study,
            command.with_(**self.how),
            deadline=monotonic() + left if left is not None else None,
            tags={DECISION: self.name},
        ) as opened:
            planned = opened.planned()
            self._announce(each)
            return launch(opened, planned, lambda result: None)

    def _answer(self, task: Task, result: Result[Any]) -> None:
        """What a round says of every claim that was asked, of other tasks too."""
        rows = [claim.row() for claim in result.claims]
        undecided = still_open(rows)
        command = bare(task.command)
        for question in task.questions:
            question.done.add(task.command.line)
            row = _answering(question, rows)
            if row is None:
                question.aside = f"`{task.command.line}` says nothing of it"
                continue
            question.answered(row, command, task.replicas, undecided)
        self._further(task, rows, undecided)

    def _further(self, task: Task, rows: Sequence[Mapping[str, Any]], undecided: int) -> None:
        """A claim that was asked without a setting is asked at each that the round has."""
        asked = {(question.study, question.id, question.place) for question in self.questions}
        ids = {question.id for question in task.questions if not task.before}
        more = []
        for row in rows:
            question = Question(task.study.name, row["id"], bare(task.command))
            question.answered(row, question.command, task.replicas, undecided)
            if row["id"] in ids and (question.study, question.id, question.place) not in asked:
                more.append(question)
        self.questions = [*self.questions, *more]

    def _announce(self, each: Priced) -> None:
        task, seconds = each.task, each.price.seconds
        names = ", ".join(dict.fromkeys(question.id for question in task.questions))
        takes = f", about {spell(seconds)}" if seconds is not None else ""
        self.say(
            f"{names}: {task.replicas} seeds, {each.price.networks} networks to train{takes}; "
            f"{self.left.text} left of the budget"
        )


def _answering(question: Question, rows: Sequence[Mapping[str, Any]]) -> Mapping[str, Any] | None:
    """The row of that claim: at its setting, or within what it names of one."""
    same = [row for row in rows if row["id"] == question.id]
    exact = [row for row in same if row["scope"] == dict(question.scope)]
    within = [row for row in same if question.scope.items() <= row["scope"].items()]
    return next(iter([*exact, *within]), None)


def _put_aside(task: Task, why: str) -> None:
    for question in task.questions:
        question.aside = why


def moved(question: Question, before: Mapping[str, Any] | None, alike: Container[str] = ()) -> str:
    """How a round moved a claim's interval: towards its margin, or away from it.

    `alike`: names in scopes that say nothing, since they are the same everywhere.
    """
    name = ", ".join(filter(None, (question.id, scope_text(question.scope, alike))))
    row = question.row
    if row is None or not row["parts"] or row["effect"] is None:
        return f"  {name}: not measured yet"
    part = row["parts"][0]
    was = f"{size(before['parts'][0])} -> " if before is not None and before["parts"] else ""
    text = f"  {name}: {part['name']} {was}{size(part)}, {claimed(part)}, n = {row['n']}"
    if question.verdict != "undecided":
        return f"{text}: {question.verdict}"
    return f"{text}: undecided, {question.outlook}"
