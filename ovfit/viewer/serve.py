"""`ovfit view`: the Streamlit viewer on a store."""

import os
import socket
import subprocess
import sys
from pathlib import Path

from ovfit.errors import BadInput
from ovfit.tracking.store import resolve

VIEWER = Path(__file__).parent / "script" / "viewer.py"
QUIET = {
    "browser.gatherUsageStats": "false",
    "server.showEmailPrompt": "false",
    "server.address": "localhost",
    "client.toolbarMode": "minimal",
}


def view(uri: str | None, port: int, *, headless: bool) -> int:
    """Runs until it is interrupted; returns Streamlit's exit code.

    `uri`: the store (None: the one of this folder). Raises BadInput where the port is taken.
    """
    if _taken(port):
        raise BadInput(f"port {port} is taken; give another with --port")
    flags = {**QUIET, "server.port": str(port), "server.headless": str(headless).lower()}
    command = [
        sys.executable,
        "-m",
        "ovfit.viewer.server",
        "run",
        str(VIEWER),
        *(f"--{name}={value}" for name, value in flags.items()),
    ]
    environment = {**os.environ, "MLFLOW_TRACKING_URI": resolve(uri)}
    sys.stdout.flush()
    if os.name == "posix":  # this process becomes Streamlit: whoever ends it ends the server
        os.execve(sys.executable, command, environment)
    try:
        return subprocess.run(command, env=environment, check=False).returncode
    except KeyboardInterrupt:  # the way to end it
        return 0


def _taken(port: int) -> bool:
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", port))
        except OSError:
            return True
    return False
