"""A claim at one setting that is to be decided: where it stands, and what would tell more."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from math import isnan
from typing import Any

from ovfit.analysis.needed import in_words, of_claim, of_share
from ovfit.analysis.sequential import ALARM
from ovfit.analysis.statistics import LEAST, LEVEL
from ovfit.studies import registry
from ovfit.studies.command import HOW, WHERE, Command
from ovfit.studies.rounds import further

Row = Mapping[str, Any]  # a row of claims.json
TRIES = 3  # rounds for a claim that stays untested
TRUSTED = 8  # networks from which on an estimate of how many it takes may end the work


@dataclass
class Question:
    """`row`: the claim as it stands; None where its study has not been run here yet.

    `command`: the launch it was made by, or what it asks for where it was not tested; without
    replicas, and without how it was run. `replicas`: those of that launch, 0 where there is none.
    `asked`: replicas that an untested claim asks for. `open`: claims of its family that are not
    decided, itself among them. `stale`: its verdict is by a rule of before. `untested`: rounds
    that could not test it. `aside`: why it was put aside, empty while it was not.
    """

    study: str
    id: str
    command: Command
    row: Row | None = None
    replicas: int = 0
    asked: int = LEAST
    open: int = 1
    stale: bool = False
    untested: int = 0
    aside: str = ""
    seconds: float = 0.0  # its share of the rounds it took part in
    networks: float = 0.0
    rounds: int = 0  # that judged it
    done: set[str] = field(default_factory=set)  # commands that were run for it

    @property
    def scope(self) -> Mapping[str, Any]:
        return self.row["scope"] if self.row is not None else {}

    @property
    def is_tested(self) -> bool:
        return self.row is not None and bool(self.row["n"])

    @property
    def verdict(self) -> str:
        is_said = self.row is not None and not self.stale
        return str(self.row["verdict"]) if is_said and self.row is not None else "undecided"

    @property
    def is_open(self) -> bool:
        """Whether more may be done for it."""
        return self.verdict == "undecided" and not self.aside

    @property
    def place(self) -> str:
        """What tells its setting from others."""
        return json.dumps(self.scope, sort_keys=True, default=str)

    @property
    def next(self) -> int:
        """Replicas of the next round; the first is small, whatever a claim asks for."""
        if self.stale:
            return max(LEAST, self.replicas)  # judged again; nothing is trained
        if self.is_tested or self.row is None:
            return max(LEAST, further(self.replicas))
        return LEAST if self.replicas < LEAST else max(self.asked, self.replicas)

    @property
    def alarm(self) -> float:
        """Evidence that decides it, after Holm's correction over what is still open."""
        return ALARM * self.open

    @property
    def needed(self) -> float:
        """Networks after which it will be decided, as it looks now; NaN where nothing is known.

        Of a claim on a share of networks it is known before: as many as take it there if all agree.
        """
        if self.row is not None and self.is_tested:
            return of_claim(self.row, self.alarm)
        study = registry.known(self.study)
        statement = study.statements.get(self.id) if study is not None else None
        is_share = statement is not None and statement.threshold
        return of_share(1.0, alarm=self.alarm) if is_share else float("nan")

    @property
    def outlook(self) -> str:
        """What it would take from here, in words."""
        if not self.is_tested or isnan(self.needed):
            return "too few networks to say what it takes"
        return f"{in_words(self.needed)} networks would decide it"

    def stands(self, row: Row, command: Command, replicas: int, undecided: int) -> None:
        """It stands as in that row of a launch; where that was not tested, what the row asks for
        comes next.
        """
        self.row, self.command, self.replicas = row, command, replicas
        self.open, self.stale = max(1, undecided), False
        if not self.is_tested:
            wanted = Command.from_line(row["command"])
            self.asked = int(wanted.given.get("replicas", replicas))
            if bare(wanted) != command:
                self.command, self.replicas = bare(wanted), 0

    def answered(self, row: Row, command: Command, replicas: int, undecided: int) -> None:
        """A round has judged it: it now `stands` as in that row."""
        grown = replicas > self.replicas and self.is_tested and self.command == command
        if grown and self.row is not None and row["n"] <= self.row["n"] and row["n"]:
            self.aside = "further seeds add no networks to it"
        self.stands(row, command, replicas, undecided)
        self.rounds += 1
        self.untested += not self.is_tested

    def hopeless(self, most: int) -> str:
        """Why no number of replicas up to `most` can decide it; empty where one may."""
        if self.row is None or self.stale:
            return ""
        if not self.is_tested:
            why = str(self.row["test"]).removeprefix("not tested: ")
            if self.tried or self.untested >= TRIES:
                return f"its command was run and it is still not tested: {why}"
            return f"not tested ({why}) with --most {most} seeds" if self.next > most else ""
        for part in self.row["parts"]:
            fixed = part.get("fixed")
            if fixed and part["n"] >= fixed and part["state"] == "undecided":
                return (
                    f"{part['name']} is tested once, on the first {fixed} seeds: no further seed "
                    "changes that"
                )
        if self.row.get("p", 1.0) * max(1, self.row["family"] or 1) <= 1 - LEVEL:
            return str(self.row["note"]) or "its study leaves it open, whatever its evidence"
        if self.next > most:
            return self._beyond(most)
        hopeful = of_claim(self.row, hopeful=True)  # once all others are decided
        if self.row["n"] >= TRUSTED and not isnan(hopeful) and hopeful > most:
            return self._beyond(most)
        return ""

    @property
    def tried(self) -> bool:
        """Whether what an untested claim asks for was run."""
        return self.replicas >= max(LEAST, self.asked)

    def _beyond(self, most: int) -> str:
        """That its side cannot be told with so few replicas."""
        assert self.row is not None
        number = in_words(self.needed)
        parts = [part for part in self.row["parts"] if part["effect"] is not None]
        if not parts:
            return f"more than {most} seeds"
        part = min(parts, key=lambda part: abs(part["effect"] - part["margin"]))
        near = abs(part["effect"] - part["margin"])
        return (
            f"{part['name']} is within {near:.2g} of its margin after {part['n']} networks; "
            f"telling its side would take {number}, and --most is {most}"
        )


def bare(command: Command) -> Command:
    """A command less its replicas, and less how and where it was run."""
    return command.without("replicas", *HOW, *WHERE)


def still_open(rows: Sequence[Row]) -> int:
    """Of a launch's claims, and those it is corrected over besides, how many are undecided."""
    families = [int(row["family"] or 0) for row in rows]
    decided = sum(bool(row["verdict"] != "undecided") for row in rows)
    return max([len(rows), *families]) - decided
