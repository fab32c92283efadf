"""A real Ray cluster of two machines, both of them this one."""

import os
import tempfile
from collections.abc import Iterator
from contextlib import chdir, contextmanager, redirect_stdout, suppress
from importlib.util import find_spec
from io import StringIO
from typing import Any

import psutil

IS_THERE = find_spec("ray") is not None


class Machines:
    """`address`: HOST:PORT of the head, which is the driver's machine too and has so many `cpus`
    for workers.
    """

    def __init__(self, folder: str, cpus: int = 1) -> None:
        from ray.cluster_utils import Cluster

        head = {"num_cpus": cpus, "include_dashboard": False}
        self.folder = folder
        os.environ["RAY_TMPDIR"] = folder  # of its files, and of the note which cluster is running
        # else 15: whatever else the machine does would go before
        os.environ["RAY_worker_niceness"] = "0"  # noqa: SIM112 (so Ray calls it)
        with chdir(folder):  # a test's own one is gone before its machines are
            self.cluster: Any = Cluster(initialize_head=True, head_node_args=head)
        self.address = str(self.cluster.address)
        self.others: list[Any] = []

    def add(self, **env: str) -> None:
        """One more, its workers with that environment."""
        with redirect_stdout(StringIO()), chdir(self.folder):
            self.others.append(self.cluster.add_node(num_cpus=1, env_vars=env))

    def fill(self) -> None:
        """There are two again."""
        while len(self.others) < 1:
            self.add()

    def lose(self) -> None:
        """kill -9 of all that the second machine's Ray consists of; its actors go with it."""
        with redirect_stdout(StringIO()):
            self.cluster.remove_node(self.others.pop(), allow_graceful=False)

    def actors(self) -> list[psutil.Process]:
        """The workers of this cluster, by the title that Ray gives its processes."""
        found = []
        for node in self.cluster.list_all_nodes():
            for own in node.all_processes["raylet"]:
                for process in psutil.Process(own.process.pid).children():
                    with suppress(psutil.Error):
                        if process.cmdline()[0].startswith("ray::Actor"):
                            found.append(process)
        return found

    @property
    def on(self) -> tuple[str, str]:
        return "--on", f"ray://{self.address}"


@contextmanager
def machines(cpus: int = 1) -> Iterator[Machines]:
    """Its folder has a short name: sockets lie in it."""
    with tempfile.TemporaryDirectory(prefix="r", ignore_cleanup_errors=True) as folder:
        made = Machines(folder, cpus)
        try:
            yield made
        finally:
            with redirect_stdout(StringIO()):
                made.cluster.shutdown()
