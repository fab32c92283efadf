"""Networks of a stack that are trained in random subspaces of their weights."""

from collections.abc import Sequence
from copy import copy

import torch
from torch import Tensor
from torch.nn.functional import pad

from ovfit.spec import Spec
from ovfit.training.engine.basis import Basis, basis
from ovfit.training.engine.state import State


class Subspaces:
    """`origin` (R, P): the weights at z = 0. `z` (R, d), d of the largest; a network of fewer
    dimensions has zeros behind its own, whose gradient is 0 too.
    """

    def __init__(self, specs: Sequence[Spec], flat: Tensor) -> None:
        self.dimensions = [spec.subspace.dimension for spec in specs]
        self.origin = flat.clone()
        self.bases: list[Basis] = [
            basis(spec.subspace, flat.shape[1], spec.seed, flat) for spec in specs
        ]
        self.z = flat.new_zeros(len(specs), max(self.dimensions))

    def gradient(self, gradient: Tensor) -> Tensor:
        """(R, d) of z, from that of the weights (R, P)."""
        found = torch.zeros_like(self.z)
        for row, (one, dimension) in enumerate(zip(self.bases, self.dimensions, strict=True)):
            found[row, :dimension] = one.back(gradient[row])
        return found

    def weights(self) -> Tensor:
        """(R, P) at z."""
        moved = [
            one.out(self.z[row, :dimension])
            for row, (one, dimension) in enumerate(zip(self.bases, self.dimensions, strict=True))
        ]
        return self.origin + torch.stack(moved)

    def subset(self, rows: Tensor) -> "Subspaces":
        """Those of the networks `rows` (int64) alone."""
        chosen, places = copy(self), rows.tolist()
        chosen.dimensions = [self.dimensions[row] for row in places]
        chosen.bases = [self.bases[row] for row in places]
        chosen.origin = self.origin[rows]
        chosen.z = self.z[rows]
        return chosen

    def fitted(self, values: Tensor) -> Tensor:
        """(R, d) a saved z, or a moment of it, in as many columns as there are here."""
        wanted = self.z.shape[1]
        return pad(values, (0, max(0, wanted - values.shape[1])))[:, :wanted]

    def state(self) -> State:
        """z; the rest follows from the seeds."""
        return State({"z": self.z})

    def loaded(self, state: State, rows: Tensor) -> "Subspaces":
        """This where the networks `rows` of a saved one stood."""
        chosen = copy(self)
        chosen.z = self.fitted(state.tensors["z"].to(self.z.device)[rows])
        return chosen
