"""What a mark says of a mean over seeds when it is pointed at."""

import altair as alt

MEANS = [*(alt.Tooltip(f"{name}:Q", format=".4g") for name in ("mean", "low", "high")), "n:Q"]
