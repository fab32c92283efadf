r"""The claims as a table of LaTeX: \input it below \usepackage{booktabs,longtable,array}."""

import re
from collections.abc import Iterator, Sequence

from ovfit.report.chapters import Chapter, Worded
from ovfit.report.phrases import BIASED

SPECIAL = {
    "\\": r"\textbackslash{}",
    "{": r"\{",
    "}": r"\}",
    "$": r"\$",
    "&": r"\&",
    "#": r"\#",
    "%": r"\%",
    "_": r"\_",
    "^": r"\textasciicircum{}",
    "~": r"\textasciitilde{}",
    "<": r"\textless{}",
    ">": r"\textgreater{}",
    "|": r"\textbar{}",
    '"': r"\textquotedbl{}",
    "'": r"\textquotesingle{}",
    "`": r"\textasciigrave{}",
    "-": "-{}",  # no dashes out of two of them
}
SIGNS = {  # letters beyond ASCII that a text here has; others become a question mark
    "∞": r"$\infty$",
    "–": "--",
    "→": r"$\rightarrow$",
    "≤": r"$\leq$",
    "≥": r"$\geq$",
    "±": r"$\pm$",
    "×": r"$\times$",
    "·": r"$\cdot$",
    "σ": r"$\sigma$",
    "ε": r"$\varepsilon$",
    "λ": r"$\lambda$",
    "μ": r"$\mu$",
    "²": r"\textsuperscript{2}",
}
VERDICTS = {"holds": r"\textbf{holds}", "fails": r"\textbf{fails}", "undecided": "undecided"}
HEADS = ("claim", "where", "verdict", r"measured [95\,\% interval], claimed", "$n$")
COLUMNS = (0.26, 0.14, 0.1, 0.3, 0.04)  # of the width of the text
HEAD = r"""% Made by `ovfit report --format latex`. In the preamble of a document:
%   \usepackage[T1]{fontenc}
%   \usepackage{textcomp,booktabs,longtable,array}
% Then \input this file where the table belongs."""
CAPTION = (
    "What {study} claims, and what was measured. A claim holds or fails where the 95 % interval, "
    "which may be looked at after every seed, lies on one side of a margin that was fixed "
    "beforehand; after Holm's correction. n: networks. "
)


def as_latex(chapters: Sequence[Chapter]) -> str:
    """A table for each study that has a claim, with a caption and a label `tab:ovfit-STUDY`."""
    tables = [_table(chapter) for chapter in chapters if chapter.claims]
    return "\n\n".join([HEAD, *tables]) + "\n"


def escaped(text: str) -> str:
    """Text as LaTeX prints it: no letter of it is a command."""
    line = re.sub(r"\s+", " ", text)
    return "".join(_letter(letter) for letter in line)


def _letter(letter: str) -> str:
    if letter in SPECIAL:
        return SPECIAL[letter]
    if letter in SIGNS:
        return SIGNS[letter]
    is_latin = letter.isalpha() and letter <= "\u017f"
    return letter if is_latin or (letter.isascii() and letter.isprintable()) else "?"


def _table(chapter: Chapter) -> str:
    widths = "".join(rf">{{\raggedright\arraybackslash}}p{{{w}\textwidth}}" for w in COLUMNS)
    alike = f"All with {chapter.common}. " if chapter.common else ""
    name = chapter.title.split(":")[0]
    caption = escaped(CAPTION.format(study=f'"{name}"') + alike + BIASED)
    heads = " & ".join(HEADS) + r" \\"
    label = re.sub(r"[^A-Za-z0-9]", "-", chapter.study)
    lines = [
        r"\begingroup\footnotesize",
        rf"\begin{{longtable}}{{@{{}}{widths}@{{}}}}",
        rf"\caption{{{caption}}}\label{{tab:ovfit-{label}}}\\",
        r"\toprule",
        heads,
        r"\midrule",
        r"\endfirsthead",
        r"\toprule",
        heads,
        r"\midrule",
        r"\endhead",
        r"\bottomrule",
        r"\endlastfoot",
        *(row for claim in chapter.claims for row in _row(claim)),
        r"\end{longtable}",
        r"\endgroup",
    ]
    return "\n".join(lines)


def _row(claim: Worded) -> Iterator[str]:
    verdict = VERDICTS.get(claim["verdict"], escaped(claim["verdict"]))
    cells = [
        escaped(f"{claim['id']} {claim['statement']}"),
        escaped(claim["where"]) or "--",
        verdict if claim["n"] else "not measured",
        "; ".join(map(escaped, claim["measured"])) or "--",
        f"{claim['n']}",
    ]
    yield " & ".join(cells) + r" \\"
