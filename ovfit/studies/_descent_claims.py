"""The claims of the double-descent study: D1 to D6 for each sweep, DO for the oracle."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import numpy as np

from ovfit.analysis.claims import Claim, Part, corrected, judge, missing
from ovfit.analysis.evidence import Evidence
from ovfit.analysis.peaks import LEVEL, Heights, Sweep, at_last_fitted, at_second_rise, at_threshold, excess, heights, standard_error, thresholds
from ovfit.studies._descent import Measured, over_epochs, sweeps
from ovfit.studies._specs import again

WORDS = {
    "D1": "test error declines, rises to a peak near the interpolation threshold, and declines again",
    "D2": "the threshold lies above n parameters",
    "D3": "the largest models generalise best",
    "D3.level": "test error is near 0.11 from 45,892 parameters on",
    "D4": "label noise sharpens the peak",
    "D5": "early stopping removes the peak",
    "D6.epochs": "test error falls, rises and falls again during training",
    "D6.samples": "more training images can hurt",
    "DO": "the oracle's test loss peaks at features = images",
}
TOLERANCE = 0.01  # of an error: the source's own figure for "near"
SEEDS, PLACES = 8, 8  # that D4 needs
LARGE = 45_892


def claims(evidence: Evidence, words: Mapping[str, str]) -> list[Claim]:
    """One verdict per sweep (dataset, architecture, noise level), Holm-corrected over all; what no run bears on is undecided, with the command."""
    found: list[Claim] = []
    if not evidence.networks.empty:
        measured = list(sweeps(evidence))
        if evidence.options.oracle:
            return corrected([claim for one in measured for claim in _oracle(one, words)])
        for one in measured:
            found += _over_images(one, words) if one.by == "train_size" else _over_widths(one, evidence, words)
        found += _noise([one for one in measured if one.by == "n_parameters"], words)
    wanted: dict[str, tuple[str, dict[str, str]]] = {
        "D1": ("a sweep of widths", {"sweep": "widths"}),
        "D4": (f"two noise levels and {SEEDS} seeds at {PLACES} widths or more", {"sweep": "widths", "noise": "0,0.2"}),
        "D6.samples": ("the sweep over images", {"sweep": "samples"}),
    }
    for id, (needs, changes) in wanted.items():
        if id not in {claim.id for claim in found}:
            found.append(missing(id, "descent", WORDS[id], {}, _command(words, **changes), f"needs {needs}"))
    return corrected(sorted(found, key=lambda claim: claim.id))


def _over_widths(one: Measured, evidence: Evidence, words: Mapping[str, str]) -> Iterator[Claim]:
    scope, sweep = {**one.scope, "train_size": one.fixed}, one.sweep
    found = heights(sweep)
    command = _command(words)
    if found:
        yield judge("D1", "descent", WORDS["D1"], scope, _peak(found, "widest"), command)
    else:
        yield missing("D1", "descent", WORDS["D1"], scope, command, _why(sweep))
    yield _threshold(one, scope, command)
    largest = excess(sweep)
    if largest is not None:
        yield judge("D3", "descent", WORDS["D3"], scope, [_part("test error, widest - best other", largest, "below", TOLERANCE)], command)
    else:
        yield missing("D3", "descent", WORDS["D3"], scope, command, _why(sweep))
    if one.scope["dataset"].startswith("cifar10-4") and one.scope["arch"] == "lenet5" and one.fixed == 20_000 and not one.scope["noise"]:
        errors = sweep.test[:, sweep.x >= LARGE].mean((1, 2))
        parts = [Part("mean test error", errors, "below", 0.11 + TOLERANCE), Part("mean test error", errors, "above", 0.11 - TOLERANCE)]
        yield judge("D3.level", "descent", WORDS["D3.level"], scope, parts, command)
    if found and one.early is not None:
        yield _stopped(one, found, scope, command)
    last = over_epochs(evidence, list(one.runs[:, -1])) if len(evidence.curves) else None
    rises = heights(last, at_second_rise) if last and not np.isnan(last.val).any() else None
    if rises:
        yield judge("D6.epochs", "descent", WORDS["D6.epochs"], {**scope, "n_parameters": int(sweep.x[-1])}, _peak(rises, "last epoch"), command)


def _peak(found: Heights, end: str) -> list[Part]:
    return [_part("test error, peak - left minimum", found.rise, "above", 0.0), _part(f"test error, peak - {end}", found.fall, "above", 0.0)]


def _part(name: str, values: np.ndarray, side: Any, margin: float) -> Part:
    """(S, N) differences as a claim's part: the seed is the unit, the error counts seeds and images."""
    return Part(name, values.mean(1), side, margin, strict=True, error=standard_error(values))


def _threshold(one: Measured, scope: dict[str, Any], command: str) -> Claim:
    """D2; a seed that reaches no threshold has it beyond the widest network."""
    places = thresholds(one.sweep)
    never = int(np.isnan(places).sum())
    widest = one.sweep.x[-1]
    if never and widest <= one.fixed:
        return missing(
            "D2", "descent", WORDS["D2"], scope, command, f"{never} of {len(places)} seeds reach no train error <= {LEVEL} up to {widest:,} parameters"
        )
    part = Part("parameters at train error <= .01 / images", np.where(np.isnan(places), widest, places) / one.fixed, "above", 1.0, log=True, strict=True)
    return judge("D2", "descent", WORDS["D2"], scope, [part], command)


def _stopped(one: Measured, found: Heights, scope: dict[str, Any], command: str) -> Claim:
    """D5, where there is a peak to remove."""
    rise = _part("rise", found.rise, "above", 0.0)
    if rise.state != "holds":
        return missing("D5", "descent", WORDS["D5"], scope, command, "no peak was found that could be removed")
    early = heights(one.sweep, at_threshold, one.early)
    assert early is not None
    parts = [_part("early-stopped test error, peak - left minimum", early.rise, "below", TOLERANCE)]
    return judge("D5", "descent", WORDS["D5"], scope, parts, command)


def _over_images(one: Measured, words: Mapping[str, str]) -> Iterator[Claim]:
    """D6.samples: only the rise is claimed."""
    scope = {**one.scope, "n_parameters": one.fixed}
    found = heights(one.sweep, at_last_fitted)
    if found:
        yield judge("D6.samples", "descent", WORDS["D6.samples"], scope, _peak(found, "most images")[:1], _command(words))
    else:
        yield missing(
            "D6.samples", "descent", WORDS["D6.samples"], scope, _command(words), _why(one.sweep, "number of images lies between fitted and not fitted")
        )


def _noise(measured: Sequence[Measured], words: Mapping[str, str]) -> Iterator[Claim]:
    """D4: each noise level against none, the same seeds, each at its own places."""
    for one in measured:
        rest = {name: value for name, value in one.scope.items() if name != "noise"}
        clean = [other for other in measured if other.scope == {**rest, "noise": 0.0} and other.fixed == one.fixed]
        if not one.scope["noise"] or not clean:
            continue
        scope, command = {**one.scope, "train_size": one.fixed}, _command(words, noise=f"0,{one.scope['noise']:g}")
        seeds, widths = one.runs.shape
        if seeds < SEEDS or widths < PLACES or clean[0].runs.shape != one.runs.shape:
            yield missing("D4", "descent", WORDS["D4"], scope, command, f"needs {SEEDS} seeds at {PLACES} widths, has {seeds} at {widths}")
            continue
        noisy, plain = heights(one.sweep), heights(clean[0].sweep)
        if noisy and plain:
            parts = [_part("height of the peak, with noise - without", noisy.rise - plain.rise, "above", 0.0)]
            yield judge("D4", "descent", WORDS["D4"], scope, parts, command)
        else:
            yield missing("D4", "descent", WORDS["D4"], scope, command, _why(one.sweep if not noisy else clean[0].sweep))


def _oracle(one: Measured, words: Mapping[str, str]) -> Iterator[Claim]:
    losses = one.networks.pivot(index="seed", columns="n_parameters", values="test_loss")
    steps = np.abs(losses.to_numpy().argmax(1) - int(np.flatnonzero(losses.columns == one.fixed)[0]))
    yield judge("DO", "descent", WORDS["DO"], {**one.scope, "train_size": one.fixed}, [Part("grid steps from p = n", steps, "below", 1.0)], _command(words))


def _why(sweep: Sweep, what: str = "width") -> str:
    """Why no height could be measured."""
    if len(sweep.train) < 2:
        return "needs two seeds or more: places are chosen on some and measured on others"
    if np.isnan(sweep.val).any():
        return "needs a validation split: places are chosen without test data"
    return f"no {what}" + (f" reaches train error <= {LEVEL}, or the first one does" if what == "width" else "")


def _command(words: Mapping[str, str], **changes: Any) -> str:
    """The launch's own command with the seeds and the validation split that a verdict needs."""
    few = int(words.get("replicas", SEEDS)) < SEEDS
    held = words.get("val_size") == "0" or (words.get("preset") in ("source", "paper") and "val_size" not in words)
    needed = {"replicas": SEEDS if few or words.get("preset") in ("source", "paper") else None, "val_size": 2000 if held else None}
    return again("descent", words, **{**needed, **changes})
