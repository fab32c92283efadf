"""What a person sees of charts: how much of their frame they fill, letters, labels that meet."""

from typing import Any

from playwright.sync_api import Page

# of each chart: share of its frame, pixels free below, the least letters, texts that are cut off,
# labels of axes whose boxes meet (as turned rectangles, by separating axes)
SEEN = """() => [...document.querySelectorAll("[data-testid=stVegaLiteChart]")]
 .filter(one => one.checkVisibility({visibilityProperty: true}) && one.offsetParent)
 .map(one => {
  const svg = one.querySelector("svg.marks");
  const frame = one.getBoundingClientRect(), drawn = svg.getBoundingClientRect();
  const controls = one.querySelector(".vega-bindings");
  const below = Math.max(drawn.bottom, controls ? controls.getBoundingClientRect().bottom : 0);
  const scale = drawn.width / svg.viewBox.baseVal.width;
  const shown = text => text.textContent.trim() && getComputedStyle(text).opacity !== "0";
  const texts = [...svg.querySelectorAll("text")].filter(shown);
  const isOut = text => {
    const box = text.getBoundingClientRect();
    return box.left < drawn.left - 1 || box.right > drawn.right + 1
      || box.top < drawn.top - 1 || box.bottom > drawn.bottom + 1;
  };
  const corners = text => {
    const box = text.getBBox(), by = text.getScreenCTM();
    return [[0, 0], [1, 0], [1, 1], [0, 1]].map(([right, down]) => {
      const x = box.x + right * box.width, y = box.y + down * box.height;
      return [by.a * x + by.c * y + by.e, by.b * x + by.d * y + by.f];
    });
  };
  const meet = (one, other) => [one, other].every(box => box.every(([x, y], place) => {
    const [x2, y2] = box[(place + 1) % 4], length = Math.hypot(x2 - x, y2 - y) || 1;
    const along = ([a, b]) => ((y2 - y) * a - (x2 - x) * b) / length;
    const [first, second] = [one.map(along), other.map(along)];
    return Math.max(...first) > Math.min(...second) + 1
      && Math.max(...second) > Math.min(...first) + 1;
  }));
  const labels = [...svg.querySelectorAll(".role-axis-label text")].filter(shown);
  const boxes = labels.map(corners), meeting = [];
  boxes.forEach((box, place) => boxes.slice(place + 1).forEach((other, further) => {
    if (meet(box, other))
      meeting.push(labels[place].textContent + " on " + labels[place + 1 + further].textContent);
  }));
  const sizes = texts.map(text => scale * parseFloat(getComputedStyle(text).fontSize));
  return {
    name: svg.getAttribute("aria-label") || "", share: drawn.width / frame.width,
    gap: frame.bottom - below, least: Math.min(...sizes), meeting,
    out: texts.filter(isOut).map(text => text.textContent),
    colours: [...new Set(texts.map(text => getComputedStyle(text).fill))],
  };
})"""


def seen(page: Page) -> list[dict[str, Any]]:
    """A row for each chart of the page."""
    rows: list[dict[str, Any]] = page.evaluate(SEEN)
    return rows
