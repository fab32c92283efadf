"""What planning costs `ovfit decide` on a store of 5,000 finished networks.

    python benchmarks/decide.py FOLDER      the store is made there (some minutes) unless it is
                                            there already

The store is that of stores.py with short curves, which a plan does not read. Timed in one process,
after the libraries are imported: what the launches say, which claims are open, and what the next
round of each takes. Wanted: 2 s.
"""

import sys
from pathlib import Path
from time import perf_counter

import torch  # noqa: F401  (imported before the clock runs)

from ovfit.decide import asking
from ovfit.decide.budget import Budget
from ovfit.decide.decision import Decision
from ovfit.report.claims import findings

sys.path.insert(0, str(Path(__file__).parent))
import stores

EPOCHS, TIMES, WANTED = 5, 3, 2.0


def plan(uri: str) -> tuple[float, float, int]:
    """Seconds to read what the launches say, seconds to plan, and how many claims are open."""
    start = perf_counter()
    found = findings(uri)
    questions = asking.questions(found, [], {}, "")
    read = perf_counter()
    made = Decision(
        questions=questions,
        store=uri,
        budget=Budget(seconds=1e6),
        most=500,
        how={},
        say=lambda text: None,
    )
    made.plan()
    return read - start, perf_counter() - read, len(questions)


def main() -> None:
    folder = Path(sys.argv[1])
    if not (folder / "whole").exists():
        stores.make(folder, epochs=EPOCHS)
    uri = f"sqlite:///{folder.resolve()}/mlflow.db"
    runs = sorted(plan(uri) for _ in range(TIMES))
    read, planned, count = runs[len(runs) // 2]
    print(f"{count} open claims of 14 launches, 5,000 networks (median of {TIMES})")
    print(f"reading what the launches say   {read:.2f} s")
    print(f"planning their next rounds      {planned:.2f} s")
    print(f"together                        {read + planned:.2f} s, wanted {WANTED:g}")


if __name__ == "__main__":
    main()
