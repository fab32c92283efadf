"""The report as one HTML file that opens offline: Vega embedded once, every figure's data compressed."""

import base64
import gzip
import json
from collections.abc import Sequence
from datetime import UTC, datetime

import vl_convert
from jinja2 import Environment, PackageLoader

from ovfit.figures.theme import title
from ovfit.report.chapters import Chapter
from ovfit.report.claims import SIGNS, VERDICTS
from ovfit.version import __version__


def page(store: str, chapters: Sequence[Chapter]) -> str:
    """Everything from the store is escaped: a name with HTML in it is shown as text."""
    jinja = Environment(
        loader=PackageLoader("ovfit.report", "."),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    charts = {key: _packed(spec) for chapter in chapters for key, spec in chapter.charts.items()}
    return jinja.get_template("report.html.j2").render(
        store=store,
        chapters=chapters,
        claims=sum(len(chapter.claims) for chapter in chapters),
        launches=sum(len(chapter.launches) for chapter in chapters),
        networks=sum(launch["FINISHED"] for chapter in chapters for launch in chapter.launches),
        verdicts=VERDICTS,
        signs=SIGNS,
        charts=charts,
        titles={key: title(spec) for chapter in chapters for key, spec in chapter.charts.items()},
        shown=[],
        bundle=vl_convert.javascript_bundle(),  # type: ignore[call-arg]
        written=datetime.now(UTC).strftime("%Y-%m-%d %H:%M UTC"),
        version=__version__,
    )


def _packed(spec: dict[str, object]) -> str:
    return base64.b64encode(
        gzip.compress(json.dumps(spec, separators=(",", ":")).encode(), 9)
    ).decode()
