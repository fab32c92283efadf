"""Images of a store on a page, a text below each. Names are escaped: they are never HTML."""

from collections.abc import Iterable
from dataclasses import dataclass
from html import escape

import numpy as np
import streamlit as st

from ovfit.figures.pictures import picture

SIDE = 72  # pixels of a picture
STYLE = """<style>
.ovfit-pictures { display: flex; flex-wrap: wrap; gap: 14px 8px; margin: 0; padding: 0; }
.ovfit-pictures figure { margin: 0; width: 82px; text-align: center; font-size: 14px;
  line-height: 1.35; overflow-wrap: anywhere; }
.ovfit-pictures img { width: 72px; height: 72px; image-rendering: pixelated;
  border: 1px solid rgba(128, 128, 128, .6); border-radius: 3px; }
</style>"""


@dataclass(frozen=True)
class Shown:
    """An image uint8 (C, H, W), the lines below it, and what it is (for who cannot see it)."""

    image: np.ndarray
    lines: tuple[str, ...]
    what: str


def show(images: Iterable[Shown]) -> None:
    """As many in a row as there is room for."""
    st.html(f'{STYLE}<div class="ovfit-pictures">{"".join(map(_figure, images))}</div>')


def _figure(shown: Shown) -> str:
    what = escape(shown.what, quote=True)
    lines = "<br>".join(map(escape, shown.lines))
    url = picture(shown.image, SIDE)
    return (
        f'<figure><img src="{url}" alt="{what}" title="{what}"><figcaption>{lines}</figcaption>'
        "</figure>"
    )
