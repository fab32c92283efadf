"""Standard output while Ray's own threads print to it."""

import threading

import pytest

from ovfit.launch.pool.main_output import MainOutput


def test_other_threads_print_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    output = MainOutput()
    print("table")
    other = threading.Thread(target=print, args=("(raylet) noise",))
    other.start()
    other.join()
    output.close()
    again = threading.Thread(target=print, args=("after",))
    again.start()
    again.join()
    assert capsys.readouterr().out == "table\nafter\n"
