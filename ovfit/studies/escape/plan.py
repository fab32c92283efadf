"""What is trained: the starts, what goes on from each by every recipe, and the twins."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from itertools import product

from ovfit.data.datasets import Dataset
from ovfit.errors import BadInput, suggest
from ovfit.spec import Corruption, Data, Optimizer, Spec, Stop
from ovfit.studies import specs
from ovfit.studies.escape.options import ALL, Options
from ovfit.studies.escape.recipes import BATCH, RECIPES, Recipe
from ovfit.studies.escape.starts import RANDOM, Start, starts
from ovfit.studies.settings import Scope, setting
from ovfit.studies.study import Planned
from ovfit.training.recording.answers import AnswersProbe
from ovfit.training.recording.recording import Recording

ADAM = Optimizer(name="adam", lr=specs.RATES["adam"])  # of the starts
SCOPE = ("dataset", "arch", "width", "depth")  # what a setting is called by


def check(options: Options) -> None:
    """Raises BadInput for options that make no sense together."""
    specs.check_train(options.train, ALL["arch"])
    for flag, names in (("--recipes", options.recipes), ("--label-recipes", options.label_recipes)):
        for name in names:
            if name not in RECIPES:
                hint = suggest(name, list(RECIPES))
                raise BadInput(f"{flag} {name!r} is not known{hint}")


def plan(options: Options, datasets: Mapping[str, Dataset]) -> Planned:
    """Starts, what goes on from them, and twins, of every configuration and seed."""
    recording = Recording(
        every=options.eval_every,
        steps=options.step_every,
        evaluate_steps=options.step_evaluate,
        predictions=True,  # for the error that the choice of test images makes
        final_probe=AnswersProbe(),
    )
    return Planned(specs=list(_specs(options, datasets)), recording=recording)


def planned_settings(options: Options) -> Iterator[Scope]:
    """The configurations asked for, as far as options alone say."""
    for dataset, arch, width in product(options.dataset, options.arch, options.width or (None,)):
        scope = setting(dataset, arch, width, options.depth, ADAM)
        yield {name: scope[name] for name in SCOPE}


def _specs(options: Options, datasets: Mapping[str, Dataset]) -> Iterator[Spec]:
    asked = product(options.dataset, options.arch, options.width or (None,))
    for name, arch, width in asked:
        dataset = datasets[name]
        data = specs.data(options, dataset)
        if data.train_size <= BATCH:
            raise BadInput(
                f"{data.train_size} training images make no more than one batch of {BATCH}, and "
                f"full-batch descent would be SGD; give more than {BATCH} by --train-size"
            )
        network = specs.network(options.train, arch, width, dataset.shape)
        copies = specs.copies(options, dataset)
        for seed in specs.seeds(options):
            usual = Spec(
                study="escape",
                arm=RANDOM,
                data=data,
                network=network,
                optimizer=ADAM,
                stop=Stop(epochs=options.epochs),
                batch_size=BATCH,
                seed=seed,
                dtype=options.dtype,
                precision=options.precision,
            )
            yield from _of_seed(options, usual, copies)


def _of_seed(options: Options, usual: Spec, copies: int) -> Iterator[Spec]:
    """The networks of one configuration and seed."""
    for start in starts(options.starts, options.depths):
        parent = replace(
            usual,
            arm=start.trained,
            stop=replace(usual.stop, loss=start.loss),
            corruption=_corruption(start, copies),
            augment="crop" if start.crops else "none",
        )
        yield parent
        child = replace(usual, arm=start.arm, start=parent.signature())
        for name in options.recipes_from(start.kind):
            yield _by(RECIPES[name], child, options)
    twins = [*options.recipes, *options.label_recipes]
    for name in dict.fromkeys(twins):
        yield _by(RECIPES[name], usual, options)


def _corruption(start: Start, copies: int) -> Corruption:
    if start.kind == "extreme":
        return specs.corruption("extreme", copies)
    return Corruption(kind="random-labels", rate=1.0)


def _by(recipe: Recipe, plain: Spec, options: Options) -> Spec:
    """The network trained on clean data by a recipe."""
    return replace(
        plain,
        optimizer=Optimizer(
            name=recipe.optimizer,
            lr=recipe.lr,
            momentum=recipe.momentum,
            weight_decay=recipe.weight_decay,
        ),
        batch_size=recipe.batch_size(plain.data.train_size),
        stop=_stop(recipe, plain.data, options),
        augment=recipe.augment,
    )


def _stop(recipe: Recipe, data: Data, options: Options) -> Stop:
    if recipe.is_descent:
        return Stop(epochs=options.descent_steps)
    per_epoch = -(-data.train_size // recipe.batch)
    return Stop(epochs=-(-options.steps // per_epoch), steps=options.steps)
