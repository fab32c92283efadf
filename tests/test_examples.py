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
