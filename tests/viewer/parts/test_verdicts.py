"""A claim in full: its words, its interval against n, what would decide it."""

import json

import numpy as np
from streamlit.testing.v1 import AppTest

from tests.support.claims import NEAR_ONE, judged, part


def page(text: str) -> None:
    import json

    import pandas as pd

    from ovfit.report.claims import Findings
    from ovfit.viewer.parts import verdicts

    row = json.loads(text)
    launches = pd.DataFrame([{"run_id": "a", "study": "s"}])
    verdicts.detail(row, Findings("", launches, {}, {}, [row]))


def shown(values: np.ndarray) -> AppTest:
    row = judged(part(values))
    text = json.dumps({**row, "launch": "a", "figures": [], "rule": "as registered"})
    done = AppTest.from_function(page, args=(text,)).run()
    assert not done.exception
    return done


def charts(done: AppTest) -> list[dict]:
    return [json.loads(element.proto.spec) for element in done.get("vega_lite_chart")]


def test_a_claim_s_path_is_drawn_and_where_it_was_decided_is_said() -> None:
    done = shown(np.resize(NEAR_ONE, 8))
    (spec,) = charts(done)
    assert "X: it is small" in spec["description"]
    (words,) = (text.value for text in done.text)
    assert "decided after 5 networks" in words


def test_one_look_is_no_path() -> None:
    assert charts(shown(NEAR_ONE[:5])) == []
