"""Which claims are asked of a store."""

from typing import Any

import pandas as pd

from ovfit.decide.asking import questions
from ovfit.report.claims import Findings
from ovfit.report.row import Row
from ovfit.studies import registry


def test_what_no_launch_of_a_study_speaks_of_is_begun() -> None:
    """One that judged the oracle alone, and was ended before the others' turn came."""
    row: Any = {
        **dict.fromkeys(Row.__annotations__),
        "study": "descent",
        "id": "DO",
        "n": 8,
        "scope": {},
        "settings": {},
        "verdict": "holds",
    }
    found = Findings("sqlite:///x.db", pd.DataFrame(), {}, {"0": [row]}, [row])
    asked = [question.id for question in questions(found, ["descent"], {}, "")]
    assert asked == [name for name in registry.study("descent").statements if name != "DO"]
    assert [question.id for question in questions(found, [], {"descent": ["D1"]}, "")] == ["D1"]
