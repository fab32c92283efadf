"""The machines of a Ray cluster, and how many workers each has room for."""

from typing import Any


class Node:
    """A machine of the cluster that is alive."""

    def __init__(self, row: dict[str, Any]) -> None:
        resources = row["Resources"]
        self.id, self.host = str(row["NodeID"]), str(row["NodeManagerHostname"])
        self.cpus, self.gpus = int(resources.get("CPU", 0)), int(resources.get("GPU", 0))


class Machines:
    """Those of the cluster that `ray` is connected to.

    `workers`: on each machine, where none has a GPU.
    """

    def __init__(self, ray: Any, workers: int) -> None:
        self.ray, self.workers = ray, workers
        self.uses_gpus = any(node.gpus for node in self.alive())

    def alive(self) -> list[Node]:
        return [Node(row) for row in self.ray.nodes() if row["Alive"]]

    def has(self, node: Node) -> bool:
        return node.id in {each.id for each in self.alive()}

    def with_room(self) -> list[Node]:
        return [node for node in self.alive() if self.places(node)]

    def places(self, node: Node) -> int:
        """How many workers it has room for."""
        return node.gpus if self.uses_gpus else min(self.workers, node.cpus)

    def threads(self, node: Node) -> int:
        """Of each of them."""
        return max(1, node.cpus // self.places(node))
