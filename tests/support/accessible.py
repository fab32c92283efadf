"""What keeps somebody from using a page: by axe-core's rules, and by keyboard alone."""

from axe_core_python.sync_playwright import Axe
from playwright.sync_api import Page

SERIOUS = ("serious", "critical")
# Streamlit's own: its sidebar puts headings among the items of a list, and two of its tables on a
# page give their cells the same ids
THEIRS = {
    "list": "[data-testid=stSidebarNav]",
    "listitem": "[data-testid=stSidebarNav]",
    "duplicate-id-active": "[data-testid=stDataFrame]",
}
# of a group of radio buttons Tab reaches one, arrows the others
CONTROLS = """() => [...document.querySelectorAll(
    "a[href], button, input, select, textarea, [tabindex='0']")]
  .filter(one => !one.disabled && one.tabIndex >= 0 && one.getClientRects().length
    && one.checkVisibility({visibilityProperty: true})
    && !(one.type === "radio" && !one.checked))"""
WATCH = f"""() => {{
  window.controls = ({CONTROLS})();
  window.reached = new Set();
  document.addEventListener("focusin", event => window.reached.add(event.target));
  return window.controls.length;
}}"""
MISSED = """() => window.controls.filter(one => one.isConnected && !window.reached.has(one))
  .map(one => one.outerHTML.slice(0, 200))"""


def violations(page: Page) -> list[str]:
    """Axe-core's serious and critical findings, but for THEIRS."""
    found = Axe().run(page, options={"resultTypes": ["violations"]})["violations"]
    return [
        f"{each['id']}: {node['html'][:200]}"
        for each in found
        if each["impact"] in SERIOUS
        for node in each["nodes"]
        if not _is_theirs(page, each["id"], node["target"][0])
    ]


def _is_theirs(page: Page, rule: str, selector: str) -> bool:
    """Whether a finding of that rule stands where Streamlit's own are."""
    within = THEIRS.get(rule)
    if within is None:
        return False
    return bool(
        page.evaluate(
            "([selector, within]) => !!document.querySelector(selector)?.closest(within)",
            [selector, within],
        )
    )


def unreached(page: Page) -> list[str]:
    """The controls that Tab does not come to. Raises AssertionError on a page without any."""
    count = page.evaluate(WATCH)
    assert count > 10, "a page has more controls: it is not there yet"
    for _ in range(count + 20):
        page.keyboard.press("Tab")
    missed: list[str] = page.evaluate(MISSED)
    return missed
