"""The claims as a table of LaTeX: every row whole, no letter of it a command."""

import re
import shutil
import subprocess
from pathlib import Path

import pytest

from ovfit.report.latex import COLUMNS, SPECIAL, escaped
from tests.conftest import NAUGHTY, Inside, uri_of

DOCUMENT = r"""\documentclass{article}
\usepackage[T1]{fontenc}
\usepackage{textcomp,booktabs,longtable,array}
\begin{document}
\input{claims}
\end{document}
"""


@pytest.fixture
def table(shown: Path, inside: Inside, home: Path) -> str:
    words = ("--format", "latex", "--output", "claims.tex", "--tracking-uri", uri_of(shown))
    done = inside("report", *words)
    assert done.returncode == 0 and not done.stdout
    return (home / "claims.tex").read_text()


def test_every_claim_is_a_row_of_its_study_s_table(table: str) -> None:
    body = "\n".join(line for line in table.splitlines() if not line.startswith("%"))
    assert body.count(r"\begin{longtable}") == body.count(r"\end{longtable}") > 5
    for rule in (r"\toprule", r"\midrule", r"\bottomrule", r"\caption{", r"\label{tab:ovfit-"):
        assert rule in body
    ends = [line for line in body.splitlines() if re.search(r" & .*\\\\$", line)]
    cells = {len(re.findall(r"(?<!\\)&", line)) + 1 for line in ends}
    assert cells == {len(COLUMNS)}
    assert any(line.startswith("E5 it lies farther") for line in ends)
    assert body.isascii()
    depth = 0
    for letter in re.findall(r"(?<!\\)(?:\\\\)*([{}])", body):
        depth += 1 if letter == "{" else -1
        assert depth >= 0
    assert depth == 0  # every brace that opens closes


def test_a_name_from_the_store_is_no_command(table: str) -> None:
    assert NAUGHTY not in table and r"\textless{}img src=x" in table


def test_special_letters_are_escaped() -> None:
    assert escaped(r"50 % of a_b & c#d $x$ {y} ~ ^ \input{z}") == (
        r"50 \% of a\_b \& c\#d \$x\$ \{y\} \textasciitilde{} \textasciicircum{} "
        r"\textbackslash{}input\{z\}"
    )
    assert escaped("a\n  b\x00∞ 字") == r"a b?$\infty$ ?"
    assert all(escaped(letter) == letter for letter in "abc XYZ 0189 .,:;!?()[]/*+=@")
    assert set(SPECIAL) >= set(r"\{}$&#%_^~")


@pytest.mark.skipif(shutil.which("pdflatex") is None, reason="needs a TeX")
def test_it_compiles(table: str, home: Path) -> None:
    (home / "paper.tex").write_text(DOCUMENT)
    command = ["pdflatex", "-interaction=nonstopmode", "-halt-on-error", "paper.tex"]
    subprocess.run(command, cwd=home, check=True, stdout=subprocess.DEVNULL)
    assert (home / "paper.pdf").read_bytes().startswith(b"%PDF")
