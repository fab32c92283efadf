"""The examples, through the cases that anybody's own can be run through."""

import subprocess
import sys
from pathlib import Path
from types import MappingProxyType

import pytest

from ovfit.testing import DatasetCases, NetworkCases, StudyCases

EXAMPLES = Path(__file__).parents[1] / "examples"


class TestDepths(StudyCases):
    study = str(EXAMPLES / "depths.py")
    options = MappingProxyType({"replicas": 2, "epochs": 2})


class TestForgetting(StudyCases):
    study = str(EXAMPLES / "forgetting.py")
    options = MappingProxyType({"replicas": 2, "epochs": 2})


TEXT = (Path(__file__).parents[1] / "docs" / "extending.md").read_text()


class TestTheStudyOfTheDocs(StudyCases):
    @pytest.fixture(autouse=True, scope="class")
    @classmethod
    def written(cls, tmp_path_factory: pytest.TempPathFactory) -> None:
        file = tmp_path_factory.mktemp("docs") / "docs_depths.py"
        file.write_text(
            TEXT.split("## A study in a file")[1].split("```python\n")[1].split("```")[0]
        )
        cls.study = str(file)


class TestRings(DatasetCases):
    @pytest.fixture(autouse=True)
    def made(self, tmp_path: Path) -> None:
        script = [sys.executable, str(EXAMPLES / "rings.py"), str(tmp_path / "rings.npz")]
        subprocess.run(script, check=True, capture_output=True)
        type(self).dataset = str(tmp_path / "rings.npz")


class TestSmall(NetworkCases):
    network = f"{EXAMPLES / 'small.py'}:Small"
    width = 6


class TestBuiltIn(NetworkCases):
    network = "mlp"
    width = 5
