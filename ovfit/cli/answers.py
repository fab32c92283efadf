"""What `ovfit decide` prints: its plan and its answers, on a terminal or in a pipe."""

import sys
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ovfit.cli.table import show
from ovfit.durations import spell
from ovfit.errors import BadInput

if TYPE_CHECKING:
    from ovfit.decide.decision import Decision
    from ovfit.decide.question import Question
    from ovfit.decide.task import Priced

PLAN = ("claim", "setting", "now", "n", "decided by", "next round", "networks", "price")
ANSWERS = ("claim", "setting", "verdict", "what was measured [95 % interval], what is claimed")
WORKERS = 4  # at most, unless more are asked for: a process each, of half a gigabyte
COUNTS = ("n", "looks", "price", "why not")


@dataclass(frozen=True, kw_only=True)
class Asked:
    """What was typed; `how`: of the options of a launch those that no result depends on."""

    claims: Sequence[str]
    studies: str | None
    budget: str
    most: int
    begin: str
    tracking_uri: str | None
    how: dict[str, str]
    dry_run: bool
    quiet: bool


def answer(asked: Asked) -> int:
    """Plans, or works until each claim has an answer. Returns the exit code.

    Raises BadInput before anything is written.
    """
    made = decision(asked)
    planned = made.plan()
    _check(asked, made)
    if asked.dry_run:
        _print_plan(planned, made)
        return 0
    try:
        made.work(planned)
    finally:
        if not made.is_refused:
            _print_answers(made)
    if made.failed:
        text = f"ovfit: {made.failed} networks failed; repeat the command to try again"
        print(text, file=sys.stderr)
    return 1 if made.failed else 0


def decision(asked: Asked) -> "Decision":
    """What is asked of the store, before anything is planned. Raises BadInput."""
    from ovfit.decide import asking
    from ovfit.decide.budget import parse
    from ovfit.decide.decision import Decision
    from ovfit.launch.pool.devices import cores
    from ovfit.report.claims import findings
    from ovfit.tracking.store import check, exists, resolve

    budget = parse(asked.budget)
    studies = asking.studies(asked.studies)
    claims = asking.named(asked.claims, studies) if asked.claims else {}
    store = resolve(asked.tracking_uri)
    check(store)
    found = findings(store) if exists(store) else None
    if not (studies or claims) and (found is None or found.launches.empty):
        raise BadInput(
            f"the store {store} has no launch of ovfit; name a study, as in `ovfit decide --study "
            "extreme`, or claims, as in `ovfit decide E1 E5`"
        )
    questions = asking.questions(found, studies, claims, asked.begin)
    return Decision(
        questions=questions,
        store=store,
        budget=budget,
        most=asked.most,
        how={"workers": str(min(WORKERS, cores())), **asking.how(asked.begin), **asked.how},
        say=_silent if asked.quiet else _say,
    )


def _check(asked: Asked, made: "Decision") -> None:
    """Raises BadInput where claims were named of which no number of seeds can decide any."""
    aside = [question for question in made.questions if question.aside]
    if asked.claims and aside and len(aside) == len(made.questions):
        raise BadInput(f"{aside[0].id} cannot be decided by further seeds: {aside[0].aside}")


def _silent(text: str) -> None:
    """--quiet."""


def _say(text: str) -> None:
    print(f"ovfit: {text}", file=sys.stderr, flush=True)


def _print_plan(planned: "Sequence[Priced]", made: "Decision") -> None:
    """The next round of each claim, the cheapest answer first; then what was put aside."""
    rows = [
        [
            question.id,
            _setting(question, made),
            question.verdict if question.is_tested else "not tested",
            question.row["n"] if question.row is not None else 0,
            question.outlook,
            f"{each.task.replicas} seeds",
            each.price.networks,
            _price(each.price.seconds),
        ]
        for each in planned
        for question in each.task.questions
    ]
    show("Plan: nothing is trained, nothing is written", PLAN, rows)
    for question in made.questions:
        if question.aside:
            print(f"put aside: {question.id} {_setting(question, made)}: {question.aside}")
    commands = {each.task.command.line: each.price for each in planned}
    for line, price in commands.items():
        print(f"{_price(price.seconds)}, {price.networks} networks: {line}")
    networks = sum(price.networks for price in commands.values())
    seconds = [price.seconds for price in commands.values()]
    known = sum(each for each in seconds if each is not None)
    parts = [f"about {spell(known)}"] if known else []
    parts += ["what is not known yet"] if None in seconds else []
    print(
        f"in all, the next rounds: {networks} networks, {' and '.join(parts) or 'no time'}; "
        f"the budget is {made.budget.text}"
    )


def _price(seconds: float | None) -> str:
    return "not known yet" if seconds is None else f"about {spell(seconds)}"


def _print_answers(made: "Decision") -> None:
    """Every claim with its answer and its price, and why something has none."""
    rows = [
        [
            question.id,
            _setting(question, made),
            question.verdict,
            _measured(question),
            question.row["n"] if question.row is not None else 0,
            question.row["looks"] if question.row is not None else 0,
            f"{spell(question.seconds)}, {question.networks:.0f} networks"
            if question.rounds
            else "nothing new",
            question.aside,
        ]
        for question in made.questions
    ]
    show("Answers (intervals may be looked at after every seed)", (*ANSWERS, *COUNTS), rows)
    decided = sum(question.verdict != "undecided" for question in made.questions)
    new = sum(
        question.verdict != "undecided" and bool(question.rounds) for question in made.questions
    )
    spent = sum(each.seconds for each in made.rounds)
    networks = sum(each.networks for each in made.rounds)
    print(
        f"{decided} of {len(made.questions)} claims decided, {new} of them now, in "
        f"{len(made.rounds)} rounds: {networks} networks, {spell(spent)}"
    )


def _measured(question: "Question") -> str:
    from ovfit.analysis.words import measured

    return "; ".join(measured(question.row)) if question.row is not None else ""


def _setting(question: "Question", made: "Decision") -> str:
    from ovfit.analysis.scopes import scope_text

    return scope_text(question.scope, made.alike)
