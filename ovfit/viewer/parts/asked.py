"""A network's answers, asked for in a process of its own; kept until the server ends."""

import subprocess
import sys
import tempfile
from pathlib import Path

import streamlit as st

from ovfit.errors import BadInput
from ovfit.spec import Spec
from ovfit.tracking.asked import Asked, refusal
from ovfit.tracking.network import CONFIG, WEIGHTS, NetworkRun

LONGEST = 120  # seconds that a network may take


@st.cache_resource(max_entries=32, show_spinner="Asking the network …")
def answers(run_id: str, spec: Spec, _run: NetworkRun) -> Asked:
    """What it answers to the images it was tested on.

    Raises BadInput where it cannot be asked: its images or weights are not here, say.
    """
    if refusal(spec):
        raise BadInput(refusal(spec))
    config, weights = _run.artifact(CONFIG), _run.artifact(WEIGHTS)
    with tempfile.TemporaryDirectory(prefix="ovfit-") as folder:
        out = Path(folder) / "asked.npz"
        command = [sys.executable, "-m", "ovfit.tracking.asked", *map(str, (config, weights, out))]
        try:
            done = subprocess.run(
                command, capture_output=True, text=True, timeout=LONGEST, check=False
            )
        except subprocess.TimeoutExpired:
            raise BadInput(f"it did not answer within {LONGEST} seconds") from None
        if done.returncode:
            reason = (done.stderr.strip() or "no reason given").splitlines()[-1]
            raise BadInput(reason)
        return Asked.read(out)
