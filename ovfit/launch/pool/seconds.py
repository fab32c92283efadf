"""How long each network of a stack has been trained, where all of them are trained at once."""

from collections.abc import Callable
from time import monotonic


class Seconds:
    """Shares the time that passes among `networks` that are trained together from now on.

    What passes while R of them train is charged to each as its R-th part; the probe of networks
    that end is charged to those that are probed, and the writing of a network's files to it alone.
    So the sum over all networks is the time that has passed until the last of them left.
    """

    def __init__(self, networks: int, clock: Callable[[], float] = monotonic) -> None:
        self.networks, self.clock = networks, clock
        self.at = clock()
        self.shared = 0.0  # seconds of each network that is still in training
        self.probed = 0.0  # more seconds of each that is being probed
        self.left: int | None = None  # how many have left since the last step; None: none ends
        self.together = 0  # networks whose probe goes on

    def trained(self) -> None:
        """A step is over."""
        self.shared += self._passed() / max(1, self.networks)
        self.probed, self.left, self.together = 0.0, None, 0

    def probing(self, networks: int) -> None:
        """So many networks that end together are being probed."""
        if self.left is None:
            self._end()
        else:
            self.probed += self._passed() / max(1, networks - self.left)
        self.together = networks

    def finished(self) -> float:
        """The seconds of a network that leaves now."""
        own = 0.0
        if self.left is None:
            self._end()
        elif not self.left:  # the rest of the probe
            self.probed += self._passed() / self.together
        else:
            own = self._passed()
        self.networks -= 1
        self.left = (self.left or 0) + 1
        return self.shared + self.probed + own

    def _end(self) -> None:
        """Some networks end with this step or epoch: what it took is shared by all."""
        self.shared += self._passed() / max(1, self.networks)
        self.left = 0

    def _passed(self) -> float:
        """Seconds since the last call."""
        before, self.at = self.at, self.clock()
        return self.at - before
