"""The MLflow UI in a real browser: for the tests, and for the pictures of docs/viewer.md.

python -m tests.support.mlflow_ui sqlite:////path/mlflow.db docs/figures       takes the pictures
"""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from ovfit import columns
from ovfit.tracking import ui
from ovfit.tracking.reader import read_runs
from ovfit.tracking.selection import launches_of
from tests.support.browser import chromium
from tests.support.servers import free_port, serving

SIZE = {"width": 1600, "height": 900}
QUIET = {
    "MLFLOW_DISABLE_TELEMETRY": "true",
    "MLFLOW_SERVER_ENABLE_JOB_EXECUTION": "false",  # processes of no use here
}


@contextmanager
def mlflow_ui(uri: str, folder: Path) -> Iterator[str]:
    """The address of the MLflow UI on a store, with a slash at its end; it runs in `folder`."""
    port = free_port()
    given = ["--backend-store-uri", uri, "--port", str(port), "--workers", "1"]
    command = [sys.executable, "-m", "mlflow", "ui", *given]
    address = f"http://127.0.0.1:{port}/"
    with serving(command, f"{address}health", cwd=folder, env={**os.environ, **QUIET}):
        yield address


def pictures(uri: str, folder: Path) -> None:
    """mlflow-networks.png and mlflow-launch.png, of the store's newest launch."""
    launches = launches_of(read_runs(uri)).sort_values(columns.START_TIME)
    experiment_id, run_id = launches[[columns.EXPERIMENT_ID, columns.RUN_ID]].iloc[-1]
    with mlflow_ui(uri, folder) as address, chromium() as browser:
        page = browser.new_context(viewport=SIZE).new_page()
        page.goto(ui.view(experiment_id, ui.NETWORKS, address))
        page.locator(".ag-header-cell", has_text="test_accuracy").wait_for(timeout=60_000)
        page.get_by_role("button", name="Close", exact=True).click()  # the assistant
        page.get_by_role("button", name="Hide banner").click()
        page.wait_for_timeout(2000)
        page.screenshot(path=folder / "mlflow-networks.png")
        page.goto(ui.run(experiment_id, run_id, address))
        page.get_by_text("Show more").first.click(timeout=60_000)
        page.wait_for_timeout(2000)
        page.screenshot(path=folder / "mlflow-launch.png")


if __name__ == "__main__":
    pictures(sys.argv[1], Path(sys.argv[2]))
