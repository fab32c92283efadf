"""The report as one HTML file that opens offline.

Vega is embedded once, every figure's data are compressed.
"""

import base64
import gzip
import json
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime

import vl_convert
from jinja2 import Environment, PackageLoader

from ovfit.figures import selection
from ovfit.figures.interaction import touched
from ovfit.figures.layout.fit import fitted
from ovfit.figures.layout.letters import words
from ovfit.figures.theme import title
from ovfit.report.chapters import Chapter
from ovfit.report.phrases import BIASED, SIGNS
from ovfit.report.row import VERDICTS
from ovfit.report.rules import REGISTERED
from ovfit.version import __version__

WIDTHS = {"wide": 840, "narrow": 340}  # pixels of a chart on the page, and on a phone


def page(store: str, chapters: Sequence[Chapter]) -> str:
    """The file's text. What comes from the store is escaped: HTML in a name is shown as text."""
    jinja = Environment(
        loader=PackageLoader("ovfit.report", "."),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    specs = {key: spec for chapter in chapters for key, spec in chapter.charts.items()}
    specs |= {_forest(chapter): chapter.forest for chapter in chapters if chapter.forest}
    launches = [launch for chapter in chapters for launch in chapter.launches]
    return jinja.get_template("report.html.j2").render(
        store=store,
        chapters=chapters,
        claims=sum(len(chapter.claims) for chapter in chapters),
        launches=len(launches),
        networks=sum(launch["FINISHED"] for launch in launches),
        verdicts=VERDICTS,
        signs=SIGNS,
        biased=BIASED,
        registered=REGISTERED,
        forest=_forest,
        charts={key: _packed(spec) for key, spec in specs.items()},
        titles={key: title(spec) for key, spec in specs.items()},
        words={key: words(spec.get("title")) for key, spec in specs.items()},
        shown=[],
        kept=selection.INPUT,
        bundle=vl_convert.javascript_bundle(),  # type: ignore[call-arg]  # its stub has no default
        written=datetime.now(UTC).strftime("%Y-%m-%d %H:%M UTC"),
        version=__version__,
    )


def _forest(chapter: Chapter) -> str:
    """The name of its chart."""
    return f"claims-{chapter.study}"


def _packed(spec: Mapping[str, object]) -> str:
    """Its data once, and how it is laid out at each of WIDTHS."""
    laid = {name: touched(fitted(spec, width, headed=False)) for name, width in WIDTHS.items()}
    for one in laid.values():
        one.pop("datasets", None)
    packed = {"datasets": spec.get("datasets", {}), **laid}
    text = json.dumps(packed, separators=(",", ":"))
    return base64.b64encode(gzip.compress(text.encode(), 9)).decode()
