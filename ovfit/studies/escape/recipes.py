"""How a network goes on from its start: every recipe there is, in one table."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Literal

from ovfit.columns import BATCH_SIZE, LR, MOMENTUM, OPTIMIZER, TRAIN_SIZE, WEIGHT_DECAY

AUGMENT = "augment"  # a param of a network
DECAY, CROPS = "+decay", "+augment"  # endings of names
BATCH = 128
STRENGTHS: Mapping[str, float] = {"adam": 1e-4, "sgd": 1e-3}  # L2 of +decay


@dataclass(frozen=True)
class Recipe:
    """`batch`: samples of a step; 0: the whole training set (descent without noise).

    `augment` "crop": a random crop of each image, padded by an eighth of its side, at every step.
    """

    name: str
    optimizer: Literal["adam", "sgd"]
    lr: float
    batch: int = BATCH
    momentum: float = 0.0
    weight_decay: float = 0.0
    augment: Literal["none", "crop"] = "none"

    @property
    def is_descent(self) -> bool:
        """Whether a step sees every training image."""
        return not self.batch

    def batch_size(self, train_size: int) -> int:
        """Samples of a step on that many training images."""
        return self.batch or train_size

    def is_of(self, params: Mapping[str, Any]) -> bool:
        """Whether a network with these params was trained by it."""
        own = (self.optimizer, self.lr, self.momentum, self.weight_decay, self.augment)
        names = (OPTIMIZER, LR, MOMENTUM, WEIGHT_DECAY, AUGMENT)
        batch = self.batch_size(int(params[TRAIN_SIZE]))
        return own == tuple(params[name] for name in names) and batch == params[BATCH_SIZE]


BASES = (
    Recipe("gd-0.1", "sgd", 0.1, batch=0),
    Recipe("gd-0.3", "sgd", 0.3, batch=0),
    Recipe("gd-1", "sgd", 1.0, batch=0),
    Recipe("sgd-0.1", "sgd", 0.1),
    Recipe("sgd-0.3", "sgd", 0.3),
    Recipe("sgd-1", "sgd", 1.0),
    Recipe("sgd16-0.1", "sgd", 0.1, batch=16),
    Recipe("momentum", "sgd", 0.1, momentum=0.9),
    Recipe("adam", "adam", 1e-3),
)


def _variants(base: Recipe) -> Iterator[Recipe]:
    """Itself, with L2, and with crops."""
    yield base
    strength = STRENGTHS[base.optimizer]
    yield replace(base, name=f"{base.name}{DECAY}", weight_decay=strength)
    yield replace(base, name=f"{base.name}{CROPS}", augment="crop")


RECIPES: Mapping[str, Recipe] = {
    recipe.name: recipe for base in BASES for recipe in _variants(base)
}
DESCENTS = tuple(base.name for base in BASES if base.is_descent)  # by rising rate
PLAIN_SGD = tuple(  # by rising rate
    base.name
    for base in BASES
    if base.optimizer == "sgd" and base.batch == BATCH and not base.momentum
)


def recipe_of(params: Mapping[str, Any]) -> str | None:
    """The name of the recipe that a network's params are of; None where they are of none."""
    return next((recipe.name for recipe in RECIPES.values() if recipe.is_of(params)), None)


def in_order(names: Sequence[str]) -> list[str]:
    """The recipes among the names, as the table has them."""
    return [name for name in RECIPES if name in names]
