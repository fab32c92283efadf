"""Ray, and the cluster at an address."""

import logging
import os
import socket
from typing import Any

from ovfit.errors import BadInput

ANSWERS = 5.0  # seconds in which something must listen at a cluster's address


def connected(address: str) -> Any:
    """Ray, this process a driver of the cluster at `address`: ray, or ray://HOST:PORT.

    Raises BadInput where Ray is not installed, where nothing answers, or where Ray refuses.
    """
    os.environ.setdefault("RAY_USAGE_STATS_ENABLED", "0")
    try:
        import ray
    except ImportError:
        raise BadInput(f"--on {address} needs Ray; install it: pip install 'ovfit[ray]'") from None
    named = address.removeprefix("ray").removeprefix("://")
    if named and not listens(named):
        raise BadInput(f"--on {address}: nothing answers at {named}; `ray status` there says more")
    try:
        ray.init(
            address=named or "auto",
            log_to_driver=False,
            logging_level=logging.CRITICAL,
            configure_logging=False,
        )
    except ConnectionError:
        raise BadInput(
            f"--on {address}: this machine is in no Ray cluster; start one with "
            "`ray start --head`, or join one with `ray start --address HOST:PORT`"
        ) from None
    except Exception as error:
        first = str(error).strip().splitlines()
        raise BadInput(f"--on {address}: {first[0] if first else type(error).__name__}") from None
    return ray


def listens(address: str) -> bool:
    """Whether something does at HOST:PORT. Raises BadInput for what is none."""
    host, _, port = address.rpartition(":")
    if not host or not port.isdigit():
        raise BadInput(f"--on ray://{address}: say ray://HOST:PORT, e.g. ray://10.0.0.1:6379")
    try:
        with socket.create_connection((host, int(port)), ANSWERS):
            return True
    except OSError:
        return False
