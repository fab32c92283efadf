"""Extreme overfitting: networks with 100 % train and 0 % test accuracy, beside their normally trained twins.

Paper     D. Merkulov, I. Oseledets: Empirical study of extreme overfitting points of neural networks, 2019 (arXiv 1906.06295)
Question  Are there weights that fit the training set perfectly and get every test image wrong, and where do they lie?
How       The extreme arm trains on train + t copies of the test images with wrong labels, t = floor(train / test) + 1. The paper's "0 / (k-1)/k
          probability" does not sum to 1: here a label is always wrong, uniform over the k - 1 others, drawn once and shared by the copies.
          Twins share seed, split and initial weights. `clean-copies` is the arm the paper lacks (the same copies, true labels), and the
          control split the one it lacks: held out before anything else, seen by nobody. Arms' epochs differ in length, so they are
          compared at equal epochs, equal steps and equal train loss.
Claims    (margins fixed before the first run)
  E1  train accuracy near 100 % with test accuracy near 0 %: train >= .99 and test <= .01
  E2  L2 regularisation does not prevent it: the same at each weight decay
  E3  ResNet gets there in fewer epochs than the MLP: first epoch with fit accuracy >= .95, paired by seed, difference < 0
  E4  such a point is critical for the clean loss too: gradient norm of the mean clean-train loss <= 1.1 x the normal twin's at equal clean
      loss (the lowest both reach), and falling (slope of its log against log epoch < 0)
  E5  it lies farther from initialisation than its twin: ratio > 1 at equal epochs (the last both trained); E5.steps, E5.loss: at equal
      steps, equal train loss; E5.copies: against clean-copies at equal epochs
  E9  plain SGD gives the same: E1's margins, after enough epochs (networks that ran out of theirs do not decide it)
Gaps      The paper names neither the scaling of its inputs nor its number of epochs. Inputs are x/255, the plainest choice (with standardised inputs
          Adam at 0.001 hovers at 95 to 99 % fit accuracy for 70 epochs on MNIST: docs/extreme.md); 60 epochs are its author's figure.
Command   ovfit extreme                                   digits, MLP, 5 seeds: about a minute on 2 cores
          ovfit extreme --arch all --dataset all --preset paper      the paper's 3,600 networks: for GPUs
Expected  E1 and E5 hold; docs/extreme.md has what was measured on MNIST, Fashion-MNIST and CIFAR-10.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import product
from typing import TYPE_CHECKING, Any, Literal

from ovfit.studies.options import Run, Sample, Train, option

if TYPE_CHECKING:
    import pandas as pd

    from ovfit.analysis.claims import Claim
    from ovfit.analysis.evidence import Evidence
    from ovfit.analysis.pairs import Curve
    from ovfit.data.datasets import Dataset
    from ovfit.figures.theme import Figure
    from ovfit.spec import Spec
    from ovfit.training.recording.recording import Recording

ALL = {
    "dataset": ("mnist", "fashion_mnist", "cifar10"),
    "arch": ("mlp", "cnn", "resnet"),
    "arms": ("normal", "extreme", "clean-copies"),
}
CORRUPTIONS: dict[str, Literal["none", "wrong-copies", "clean-copies"]] = {
    "normal": "none",
    "extreme": "wrong-copies",
    "clean-copies": "clean-copies",
}
PRESETS: dict[str, dict[str, Any]] = {
    "quick": {
        "dataset": ("digits",),
        "replicas": 5,
        "epochs": 300,
        "steps": 50_000,
        "hold": 5,
        "weight_decay": (0.0,),
    },
    "paper": {
        "dataset": ("mnist",),
        "replicas": 200,
        "epochs": 60,
        "steps": 0,
        "hold": 0,
        "weight_decay": (0.0,),
    },
}
SPLITS = ("fit", "train", "test", "control")
CURVES = [f"{split}_{measure}" for split in SPLITS for measure in ("accuracy", "loss")] + [
    "updates",
    "distance_from_init",
    "grad_norm",
]
WORDS = {
    "E1": "train accuracy near 100 % with test accuracy near 0 %",
    "E2": "L2 regularisation does not prevent it",
    "E3": "ResNet gets there in fewer epochs than the MLP",
    "E4": "such a point is a critical point of the clean loss too",
    "E5": "it lies farther from initialisation, at equal epochs",
    "E5.steps": "it lies farther from initialisation, at equal steps",
    "E5.loss": "it lies farther from initialisation, at equal train loss",
    "E5.copies": "it lies farther from initialisation than with clean copies, at equal epochs",
    "E9": "plain SGD gives the same",
}


@dataclass(frozen=True)
class Options(Sample, Train, Run):
    arms: tuple[Literal["normal", "extreme", "clean-copies"], ...] = option(
        "the sides of the comparison; several by comma, or all", ("normal", "extreme")
    )
    copies: int | None = option(
        "copies of the test images (default: floor(train / test) + 1)", least=1
    )


def check_options(options: Options) -> None:
    from ovfit.studies.specs import check_train

    check_train(options, ALL["arch"])


def plan(options: Options, datasets: "Mapping[str, Dataset]") -> "tuple[list[Spec], Recording]":
    """Every arm x seed of every configuration asked for."""
    from ovfit.spec import Corruption, Spec, Stop
    from ovfit.studies import specs as _specs
    from ovfit.training.recording.recording import Recording

    specs = []
    for name, arch, width, optimizer in product(
        options.dataset, options.arch, options.width or (None,), _specs.optimizers(options)
    ):
        dataset = datasets[name]
        data, network = (
            _specs.data(options, dataset),
            _specs.network(options, arch, width, dataset.shape),
        )
        copies = (
            options.copies
            or (options.train_size or len(dataset.train_labels)) // data.test_size + 1
        )
        for arm, replica in product(options.arms, range(options.replicas)):
            corruption = Corruption(CORRUPTIONS[arm], 0 if arm == "normal" else copies)
            stop = Stop(options.epochs, options.steps, options.hold, options.loss_target)
            specs.append(
                Spec(
                    "extreme",
                    arm,
                    data,
                    network,
                    optimizer,
                    stop,
                    options.batch_size,
                    options.seed + replica,
                    corruption,
                    options.dtype,
                )
            )
    return specs, Recording(
        options.eval_every,
        options.step_every,
        options.step_evaluate,
        histograms=True,
        gradients=True,
        layers=True,
    )


def claims(evidence: "Evidence", words: Mapping[str, str]) -> "list[Claim]":
    """E1 to E5 and E9, one verdict per configuration, Holm-corrected over all. `words` are the options the launch was given."""
    from ovfit.analysis.claims import Part, corrected, judge, missing
    from ovfit.analysis.pairs import curves, ratios, slopes, twins
    from ovfit.analysis.summary import configurations

    found: list[Claim] = []
    by_run = curves(evidence.curves) if len(evidence.curves) else {}
    for scope, group in configurations(evidence.networks):
        command = _command(words, arch=scope["arch"], weight_decay=scope["weight_decay"])
        extreme = group[group["ovfit.arm"] == "extreme"]
        train, test = (
            extreme[f"{split}_accuracy"].dropna().to_numpy() for split in ("train", "test")
        )
        points = [
            Part("test accuracy", test, "below", 0.01),
            Part("train accuracy", train, "above", 0.99),
        ]
        first = "E9" if scope["optimizer"] == "sgd" else "E2" if scope["weight_decay"] else "E1"
        short = int(
            ((extreme["ovfit.outcome"] == "budget") & (extreme["fit_accuracy"] < 0.99)).sum()
        )
        if first == "E9" and short:
            enough = _command(
                words,
                optimizer="sgd",
                weight_decay=0,
                epochs=int(group["epochs"].max()) * 10,
                steps=0,
            )
            why = f"{short} of {len(extreme)} networks had not fitted their set when their epochs ran out"
            found.append(missing("E9", "extreme", WORDS["E9"], scope, enough, why))
        elif len(extreme):
            found.append(judge(first, "extreme", WORDS[first], scope, points, command))
        if first != "E1":
            continue
        pairs = twins(group, "extreme", "normal")
        critical = [
            Part(
                "gradient norm, extreme / normal, at equal clean loss",
                ratios(by_run, pairs, "grad_norm", "train_loss"),
                "below",
                1.1,
                log=True,
            ),
            Part(
                "slope of log gradient norm against log epoch",
                slopes(by_run, [a for a, _ in pairs], "grad_norm"),
                "below",
                0.0,
            ),
        ]
        found.append(judge("E4", "extreme", WORDS["E4"], scope, critical, command))
        for id, axis in (("E5", "epoch"), ("E5.steps", "updates"), ("E5.loss", "train_loss")):
            farther = [
                Part(
                    f"distance, extreme / normal, at equal {axis}",
                    ratios(by_run, pairs, "distance_from_init", axis),
                    "above",
                    1.0,
                    log=True,
                )
            ]
            found.append(judge(id, "extreme", WORDS[id], scope, farther, command))
        copies = ratios(
            by_run, twins(group, "extreme", "clean-copies"), "distance_from_init", "epoch"
        )
        if len(copies):
            part = Part(
                "distance, extreme / clean-copies, at equal epoch", copies, "above", 1.0, log=True
            )
            found.append(judge("E5.copies", "extreme", WORDS["E5.copies"], scope, [part], command))
        else:
            found.append(
                missing(
                    "E5.copies",
                    "extreme",
                    WORDS["E5.copies"],
                    scope,
                    _command(words, arms="all"),
                    "no clean-copies arm",
                )
            )
    found += _faster(evidence.networks, by_run, words)
    wanted: dict[str, tuple[dict[str, Any], str]] = {
        "E1": ({"optimizer": "adam", "weight_decay": 0}, "no Adam network without weight decay"),
        "E2": ({"weight_decay": "0,1e-5,1e-4,1e-3"}, "no network with weight decay"),
        "E9": ({"optimizer": "adam,sgd", "weight_decay": 0}, "no network trained by SGD"),
    }
    for id, (changes, why) in wanted.items():
        if id not in {claim.id for claim in found}:
            found.append(missing(id, "extreme", WORDS[id], {}, _command(words, **changes), why))
    return _strengths(corrected(sorted(found, key=lambda claim: claim.id)))


def _faster(
    networks: "pd.DataFrame", by_run: "dict[str, Curve]", words: Mapping[str, str]
) -> "Iterator[Claim]":
    """E3, for each MLP and ResNet on the same images: the same seeds' extreme networks, Adam without weight decay."""
    import numpy as np

    from ovfit.analysis.claims import Part, judge, missing
    from ovfit.analysis.curves import first_reaching
    from ovfit.analysis.summary import configurations

    if networks.empty:
        return
    plain = networks[
        (networks["ovfit.arm"] == "extreme")
        & (networks["optimizer"] == "adam")
        & (networks["weight_decay"] == 0)
    ]
    command = _command(words, arch="mlp,resnet", weight_decay=0)
    for shared, group in configurations(
        plain, ["dataset", "train_size", "optimizer", "lr", "weight_decay"]
    ):
        reached: dict[str, list[dict[int, float]]] = {"mlp": [], "resnet": []}
        for scope, members in configurations(group, ["arch", "width", "depth"]):
            if scope["arch"] in reached:
                curves = [
                    by_run[run_id].measured("epoch", "fit_accuracy") for run_id in members["run_id"]
                ]
                reached[scope["arch"]].append(
                    dict(
                        zip(
                            members["seed"],
                            (first_reaching(epoch, value, 0.95) for epoch, value in curves),
                            strict=True,
                        )
                    )
                )
        scope = {**shared, "arch": "resnet against mlp"}
        if not reached["mlp"] or not reached["resnet"]:
            yield missing(
                "E3",
                "extreme",
                WORDS["E3"],
                scope,
                command,
                "needs mlp and resnet on the same seeds",
            )
        for slow, fast in product(reached["mlp"], reached["resnet"]):
            differences = np.array(
                [fast[seed] - slow[seed] for seed in sorted(set(slow) & set(fast))]
            )
            if np.isnan(differences).any():
                why = f"{np.isnan(differences).sum()} of {len(differences)} pairs never reached it within their epochs"
                yield missing(
                    "E3",
                    "extreme",
                    WORDS["E3"],
                    scope,
                    _command(words, arch="mlp,resnet", weight_decay=0, epochs=1000, steps=0),
                    why,
                )
                continue
            part = Part("epochs to fit accuracy .95, resnet - mlp", differences, "below", 0.0)
            yield judge("E3", "extreme", WORDS["E3"], scope, [part], command)


def _strengths(claims: "list[Claim]") -> "list[Claim]":
    """E2 says from which strength of weight decay on it does prevent such points, where the runs tell."""
    found = []
    for claim in claims:
        if claim.id == "E2" and claim.n:
            same = [
                c
                for c in claims
                if c.id == "E2"
                and c.n
                and {**c.scope, "weight_decay": 0} == {**claim.scope, "weight_decay": 0}
            ]
            failing = sorted(c.scope["weight_decay"] for c in same if c.verdict == "fails")
            held = sum(c.verdict == "holds" for c in same)
            note = (
                f"fails from weight decay {failing[0]:g} on"
                if failing
                else f"holds at {held} of the {len(same)} strengths tried, fails at none"
            )
            claim = replace(claim, note=note)
        found.append(claim)
    return found


def _command(words: Mapping[str, str], **changes: Any) -> str:
    """The launch's own command with some options changed, and the arms and replicas a verdict needs."""
    from ovfit.analysis.statistics import LEAST
    from ovfit.studies.specs import again

    merged = {**words, **changes}
    if not {"normal", "extreme"} <= set(
        merged.get("arms", "normal,extreme").replace("all", "normal,extreme").split(",")
    ):
        changes["arms"] = "normal,extreme"
    if int(merged.get("replicas", LEAST)) < LEAST:
        changes["replicas"] = LEAST
    return again("extreme", words, **changes)


def figures(evidence: "Evidence") -> "Iterator[Figure]":
    """Process, distance, control split and weights for each configuration."""
    from ovfit.analysis.curves import carried, wide
    from ovfit.analysis.pairs import AXES, curves, on_axis
    from ovfit.analysis.summary import named
    from ovfit.figures.theme import Figure
    from ovfit.studies.extreme.charts.control import control
    from ovfit.studies.extreme.charts.distance import distance
    from ovfit.studies.extreme.charts.process import process
    from ovfit.studies.extreme.charts.weights import weights
    from ovfit.studies.extreme.histograms import last_weights

    for suffix, difference, scope, group in named(evidence.networks):
        arms = group.set_index("run_id")["ovfit.arm"].rename("arm")
        title, name = (
            f"{scope['arch']} on {scope['dataset']}{difference}",
            f"{scope['arch']}-{scope['dataset']}{suffix}",
        )
        mine = evidence.curves[evidence.curves["run_id"].isin(arms.index)]
        table, by_run = wide(mine), curves(mine)
        lines = carried(
            table, [m for m in CURVES if m.endswith(("_accuracy", "_loss")) and m in table]
        ).join(arms, on="run_id")
        yield Figure(f"process-{name}", process(lines, title), scope, ("E1", "E2", "E3", "E9"))
        measured = {
            axis: on_axis(by_run, "distance_from_init", axis).join(arms, on="run_id")
            for axis in AXES
        }
        yield Figure(
            f"distance-{name}",
            distance(measured, title),
            scope,
            ("E4", "E5", "E5.steps", "E5.loss", "E5.copies"),
        )
        yield Figure(
            f"control-{name}", control(group.rename(columns={"ovfit.arm": "arm"}), title), scope
        )
        counts = last_weights(evidence.histograms, arms.index)
        if len(counts):
            yield Figure(f"weights-{name}", weights(counts.join(arms, on="run_id"), title), scope)
