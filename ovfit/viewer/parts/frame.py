"""How wide the page is: the browser says it, and says it again where it has changed."""

import streamlit as st

from ovfit.figures import selection

WIDTH = 1040  # pixels of a page's main column until the browser has said what they are
LEAST = 300
WIDER = 1.16  # so much wider than it was laid out for a picture is only enlarged
KEY = "frame"
INSIDE = 34  # pixels of a frame's own padding and lines
STACKED = 640  # pixels of a page below which Streamlit puts columns below each other
BETWEEN = 16  # pixels from column to column
# a page that is narrower than it was laid out for, or much wider, is laid out again
SAYS = """
export default function ({ data, setStateValue }) {
  const main = document.querySelector("[data-testid=stMainBlockContainer]");
  if (!main) return;
  let said = data.width, timer;
  const look = () => {
    const style = getComputedStyle(main);
    const padding = parseFloat(style.paddingLeft) + parseFloat(style.paddingRight);
    const width = Math.floor((main.clientWidth - padding) / 10) * 10;
    if (width > 0 && (width < said * 0.97 || width > said * data.wider)) {
      said = width;
      setStateValue("width", width);
    }
  };
  const later = () => { clearTimeout(timer); timer = setTimeout(look, 250); };
  const watch = new ResizeObserver(later);
  look();
  watch.observe(main);
  return () => { clearTimeout(timer); watch.disconnect(); };
}
"""
_says = st.components.v2.component("ovfit_frame", js=SAYS)


def ask() -> None:
    """To be called first on every page: what follows is laid out for what the browser says."""
    with st.container(key=KEY):
        st.html(selection.INPUT)  # where charts tell each other which networks were kept
        said = _says(
            key="frame_width",
            data={"width": _page(), "wider": WIDER},
            on_width_change=lambda: None,
        )
    width = said.get("width")
    if isinstance(width, int | float):
        st.session_state["frame_page"] = max(LEAST, int(width))


def _page() -> int:
    return int(st.session_state.get("frame_page", WIDTH))


def width(columns: int = 1) -> int:
    """Pixels inside a frame, one of `columns` that stand beside each other."""
    page = _page()
    if columns > 1 and page > STACKED:
        page = (page - BETWEEN * (columns - 1)) // columns
    return page - INSIDE
