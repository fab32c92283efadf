"""Which networks and figures a filter lets through."""

import pandas as pd

from ovfit.viewer.parts import filters


def test_filters() -> None:
    frame = pd.DataFrame(
        {"seed": [10, 9, 10], "lr": [0.1, 0.1, 0.1], "arch": ["mlp", "cnn", "mlp"]}
    )
    assert filters.texts(frame["seed"]) == ["9", "10"]
    assert list(filters.matching(frame, {"seed": ["10"], "arch": ["mlp"]}).index) == [0, 2]
    assert filters.within(
        {"arch": "resnet against mlp", "lr": 0.1}, {"arch": ["mlp"], "seed": ["1"]}
    ) and not filters.within({"lr": 0.1}, {"lr": ["0.2"]})
    assert filters.told_by({"arch": "mlp"}, {"arch": ["mlp"]}) and not filters.told_by(
        {"arch": "mlp"}, {"seed": ["1"]}
    )
