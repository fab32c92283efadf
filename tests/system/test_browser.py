"""The viewer, the report and the MLflow UI as a person meets them.

A headless Chromium on the real servers.
"""

import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from ovfit.report.claims import findings
from ovfit.tracking import ui
from ovfit.tracking.launches import launches
from ovfit.tracking.network import WEIGHTS, find
from ovfit.tracking.reader import read_runs
from ovfit.viewer.parts.verdicts import HEIGHT
from tests.conftest import NAUGHTY, finished, uri_of
from tests.support.browser import (
    CHART,
    CHROMIUM,
    FRAME,
    SIZE,
    chromium,
    drawn,
    go,
    viewer,
)
from tests.support.mlflow_ui import mlflow_ui

if CHROMIUM is None:
    pytest.skip("needs Chromium, e.g. `apt-get install chromium`", allow_module_level=True)
from playwright.sync_api import Browser, ConsoleMessage, Error, Page, Request, ViewportSize

from tests.support.accessible import unreached, violations
from tests.support.measured import seen

PATIENCE = 60_000  # milliseconds: the machine may be busy with other tests
PHONE: ViewportSize = {"width": 420, "height": 900}
PAGES = {  # charts, with the plot of its claims
    "Extreme overfitting": 6,
    "Double descent": 10,
    "Pre-interpolation loss": 6,
    "Learning-rate search": 1,
    "Claims": 2,
    "Overview": 10,
}


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with chromium() as one:
        yield one


@pytest.fixture(scope="module")
def address(shown: Path) -> Iterator[str]:
    with viewer(uri_of(shown)) as one:
        yield one


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport=SIZE, accept_downloads=True)
    context.set_default_timeout(PATIENCE)
    yield context.new_page()
    context.close()


def watched(page: Page) -> list[str]:
    """What goes wrong on a page from now on.

    Console errors, exceptions, requests to anywhere else, dialogs.
    """
    wrong: list[str] = []

    def said(message: ConsoleMessage) -> None:
        if message.type == "error":
            wrong.append(message.text)

    def asked(request: Request) -> None:
        if not re.match(r"(https?|ws)://(127.0.0.1|localhost)[:/]|data:|blob:|file:", request.url):
            wrong.append(request.url)

    page.on("console", said)
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.on("request", asked)
    page.on("dialog", lambda dialog: (wrong.append(f"dialog {dialog.message}"), dialog.dismiss()))
    return wrong


def digits(shown: Path) -> str:
    """The launch of the study of extreme overfitting on digits."""
    found = launches(read_runs(uri_of(shown)))
    return str(found[found["command"].str.contains("weight-decay")]["run_id"].iloc[0])


WANTED = ("ovfit.arm", "dataset", "arch", "test_accuracy")  # first columns in the MLflow UI
PLACES = "cells => cells.map(cell => [Number(cell.ariaColIndex), cell.innerText.trim()])"


def test_every_page_draws_its_charts(address: str, page: Page) -> None:
    wrong = watched(page)
    page.goto(address)
    drawn(page, 10)
    for name, charts in PAGES.items():
        go(page, name)
        drawn(page, charts)
        assert page.locator("[data-testid=stException]").count() == 0, name
        assert page.locator(f"{CHART} path").count() > 10, name
        assert not violations(page), name
    assert not wrong


def test_the_keyboard_reaches_every_control(address: str, page: Page) -> None:
    page.goto(f"{address}/extreme")
    drawn(page, PAGES["Extreme overfitting"])
    assert not unreached(page)
    page.goto(f"{address}/compare")
    page.locator("[data-testid=stDataFrame]").first.wait_for()
    assert not violations(page) and not unreached(page)


def test_filter_link_and_download(address: str, shown: Path, page: Page) -> None:
    page.goto(f"{address}/extreme?extreme_launch={digits(shown)}")
    drawn(page, 8)
    page.locator("[data-testid=stMultiSelect]", has_text="seed").locator("input").click()
    page.get_by_role("option", name="3", exact=True).click()
    page.keyboard.press("Escape")
    page.get_by_text("4 of 20 finished networks, 1 seeds.").wait_for()
    page.locator(CHART, has_text="normal (n = 1)").first.wait_for()
    assert "extreme_seed=3" in page.url and digits(shown) in page.url
    other = page.context.new_page()
    other.goto(page.url)  # as a link in a mail
    other.get_by_text("4 of 20 finished networks, 1 seeds.").wait_for()
    drawn(other, 8)
    for ending, begins in (
        ("csv", b"arm,step,mean,n,low,high,split,measure,part"),
        ("svg", b"<svg"),
        ("png", b"\x89PNG"),
        ("pdf", b"%PDF"),
    ):
        name, content = downloaded(other, ending.upper())
        assert content.startswith(begins) and name == f"process-mlp-digits-weight_decay-0.{ending}"
    hears_of_another_chart(other)
    answers_without_the_server(other)


THICK = '.mark-line path[stroke-width="3"]'  # of a network that is pointed at, or was kept
SAID = """(input, kept) => { input.value = kept; input.dispatchEvent(new Event("input")); }"""
VERTEX = """line => {
  const [x, y] = line.getAttribute("d").match(/L([\\d.-]+),([\\d.-]+)/).slice(1).map(Number);
  const by = line.getScreenCTM();
  return [by.a * x + by.e, by.d * y + by.f];
}"""  # where its second point is drawn


def answers_without_the_server(page: Page) -> None:
    """Single seeds by the keyboard, the legend by a click, a network by pointing at its line."""
    chart = page.locator("[class*=st-key-figure-process]").first
    chart.get_by_role("radio", name="band").focus()
    page.keyboard.press("ArrowRight")
    wide = chart.locator('.mark-line path[stroke-width="14"]')
    wide.first.wait_for(state="attached")
    assert chart.locator(".mark-area path").count() == 0
    chart.locator(".role-legend-label text", has_text="test").click()
    chart.locator('.mark-line path[opacity="0.08"]').first.wait_for(state="attached")
    wide.first.scroll_into_view_if_needed()
    page.mouse.move(*wide.first.evaluate(VERTEX))
    page.locator("#vg-tooltip-element", has_text="network").wait_for()
    thick = chart.locator(THICK)
    thick.nth(1).wait_for(state="attached")
    panels = thick.evaluate_all("all => new Set(all.map(one => one.closest('.role-scope'))).size")
    assert panels > 1  # the same network in the others
    mean = chart.locator('.mark-line path[stroke-width="2"]').last.get_attribute("d")
    chart.get_by_role("radio", name="linear").check()
    chart.locator(f'path[d="{mean}"]').wait_for(state="detached")  # drawn on another axis


def hears_of_another_chart(page: Page) -> None:
    """Dots that were drawn over are lines of the same networks elsewhere, until a double click."""
    lines = page.locator("[class*=st-key-figure-process]").first.locator(THICK)
    dots = page.locator("[class*=st-key-figure-control]").first.locator(".mark-symbol.role-mark")
    dots.scroll_into_view_if_needed()
    box = dots.locator("path").first.bounding_box()
    assert box and lines.count() == 0
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    page.mouse.move(x + 40, y)
    page.mouse.down()
    page.mouse.move(x, y, steps=8)
    page.mouse.up()
    lines.nth(3).wait_for(state="attached")  # four sets of images
    page.mouse.dblclick(x + 40, y)
    lines.first.wait_for(state="detached")


def downloaded(page: Page, button: str, tries: int = 3) -> tuple[str, bytes]:
    """The name and the content, of the first figure that is not of claims.

    Streamlit drops a file made on demand when the page runs again: on a busy machine between the
    click and the making, and no download begins, or between that and the download, and it fails.
    """
    figure = page.locator("[class*=st-key-figure-process]").first
    try:
        with page.expect_download(timeout=PATIENCE / 3) as download:
            figure.get_by_role("button", name=button, exact=True).click()
        return download.value.suggested_filename, Path(download.value.path()).read_bytes()
    except Error:
        if tries == 1:
            raise
        return downloaded(page, button, tries - 1)


def network(shown: Path, dataset: str) -> str:
    """A network of the extreme arm on a dataset."""
    networks = finished(shown, "extreme").query("`ovfit.arm` == 'extreme'")
    return str(networks[networks["dataset"] == dataset]["run_id"].iloc[0])


def test_a_network_shows_its_images_and_gives_its_weights(
    address: str, shown: Path, browser: Browser
) -> None:
    """On a phone: nothing is wider than it."""
    run_id = network(shown, "digits")
    context = browser.new_context(viewport=PHONE, accept_downloads=True)
    context.set_default_timeout(PATIENCE)
    page = context.new_page()
    page.goto(f"{address}/network?run={run_id}")
    drawn(page, 4)
    pictures = page.locator(".ovfit-pictures img")
    assert pictures.count() > 24
    assert pictures.evaluate_all("all => all.every(one => one.naturalWidth > 0)")
    main = page.get_by_test_id("stMain")
    assert main.evaluate("one => one.scrollWidth <= one.clientWidth")
    assert not violations(page)
    with page.expect_download() as download:
        page.get_by_role("button", name="Weights").click()
    weights = find(run_id, uri_of(shown)).artifact(WEIGHTS)
    assert Path(download.value.path()).read_bytes() == weights.read_bytes()
    context.close()


def test_a_name_with_html_in_it_is_shown_as_text(address: str, shown: Path, page: Page) -> None:
    page.goto(address)
    drawn(page, 10)
    wrong = watched(page)
    for name in ("Extreme overfitting", "Overview", "Claims", "Compare"):
        go(page, name)
        if name == "Extreme overfitting":
            page.get_by_text(NAUGHTY).first.wait_for(state="attached", timeout=60_000)
        page.wait_for_timeout(700)
        assert page.locator("img[onerror]").count() == 0
    assert not wrong
    page.goto(f"{address}/network?run={network(shown, NAUGHTY)}")
    page.get_by_role("heading", name=NAUGHTY).wait_for()
    page.get_by_text("Take it along").wait_for(timeout=60_000)
    assert page.locator("img[onerror]").count() == 0
    # a link to any page is first asked for with the page's name before Streamlit's own addresses
    assert not [text for text in wrong if "404" not in text]


def luminance(colour: str) -> float:
    """Relative luminance (WCAG 2, definition) of rgb(r, g, b)."""
    parts = [int(value) / 255 for value in re.findall(r"\d+", colour)[:3]]
    linear = [
        part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def test_a_selected_claim_is_plotted_at_all_its_settings(
    address: str, shown: Path, page: Page
) -> None:
    """All claims at first; with a row selected that one, with its verdict and its rule."""
    wrong = watched(page)
    page.goto(address)
    drawn(page, 10)
    go(page, "Claims")
    plot = page.locator(FRAME, has_text="Claims against their margins")
    plot.get_by_text("mlp on digits").first.wait_for(timeout=60_000)
    assert plot.get_by_text("mlp on digits").count() > 5  # rows of several panels
    assert plot.locator(".mark-symbol path").count() > 10
    page.locator("[data-testid=stMultiSelect]", has_text="study").locator("input").click()
    page.get_by_role("option", name="extreme", exact=True).click()
    page.keyboard.press("Escape")
    page.locator(FRAME, has_text="Claims against their margins: extreme").wait_for()
    every = findings(uri_of(shown)).claims  # the page shows those that were measured first
    claims = sorted(
        (claim for claim in every if claim["study"] == "extreme"), key=lambda claim: not claim["n"]
    )
    row, claim = next((row, claim) for row, claim in enumerate(claims) if claim["parts"])
    table = page.locator("[data-testid=stDataFrame]").bounding_box()
    assert table is not None
    page.mouse.click(table["x"] + 16, table["y"] + HEIGHT * (row + 1.5))  # a box, but no element
    page.locator(FRAME, has_text=f"{claim['id']}: {claim['statement']}").wait_for()
    page.get_by_text("rule: as registered").wait_for()
    assert not wrong


@pytest.mark.parametrize(
    ("scheme", "width", "pages"),
    [
        ("light", 1600, {"descent": 9}),
        ("dark", 1024, {"descent": 9}),
        ("light", 420, {"descent": 9, "claims": 2}),
    ],
)
def test_charts_fill_their_frame_and_can_be_read(
    scheme: str, width: int, pages: dict[str, int], address: str, browser: Browser
) -> None:
    """At every width: letters of 12 pixels and a contrast of 4.5 (WCAG's level AA) at least, no
    label of an axis on another, nothing cut off, nothing empty below.
    """
    size: ViewportSize = {"width": width, "height": 1000}
    context = browser.new_context(viewport=size, color_scheme=scheme)  # type: ignore[arg-type]
    context.set_default_timeout(PATIENCE)
    page = context.new_page()
    for name, charts in pages.items():
        page.goto(f"{address}/{name}")
        drawn(page, charts)
        page.wait_for_timeout(1500)  # the page is run again once its width and theme are known
        drawn(page, charts)
        ground = page.locator("[data-testid=stApp]").evaluate(
            "one => getComputedStyle(one).backgroundColor"
        )
        assert (luminance(ground) < 0.1) == (scheme == "dark")
        for chart in seen(page):
            assert 0.9 <= chart["share"] <= 1.001 and chart["gap"] <= 12, chart
            assert chart["least"] >= 12 and not chart["out"] and not chart["meeting"], chart
            for colour in chart["colours"]:
                bright, dim = sorted((luminance(ground), luminance(colour)), reverse=True)
                assert (bright + 0.05) / (dim + 0.05) >= 4.5, f"{colour} on {ground}"
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
        assert not violations(page), f"{name}, {scheme}, {width}"
    context.close()


def test_a_running_launch_refreshes_by_itself(home: Path, browser: Browser) -> None:
    words = (
        "--width",
        "16",
        "--replicas",
        "2",
        "--arms",
        "extreme",
        "--epochs",
        "300",
        "--hold",
        "0",
        "--stack",
        "1",
        "--eval-every",
        "100",
        "--figures",
        "off",
    )
    with viewer(uri_of(home)) as address:
        page = browser.new_context(viewport=SIZE).new_page()
        page.goto(f"{address}/claims")  # a link is the first that this server is asked for
        page.get_by_role("heading", name="Claims", exact=True).wait_for(timeout=60_000)
        process = subprocess.Popen(  # now, so that it has not ended when the page is there
            [sys.executable, "-m", "ovfit", "extreme", *words],
            cwd=home,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        try:
            while (
                page.get_by_text("Running now").count() == 0 and process.poll() is None
            ):  # until the launch has said that it lives
                page.goto(address)
                page.get_by_role("heading", name="Overview").wait_for()
                page.wait_for_timeout(1000)
            page.get_by_text("1 of 2 networks").wait_for(timeout=90_000)
            page.get_by_text("Running now").wait_for(state="detached", timeout=120_000)
            drawn(page, 1)  # its claims
            assert page.locator("[data-testid=stException]").count() == 0
        finally:
            process.wait(120)


def test_the_report_opens_with_the_network_off(shown: Path, home: Path, browser: Browser) -> None:
    subprocess.run(
        [sys.executable, "-m", "ovfit", "report", "--tracking-uri", uri_of(shown)],
        cwd=home,
        check=True,
        stdout=subprocess.DEVNULL,
    )
    context = browser.new_context(viewport=SIZE, offline=True)
    page = context.new_page()
    wrong = watched(page)
    page.goto(f"file://{home}/report.html")
    page.locator("body[data-drawn=yes]").wait_for(timeout=60_000)
    places, pictures = (
        page.locator("[data-chart]").count(),
        page.locator("[data-chart] svg.marks").count(),
    )
    assert places == pictures >= 10 and not wrong
    lines = page.locator(f"[data-chart*=distance] {THICK}")
    assert lines.count() == 0
    kept = " ".join(finished(shown, "extreme")["run_id"].str[:8])
    page.locator("#ovfit-kept").evaluate(SAID, kept)  # as another chart says it
    lines.first.wait_for(state="attached")
    plot = page.locator("#chart-claims-extreme svg.marks")
    assert plot.get_by_text("E5 · mlp on digits").count() > 0 and plot.get_by_text("holds").count()
    page.get_by_role("link", name="E1", exact=True).first.click()
    assert "#extreme-" in page.url
    context.close()


def test_the_mlflow_ui_shows_the_launch_its_networks_and_a_figure(shown: Path, page: Page) -> None:
    uri, run_id = uri_of(shown), digits(shown)
    runs = read_runs(uri)
    experiment = runs[runs["run_id"] == run_id]["experiment_id"].iloc[0]
    with mlflow_ui(uri, shown) as address:
        base = f"{address}#/experiments/{experiment}"
        page.goto(f"{base}/runs/{run_id}")
        page.get_by_role("heading", name="extreme mlp on digits").wait_for(timeout=60_000)
        page.get_by_text("Are there weights that fit the training set").first.wait_for()
        assert page.get_by_role("table").get_by_text("it lies farther").count()  # its verdicts
        assert page.get_by_role("button", name="digits").or_(page.get_by_text("digits (")).count()
        page.get_by_role("link", name="mlp digits seed 4").first.wait_for(timeout=60_000)
        page.goto(f"{base}/runs/{run_id}/artifacts/figures/process-mlp-digits-weight_decay-0.png")
        page.locator("img[src^='blob:'], img[src*='process-mlp']").first.wait_for(timeout=60_000)
        page.goto(ui.view(experiment, ui.NETWORKS, address))
        page.locator(".ag-header-cell", has_text="test_accuracy").wait_for(timeout=60_000)
        cells = page.locator(".ag-header-cell").evaluate_all(PLACES)
        first = [text for _, text in sorted(cells) if text in WANTED]
        assert first == list(WANTED)
