"""A study is one file: the one in docs/design.md, dropped among the studies, has a command, a store and a closing table at once."""

import os
import subprocess
import sys
from io import StringIO
from pathlib import Path

import pandas as pd
import pytest
from streamlit.testing.v1 import AppTest

from ovfit import studies
from ovfit.tracking import launches as catalogue
from ovfit.tracking.reader import Reader

TEXT = (Path(__file__).parents[1] / "docs" / "design.md").read_text()
STUDY = TEXT.split("## A study in one file")[1].split("```python\n")[1].split("```")[0]


def test_a_study_of_one_s_own(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (home / "mine").mkdir()
    (home / "mine" / "depths.py").write_text(STUDY)
    code = "import sys, ovfit.studies as s; s.__path__.append('mine'); import ovfit.cli.main as c; sys.argv[0] = 'ovfit'\nif __name__ == '__main__': c.main()"
    (home / "run.py").write_text(code)
    done = subprocess.run(
        [sys.executable, "run.py", "depths", "--batch-size", "32"],
        cwd=home,
        env=os.environ,
        capture_output=True,
        text=True,
        timeout=240,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    runs = Reader(f"sqlite:///{home}/mlflow.db").runs()
    assert sorted(runs["ovfit.arm"].dropna()) == ["depth 1", "depth 1", "depth 2", "depth 2"]
    table = pd.read_csv(StringIO(done.stdout.split("\n\n")[0]), sep="\t")
    assert list(table["arm"]) == ["depth 1", "depth 2"]
    monkeypatch.setattr(studies, "__path__", [*studies.__path__, str(home / "mine")])
    page = AppTest.from_string(
        "from ovfit.viewer.pages import study; study.page('depths')", default_timeout=60
    )
    page.session_state["store"] = f"sqlite:///{home}/mlflow.db"
    page.run()
    assert not page.exception and any(
        "4 of 4 finished networks" in caption.value for caption in page.caption
    )
    assert [row["study"] for row in catalogue.rows(catalogue.launches(runs))] == ["depths"]
