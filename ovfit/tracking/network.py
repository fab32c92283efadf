"""A network from its run."""

from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from ovfit import columns
from ovfit.errors import BadInput
from ovfit.spec import Spec, from_json

if TYPE_CHECKING:
    from torch import nn

LISTED = 5  # run ids that an ambiguous prefix is answered with
CONFIG, WEIGHTS = "config.json", "weights/final.safetensors"


@dataclass(frozen=True)
class NetworkRun:
    """The run of a network in a store."""

    run_id: str
    artifact_uri: str
    store: str

    @property
    def spec(self) -> Spec:
        return from_json(self.artifact(CONFIG).read_text())

    def artifact(self, name: str) -> Path:
        """One of its files. Raises BadInput where it has none, or it was deleted."""
        from ovfit.tracking.reader import artifact

        try:
            return artifact(self.artifact_uri, name, self.store)
        except FileNotFoundError as error:
            raise BadInput(
                f"run {self.run_id} has no saved weights ({error}); train it again with "
                "--rerun missing"
            ) from None


def find(run_id: str, tracking_uri: str | None = None) -> NetworkRun:
    """The network with that run id, or the one whose run id begins so.

    Raises BadInput where there is none, or more than one.
    """
    from ovfit.tracking.reader import read_runs
    from ovfit.tracking.selection import Selection
    from ovfit.tracking.store import resolve

    store = resolve(tracking_uri)
    matching = read_runs(store, Selection(kind="network", begins=run_id))
    if matching.empty:
        raise BadInput(
            f"{store} has no network with run id {run_id}; `ovfit status` shows what is there"
        )
    if len(matching) > 1:
        run_ids = sorted(matching[columns.RUN_ID])
        listed = ", ".join([*run_ids[:LISTED], *(["..."] if len(run_ids) > LISTED else [])])
        raise BadInput(
            f"{len(run_ids)} networks have a run id that begins with {run_id!r}: {listed}; "
            "give more of it"
        )
    row = matching.iloc[0]
    return NetworkRun(str(row[columns.RUN_ID]), str(row[columns.ARTIFACT_URI]), store)


def load(run_id: str, tracking_uri: str | None = None) -> "nn.Module":
    """The trained network of a run, in evaluation mode, on the CPU.

    `run_id`: its run id, or as much of its beginning as no other network has. `tracking_uri`: the
    store (default: the one a command in this folder would use). The network takes images
    (B, C, H, W), normalised as the run's `normalisation` param says. Raises BadInput where there
    is no such network, more than one, or no weights of it.

    A pruned network is pruned as torch.nn.utils.prune does it: what it has lost stays 0 if it is
    trained on; `torch.nn.utils.prune.remove(module, "weight")` makes that permanent.

    A network of a file of one's own is made by running the copy of that file that its run keeps
    (`network.py`), which must have the digest of its config.json: load from stores you trust.
    """
    from safetensors.torch import load_file
    from torch.nn.utils.prune import custom_from_mask

    from ovfit.networks import build, outside, saved

    run = find(run_id, tracking_uri)
    spec, tensors = run.spec, load_file(run.artifact(WEIGHTS))
    weights = saved.weights(tensors)
    made = spec.network
    if outside.is_file(made.arch):
        made = replace(made, origin=str(run.artifact(outside.SAVED)))
    network = build(made, spec.data.shape, spec.data.classes)
    network = network.to(next(iter(weights.values())).dtype)
    network.load_state_dict(weights)
    for name, mask in saved.masks(tensors).items():
        module, _, parameter = name.rpartition(".")
        custom_from_mask(network.get_submodule(module), parameter, mask)  # type: ignore[no-untyped-call]
    return network.eval()
