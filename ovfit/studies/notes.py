"""What the MLflow UI says of an experiment and of a launch, in Markdown."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from ovfit.studies.command import Command
from ovfit.studies.study import Study

if TYPE_CHECKING:
    from ovfit.studies.results import Result

VERDICTS = {"holds": "hold", "fails": "fail", "undecided": "undecided"}
LONGEST = 7800  # letters: MLflow cuts a tag at 8,000
HEAD = "| claim | where | verdict | measured [95 % interval] | n |\n|---|---|---|---|---|"
UNKNOWN = "*The verdicts stand here when the launch has finished.*"


def experiment(study: Study[Any], store: str) -> str:
    """What a study's experiment is about, and where to look."""
    card = study.card
    return "\n\n".join(
        [
            f"**{_plain(card.title)}**",
            *_question(study),
            *(_plain(paper) for paper in card.papers),
            "A run without a parent is a launch: one command, with its figures, tables and "
            "verdicts as artifacts. Its child runs are its networks. *Views* has a table of the "
            "networks (arm, dataset, architecture, accuracies) and one that compares the launches.",
            *_more(Command(study.name, file=study.file), store),
        ]
    )


def launch(study: Study[Any], command: Command, store: str, links: Mapping[str, str]) -> str:
    """Of a launch that has begun. `links`: addresses within the UI, by what is there."""
    return "\n\n".join([*_question(study), UNKNOWN, *_closing(command, store, links)])


def concluded(study: Study[Any], result: "Result[Any]", links: Mapping[str, str]) -> str:
    """Of a launch that has finished, with its verdicts; those beyond LONGEST are counted."""
    claims = [claim.row() for claim in result.claims]
    rest = [*_closing(result.command, result.store, links)]
    around = "\n\n".join([*_question(study), *rest])
    table = _table(claims, LONGEST - len(around))
    return "\n\n".join([*_question(study), *table, *rest])


def numbers(study: Study[Any], result: "Result[Any]") -> dict[str, float]:
    """What launches of a study are compared by: verdicts, and what was measured, arm by arm."""
    from ovfit.analysis.summary import MEASURED, by_arm

    counted = Counter(claim.verdict for claim in result.claims)
    verdicts = {f"claims_{verdict}": counted[verdict] for verdict in VERDICTS if result.claims}
    means = by_arm(result.networks, list((study.measured or MEASURED).values()))
    return {**verdicts, **means, "networks": len(result.networks)}


def _question(study: Study[Any]) -> Iterator[str]:
    question = study.card.section("Question")
    if question:
        yield f"**{_plain(question)}**"


def _closing(command: Command, store: str, links: Mapping[str, str]) -> Iterator[str]:
    yield f"Command (repeated, it trains nothing twice): {_code(command.line)}"
    yield "See more: " + " · ".join(f"[{text}]({address})" for text, address in links.items())
    yield from _more(command, store)


def _more(command: Command, store: str) -> Iterator[str]:
    view = f"ovfit view --tracking-uri {store}"
    help_ = Command(command.study, file=command.file).line
    yield (
        f"Figures with filters, and every claim: {_code(view)}\n\n"
        f"The study's card, its options and margins: {_code(f'{help_} --help')}\n\n"
        "A network as a torch module: `ovfit.load(RUN_ID)`"
    )


def _table(claims: Sequence[Mapping[str, Any]], room: int) -> Iterator[str]:
    """The verdicts, as far as there is room; nothing where the study claims nothing."""
    from ovfit.analysis.words import corrected_over

    if not claims:
        return
    lines, over = [HEAD], corrected_over(claims)
    left = room - len(HEAD) - len(over) - 150
    for number, claim in enumerate(claims):
        line = _row(claim, claims)
        left -= len(line) + 1
        if left < 0:
            over = f"{len(claims) - number} more in the artifact claims.json. {over}"
            break
        lines.append(line)
    counted = Counter(claim["verdict"] for claim in claims)
    yield "Claims: " + ", ".join(f"{counted[name]} {word}" for name, word in VERDICTS.items())
    yield "\n".join(lines)
    if over:
        yield over


def _row(claim: Mapping[str, Any], claims: Sequence[Mapping[str, Any]]) -> str:
    from ovfit.analysis.scopes import constant, scope_text
    from ovfit.analysis.words import size

    same = constant([each["scope"] for each in claims])
    measured = "; ".join(f"{part['name']}: {size(part)}" for part in claim["parts"])
    cells = [
        f"**{claim['id']}** {_plain(claim['statement'])}",
        _plain(scope_text(claim["scope"], same)),
        claim["verdict"],
        _plain(measured),
        str(claim["n"] or "–"),
    ]
    return f"| {' | '.join(cells)} |"


def _plain(text: str) -> str:
    """A text that Markdown shows as it is: names in it may be anybody's."""
    one_line = " ".join(text.split())
    for letter, shown in (("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"), ("|", "&#124;")):
        one_line = one_line.replace(letter, shown)
    for letter in "\\`*_[]~":
        one_line = one_line.replace(letter, f"&#{ord(letter)};")
    return one_line


def _code(text: str) -> str:
    """A line of code, which is broken where the page ends and not run."""
    fence = "`" * (1 + max((len(run) for run in re.findall("`+", text)), default=0))
    return f"{fence} {' '.join(text.split())} {fence}"
