"""A row of the evidence, as of a finished network: a block of random ones, or a target's runs."""

from collections.abc import Mapping
from typing import Any

from ovfit.studies.simplicity.networks import PARAMETERS, WEIGHTS
from ovfit.studies.simplicity.options import DATASET, NAME, RANDOM, UNITS, Options, Recipe
from ovfit.studies.simplicity.targets import Target

NO_RECIPE = "none"  # the optimiser of random networks


def block_row(options: Options, variance: float, seed: int) -> dict[str, Any]:
    """Of a block of random networks with biases of this variance."""
    drawn = {"optimizer": NO_RECIPE, "lr": 0.0, "networks": options.networks}
    return _row(options, RANDOM, variance, seed, **drawn)


def target_row(
    options: Options,
    recipe: Recipe,
    setting: tuple[float, int],
    chosen: Target,
    numbers: Mapping[str, Any],
) -> dict[str, Any]:
    """Of a target's runs by a recipe. `setting`: variance of the biases, seed. `numbers`: what its
    file has besides counts.
    """
    row = _row(
        options,
        recipe.optimizer,
        *setting,
        optimizer=recipe.optimizer,
        lr=recipe.lr,
        networks=options.runs,
        target=chosen.function.tobytes().hex(),
        target_complexity=chosen.complexity,
        train_size=len(chosen.places),
        batch_size=options.batch_size,
        **numbers,
    )
    return {**row, "run_id": f"{row['run_id']}-{recipe.lr:g}"}


def _row(options: Options, arm: str, variance: float, seed: int, **more: Any) -> dict[str, Any]:
    """What every row has."""
    return {
        "run_id": f"{arm}-{variance:g}-{seed}",
        "ovfit.arm": arm,
        "ovfit.outcome": "counted",
        "dataset": DATASET,
        "arch": NAME,
        "width": UNITS,
        "depth": 2,
        "n_parameters": PARAMETERS if variance else WEIGHTS,
        "bias_variance": variance,
        "inputs": options.inputs,
        "seed": seed,
        **more,
    }
