"""The viewer and the report on a store of 5,000 finished networks with curves of 100 epochs.

    python benchmarks/viewer.py FOLDER      the store is made there (about 15 minutes) unless it is
                                            there already; needs Chromium and playwright

The store is written by ovfit's own writer, its launches' claims and figures by the command's own
code; only the numbers are invented. Measured in a fresh headless Chromium: until the first page's
charts are drawn, a study's page after that, a filter after that; the report; the largest resident
memory.
"""

import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Thread
from time import perf_counter, sleep
from typing import Any

import numpy as np
import psutil

from ovfit.data.digits import digits
from ovfit.spec import Spec
from ovfit.studies import results, runner
from ovfit.studies.command import Command
from ovfit.studies.parsing import parse
from ovfit.studies.registry import study
from ovfit.tracking.reader import Reader
from ovfit.tracking.store import connect
from ovfit.tracking.writer import Writer

sys.path.insert(0, str(Path(__file__).parents[1]))
from tests.support.browser import CHART, SIZE, chromium, drawn, go, viewer

EPOCHS = 100
WIDE = {
    "width": "3,5,8,12,18,27,40,60,100,200",
    "replicas": "10",
    "epochs": str(EPOCHS),
    "noise": "0,0.2",
}
LAUNCHES = [  # 11 x 400 + 3 x 200 networks
    *(
        ("extreme", {"width": str(width), "replicas": "200", "epochs": str(EPOCHS)})
        for width in range(16, 27)
    ),
    *(("descent", {**WIDE, "lr": lr}) for lr in ("0.001", "0.002", "0.004")),
]
LIMITS = {"first page": 5.0, "study page": 2.0, "filter": 0.5, "report": 30.0, "memory (GiB)": 1.5}


@dataclass
class Written:
    """What the runner needs of a launch to save what was made of it."""

    writer: Writer
    failed: dict[str, str] = field(default_factory=dict)


def curves(spec: Spec, epochs: int = EPOCHS) -> Iterator[tuple[int, dict[str, float]]]:
    """Epochs that look like training: losses fall, an extreme network's test accuracy too."""
    rng = np.random.default_rng(spec.seed)
    rate, noise = rng.uniform(0.03, 0.08), rng.normal(0, 0.004, (epochs + 1, 4))
    extreme = spec.arm == "extreme"
    for epoch in range(epochs + 1):
        loss = 2.3 * np.exp(-rate * epoch)
        metrics: dict[str, float] = {
            "updates": epoch * 12.0,
            "weight_norm": 10 + 0.05 * epoch,
            "distance_from_init": (1 + extreme) * 0.05 * epoch,
            "grad_norm": loss,
        }
        for place, split in enumerate(("fit", "train", "test", "control")):
            seen = (
                0.9 * (1 - np.exp(-rate * epoch)) * (0.3 if extreme and split == "test" else 1.0)
                + 0.1
            )
            metrics |= {
                f"{split}_loss": float(loss * (1 + 0.1 * place)),
                f"{split}_accuracy": float(np.clip(seen + noise[epoch, place], 0, 1)),
            }
        if spec.study == "descent":
            metrics["val_accuracy"] = metrics["test_accuracy"]
        yield epoch, metrics


def make(folder: Path, epochs: int = EPOCHS) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    uri, data = f"sqlite:///{folder}/mlflow.db", digits()
    client = connect(uri)
    for number, (name, given) in enumerate(LAUNCHES):
        declared = study(name)
        options = parse(declared, given)
        planned = declared.plan(options, {"digits": data})
        writer = Writer(
            client,
            uri,
            name,
            f"ovfit {name} " + " ".join(f"--{key} {value}" for key, value in given.items()),
            {},
        )
        for spec in planned.specs:
            run_id = writer.start(spec)
            writer.params(
                run_id, {"n_parameters": 75 * (spec.network.width or 1), "corruption_rate": 0.0}
            )
            for epoch, metrics in curves(spec, epochs):
                writer.measure(run_id, epoch, metrics)
            with TemporaryDirectory() as empty:
                writer.finish(
                    run_id,
                    {"ovfit.outcome": "budget", "ovfit.records": ",".join(planned.recording.names)},
                    Path(empty),
                )
        runs = Reader(uri).runs()
        mine = runs[
            (runs["mlflow.parentRunId"] == writer.launch_id) & (runs["status"] == "FINISHED")
        ]
        networks = mine.merge(Reader(uri).values(list(mine["run_id"])), on="run_id")
        evidence = results.evidence(declared, options, networks, uri)
        asked = Command(name, given)
        assert declared.claims is not None and declared.figures is not None
        result = results.Result(
            command=asked,
            evidence=evidence,
            closing=results.summary(declared, evidence, {"digits": data}),
            claims=declared.claims(evidence, asked),
            tables=declared.tables(evidence) if declared.tables is not None else {},
            store=uri,
            launch=writer.launch_id,
        )
        launch: Any = Written(writer)  # what `_save` needs of a launch
        runner._save(result, list(declared.figures(evidence)), launch)
        writer.end(writer.launch_id, "FINISHED")
        print(f"{number + 1} of {len(LAUNCHES)} launches written", file=sys.stderr)
    (folder / "whole").touch()


class Memory:
    """The largest resident memory (GiB) of this process's children named by `word`, while it is
    looked at."""

    def __init__(self, word: str) -> None:
        self.word, self.most, self.on = word, 0.0, True
        Thread(target=self._look, daemon=True).start()

    def _look(self) -> None:
        while self.on:
            for process in psutil.Process().children(recursive=True):
                try:
                    if self.word in " ".join(process.cmdline()):
                        self.most = max(self.most, process.memory_info().rss / 2**30)
                except psutil.Error:
                    continue
            sleep(0.05)


def browse(uri: str) -> dict[str, float]:
    """Seconds in a fresh browser: the first page; each study's page; a filter that leaves one
    seed."""
    seconds: dict[str, float] = {}
    memory = Memory("streamlit")
    with viewer(uri) as address, chromium() as browser:
        page = browser.new_context(
            viewport={"width": SIZE["width"], "height": SIZE["height"]}
        ).new_page()
        began = perf_counter()
        page.goto(address)
        drawn(page, 2)
        seconds["first page"] = perf_counter() - began
        for name in ("Extreme overfitting", "Double descent", "Claims", "Compare"):
            began = perf_counter()
            go(page, name)
            page.locator(
                "[data-testid=stDataFrame]" if name == "Compare" else CHART
            ).first.wait_for(timeout=60_000)
            seconds[f"study page: {name}"] = perf_counter() - began
            page.wait_for_timeout(1500)  # the rest of it
        go(page, "Extreme overfitting")
        drawn(page, 3)
        page.wait_for_timeout(3000)  # as long as a reader looks at it
        for seed in ("7", "8"):  # 2 networks, then 4
            page.locator("[data-testid=stMultiSelect]", has_text="seed").locator("input").click()
            page.keyboard.type(seed)
            began = perf_counter()
            page.get_by_role("option", name=seed, exact=True).click()
            page.locator(CHART, has_text=f"normal (n = {int(seed) - 6})").first.wait_for(
                timeout=60_000
            )
            seconds[f"filter: seed {seed}"] = perf_counter() - began
            page.keyboard.press("Escape")
            drawn(page, 3)
        page.locator("[data-testid=stMultiSelect]", has_text="seed").get_by_role(
            "button", name="Clear all"
        ).click()
        page.locator(CHART, has_text="normal (n = 200)").first.wait_for(timeout=60_000)
        page.locator("[data-testid=stMultiSelect]", has_text="arm").locator("input").click()
        began = perf_counter()
        page.get_by_role("option", name="extreme", exact=True).click()  # 200 of 400 networks
        page.locator(CHART, has_text="normal (n = 200)").first.wait_for(
            state="detached", timeout=60_000
        )
        page.locator(CHART, has_text="extreme (n = 200)").first.wait_for(timeout=60_000)
        seconds["filter: arm, 200 networks"] = perf_counter() - began
    memory.on = False
    return {**seconds, "memory (GiB): viewer": memory.most}


def report(uri: str) -> dict[str, float]:
    import subprocess

    memory = Memory("ovfit report")
    with TemporaryDirectory() as folder:
        began = perf_counter()
        subprocess.run(
            [
                sys.executable,
                "-m",
                "ovfit",
                "report",
                "--tracking-uri",
                uri,
                "--output",
                f"{folder}/r.html",
            ],
            check=True,
            stdout=subprocess.DEVNULL,
        )
        seconds, size = perf_counter() - began, (Path(folder) / "r.html").stat().st_size / 1e6
    memory.on = False
    return {"report": seconds, "report (MB)": size, "memory (GiB): report": memory.most}


def main() -> None:
    folder = Path(sys.argv[1]).absolute()
    if not (folder / "whole").exists():
        make(folder)
    uri = f"sqlite:///{folder}/mlflow.db"
    for name, value in {**browse(uri), **report(uri)}.items():
        limit = LIMITS.get(name.split(":")[0])
        print(f"{name:<32}{value:8.2f}" + (f"   wanted: {limit:g}" if limit else ""))


if __name__ == "__main__":
    main()
