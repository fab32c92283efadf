"""The evidence: a row per block of random networks, and per target that SGD was trained on."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import pandas as pd
import torch

from ovfit.analysis.evidence import Evidence
from ovfit.data.datasets import Dataset
from ovfit.launch import screen
from ovfit.studies.simplicity import files, prior
from ovfit.studies.simplicity.counts import Counts
from ovfit.studies.simplicity.descent import Training, descend
from ovfit.studies.simplicity.options import Options, Recipe
from ovfit.studies.simplicity.rows import block_row, target_row
from ovfit.studies.simplicity.targets import Target, target
from ovfit.studies.simplicity.work import Job, devices, work

RUN_COST = 10  # of a run of SGD, in random networks: .4 ms, 40 us (measured on a CPU)
CURVES = ["run_id", "metric", "step", "value"]  # there are none
Beat = Callable[[int], None]
Setting = tuple[float, int]  # variance of the biases, seed


def compute(options: Options, datasets: Mapping[str, Dataset]) -> Evidence[Options]:
    """Rows as of finished networks.

    `probes`: run_id -> the counts of a block, or of the SGD runs of a target. `samples`: run_id of
    a target -> its posterior, the counts of the random networks that agree with its training set.
    What the cache folder has is not counted again.
    """
    places = devices(options)
    blocks = {
        (variance, seed): _block_place(options, variance, seed, places[0].type)
        for variance in options.bias
        for seed in _seeds(options)
    }
    jobs = [_block(options, *key, path) for key, path in blocks.items() if _lacks(options, path)]
    with screen.opened(quiet=options.quiet, empty=not jobs, what="drawing") as shown:
        work(jobs, places, f"blocks of {options.networks:,} random networks", shown)
    rows = [block_row(options, *key) for key in blocks if key[1] in options.seeds]
    probes = {str(row["run_id"]): blocks[row["bias_variance"], row["seed"]] for row in rows}
    samples: dict[str, Path] = {}
    taught = dict(_targets(options, blocks))
    kept = dict(_posteriors(options, blocks, taught, places[0].type))
    found = _trained(options, taught, places)
    for (recipe, setting), path in found.items():
        row = target_row(options, recipe, setting, taught[setting], files.numbers(path))
        rows.append(row)
        probes[str(row["run_id"])], samples[str(row["run_id"])] = path, kept[setting]
    return Evidence(
        pd.DataFrame(rows),
        pd.DataFrame(columns=CURVES),
        probes=probes,
        samples=samples,
        options=options,
    )


def _lacks(options: Options, path: Path) -> bool:
    """Whether a file has to be made: it is not there, is damaged, or --rerun on asks for it."""
    return options.rerun == "on" or not files.is_whole(path)


def _seeds(options: Options) -> list[int]:
    """Of every block that something is read from."""
    wanted = {*options.seeds}
    if options.targeted:
        wanted |= {*options.pooled, *options.targeted}
    return sorted(wanted)


def _block_place(options: Options, variance: float, seed: int, kind: str) -> Path:
    return files.place(
        "prior",
        networks=options.networks,
        bias=variance,
        inputs=options.inputs,
        seed=seed,
        device=kind,
    )


def _block(options: Options, variance: float, seed: int, path: Path) -> Job:
    def make(device: torch.device, beat: Beat) -> None:
        drawn = prior.block(options.networks, variance, seed, options.inputs, device, beat)
        files.save(path, drawn, {})

    return Job(cost=options.networks, unit=1.0, make=make)


def _targets(options: Options, blocks: Mapping[Setting, Path]) -> Iterator[tuple[Setting, Target]]:
    """Those that there are: a block may have seen no function often enough."""
    for variance in options.bias:
        for seed in options.targeted:
            block = files.counts(blocks[variance, seed])
            chosen = target(block, seed, options.train_inputs, variance, options.inputs)
            if chosen is not None:
                yield (variance, seed), chosen


def _posteriors(
    options: Options, blocks: Mapping[Setting, Path], taught: Mapping[Setting, Target], kind: str
) -> Iterator[tuple[Setting, Path]]:
    """The random networks of the pool that agree with each target's training set."""
    for variance in options.bias:
        mine = {key: value for key, value in taught.items() if key[0] == variance}
        pool = [blocks[variance, seed].stem for seed in options.pooled] if mine else []
        places = {key: files.place("posterior", pool=pool, **_facts(mine[key])) for key in mine}
        lacking = [key for key, path in places.items() if _lacks(options, path)]
        parts: dict[Setting, list[Counts]] = {key: [] for key in lacking}
        for seed in options.pooled if lacking else ():
            block = files.counts(blocks[variance, seed])
            for key in lacking:
                parts[key].append(block.agreeing(mine[key].places, mine[key].labels))
        for key in lacking:
            files.save(places[key], Counts.merged(parts[key]), {})
        yield from places.items()


def _facts(taught: Target) -> dict[str, Any]:
    """A target as plain JSON values."""
    return {
        "function": taught.function.tobytes().hex(),
        "places": taught.places.tolist(),
        "labels": taught.labels.tolist(),
    }


def _trained(
    options: Options, taught: Mapping[Setting, Target], places: Sequence[torch.device]
) -> dict[tuple[Recipe, Setting], Path]:
    """The counts of SGD's functions, by recipe and target."""
    jobs, found = [], {}
    for recipe in options.recipes:
        training = Training(recipe, options.runs, options.batch_size, options.epochs)
        for setting, chosen in taught.items():
            path = files.place(
                "sgd",
                recipe=list(recipe),
                runs=options.runs,
                batch_size=options.batch_size,
                epochs=options.epochs,
                bias=setting[0],
                seed=setting[1],
                inputs=options.inputs,
                device=places[0].type,
                **_facts(chosen),
            )
            found[recipe, setting] = path
            if _lacks(options, path):
                jobs.append(_descent(options, training, setting, chosen, path))
    with screen.opened(quiet=options.quiet, empty=not jobs, what="training") as shown:
        work(jobs, places, f"targets of {options.runs:,} runs", shown)
    return found


def _descent(
    options: Options, training: Training, setting: Setting, chosen: Target, path: Path
) -> Job:
    def make(device: torch.device, beat: Beat) -> None:
        trained = descend(chosen, training, *setting, options.inputs, device, beat)
        numbers = {
            "at_start": trained.at_start,
            "unfitted": trained.unfitted,
            "epochs": trained.epochs,
        }
        files.save(path, trained.counts, numbers)

    return Job(cost=training.runs * RUN_COST, unit=RUN_COST, make=make)
