"""The figure of a search."""

from collections.abc import Iterator

from ovfit.analysis.evidence import Evidence
from ovfit.figures.theme import Figure
from ovfit.tune.charts import rates
from ovfit.tune.curve import curves
from ovfit.tune.options import Options

TITLE = "Validation error against learning rate"


def figures(evidence: Evidence[Options]) -> Iterator[Figure]:
    """Error against the rate, a line per configuration."""
    cells = curves(evidence.networks, evidence.options)
    if len(cells):
        yield Figure("tune", rates(cells, TITLE))
