"""A stack that does not fit into memory, with a real limit."""

import subprocess
import sys
from pathlib import Path

HALVED = """
import resource, sys
from pathlib import Path
import torch
from ovfit.data.digits import digits
from ovfit.data.source import Named
from ovfit.launch.pool import messages, worker
from ovfit.training import checkpoint, loop
from ovfit.training.recording.recording import Recording
from tests.conftest import spec

class Pipe:
    def __init__(self):
        self.sent = []
    def send(self, message):
        self.sent.append(message)
    def poll(self):
        return False

if __name__ == "__main__":
    data = digits()
    specs = [
        spec(data, width=2800, depth=2, seed=seed, epochs=1, held=143, batch_size=1024)
        for seed in range(4)
    ]
    torch.set_num_threads(1)
    torch.zeros(1000, 1000) @ torch.zeros(1000, 1000)
    used = int(open("/proc/self/statm").read().split()[0]) * resource.getpagesize()
    limit = used + int(float(sys.argv[1]) * 2**30)
    resource.setrlimit(resource.RLIMIT_AS, (limit, limit))
    folder = Path(sys.argv[2])
    job = messages.Job(
        number=1, specs=specs, recording=Recording(steps="off", weights=False),
        source=Named("digits"), data_dir=folder, folder=folder, resume=None, out=folder,
    )
    pipe = Pipe()
    worker.train(pipe, job, "cpu")
    for message in pipe.sent:
        if isinstance(message, messages.Notice):
            print(message.text)
    print(sum(isinstance(message, messages.Finished) for message in pipe.sent), "finished")
    print(type(pipe.sent[-1]).__name__)
"""


def test_out_of_memory_halves_the_stack(tmp_path: Path) -> None:
    """A worker's address space is limited to what half the stack needs; both halves finish."""
    run = subprocess.run(
        [sys.executable, "-c", HALVED, "0.8", str(tmp_path)],
        capture_output=True,
        text=True,
        timeout=400,
        cwd=Path(__file__).parents[2],
        check=False,
    )
    assert run.returncode == 0, run.stderr[-2000:]
    notice, finished, last = run.stdout.splitlines()
    assert notice == "4 networks do not fit into memory together: going on with 2"
    assert finished == "4 finished" and last == "Done"
