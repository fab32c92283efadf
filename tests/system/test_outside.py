"""A study and a dataset of one's own, from a file, through the real command line and MLflow."""

import os
import subprocess
import sys
from io import StringIO
from pathlib import Path

import pandas as pd
import pytest
import torch
from mlflow import MlflowClient
from streamlit.testing.v1 import AppTest

import ovfit
from ovfit.tracking.reader import Reader
from tests.conftest import Cli, Refused, everything, uri_of
from tests.support.package import install

EXAMPLES = Path(__file__).parents[2] / "examples"
DEPTHS = str(EXAMPLES / "depths.py")
PAGE = "from ovfit.viewer.pages import study; study.page('depths')"
SHORT = ("--replicas", 2, "--epochs", 2, "--quiet", "--figures", "off")


def test_a_study_in_a_file_is_run_resumed_and_reported(cli: Cli, home: Path) -> None:
    done = cli("run", DEPTHS, *SHORT)
    assert done.returncode == 0, done.stderr
    table = pd.read_csv(StringIO(done.stdout.split("\n\n")[0]), sep="\t")
    assert list(table["arm"]) == ["depth 1", "depth 2"] and "H1\t" in done.stdout
    again = cli("run", DEPTHS, "--replicas", 3, *SHORT[2:])
    assert again.returncode == 0, again.stderr
    runs = Reader(uri_of(home)).runs()
    networks = runs[runs["ovfit.signature"].notna()]
    assert networks["ovfit.arm"].value_counts().to_dict() == {"depth 1": 3, "depth 2": 3}
    assert set(runs["ovfit.study"]) == {"depths"} and set(runs["status"]) == {"FINISHED"}
    report = cli("report", "--format", "md")
    assert report.returncode == 0 and "H1" in report.stdout
    assert "Depth: does a second hidden layer help" in report.stdout  # the card it saved
    page = AppTest.from_string(PAGE, default_timeout=60)
    page.session_state["store"] = uri_of(home)
    page.run()
    assert not page.exception and "does a second hidden" in page.caption[0].value
    assert any("6 of 6 finished networks" in caption.value for caption in page.caption)
    assert "margins fixed before the first run" in page.code[0].value


def test_its_help_is_its_card_with_its_own_options(cli: Cli) -> None:
    shown = cli("run", DEPTHS, "--help")
    assert shown.returncode == 0, shown.stderr
    assert "Depth: does a second hidden layer help" in shown.stdout
    assert "margins fixed before the first run" in shown.stdout and "--depths" in shown.stdout


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["nowhere.py"], "no such Python file"),
        ([DEPTHS, "--depths", "0"], "must be 1 or more"),
        ([DEPTHS, "--dephts", "1"], "--depths"),
        ([DEPTHS, "--batch-size", "500"], "make it smaller"),
    ],
)
def test_what_is_wrong_with_it_is_one_line(
    cli: Cli, home: Path, words: list[str], said: str
) -> None:
    before = everything(home)
    done = cli("run", *words)
    assert done.returncode == 2 and not done.stdout, done.stderr
    assert done.stderr.count("\n") == 1 and said in done.stderr
    assert everything(home) == before


def test_workers_find_what_its_file_defines(cli: Cli, home: Path) -> None:
    """A final probe of one's own is unpickled in a worker process, which imports the file."""
    probe = """
from typing import ClassVar

from ovfit.training.recording.final_probe import record


@dataclass(frozen=True)
class Sizes:
    kind: ClassVar[str] = "sizes"
    version: ClassVar[int] = 1

    @property
    def name(self):
        return record(self)

    @property
    def evaluations(self):
        return 0

    def probe(self, stack, data, rows, beat):
        for row in range(len(rows)):
            beat(1.0)
            yield {"n": np.array(stack.n_parameters(row))}
"""
    text = Path(DEPTHS).read_text().replace("import altair", "import numpy as np\nimport altair", 1)
    text = text.replace("recording=Recording()", "recording=Recording(final_probe=Sizes())")
    text = text.replace("\n\n\ndef plan(", f"\n{probe}\n\ndef plan(", 1)
    (home / "probing.py").write_text(text.replace('study="depths"', 'study="probing"'))
    done = cli("run", "probing.py", *SHORT)
    assert done.returncode == 0, done.stderr
    assert len(list(home.rglob("probes.npz"))) == 4


def test_a_package_brings_a_study(cli: Cli, home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It is loaded when it is asked for: one that is broken stops no other command."""
    code = Path(DEPTHS).read_text().replace('study="depths"', 'study="deep"')
    install(home / "site", "deep_study", code, "ovfit.studies", deep="STUDY")
    module = home / "site" / "deep_study-1.2.dist-info" / "entry_points.txt"
    module.write_text(module.read_text().replace("deep_study:STUDY", "deep_study"))
    install(home / "broken", "broken_study", "1 / 0", "ovfit.studies", broken="STUDY")
    paths = [os.environ.get("PYTHONPATH", ""), str(home / "site"), str(home / "broken")]
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join(paths))
    listed = cli("--help")
    assert listed.returncode == 0 and "deep" in listed.stdout and "broken" in listed.stdout
    assert "--depths" in cli("deep", "--help").stdout
    done = cli("deep", *SHORT)
    assert done.returncode == 0, done.stderr
    assert set(Reader(uri_of(home)).runs()["ovfit.study"]) == {"deep"}
    assert cli("status").returncode == 0
    refused = cli("broken")
    assert refused.returncode == 2 and "division by zero" in refused.stderr
    assert refused.stderr.count("\n") == 1


def test_a_dataset_of_one_s_own_is_a_file(cli: Cli, home: Path) -> None:
    made = subprocess.run(
        [sys.executable, str(EXAMPLES / "rings.py"), "rings.npz"],
        cwd=home,
        check=True,
        capture_output=True,
        text=True,
    )
    assert "600 train and 150 test" in made.stdout
    words = ("--width", 8, "--replicas", 2, "--epochs", 2, "--hold", 0, "--quiet")
    done = cli("extreme", "--dataset", "rings.npz", *words, "--figures", "off")
    assert done.returncode == 0 and "rings\tmlp" in done.stdout, done.stderr


def test_python_shows_what_the_command_shows(home: Path) -> None:
    done = subprocess.run(
        [sys.executable, str(EXAMPLES / "python_api.py")],
        cwd=home,
        env=os.environ,
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert "2410 weights" in done.stdout and "E1 undecided" in done.stdout
    assert len(MlflowClient(uri_of(home)).search_experiments()) >= 2


def test_a_network_of_one_s_own_is_known_by_its_code(
    cli: Cli, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Trained once, trained anew when its code has changed, and loaded where the code is not."""
    text = (EXAMPLES / "small.py").read_text()
    (home / "small.py").write_text(text)
    words = ("extreme", "--arch", "small.py:Small", "--width", 4, "--arms", "normal", *SHORT)
    assert (first := cli(*words)).returncode == 0, first.stderr
    again = cli(*(word for word in words if word != "--quiet"))
    assert again.returncode == 0 and "nothing has changed since the launch" in again.stderr
    (home / "small.py").write_text(text.replace("torch.relu", "torch.tanh"))
    assert (other := cli(*words)).returncode == 0, other.stderr
    runs = Reader(uri_of(home)).networks()
    assert runs["ovfit.signature"].nunique() == 4 and set(runs["status"]) == {"FINISHED"}
    (home / "small.py").unlink()
    (home / "elsewhere").mkdir()
    monkeypatch.chdir(home / "elsewhere")
    for run_id, artifacts in zip(runs["run_id"], runs["artifact_uri"], strict=True):
        network = ovfit.load(run_id, uri_of(home))
        assert network(torch.zeros(2, 1, 8, 8)).shape == (2, 10)
        kept = (Path(artifacts.removeprefix("file://")) / "network.py").read_text()
        assert kept == text or kept == text.replace("torch.relu", "torch.tanh")


REFUSED = {
    "no such file": ("none.py:Small", "", "none.py"),
    "no such name": ("mine.py:Smal", "class Small(nn.Module): ...", "Small"),
    "a branch on data": (
        "mine.py:Branch",
        """
class Branch(nn.Module):
    def __init__(self, shape, classes):
        super().__init__()
        self.out = nn.Linear(64, classes)

    def forward(self, images):
        logits = self.out(images.flatten(1))
        return logits if logits.sum() > 0 else -logits
""",
        "branches on the values of a tensor",
    ),
    "another shape": (
        "mine.py:Wide",
        """
class Wide(nn.Module):
    def __init__(self, shape, classes):
        super().__init__()
        self.out = nn.Linear(64, classes + 1)

    def forward(self, images):
        return self.out(images.flatten(1))
""",
        "a classifier gives (3, 10)",
    ),
}


@pytest.mark.parametrize(("arch", "code", "said"), REFUSED.values(), ids=REFUSED)
def test_what_a_stack_cannot_train_is_one_line(
    refused: Refused, home: Path, arch: str, code: str, said: str
) -> None:
    (home / "mine.py").write_text(f"from torch import nn\n\n{code}\n")
    refused("extreme", ["--arch", arch, *map(str, SHORT)], said)
