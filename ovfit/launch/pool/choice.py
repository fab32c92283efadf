"""Which pool a launch has: on this machine, or on a cluster."""

from ovfit.launch.plan import Settings
from ovfit.launch.pool.pool import Pool


def opened(settings: Settings) -> Pool:
    """The workers that `settings` asks for; they start at once. Raises BadInput."""
    if settings.on is None:
        from ovfit.launch.pool.local import Workers

        return Workers(settings.workers)
    from ovfit.launch.pool.cluster import Cluster

    return Cluster(settings.on, settings.workers)
