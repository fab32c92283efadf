"""Real worker processes: prepared, killed, replaced, ended."""

import subprocess
import sys
from pathlib import Path

import psutil
import pytest

from ovfit.data.source import Named
from ovfit.launch.plan import Settings
from ovfit.launch.pool.local import Workers
from ovfit.launch.pool.messages import Crashed, Measure
from tests.conftest import blobs, spec

UNGUARDED = """
from pathlib import Path
from ovfit.launch.plan import Settings
from ovfit.launch.pool.local import Workers
Workers(1).prepare(Settings(store="", data_dir=Path()))
"""


def test_a_killed_worker_is_noticed_and_replaced(tmp_path: Path) -> None:
    workers = Workers(1)
    try:
        workers.prepare(Settings(store="", data_dir=tmp_path, device="cpu"))
        (first,) = workers.all
        first.process.kill()
        ((sender, message),) = workers.messages(10)
        assert sender is first and isinstance(message, Crashed) and message.code == -9
        workers.replace(first)
        (second,) = workers.all
        second.process.kill()  # while it is asked
        question = Measure(
            specs=[spec(blobs())],
            source=Named("digits"),
            data_dir=tmp_path,
            cache=tmp_path,
            fixed=1,
        )
        with pytest.raises(RuntimeError, match="ended while it was measuring"):
            workers.ask(question)
        (third,) = workers.all
        assert third is not second
    finally:
        workers.close()
    assert not psutil.pid_exists(third.process.pid)


def test_a_script_without_a_guard_is_told_what_to_do(tmp_path: Path) -> None:
    """A spawned process runs the main script first, and would start processes of its own."""
    script = tmp_path / "script.py"
    script.write_text(UNGUARDED)
    run = subprocess.run(
        [sys.executable, script], capture_output=True, text=True, timeout=120, check=False
    )
    assert run.returncode == 1
    assert '`if __name__ == "__main__":`' in run.stderr.splitlines()[-1]
