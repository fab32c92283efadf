"""A claim in words: its verdict, its family, what to run next."""

from collections.abc import Sequence

from ovfit.analysis.statistics import LEAST
from ovfit.analysis.words import corrected_over
from ovfit.report.row import Row
from ovfit.studies.command import Command
from ovfit.studies.rounds import further

SIGNS = {"holds": "✔", "fails": "✘", "undecided": "?"}
BIASED = (
    "Seeds are added until there is an answer: point estimates after stopping are biased outward."
)


def signed(verdict: str) -> str:
    """✔ holds"""
    return f"{SIGNS.get(verdict, '')} {verdict}"


def families(claims: Sequence[Row]) -> str:
    """Over how many claims verdicts are corrected: "Holm over the 10 claims of this launch".

    Empty where no launch says.
    """
    launches = {claim["launch"] for claim in claims if claim["family"]}
    sizes = sorted({claim["family"] for claim in claims if claim["family"]})
    if not sizes:
        return ""
    if len(launches) == 1:
        return corrected_over(claims)
    ends = " to ".join(dict.fromkeys(map(str, (sizes[0], sizes[-1]))))
    return f"Holm within each launch, over {ends} claims"


def next_step(claim: Row) -> str:
    """The command that would decide an undecided claim; empty where there is none.

    The claim's own where it had too few networks, or asks for more seeds than it had; else with
    the next number of seeds.
    """
    if claim["verdict"] != "undecided" or not claim["command"]:
        return ""
    if claim["n"] < LEAST:
        return claim["command"]
    try:
        command = Command.from_line(claim["command"])
    except ValueError:
        return ""
    given = command.given.get("replicas", "")
    if given.isdigit() and int(given) > claim["n"]:
        return command.line
    return command.with_(replicas=further(claim["n"])).line
