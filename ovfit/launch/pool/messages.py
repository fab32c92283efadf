"""What the driver and its worker processes say to each other, one class for each message.

They travel through a pipe, so all of them are pickled, and light to import: the driver reads them
without torch.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from ovfit.data.source import Source
from ovfit.launch.plan import Calibration
from ovfit.spec import Spec
from ovfit.training.recording.recording import Recording

if TYPE_CHECKING:
    from multiprocessing.connection import Connection


@dataclass(frozen=True)
class Hardware:
    """What torch can use on this machine: the names of its CUDA devices, and an Apple GPU.

    `rounds`: all of the CUDA devices have products of tf32 and bf16 (compute capability 8.0).
    """

    cuda: tuple[str, ...] = ()
    mps: bool = False
    rounds: bool = False


@dataclass(frozen=True)
class ParentFiles:
    """Of a finished network: what it was trained as, its final weights, and their sha256."""

    config: Path
    weights: Path
    digest: str


@dataclass(frozen=True, kw_only=True)
class Job:
    """One stack to train. `out` receives a folder of files per finished network.

    `parents`: by signature, of all networks that the stack's are made from.
    """

    number: int
    specs: list[Spec]
    recording: Recording
    source: Source
    data_dir: Path
    folder: Path  # of checkpoints
    resume: Path | None  # the one to go on from
    out: Path
    parents: Mapping[str, ParentFiles] = field(default_factory=dict)
    threads: int = 1  # of the processor
    channels_last: bool = False  # the images of a network alone


# From the driver to a worker.


@dataclass(frozen=True)
class SetDevice:
    """Train on this device from now on: cpu, mps, cuda:0 ..."""

    device: str


@dataclass(frozen=True, kw_only=True)
class Measure:
    """Say how many networks of this group should share a stack (`fixed`: that many), on up to so
    many threads.
    """

    specs: list[Spec]
    source: Source
    data_dir: Path
    cache: Path  # of calibrations
    fixed: int | None
    threads: int = 1


@dataclass(frozen=True)
class Weigh:
    """Say whether each of these networks fits into the device's memory alone."""

    specs: list[Spec]


@dataclass(frozen=True)
class Train:
    """Train this stack; answered by Done, Stopped or Failed when it is over."""

    job: Job


@dataclass(frozen=True)
class Stop:
    """Save the stack where it is, and answer Stopped. All that a worker is told while it trains."""


@dataclass(frozen=True)
class Exit:
    """End the process."""


# From a worker to the driver.


@dataclass(frozen=True)
class Hello:
    """The process has started.

    Of one on another machine: `versions` of what its results depend on, and whether the driver's
    cache folder is `shared` with it.
    """

    hardware: Hardware
    versions: Mapping[str, str] = field(default_factory=dict)
    shared: bool = True


@dataclass(frozen=True)
class Calibrated:
    """The answer to Measure."""

    calibration: Calibration


@dataclass(frozen=True)
class NotCalibrated:
    """Measure has failed, with this traceback."""

    trace: str


@dataclass(frozen=True)
class Weighed:
    """The answer to Weigh: why one does not fit ("": all do)."""

    refusal: str


@dataclass(frozen=True)
class Started:
    """A network begins at this epoch (0), or goes on from it; `facts` become params of its run."""

    signature: str
    facts: Mapping[str, float]
    epoch: int


@dataclass(frozen=True)
class Measured:
    """Measures of a network at an epoch or step."""

    signature: str
    at: int
    measures: Mapping[str, float]


@dataclass(frozen=True)
class Tick:
    """How far a job is, in epochs and their fraction, and how many networks are in its stack."""

    job: int
    epoch: float
    networks: int


@dataclass(frozen=True)
class Probing:
    """So many finished networks of a job are being probed; `share` of it is done."""

    job: int
    networks: int
    share: float


@dataclass(frozen=True)
class Finished:
    """A network is trained, and its files are in `folder`; `problem` says which could not be."""

    signature: str
    outcome: str
    epoch: int
    folder: Path
    problem: str | None


@dataclass(frozen=True)
class Notice:
    """Something a person should read, while the job goes on."""

    text: str


@dataclass(frozen=True)
class Done:
    """A job is over: every network of it has finished."""

    job: int


@dataclass(frozen=True)
class Stopped:
    """A job was ended by Stop; its checkpoint holds what has not finished."""

    job: int


@dataclass(frozen=True)
class Failed:
    """A job has ended in an exception, with this traceback."""

    job: int
    trace: str


@dataclass(frozen=True)
class Crashed:
    """The process has ended without saying so; None: its exit code is not known, `why` may be."""

    code: int | None
    why: str = ""


@dataclass(frozen=True)
class Lost:
    """The worker's machine is gone, which is no fault of what it trained."""

    machine: str


Question = Measure | Weigh
ToWorker = SetDevice | Question | Train | Stop | Exit
Answer = Calibrated | NotCalibrated | Weighed
Report = Started | Measured | Tick | Probing | Finished | Notice | Done | Stopped | Failed
FromWorker = Hello | Answer | Report

if TYPE_CHECKING:
    DriverEnd = Connection[ToWorker, FromWorker]


class WorkerEnd(Protocol):
    """A worker's end of what connects it to the driver: of a pipe, or what stands for one."""

    def send(self, message: FromWorker, /) -> None: ...

    def recv(self) -> ToWorker: ...

    def poll(self) -> bool: ...
