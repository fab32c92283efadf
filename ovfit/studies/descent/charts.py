"""Double descent: errors against parameters, images or epochs, with what is expected to happen where."""

import altair as alt
import pandas as pd

from ovfit.figures.theme import titled

COLOURS = {
    "train (assigned labels)": "#0072B2",
    "test": "#D55E00",
    "test, early-stopped": "#E69F00",
    "test, ensemble": "#CC79A7",
    "clean images": "#009E73",
    "wrong labels learned": "#0072B2",
    "true label all the same": "#D55E00",
    "bias": "#0072B2",
    "spread": "#009E73",
    "luck": "#999999",
    "mean error": "#D55E00",
}
TIPS = [
    alt.Tooltip("mean:Q", format=".4g"),
    alt.Tooltip("low:Q", format=".4g"),
    alt.Tooltip("high:Q", format=".4g"),
    "n:Q",
]


def _across(field: str, title: str) -> alt.X:
    """The logarithmic axis of all these figures."""
    return alt.X(
        field,
        title=title,
        scale=alt.Scale(type="log", nice=False),
        axis=alt.Axis(format="~s", labelOverlap="greedy", labelSeparation=6),
    )


def lines(
    rows: pd.DataFrame,
    x: str,
    y: str,
    *,
    by: str = "measure",
    log: bool = False,
    sequential: bool = False,
) -> alt.LayerChart:
    """A line with its band for each value of `by`: rows have x, mean, low, high, n. `sequential`: a colour scale for values that have an order.

    Bands are cut off a little beyond the means: with few seeds they would flatten everything.
    """
    if log:
        rows = rows[rows["mean"] > 0].assign(low=lambda d: d["low"].clip(lower=d["mean"] / 10))
    present = list(dict.fromkeys(rows[by]))
    scale = (
        alt.Scale(domain=present, scheme="viridis")
        if sequential
        else alt.Scale(domain=present, range=[COLOURS.get(str(name), "#555") for name in present])
    )
    legend = alt.Legend(
        orient="bottom", columns=3, symbolType="stroke", symbolOpacity=1, symbolStrokeWidth=3
    )
    color = alt.Color(f"{by}:N", title=by if sequential else None, scale=scale, legend=legend)
    across = _across("x:Q", x)
    reach = rows["mean"].max() - rows["mean"].min()
    ends = (
        [rows["mean"].min() / 2, rows["mean"].max() * 2]
        if log
        else [max(0.0, rows["mean"].min() - 0.3 * reach), rows["mean"].max() + 0.3 * reach]
    )
    up = alt.Scale(type="log" if log else "linear", domain=ends, nice=False)
    base = alt.Chart(rows, width=400, height=280)
    band = base.mark_area(opacity=0.18, clip=True).encode(
        x=across, y=alt.Y("low:Q", title=y, scale=up), y2="high:Q", color=color
    )
    dots = base.mark_line(point=alt.OverlayMarkDef(size=22), clip=True)
    line = dots.encode(
        x=across,
        y=alt.Y("mean:Q", title=y, scale=up),
        color=color,
        tooltip=[f"{by}:N", "x:Q", *TIPS],
    )
    return band + line


def marks(places: pd.DataFrame) -> alt.LayerChart:
    """A dashed line with its name, turned, at each `x`."""
    base = alt.Chart(places)
    rule = base.mark_rule(strokeDash=[4, 3], color="#666").encode(x="x:Q")
    name = base.mark_text(
        angle=270, align="right", baseline="bottom", dx=-4, dy=-2, fontSize=10, color="#444"
    ).encode(x="x:Q", y=alt.value(0), text="name:N")
    return rule + name


def curve(
    errors: pd.DataFrame,
    losses: pd.DataFrame,
    places: pd.DataFrame,
    published: pd.DataFrame,
    title: str,
    x: str,
) -> alt.TopLevelMixin:
    """`errors`, `losses`: x, measure, mean, low, high, n. `places`: x, name. `published` (may be empty): x, measure, value, of the source's own table."""
    left = lines(errors, x, "error (share of the split)") + marks(places)
    if len(published):
        colour = alt.Color(
            "measure:N", scale=alt.Scale(domain=list(dict.fromkeys(errors["measure"])))
        )
        left += (
            alt.Chart(published)
            .mark_point(filled=False, size=70, shape="diamond")
            .encode(x="x:Q", y="value:Q", color=colour, tooltip=["measure", "x", "value"])
        )
    panels = (
        alt.hconcat(left, lines(losses, x, "cross-entropy (nats, log)", log=True) + marks(places))
        if len(losses)
        else alt.hconcat(left)
    )
    seeds = int(errors["n"].max())
    caption = f"Mean over {seeds} seed{'s' * (seeds != 1)}" + (
        ", band = 95 % t interval. " if seeds > 1 else ". "
    )
    places_of = "the first width" if x.startswith("parameters") else "the most images"
    caption += f"Dashed: n images, n x k outputs (or the parameters), and {places_of} whose mean train error is at most .1, .01, 0. "
    caption += (
        "Open diamonds: the source's own table (one seed, other lengths of training). "
        if len(published)
        else ""
    )
    return titled(panels, f"Double descent: {title}", caption)


def levels(tests: pd.DataFrame, trains: pd.DataFrame, title: str, x: str) -> alt.TopLevelMixin:
    """Noise levels side by side. `tests`, `trains`: x, label noise, mean, low, high, n."""
    panels = [
        lines(rows, x, name, by="label noise", sequential=True)
        for rows, name in ((tests, "test error"), (trains, "train error (assigned labels)"))
    ]
    caption = "Mean and 95 % t interval over seeds for each level of label noise. A peak of the left curves is expected where the right ones come down to 0."
    return titled(alt.hconcat(*panels), f"Label noise and the peak: {title}", caption)


def landscape(cells: pd.DataFrame, reached: pd.DataFrame, title: str) -> alt.TopLevelMixin:
    """Test error over epochs and parameters. `cells`: n_parameters, y, y2 (epochs), error. `reached`: n_parameters, y (epoch of first train error <= .01)."""
    across = alt.X(
        "n_parameters:O", title="parameters (not to scale)", axis=alt.Axis(labelAngle=-45)
    )
    up = alt.Y("y:Q", title="epoch (log)", scale=alt.Scale(type="log", nice=False))
    colour = alt.Color("error:Q", title="test error", scale=alt.Scale(scheme="inferno", zero=False))
    chart = (
        alt.Chart(cells, width=480, height=320)
        .mark_rect()
        .encode(x=across, y=up, y2="y2", color=colour, tooltip=["n_parameters", "y", "error"])
    )
    dots = (
        alt.Chart(reached).mark_point(filled=True, color="#56B4E9", size=60).encode(x=across, y=up)
    )
    caption = "Mean over seeds. Blue dots: the first epoch at which the mean train error (assigned labels) is at most .01."
    return titled(
        chart + dots,
        f"Test error over epochs and width: {title}",
        caption + " After Nakkiran et al. 2019, figure 2.",
    )


def training(tests: pd.DataFrame, trains: pd.DataFrame, title: str) -> alt.TopLevelMixin:
    """Epoch-wise: `tests`, `trains` have x (epoch), parameters, mean, low, high, n."""
    panels = [
        lines(rows, "epoch (log)", name, by="parameters", sequential=True)
        for rows, name in ((tests, "test error"), (trains, "train error (assigned labels)"))
    ]
    return titled(
        alt.hconcat(*panels),
        f"Epoch by epoch: {title}",
        "Mean and 95 % t interval over seeds, for some of the widths, the narrowest and the widest among them.",
    )


def parts(rows: pd.DataFrame, labels: pd.DataFrame, title: str, x: str) -> alt.TopLevelMixin:
    """Bias and variance over seeds; under label noise what became of clean and mislabelled images. Both: x, measure, mean, low, high, n."""
    panels = [lines(rows, x, "share of the test images")]
    panels += [lines(labels, x, "accuracy on training images")] if len(labels) else []
    caption = "Left: mean error over seeds = bias (the main prediction is wrong) + spread (disagreement where it is right) - luck (right where it is wrong), "
    caption += "Domingos 2000. Ensemble: the mean of the seeds' probabilities. "
    caption += (
        "Right: the training images by the kind of label they were given." if len(labels) else ""
    )
    return titled(
        alt.hconcat(*panels).resolve_scale(color="independent"),
        f"What the error is made of: {title}",
        caption,
    )


def complexity(rows: pd.DataFrame, epsilon: float, title: str) -> alt.TopLevelMixin:
    """The most images fitted: parameters, label noise, fitted, beyond (the bisection's last interval, NaN at an end that was not reached), tried."""
    across = _across("n_parameters:Q", "parameters (log)")
    colour = alt.Color("label noise:N", scale=alt.Scale(scheme="viridis"))
    open_ended = rows["beyond"].isna()
    rows = rows.assign(
        end=open_ended.map({True: "all that were tried: at least", False: "bracketed"})
    )[rows["fitted"].notna()]
    base = alt.Chart(rows, width=480, height=320)
    up = alt.Y("fitted:Q", title="images fitted (log)", scale=alt.Scale(type="log"))
    line = base.mark_line().encode(x=across, y=up, color=colour)
    shape = alt.Shape(
        "end:N",
        title="images fitted",
        scale=alt.Scale(
            domain=["bracketed", "all that were tried: at least"], range=["circle", "triangle-up"]
        ),
    )
    tips = ["n_parameters", "label noise", "fitted", "beyond", "tried"]
    line += base.mark_point(filled=True, size=50).encode(
        x=across, y=up, color=colour, shape=shape, tooltip=tips
    )
    bars = (
        base.transform_filter("isValid(datum.beyond)")
        .mark_rule(strokeWidth=2)
        .encode(x=across, y=up, y2="beyond:Q", color=colour)
    )
    caption = f"The most images the training procedure fits to a mean train error of {epsilon:g} over seeds: each bar reaches from the most known to be fitted "
    return titled(
        bars + line,
        f"Effective model complexity: {title}",
        caption
        + "to the fewest known not to be; a network that did not fit the fewest tried has no mark. After Nakkiran et al. 2019, definition 1.",
    )


def oracle(rows: pd.DataFrame, images: int, title: str) -> alt.TopLevelMixin:
    """The self-test. `rows`: x (features), label noise, mean, low, high, n of the test loss."""
    chart = lines(
        rows,
        "random features p (log)",
        "test loss (mean squared error, log)",
        by="label noise",
        log=True,
        sequential=True,
    )
    caption = "Ridgeless least squares on random ReLU features, in float64, mean and 95 % t interval over seeds. By theory the loss peaks at p = n (dashed)."
    return titled(
        chart + marks(pd.DataFrame({"x": [images], "name": ["p = n"]})),
        f"The oracle: {title}",
        caption,
    )
