"""A real browser on the running viewer: for the tests, and for the pictures of docs/viewer.md.

python -m tests.support.browser sqlite:////path/mlflow.db docs/figures       takes the pictures
"""

import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, Page, ViewportSize, sync_playwright

from ovfit.tracking.reader import Reader
from tests.support.servers import free_port, serving

CHROMIUM = next(
    (
        path
        for name in ("chromium", "chromium-browser", "google-chrome")
        if (path := shutil.which(name))
    ),
    None,
)
CHART = "[data-testid=stVegaLiteChart] svg.marks"
FRAME = "[class*=st-key-figure-]"  # a chart with its title, its caption and its buttons
SIZE = {"width": 1400, "height": 1000}
TALL: ViewportSize = {"width": 1400, "height": 1300}  # of a picture
PICTURES = {
    "Overview": "overview",
    "Extreme overfitting": "extreme",
    "Double descent": "descent",
    "Claims": "claims",
}
PICTURES |= {
    "Mislabelled data under blur": "mislabel",
    "The identity task": "identity",
    "Fitting random labels": "randomize",
}


@contextmanager
def chromium() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield browser
        browser.close()


@contextmanager
def viewer(uri: str) -> Iterator[str]:
    """The address of the viewer on a store."""
    port = free_port()
    address = f"http://127.0.0.1:{port}"
    with serving(
        [
            sys.executable,
            "-m",
            "ovfit",
            "view",
            "--headless",
            "--port",
            str(port),
            "--tracking-uri",
            uri,
        ],
        address,
    ):
        yield address


def drawn(page: Page, charts: int = 1) -> None:
    """Waits until so many charts are drawn and the page is at rest."""
    page.locator(CHART).nth(charts - 1).wait_for(timeout=60_000)
    page.locator("[data-testid=stApp][data-test-script-state=notRunning]").wait_for(timeout=60_000)


def go(page: Page, name: str) -> None:
    """Follows a link of the sidebar."""
    page.get_by_test_id("stSidebarNav").get_by_role("link", name=name).click()
    page.get_by_role("heading", name=name, exact=True).first.wait_for(timeout=60_000)


def pictures(uri: str, folder: Path) -> None:
    """viewer-PAGE.png of each page of PICTURES that the store has something for, and of the forest
    plot of its claims.

    That of double descent is on a dark page.
    """
    with viewer(uri) as address, chromium() as browser:
        for scheme in ("light", "dark"):
            page = browser.new_context(viewport=TALL, color_scheme=scheme).new_page()
            page.goto(address)
            drawn(page)
            for name, file in PICTURES.items():
                go(page, name)
                page.locator("[data-testid=stApp][data-test-script-state=notRunning]").wait_for(
                    timeout=60_000
                )
                page.wait_for_timeout(2000)
                if (scheme == "dark") == (file == "descent") and page.locator(CHART).count():
                    page.screenshot(
                        path=folder / f"viewer-{file}{'-dark' * (scheme == 'dark')}.png"
                    )
                if scheme == "light" and file == "claims":
                    plot = page.locator(FRAME, has_text="margins").first
                    plot.screenshot(path=folder / "viewer-forest.png")
            if scheme == "light":
                picture_of_a_network(page, address, uri, folder)


def picture_of_a_network(page: Page, address: str, uri: str, folder: Path) -> None:
    """viewer-network.png of the first one that was taught wrong labels of the test images."""
    networks = Reader(uri).networks()
    taught = networks[(networks["ovfit.arm"] == "extreme") & (networks["ovfit.study"] == "extreme")]
    if taught.empty:
        return
    page.goto(f"{address}/network?run={taught['run_id'].iloc[0]}")
    page.locator(".ovfit-pictures img").first.wait_for(timeout=60_000)
    drawn(page, 4)
    page.wait_for_timeout(2000)
    page.screenshot(path=folder / "viewer-network.png")


if __name__ == "__main__":
    pictures(sys.argv[1], Path(sys.argv[2]))
