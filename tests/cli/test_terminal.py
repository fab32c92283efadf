"""What a command prints at its end, in a pipe and on a terminal."""

import math

import pandas as pd
import pytest

from ovfit.analysis.evidence import Evidence
from ovfit.cli import terminal
from ovfit.studies.closing import Closing
from ovfit.studies.command import Command
from ovfit.studies.options import Run
from ovfit.studies.price import Price
from ovfit.studies.results import Result

Captured = pytest.CaptureFixture[str]


def printed(capsys: Captured) -> list[list[str]]:
    return [line.split("\t") for line in capsys.readouterr().out.splitlines() if line]


def test_a_mean_and_its_interval_are_one_cell(capsys: Captured) -> None:
    table = pd.DataFrame(
        {
            "dataset": "digits",
            "arch": "mlp",
            "width": 8,
            "lr": [0.1, 0.25],
            "test": [0.5, 0.75],
            "test_low": [0.4, math.nan],
            "test_high": [0.6, math.nan],
            "distance": [10.0, math.nan],
            "distance_low": [10.0, math.nan],
            "distance_high": [10.0, math.nan],
            "n": [3, 1],
        }
    )
    terminal.print_closing(Closing(table=table))
    assert printed(capsys) == [
        ["dataset", "arch", "lr", "test", "distance", "n"],  # the width is one in all rows
        ["digits", "mlp", "0.1", "0.5000 [0.4000, 0.6000]", "10.00", "3"],
        ["digits", "mlp", "0.25", "0.7500", "-", "1"],
    ]


def test_a_closing_with_rows_of_its_own(capsys: Captured) -> None:
    table = pd.DataFrame({"a": [1]})
    terminal.print_closing(Closing(table=table, columns=["b"], rows=[["text"]]))
    assert printed(capsys) == [["b"], ["text"]]
    terminal.print_closing(Closing(table=table.iloc[:0]))
    assert printed(capsys) == [["no network finished"]]


def test_a_study_s_table_without_what_is_the_same_in_all_rows(capsys: Captured) -> None:
    rows = pd.DataFrame({"arch": "mlp", "place": [1, 2], "p": [0.123456789, 1e-7]})
    terminal.print_rows("name", rows)
    assert printed(capsys) == [["place", "p"], ["1", "0.123457"], ["2", "1e-07"]]
    terminal.print_rows("name", rows.iloc[:1])
    assert printed(capsys)[0] == ["arch", "place", "p"]


def test_prices_and_their_sum(capsys: Captured) -> None:
    rows = [Price("digits", "mlp", "normal", 4, 1, 4, 30, seconds) for seconds in (30, 100)]
    terminal.print_prices(rows)
    lines = printed(capsys)
    assert lines[0] == list(terminal.PLAN)
    assert [line[-1] for line in lines[1:3]] == ["30 s", "2 min"]
    assert lines[3] == ["in all: 8 networks, at most 2 min"]


def result(closing: Closing, file: str | None = None, **changes: object) -> Result[Run]:
    nothing = pd.DataFrame()
    fields: dict[str, object] = {
        "command": Command("extreme", {}, file),
        "evidence": Evidence(nothing, nothing, options=Run()),
        "closing": closing,
        "claims": [],
        "tables": {},
        "store": "sqlite:///mlflow.db",
        "launch": "0123456789abcdef",
        "experiment": "3",
    }
    return Result(**(fields | changes))  # type: ignore[arg-type]  # fields by name


def test_a_result_says_where_to_look_next(capsys: Captured) -> None:
    tables = {"thresholds": pd.DataFrame({"a": [1]})}
    closing = Closing(table=pd.DataFrame({"n": [1]}), notes=["little is known"])
    terminal.print_result(result(closing, tables=tables))
    output, notes = capsys.readouterr()
    assert notes == "ovfit: little is known\n"
    page = "http://127.0.0.1:5000/#/experiments/3/runs/0123456789abcdef"
    assert (
        f"`mlflow ui --backend-store-uri sqlite:///mlflow.db`, then this launch at {page}" in output
    )
    assert "claims.json, thresholds.csv\n" in output
    assert "`ovfit extreme --help` lists the options" in output
    terminal.print_result(result(closing, file="my.py"))
    assert "`ovfit run my.py --help` lists the options" in capsys.readouterr().out


def test_a_study_s_own_next_steps_take_the_place_of_the_usual_ones(capsys: Captured) -> None:
    closing = Closing(table=pd.DataFrame({"n": [1]}), next_steps=["do that"])
    terminal.print_result(result(closing))
    output = capsys.readouterr().out
    assert output.endswith("do that\n") and "--help" not in output


def test_failures_are_counted_by_reason(capsys: Captured) -> None:
    failed = {"s1": "out of memory", "s2": "out of memory", "s3": "no disk"}
    terminal.print_failures(result(Closing(table=pd.DataFrame()), failed=failed))
    output, complaint = capsys.readouterr()
    assert not output
    assert complaint.splitlines() == [
        "ovfit: 2 x out of memory; repeat the command to try again",
        "ovfit: 1 x no disk; repeat the command to try again",
    ]
