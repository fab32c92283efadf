"""Settings read back from the command of a launch."""

import pytest

from ovfit.report.catalogue import settings


@pytest.mark.parametrize("line", ["--epochs 'x", "--no-such 1", "--epochs", "--epochs x"])
def test_a_command_of_another_version_is_like_no_other(line: str) -> None:
    command = f"ovfit extreme {line}"
    assert settings("extreme", command) == settings("none", command) == {"command": command}
