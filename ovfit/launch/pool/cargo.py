"""Messages that name files, with the files in them: for a worker on another machine."""

import shutil
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from ovfit.launch.pool.messages import Finished, Job, ParentFiles


@dataclass(frozen=True)
class Shipment:
    """A job; the final weights of its networks' parents, by the parent's signature."""

    job: Job
    parents: Mapping[str, tuple[bytes, bytes, str]]  # config, weights, digest


@dataclass(frozen=True)
class Delivery:
    """A finished network, and its files by their path within its folder."""

    finished: Finished
    files: Mapping[str, bytes]


def shipped(job: Job) -> Shipment:
    """Raises OSError where a parent's files are gone."""
    parents = {
        name: (files.config.read_bytes(), files.weights.read_bytes(), files.digest)
        for name, files in job.parents.items()
    }
    return Shipment(replace(job, parents={}), parents)


def unpacked(shipment: Shipment, folder: Path) -> Job:
    """The job, with its parents' files and the place of its own ones in `folder`."""
    parents = {}
    for name, (config, weights, digest) in shipment.parents.items():
        place = folder / "parents" / name
        place.mkdir(parents=True, exist_ok=True)
        files = ParentFiles(place / "config.json", place / "final.safetensors", digest)
        files.config.write_bytes(config)
        files.weights.write_bytes(weights)
        parents[name] = files
    return replace(shipment.job, parents=parents, out=folder / "out")


def delivered(finished: Finished) -> Delivery:
    """Takes the files away from where the worker wrote them."""
    places = sorted(path for path in finished.folder.rglob("*") if path.is_file())
    files = {str(path.relative_to(finished.folder)): path.read_bytes() for path in places}
    shutil.rmtree(finished.folder, ignore_errors=True)
    return Delivery(finished, files)


def received(delivery: Delivery, out: Path) -> Finished:
    """Writes the files below `out`. A full disk costs this network, not the launch."""
    finished, folder = delivery.finished, out / delivery.finished.signature
    try:
        for name, content in delivery.files.items():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            (folder / name).write_bytes(content)
    except OSError as error:
        problem = f"{type(error).__name__}: {error}"
        return replace(finished, folder=folder, problem=finished.problem or problem)
    return replace(finished, folder=folder)
