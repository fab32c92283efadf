"""Claims as data: what a paper states, how it is measured, and the margins, fixed beforehand.

The card, the verdict and the docs read from here, so that none of them can say something else.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from textwrap import wrap
from typing import TYPE_CHECKING, Any, Literal

from ovfit.analysis.margins import RULES, Scale, check_margin
from ovfit.canonical import digest_of
from ovfit.studies.command import Command

if TYPE_CHECKING:
    import numpy as np

    from ovfit.analysis.claims import Claim
    from ovfit.analysis.parts import Part

WIDTH = 100  # columns of a card
FIXED = "margins fixed before the first run"


@dataclass(frozen=True)
class Margin:
    """One quantity of a claim, and the side of `value` on which the claim puts its mean over seeds.

    `scale` is that on which it is tested: `linear`; `share`, the same for what lies within 0 and 1
    (accuracies); `log` for ratios; `fisher` for correlations; `logit` for shares near 0 or 1.
    `strict`: a value exactly on the margin is not inside. `unit` as it stands after a number.

    Raises ValueError for a value outside what the scale can measure.
    """

    name: str
    side: Literal["above", "below"]
    value: float
    unit: str = ""
    scale: Scale = "linear"
    strict: bool = False

    def __post_init__(self) -> None:
        check_margin(self.name, self.value, self.scale)

    def part(
        self,
        values: "np.ndarray",
        *,
        name: str | None = None,
        images: int | None = None,
        image_error: float | None = None,
        fixed: int | None = None,
        error: float | None = None,
    ) -> "Part":
        """The quantity as it was measured, (N,) in the order of the seeds; the rest as in `Part`.

        `name`: where it is measured in more than one way.
        """
        from ovfit.analysis.parts import Part

        return Part(
            name=name or self.name,
            values=values,
            side=self.side,
            margin=self.value,
            unit=self.unit,
            scale=self.scale,
            strict=self.strict,
            images=images,
            image_error=image_error,
            fixed=fixed,
            error=error,
        )


@dataclass(frozen=True)
class Statement:
    """A claim before it is measured: `text` as in tables, `rule` how it is measured.

    `threshold`: the claim is that more than half of the networks lie inside all its margins, not
    where means lie; a network that diverged or did not get there is outside.
    """

    id: str
    text: str
    rule: str
    margins: tuple[Margin, ...] = ()
    threshold: bool = False
    asks: str = ""

    @property
    def digest(self) -> str:
        """32 hex digits of what was fixed beforehand: rule, margins, and how evidence is weighed.

        Not of `text` and `asks`, which only say something to people.
        """
        said = ("text", "asks")
        fixed = {name: value for name, value in asdict(self).items() if name not in said}
        return digest_of({**fixed, "rules": RULES})


class Statements(Mapping[str, Statement]):
    """All that a study claims, by id, in the order of its card."""

    def __init__(
        self, study: str, statements: Iterable[Statement] = (), *, remark: str = ""
    ) -> None:
        """`remark` stands behind "margins fixed before the first run" on the card.

        Raises ValueError where two statements have one id.
        """
        self.study, self.remark = study, remark
        self._by_id: dict[str, Statement] = {}
        for statement in statements:
            if statement.id in self._by_id:
                raise ValueError(f"two statements of {study} are called {statement.id}")
            self._by_id[statement.id] = statement

    def __getitem__(self, name: str) -> Statement:
        return self._by_id[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._by_id)

    def __len__(self) -> int:
        return len(self._by_id)

    def margin(self, name: str, place: int = 0) -> Margin:
        """One of a statement's margins."""
        return self[name].margins[place]

    @property
    def digests(self) -> dict[str, str]:
        """id -> digest: what a launch keeps before it trains."""
        return {name: statement.digest for name, statement in self.items()}

    def command(self, name: str) -> Command:
        """The least that measures a statement: the study's quick preset, with what it asks for."""
        return Command.from_line(f"ovfit {self.study} {self[name].asks}")

    def parts(
        self, name: str, values: "Sequence[np.ndarray]", *, images: int | None = None
    ) -> "list[Part]":
        """A statement's quantities as they were measured, in the order of its margins.

        `images`: how many test images each value is a mean over.
        """
        pairs = zip(self[name].margins, values, strict=True)
        return [margin.part(measured, images=images) for margin, measured in pairs]

    def judge(
        self, name: str, scope: Mapping[str, Any], parts: "Sequence[Part]", command: Command
    ) -> "Claim":
        """The verdict on a statement at one setting (`scope`); `command` would decide it."""
        from ovfit.analysis.claims import judge

        statement = self[name]
        return judge(
            name,
            self.study,
            statement.text,
            scope,
            parts,
            command.line,
            threshold=statement.threshold,
        )

    def missing(self, name: str, scope: Mapping[str, Any], command: Command, why: str) -> "Claim":
        """A statement that the runs at hand cannot decide; `command` would."""
        from ovfit.analysis.claims import missing

        return missing(name, self.study, self[name].text, dict(scope), command.line, why)

    def untested(
        self, claims: "Iterable[Claim]", wanted: Mapping[str, tuple[Command, str]]
    ) -> "list[Claim]":
        """Those of the `wanted` (id -> command, why) that nobody tested, as missing claims."""
        tested = {claim.id for claim in claims}
        absent = {name: reason for name, reason in wanted.items() if name not in tested}
        return [self.missing(name, {}, command, why) for name, (command, why) in absent.items()]

    def card(self) -> str:
        """The card's section on claims; empty where there are none."""
        if not self:
            return ""
        broad = max(len(name) for name in self)
        rows = [f"Claims    ({'; '.join(filter(None, (FIXED, self.remark)))})"]
        for statement in self.values():
            indent = " " * (broad + 4)
            rule = wrap(statement.rule, WIDTH, initial_indent=indent, subsequent_indent=indent)
            rows.append(f"  {statement.id:<{broad}}  {rule[0].lstrip()}")
            rows += rule[1:]
        return "\n".join(rows)

    def markdown(self) -> str:
        """A table for the docs: id, how it is measured."""
        rules = {name: statement.rule.replace("|", "\\|") for name, statement in self.items()}
        rows = [f"| {name} | {rule} |" for name, rule in rules.items()]
        return "\n".join(["| claim | how it is measured |", "|---|---|", *rows])
