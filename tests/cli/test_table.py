"""A table in a pipe and on a terminal."""

import io
import re
import sys

import pytest

from ovfit.cli.table import show


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_a_pipe_gets_columns_between_tabs(capsys: pytest.CaptureFixture[str]) -> None:
    show("Title", ["a", "b"], [[1, "x y"], [None, 2.5]])
    assert capsys.readouterr().out == "a\tb\n1\tx y\nNone\t2.5\n"


def test_a_terminal_gets_a_table_that_folds(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "60")
    on_terminal = Terminal()
    monkeypatch.setattr(sys, "stdout", on_terminal)
    show("Title", ["name", "text"], [["n", "long " * 30]])
    text = re.sub(r"\x1b\[[\d;]*m", "", on_terminal.getvalue())  # without its styles
    lines = text.splitlines()
    assert lines[0].strip() == "Title" and "name" in lines[2]
    assert max(map(len, lines)) <= 60
    assert text.count("long") == 30  # nothing is cut off


def test_a_cell_is_no_markup(monkeypatch: pytest.MonkeyPatch) -> None:
    on_terminal = Terminal()
    monkeypatch.setattr(sys, "stdout", on_terminal)
    show("Title", ["name"], [["[red]x[/red]"]])
    assert "[red]x[/red]" in on_terminal.getvalue()
