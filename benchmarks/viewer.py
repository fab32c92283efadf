"""The viewer and the report on a store of 5,000 or more finished networks, curves of 100 epochs.

    python benchmarks/viewer.py FOLDER [TIMES]     the store of TIMES (default: 1) x 5,000 networks
                                                   is made there (3 minutes for each 5,000), unless
                                                   it is there already; needs Chromium, playwright

The store is that of stores.py. Measured in a fresh headless Chromium: until the first page's charts
are drawn, a study's page after that, a filter after that, Compare; the report; the largest resident
memory; and as root the first page once more, when the system has forgotten the store's pages.
Wanted are the times for 5,000 networks; twice that for more.
"""

import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Thread
from time import perf_counter, sleep

import psutil
import stores

sys.path.insert(0, str(Path(__file__).parents[1]))
from tests.support.browser import CHART, SIZE, chromium, drawn, go, viewer

LIMITS = {
    "first page": 2.5,
    "study page": 1.0,
    "filter": 0.3,
    "report": 30.0,
    "memory (GiB)": 0.7,
    "first page, nothing cached": 15.0,
}
FORGET = Path("/proc/sys/vm/drop_caches")


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
    memory = Memory("ovfit.viewer")
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


def warm(database: Path) -> None:
    """Has the system keep the store in its memory, as it does after a launch."""
    with database.open("rb") as file:
        while file.read(1 << 24):
            pass


def cold(uri: str) -> dict[str, float]:
    """The first page when nothing of the store is in the system's memory; root can ask for that."""
    try:
        subprocess.run(["sync"], check=True)
        FORGET.write_text("1")
    except OSError:
        return {}
    with viewer(uri) as address, chromium() as browser:
        page = browser.new_page()
        FORGET.write_text("1")  # what starting has read
        began = perf_counter()
        page.goto(address)
        drawn(page, 2)
        return {"first page, nothing cached": perf_counter() - began}


def main() -> None:
    folder, times = Path(sys.argv[1]).absolute(), int(sys.argv[2]) if sys.argv[2:] else 1
    stores.make(folder, times)
    uri, longer = f"sqlite:///{folder}/mlflow.db", 2 if times > 1 else 1
    warm(folder / "mlflow.db")
    print(f"{stores.NETWORKS * times:,} networks")
    for name, value in {**browse(uri), **report(uri), **cold(uri)}.items():
        limit = LIMITS.get(name) or LIMITS.get(name.split(":")[0])
        print(f"{name:<32}{value:8.2f}" + (f"   wanted: {limit * longer:g}" if limit else ""))


if __name__ == "__main__":
    main()
