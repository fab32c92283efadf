"""Whether a precision changes what the quick studies say on digits.

    python benchmarks/verdicts.py [--precision bf16] [--studies extreme,escape]

The command of a launch in docs/results is run once more with `--precision`, and each of its claims
is laid beside the verdict of the same claim and setting there, which is that of float32. Prints
every claim whose verdict differs with both effects, and how many are the same. Exits with 1 where
one that holds in one precision fails in the other.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

RESULTS = Path(__file__).parents[1] / "docs" / "results"
STUDIES = {  # and the folder of a launch in float32
    "extreme": "extreme-digits-arms-all",
    "descent": "descent-digits",
    "randomize": "randomize-digits",
    "mislabel": "mislabel-digits",
    "interpolation": "interpolation-digits",
    "escape": "escape-digits",
    "landscape": "landscape-digits",
    "tickets": "tickets-digits",
    "dimension": "dimension-digits",
}
Claims = dict[tuple[str, str], dict[str, Any]]


def by_setting(text: str) -> Claims:
    """Claims that were tested; in their scope nothing is said of the precision."""
    claims = {}
    for claim in json.loads(text):
        if claim["n"]:
            scope = {name: value for name, value in claim["scope"].items() if name != "precision"}
            claims[claim["id"], json.dumps(scope, sort_keys=True)] = claim
    return claims


def concluded(launch: Path, precision: str) -> Claims:
    """What the launch of a folder says in that precision."""
    command = json.loads((launch / "launch.json").read_text())["command"].split()[1:]
    words = [*command, "--precision", precision, "--figures", "off", "--quiet"]
    with tempfile.TemporaryDirectory() as name:
        env = {**os.environ, "OVFIT_CACHE": f"{name}/cache"}
        run = [sys.executable, "-m", "ovfit", *words]
        subprocess.run(run, cwd=name, env=env, check=True, stdout=subprocess.DEVNULL)
        (found,) = Path(name).glob("mlruns/*/*/artifacts/claims.json")
        return by_setting(found.read_text())


def compared(study: str, precision: str) -> Iterator[tuple[bool, str]]:
    """Whether one claim is turned round, and a line on it; of those that differ, then of all."""
    launch = RESULTS / STUDIES[study]
    before = by_setting((launch / "claims.json").read_text())
    after = concluded(launch, precision)
    both = sorted(before.keys() & after.keys())
    same = 0
    for name in both:
        verdicts = [claims[name]["verdict"] for claims in (before, after)]
        same += verdicts[0] == verdicts[1]
        if verdicts[0] != verdicts[1]:
            details = " | ".join(f"{claims[name]['detail']}" for claims in (before, after))
            yield set(verdicts) == {"holds", "fails"}, f"  {name[0]} {verdicts}: {details}"
    alone = len(before) + len(after) - 2 * len(both)
    yield False, f"{study}: {same} of {len(both)} verdicts are the same, {alone} of one only"


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--precision", default="bf16", choices=("bf16", "tf32", "float32"))
    parser.add_argument("--studies", default=",".join(STUDIES))
    given = parser.parse_args()
    turned = 0
    for study in given.studies.split(","):
        for is_turned, line in compared(study, given.precision):
            turned += is_turned
            print(line, flush=True)
    sys.exit(bool(turned))


if __name__ == "__main__":
    main()
