"""Workers on a Ray cluster: one actor for each of its GPUs, or some for each machine without.

The driver's machine is one of the cluster. Ray starts the actors where they shall be and tells when
one or its machine is gone; what they say travels as answers to questions that wait for it.
"""

import os
import socket
import sys
import threading
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from time import monotonic, sleep
from typing import Any

from ovfit.data.source import Source
from ovfit.errors import BadInput, StoreFailed
from ovfit.folders import cache_dir
from ovfit.launch.plan import Settings
from ovfit.launch.pool import devices, pool
from ovfit.launch.pool.actor import Actor
from ovfit.launch.pool.address import connected, listens
from ovfit.launch.pool.cargo import Delivery, received
from ovfit.launch.pool.machines import Machines, Node
from ovfit.launch.pool.main_output import MainOutput
from ovfit.launch.pool.messages import (
    Answer,
    Calibrated,
    Crashed,
    Exit,
    FromWorker,
    Hello,
    Lost,
    NotCalibrated,
    Notice,
    Question,
    Weighed,
)
from ovfit.launch.pool.remote import RemoteWorker
from ovfit.launch.pool.worker import versions
from ovfit.spec import Precision

BEGIN = 60.0  # seconds until the first worker has answered
AWAY = 90.0  # seconds that a worker may be unreachable before it counts as lost
GROW = 30.0  # seconds between looks for machines that have come
END = 3.0  # seconds that workers have to end
CALLS = 4  # methods of an actor at once: serve, hear, give, keep


class Cluster:
    """A pool of RemoteWorkers on the cluster at `address` (ray, or ray://HOST:PORT).

    Without GPUs there are `workers` on each machine. Raises BadInput where there is no Ray, or no
    cluster, or one of another version.
    """

    def __init__(self, address: str, workers: int) -> None:
        self.address, self.count = address, workers
        self.output, self.sign = MainOutput(), _sign()
        self.datasets: dict[Source, Any] = {}
        self.all: list[RemoteWorker] = []
        self.threads, self.devices = 1, list[str]()
        self.prepared, self.looked = False, monotonic()
        self.said: list[Notice] = []
        try:
            self._begin()
        except BaseException:
            self.close()
            raise

    def _begin(self) -> None:
        self.ray = connected(self.address)
        self.head = self.ray.get_runtime_context().gcs_address
        self.machines = Machines(self.ray, self.count)
        nodes = self.machines.with_room()
        if not nodes:
            raise BadInput(f"--on {self.address}: no machine of the cluster has a free CPU")
        self.threads = min(map(self.machines.threads, nodes))
        for node in nodes:
            self._fill(node)

    def _fill(self, node: Node) -> None:
        self.all += [self._start(node) for _ in range(self.machines.places(node))]

    def _start(self, node: Node) -> RemoteWorker:
        """An actor on that machine."""
        from ray.util.scheduling_strategies import NodeAffinitySchedulingStrategy

        threads, uses_gpus = self.machines.threads(node), self.machines.uses_gpus
        options = {
            "num_cpus": min(threads, node.cpus),
            "num_gpus": int(uses_gpus),
            "max_concurrency": CALLS,
            "max_restarts": 0,
            "scheduling_strategy": NodeAffinitySchedulingStrategy(node.id, soft=False),
        }
        place = "cuda:0" if uses_gpus else "cpu"  # an actor sees the GPU that Ray gave it
        remote = self.ray.remote(Actor).options(**options)
        actor = remote.remote(place, threads, self.sign)
        return RemoteWorker(actor, node, place, self._dataset)

    def _dataset(self, source: Source, data_dir: Path) -> Any:
        """Where Ray keeps a dataset, which is read here and travels once to each machine."""
        if source not in self.datasets:
            self.datasets[source] = self.ray.put(source.load(data_dir))
        return self.datasets[source]

    def prepare(self, settings: Settings) -> None:
        if self.prepared:
            return
        until = monotonic() + BEGIN
        while not any(worker.ready for worker in self.all):
            if monotonic() > until:
                raise BadInput(
                    f"--on {self.address}: no worker could start on its {len(self.all)} places in "
                    f"{BEGIN:.0f} s; `ray status` says who uses them"
                )
            for worker, message in self.messages(0.5):
                if isinstance(message, Notice):
                    self.said.append(message)
                elif isinstance(message, Crashed):
                    why = f" ({message.why})" if message.why else ""
                    raise BadInput(
                        f"--on {self.address}: a worker on {worker.node.host} could not begin"
                        f"{why}; is ovfit installed there, in the same version?"
                    )
                elif isinstance(message, Lost):
                    self.replace(worker)
        self.devices = [worker.device for worker in self.all]
        self.prepared = True

    def check(self, precision: Precision) -> None:
        for worker in self.all:
            if worker.ready:
                devices.check(precision, worker.place, worker.hardware)

    def ask(self, question: Question) -> Answer:
        idle = [worker for worker in self.all if worker.ready and worker.busy is None]
        if not idle:
            raise RuntimeError("no worker of the cluster is idle")
        chosen = idle[0]
        chosen.send(question)
        while True:
            for worker, message in self.messages(0.5):
                match message:
                    case Calibrated() | NotCalibrated() | Weighed() as answer:
                        return answer
                    case Notice():
                        self.said.append(message)
                    case Crashed() | Lost():
                        self.replace(worker)
                        if worker is chosen:
                            raise RuntimeError("the worker ended while it was measuring")

    def messages(self, timeout: float) -> Iterator[tuple[RemoteWorker, Any]]:
        """As a pool's; a worker's own Hello is taken here."""
        self._look()
        if self.all:
            said, self.said = self.said, []
            yield from ((self.all[0], notice) for notice in said)
        for worker in self.all:
            worker.repeat()
        asked = {ref: worker for worker in self.all for ref in worker.asked}
        if asked:
            self.ray.wait(list(asked), timeout=timeout)
        else:
            sleep(timeout)
        answered = self.ray.wait(list(asked), num_returns=len(asked), timeout=0)[0] if asked else []
        for ref in answered:
            worker = asked[ref]
            if ref in worker.asked:
                yield from ((worker, message) for message in self._heard(worker, ref))
        for worker in list(self.all):
            if worker.away and monotonic() - worker.away > AWAY:
                worker.end()
                self._kill(worker)
                yield worker, Lost(worker.node.host)

    def _heard(self, worker: RemoteWorker, ref: Any) -> Iterator[Any]:
        """What an answer says; the next question is asked."""
        errors = self.ray.exceptions
        try:
            found = self.ray.get(ref)
        except errors.ActorUnavailableError:
            worker.is_away(ref)
            return
        except errors.RayError as error:
            worker.end()
            is_dead = isinstance(error, errors.RayActorError)
            is_gone = is_dead and not self.machines.has(worker.node)
            why = str(error).strip().splitlines()[-1] if str(error).strip() else ""
            yield Lost(worker.node.host) if is_gone else Crashed(None, "" if is_dead else why)
            return
        if ref != worker.question:
            worker.done(ref)
            return
        worker.away = None
        worker.seen += len(found)
        worker.ask()
        for message in found:
            yield from self._taken(worker, message)

    def _taken(self, worker: RemoteWorker, message: Delivery | FromWorker) -> Iterator[Any]:
        if isinstance(message, Delivery):
            yield received(message, worker.out)
        elif isinstance(message, Hello):
            yield from self._greeted(worker, message)
        else:
            yield message

    def _greeted(self, worker: RemoteWorker, hello: Hello) -> Iterator[Notice]:
        """Raises BadInput where results would differ from those of this machine; a machine that
        comes later is only left alone.
        """
        worker.hardware = hello.hardware
        own, there, host = versions(), hello.versions, worker.node.host
        other = [name for name in own if own[name] != there.get(name)]
        if other:
            differs = f"{other[0]} {there.get(other[0])}, this machine {own[other[0]]}"
            if not self.prepared:
                raise BadInput(f"--on {self.address}: {host} has {differs}; install the same")
            yield Notice(f"{host} is not used: it has {differs}")
            return
        worker.ready = True
        if not hello.shared:
            yield Notice(
                f"{host} does not share {self.sign.parent} with this machine: what it trains "
                "starts again, not from a checkpoint, where it is lost ($OVFIT_CACHE may be a "
                "folder of a shared disk)"
            )

    def _kill(self, worker: RemoteWorker) -> None:
        with suppress(Exception):
            self.ray.kill(worker.actor)

    def _look(self) -> None:
        """Now and then: whether the cluster is there, and whether machines have come to it."""
        if monotonic() - self.looked < GROW:
            return
        self.looked = monotonic()
        if not listens(self.head):
            raise StoreFailed(
                f"the Ray cluster at {self.head} is gone; what finished is kept, repeat the command"
            )
        known = {worker.node.id for worker in self.all}
        for node in self.machines.with_room():
            if node.id not in known:
                self._fill(node)
                self.said.append(Notice(f"{node.host} has come to the cluster"))
        if not self.all:
            print("no machine of the cluster is left; waiting for one", file=sys.stderr, flush=True)

    def replace(self, ended: pool.Worker) -> None:
        place, old = next(pair for pair in enumerate(self.all) if pair[1] is ended)
        alive = self.machines.has(old.node)
        if alive and old.ready:
            self.all[place] = self._start(old.node)
            return
        del self.all[place]
        if alive:  # another one would end as soon; the next look at the cluster tries again
            self.said.append(Notice(f"a worker on {old.node.host} could not begin"))

    def close(self) -> None:
        with suppress(Exception):
            for worker in self.all:
                worker.send(Exit())
            serving = [answer for worker in self.all for answer in worker.letters]
            if serving:
                self.ray.wait(serving, num_returns=len(serving), timeout=END)
        with suppress(Exception):
            self.ray.shutdown()
        self.sign.unlink(missing_ok=True)
        self.output.close()


def _sign() -> Path:
    """A file in the cache folder, by which a worker tells whether its machine shares it."""
    place = cache_dir() / f".{socket.gethostname()}.{os.getpid()}.{threading.get_ident()}.here"
    place.parent.mkdir(parents=True, exist_ok=True)
    place.touch()
    return place
