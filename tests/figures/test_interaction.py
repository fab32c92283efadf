"""What a chart answers: its legend, the network under the pointer, logarithmic or linear axes."""

from typing import Any

import altair as alt
import pandas as pd
import pytest
import vl_convert

from ovfit.figures.interaction import touched
from ovfit.figures.scales import LINEAR, PARAM

ROWS = pd.DataFrame(
    {
        "x": [1.0, 10.0] * 4,
        "y": [0.1, 1000.0] * 4,
        "arm": list("aabb") * 2,
        "seed": [0, 0, 0, 0, 1, 1, 1, 1],
    }
)
LOG = alt.Scale(type="log")


def lines(y: alt.Y | str = "y:Q", **more: Any) -> alt.Chart:
    return alt.Chart(ROWS).mark_line(strokeWidth=2).encode(x="x:Q", y=y, color="arm:N", **more)


def params(spec: dict[str, Any]) -> dict[str, dict[str, Any]]:
    return {param["name"]: param for param in spec.get("params", [])}


def test_a_legend_chooses_in_all_panels() -> None:
    made = touched(alt.hconcat(lines(), lines()).to_dict())
    chosen = params(made)["chosen"]
    assert chosen["bind"] == "legend" and chosen["select"]["fields"] == ["arm"]
    assert [panel["encoding"]["opacity"]["condition"]["value"] for panel in made["hconcat"]] == [
        1,
        1,
    ]
    assert made["hconcat"][0]["name"] in chosen["views"]


def test_a_network_is_pointed_at_in_all_panels() -> None:
    single = lines(detail="seed:N", tooltip=["seed", "arm"])
    mean = lines(tooltip=["arm:N", "mean:Q"])
    made = touched(alt.hconcat(single + mean, single).to_dict())
    near = params(made)["near"]
    assert near["select"]["fields"] == ["arm", "seed"] and len(near["views"]) == 2
    first, line, wide = made["hconcat"][0]["layer"]
    assert first["encoding"]["strokeWidth"]["condition"]["value"] == 6
    assert "strokeWidth" not in line["encoding"]  # a mean is of no network
    assert wide["mark"] == {"type": "line", "strokeWidth": 14, "opacity": 0}
    assert wide["name"] == near["views"][0]
    vl_convert.vegalite_to_vega(made)


@pytest.mark.parametrize("axes", ["log", LINEAR])
def test_a_logarithmic_axis_becomes_linear(axes: str) -> None:
    made = touched(lines(alt.Y("y:Q", scale=LOG, title="loss (nats)")).to_dict())
    made["params"] = [
        param | ({"value": axes} if param["name"] == PARAM else {}) for param in made["params"]
    ]
    svg = vl_convert.vegalite_to_svg(made)
    assert ">loss (nats)<" in svg
    ticks = (">0.1<", ">1<", ">10<", ">100<", ">1000<") if axes == "log" else (">0<", ">500<")
    assert all(tick in svg.replace(",", "") for tick in ticks)


def test_what_has_nothing_to_answer_stays_as_it_is() -> None:
    spec = alt.Chart(ROWS).mark_bar().encode(x="arm:N", y="mean(y):Q").to_dict()
    made = touched(spec)
    assert "params" not in made and made["encoding"] == spec["encoding"]
    assert touched(lines().to_dict())["datasets"] == lines().to_dict()["datasets"]
