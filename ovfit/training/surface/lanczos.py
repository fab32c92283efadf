"""Extreme eigenvalues by Lanczos iteration, all networks of a stack in lockstep.

Full reorthogonalisation, twice (Parlett 1998, The symmetric eigenvalue problem, sections 6.9 and
13.3): without it eigenvalues that have converged come back as copies.
"""

from dataclasses import dataclass

import torch
from torch import Tensor

from ovfit.training.engine.precision import wide
from ovfit.training.surface.operator import Operator, drawn
from ovfit.training.surface.values import Beat

LOOKED_AT = 5  # steps between looks at the residuals


@dataclass(frozen=True, eq=False)
class Extremes:
    """Of R networks, float64 on the CPU. A residual is ||H v - lambda v|| for ||v|| = 1: within so
    much of lambda there is an eigenvalue, for certain.

    Residuals are worked out with a product of their own, lambda is the Rayleigh quotient of v.
    """

    top: Tensor  # (R, k) the largest, in descending order
    top_residuals: Tensor  # (R, k)
    lowest: Tensor  # (R,)
    lowest_residual: Tensor  # (R,)
    steps: int


class Krylov:
    """Orthonormal bases (R, m, P) of Krylov spaces and the tridiagonal matrices (R, m, m) on them.

    Starts from `start` (R, P). Where a space is exhausted, it goes on with another random vector,
    and the off-diagonal entry between the two is 0.
    """

    def __init__(self, operator: Operator, start: Tensor, most: int) -> None:
        """`most`: steps there is memory for."""
        self.operator = operator
        self.basis = start.new_empty(len(start), most + 1, start.shape[1])
        self.basis[:, 0] = start / start.norm(dim=1, keepdim=True)
        self.diagonal: list[Tensor] = []  # (R,) each
        self.beside: list[Tensor] = []  # (R,) each

    @property
    def steps(self) -> int:
        return len(self.diagonal)

    def step(self) -> None:
        """One product, and the basis's next vector."""
        m = self.steps
        last = self.operator.products(self.basis[:, m])
        self.diagonal.append(wide(last * self.basis[:, m]).sum(1))
        rest = self._orthogonal(last, m + 1)
        length = rest.norm(dim=1)
        ended = length <= 10 * torch.finfo(rest.dtype).eps * last.norm(dim=1)
        if ended.any():
            fresh = self._orthogonal(drawn(self.operator, m, "lanczos", "goes on"), m + 1)
            rest = torch.where(ended[:, None], fresh, rest)
        self.basis[:, m + 1] = rest / rest.norm(dim=1, keepdim=True)
        self.beside.append(wide(torch.where(ended, 0, length)))

    def _orthogonal(self, vectors: Tensor, m: int) -> Tensor:
        """(R, P) without their part in the first m vectors of the basis."""
        basis = self.basis[:, :m]
        for _ in range(2):
            parts = torch.bmm(basis, vectors[:, :, None])
            vectors = vectors - torch.bmm(basis.mT, parts)[:, :, 0]
        return vectors

    def ritz(self) -> tuple[Tensor, Tensor, Tensor]:
        """Eigenvalues (R, m), ascending, and eigenvectors (R, m, m), in columns, of the tridiagonal
        matrices; the residuals (R, m) that exact arithmetic would have.

        float64, on the CPU. NaN for a network whose weights are no numbers.
        """
        diagonal = torch.stack(self.diagonal, 1).double().cpu()
        beside = torch.stack(self.beside, 1).double().cpu()
        between = torch.diag_embed(beside[:, :-1], 1)
        matrices = torch.diag_embed(diagonal) + between + between.mT
        lost = ~matrices.isfinite().all(2).all(1)  # eigh would raise for the whole stack
        values, vectors = torch.linalg.eigh(matrices.masked_fill(lost[:, None, None], 0))
        values[lost], vectors[lost] = torch.nan, torch.nan
        return values, vectors, beside[:, -1:] * vectors[:, -1].abs()


def room(operator: Operator, steps: int) -> int:
    """As many steps as the narrowest network has coordinates, at most `steps`."""
    return min(steps, int(operator.own.sum(1).min()))


def extremes(
    operator: Operator,
    *,
    top: int = 5,
    tolerance: float = 1e-3,
    steps: int = 100,
    seed: int = 0,
    beat: Beat = lambda share: None,
) -> Extremes:
    """The `top` largest eigenvalues and the lowest one of every network.

    Until each network's residuals are small: those of the largest eigenvalues at most `tolerance`
    times the eigenvalue, that of the lowest at most `tolerance` times the largest one (it lies near
    zero, where relative to itself no residual is small). After `steps` steps at the latest: then
    the residuals say so. `beat` hears the share of these steps that is done.
    """
    most = room(operator, steps)
    count = min(top, most)
    krylov = Krylov(operator, drawn(operator, seed, "lanczos", "start"), most)
    while True:
        krylov.step()
        beat(krylov.steps / most)
        if krylov.steps == most:
            break
        if krylov.steps > count and krylov.steps % LOOKED_AT == 0:
            values, _, residuals = krylov.ritz()
            scale = torch.cat([values[:, -1:], values[:, -count:]], 1).abs()
            wanted = torch.cat([residuals[:, :1], residuals[:, -count:]], 1)
            if ((wanted <= tolerance * scale) | wanted.isnan()).all():
                break
    return _extremes(krylov, count)


def _extremes(krylov: Krylov, count: int) -> Extremes:
    places = [*range(-1, -count - 1, -1), 0]  # the largest, in descending order, then the lowest
    basis = krylov.basis[:, : krylov.steps]
    chosen = krylov.ritz()[1][:, :, places].to(basis)
    vectors = torch.einsum("rmc,rmp->crp", chosen, basis)
    vectors = vectors / vectors.norm(dim=2, keepdim=True)
    products = krylov.operator.products(vectors)
    values = wide(vectors * products).sum(2)  # (k + 1, R)
    off = wide(products) - values[:, :, None] * wide(vectors)
    values, residuals = values.T.double().cpu(), off.norm(dim=2).T.double().cpu()
    return Extremes(
        values[:, :-1], residuals[:, :-1], values[:, -1], residuals[:, -1], krylov.steps
    )
