"""What the charts of the identity study share: colours of scores, a legend below."""

import altair as alt

COLOURS = {"identity": "#0072B2", "constant": "#D55E00", "edges": "#009E73"}
BOTTOM = alt.Legend(
    orient="bottom",
    columns=3,
    symbolType="stroke",
    symbolOpacity=1,
    symbolStrokeWidth=3,
    symbolSize=300,
)
SMALL = 44  # a picture, in pixels of the chart
AFTER = " After Zhang et al. 2020."


def panel(title: str) -> alt.TitleParams:
    """The title of one of several panels side by side."""
    return alt.TitleParams(title, fontSize=12, anchor="middle")
