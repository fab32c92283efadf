"""The claims at a command's end, in a pipe and on a terminal."""

import io
import re
import sys
from typing import Any

import pytest

from ovfit.cli import verdicts
from tests.support.claims import NEAR_ONE, judged, part, untested

Captured = pytest.CaptureFixture[str]
NAME = "gradient norm, extreme / normal"
SAID = f"{NAME}: 1.075 times [0.8209, 1.347], claimed at most 2"


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def claims() -> list[dict[str, Any]]:
    return [
        judged(part(name=NAME, images=360), name="E4", weight_decay=decay, lr=0.1)
        for decay in (0, 0.001)
    ]


def tables(capsys: Captured) -> list[list[dict[str, str]]]:
    """The tab-separated tables, a row by its head."""
    made = []
    for block in capsys.readouterr().out.strip().split("\n\n"):
        head, *rows = [line.split("\t") for line in block.splitlines()]
        assert all(len(row) == len(head) for row in rows)
        made.append([dict(zip(head, row, strict=True)) for row in rows])
    return made


def on_terminal(monkeypatch: pytest.MonkeyPatch, rows: list[dict[str, Any]]) -> str:
    """What a terminal of 100 columns shows, without styles."""
    monkeypatch.setenv("COLUMNS", "100")
    screen = Terminal()
    monkeypatch.setattr(sys, "stdout", screen)
    verdicts.print_claims(rows)
    return re.sub(r"\x1b\[[\d;]*m", "", screen.getvalue())


def test_a_pipe_gets_two_tables_of_columns_and_the_family(capsys: Captured) -> None:
    verdicts.print_claims(claims())
    claimed, plotted, _ = tables(capsys)
    assert [row["claim"] for row in claimed] == ["E4", "E4"]
    first = claimed[0]
    assert tuple(first) == verdicts.CLAIM
    assert first["measured"] == SAID and first["scope"] == "mlp on digits, weight decay 0"
    numbers = [float(first[name]) for name in ("effect", "low", "high")]
    assert numbers == pytest.approx([1.075, 0.8209, 1.347], rel=1e-3)
    assert [first[name] for name in ("unit", "n", "images", "looks")] == ["times", "6", "360", "2"]
    assert tuple(plotted[0]) == verdicts.PART
    assert plotted[0]["quantity"] == NAME and plotted[0]["margin"] == "2"
    assert plotted[0]["side"] == "below" and "o" in plotted[0]["plot"]
    assert plotted[0]["plot"].isascii()


def test_the_family_is_said_once(capsys: Captured) -> None:
    verdicts.print_claims(claims())
    assert capsys.readouterr().out.count("Holm over the 1 claim of this launch") == 1


def test_a_claim_without_enough_networks_says_what_decides_it(capsys: Captured) -> None:
    few = judged(part(NEAR_ONE[:2])) | {"note": "1 of 2 networks were left out"}
    verdicts.print_claims([few, untested(), judged(part(margin=1.1))])
    rows = tables(capsys)[0]
    decides = "to decide: ovfit s"
    assert [row["next"] for row in rows] == [f"{decides} --replicas 5", f"{decides} --large on", ""]
    assert rows[0]["note"] == "1 of 2 networks were left out"  # always
    assert [rows[1][name] for name in ("effect", "low", "measured", "n")] == ["", "", "", "0"]


def test_a_terminal_shows_words_and_a_plot_within_its_width(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    note = {"note": "2 networks count as outside"}
    text = on_terminal(monkeypatch, [*(row | note for row in claims()), untested()])
    assert max(map(len, text.splitlines())) <= 100
    flat = re.sub(r"[\s│]+", " ", text)
    assert (
        SAID in flat
        and "mlp on digits, weight decay 0: 6 networks, 360 test images, 2 looks" in flat
    )
    assert flat.count("2 networks count as outside") == 2
    assert "to decide: ovfit s --large on" in flat
    assert f"{NAME}, claimed at most 2" in text  # over its rows of the plot
    assert text.count("●") == 3  # two rows and the legend
    assert "times, log scale" in text and "Holm over the 1 claim of this launch" in text


def test_names_are_no_markup(monkeypatch: pytest.MonkeyPatch) -> None:
    text = on_terminal(monkeypatch, [judged(part(name="[red]norm[/red]"), dataset="[bold]x")])
    assert "[red]norm[/red]" in text and "[bold]x" in text


def test_a_long_plot_is_cut(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(verdicts, "MOST", 2)
    text = on_terminal(monkeypatch, [judged(part(), width=width) for width in (1, 2, 3, 4)])
    assert "2 further rows" in text and text.count("●") == 3


def test_older_claims_and_none(monkeypatch: pytest.MonkeyPatch, capsys: Captured) -> None:
    """Without parts there is nothing to plot."""
    old = judged(part()) | {"parts": [], "family": 0, "detail": ""}
    text = on_terminal(monkeypatch, [old])
    assert "claimed: ratio <= 2" in re.sub(r"[\s│]+", " ", text) and "margin," not in text
    monkeypatch.undo()
    verdicts.print_claims([])
    assert capsys.readouterr().out == ""
