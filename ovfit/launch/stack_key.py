"""Which networks one tensor program can train."""

from ovfit.canonical import canonical, digest_of
from ovfit.networks import is_padded
from ovfit.spec import Spec

# may differ within a stack
FREE = ("study", "arm", "seed", "corruption", "start", "draw", "prune")


def stack_key(spec: Spec) -> str:
    """32 hex digits, equal for networks that can share a stack.

    These may differ in seed, start, mask, labels, learning rate, weight decay, epochs, and where
    narrower networks are padded (`ovfit.networks.is_padded`) in width and units.
    """
    tree = {name: value for name, value in canonical(spec).items() if name not in FREE}
    tree["data"].pop("pixel_seed", None)
    if "subspace" in tree:  # of any dimension, of networks with equally many weights
        tree["subspace"] = {"kind": tree["subspace"]["kind"]}
    elif is_padded(spec.network):
        tree["network"].pop("width")
        tree["network"].pop("units", None)
        tree["network"]["layers"] = len(spec.network.units)
    if "path" in tree:
        tree["path"] = {"kind": tree["path"]["kind"]}
    if not spec.most_steps:  # looked at beside others like it: there is no step to share
        tree["untrained"] = True
    tree["optimizer"].pop("lr")
    tree["optimizer"].pop("weight_decay", None)
    if not spec.stop.steps:  # a limit of steps can fall within an epoch: then all must end there
        tree["stop"].pop("epochs")
    return digest_of({**tree, "engine": spec.engine, "fit_size": spec.fit_size})
