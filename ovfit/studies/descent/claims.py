"""The claims of the double-descent study: D1 to D6 for each sweep, DO for the oracle."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

import numpy as np

from ovfit.analysis.claims import Claim, Part, corrected, judge, missing
from ovfit.analysis.evidence import Evidence
from ovfit.analysis.peaks import (
    LEVEL,
    Heights,
    Sweep,
    at_last_fitted,
    at_second_rise,
    at_threshold,
    excess,
    heights,
    standard_error,
    thresholds,
)
from ovfit.studies.again import again
from ovfit.studies.descent.measures import Measured, over_epochs, sweeps

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
WIDTHS: tuple[str, dict[str, str], tuple[str, ...]] = (
    "a sweep of widths",
    {"sweep": "widths"},
    ("sizes", "width"),
)
NEEDS: dict[
    str, tuple[str, dict[str, str], tuple[str, ...]]
] = {  # what, options to change, options to leave out
    **dict.fromkeys(("D1", "D2", "D3", "D5", "D6.epochs"), WIDTHS),
    "D4": (
        f"two noise levels and {SEEDS} seeds at {PLACES} widths or more",
        {"sweep": "widths", "noise": "0,0.2"},
        ("sizes", "width"),
    ),
    "D6.samples": ("the sweep over images", {"sweep": "samples"}, ()),
}


def claims(evidence: Evidence, words: Mapping[str, str]) -> list[Claim]:
    """One verdict per sweep (dataset, architecture, noise level), Holm-corrected over all; what no run bears on is undecided, with the command."""
    measured = sweeps(evidence)
    if evidence.options.oracle:
        return corrected([claim for one in measured for claim in _oracle(one, words)])
    found: list[Claim] = []
    for one in measured:
        mine = list(
            _over_images(one, words)
            if one.by == "train_size"
            else _over_widths(one, evidence, words)
        )
        left_out = (
            f"{one.dropped} seed{'s' * (one.dropped > 1)} left out: a network diverged or is missing"
            if one.dropped
            else ""
        )
        found += [replace(claim, note=left_out) for claim in mine]
    found += _noise([one for one in measured if one.by == "n_parameters"], words)
    for id, (needs, changes, without) in NEEDS.items():
        if id not in {claim.id for claim in found}:
            found.append(
                missing(
                    id,
                    "descent",
                    WORDS[id],
                    {},
                    _command(words, without, True, **changes),
                    f"needs {needs}",
                )
            )
    return corrected(sorted(found, key=lambda claim: claim.id))


def _over_widths(one: Measured, evidence: Evidence, words: Mapping[str, str]) -> Iterator[Claim]:
    """D1 to D3 and D5 for a sweep of two widths or more, D6.epochs for its widest network."""
    scope, sweep, command = one.setting, one.sweep, _command(words)
    if len(sweep.x) > 1:
        yield from _curve(one, scope, command, _command(words, held=False))
    last = over_epochs(evidence, list(one.runs[:, -1]))
    rises = heights(last, at_second_rise) if last else None
    scope = {**scope, "n_parameters": int(sweep.x[-1])}
    if rises:
        yield judge(
            "D6.epochs", "descent", WORDS["D6.epochs"], scope, _peak(rises, "last epoch"), command
        )
    else:
        yield missing(
            "D6.epochs",
            "descent",
            WORDS["D6.epochs"],
            scope,
            command,
            _why(sweep, "second rise of the validation error"),
        )


def _curve(one: Measured, scope: dict[str, Any], command: str, as_it_was: str) -> Iterator[Claim]:
    sweep, found, largest = one.sweep, heights(one.sweep), excess(one.sweep)
    peak = (
        judge("D1", "descent", WORDS["D1"], scope, _peak(found, "widest"), command)
        if found
        else None
    )
    yield peak or missing("D1", "descent", WORDS["D1"], scope, command, _why(sweep))
    yield _threshold(one, scope, as_it_was)
    if largest is not None:
        yield judge(
            "D3",
            "descent",
            WORDS["D3"],
            scope,
            [_part("test error, widest - best other", largest, "below", TOLERANCE)],
            command,
        )
    else:
        yield missing("D3", "descent", WORDS["D3"], scope, command, _why(sweep))
    large = sweep.x >= LARGE
    if one.is_source and large.any():
        errors = sweep.test[:, large].mean(1)
        sides: tuple[tuple[Any, float], ...] = (
            ("below", 0.11 + TOLERANCE),
            ("above", 0.11 - TOLERANCE),
        )
        yield judge(
            "D3.level",
            "descent",
            WORDS["D3.level"],
            scope,
            [_part("mean test error", errors, *side) for side in sides],
            as_it_was,
        )
    early = heights(sweep, at_threshold, one.early) if one.early is not None else None
    if found and early and peak and peak.verdict == "holds":
        less = _part(
            "early-stopped height - height at the end", early.rise - found.rise, "below", 0.0
        )
        parts = [
            _part("early-stopped test error, peak - left minimum", early.rise, "below", TOLERANCE),
            less,
        ]
        yield judge("D5", "descent", WORDS["D5"], scope, parts, command)
    else:
        yield missing(
            "D5", "descent", WORDS["D5"], scope, command, "no peak (D1) that could be removed"
        )


def _peak(found: Heights, end: str) -> list[Part]:
    return [
        _part("test error, peak - left minimum", found.rise, "above", 0.0),
        _part(f"test error, peak - {end}", found.fall, "above", 0.0),
    ]


def _part(name: str, values: np.ndarray, side: Any, margin: float) -> Part:
    """(S, N) differences as a claim's part: the seed is the unit; where single images are known (N > 1) the error counts them too."""
    error = standard_error(values) if values.shape[1] > 1 and len(values) > 1 else None
    return Part(name, values.mean(1), side, margin, strict=True, error=error)


def _threshold(one: Measured, scope: dict[str, Any], command: str) -> Claim:
    """D2; a seed that reaches no threshold has it beyond the widest network."""
    places = thresholds(one.sweep)
    never = int(np.isnan(places).sum())
    widest = one.sweep.x[-1]
    if never and widest <= one.fixed:
        return missing(
            "D2",
            "descent",
            WORDS["D2"],
            scope,
            command,
            f"{never} of {len(places)} seeds reach no train error <= {LEVEL} up to {widest:,} parameters",
        )
    if (places == one.sweep.x[0]).any() and one.sweep.x[0] > one.fixed:
        why = f"the narrowest network, {one.sweep.x[0]:,} parameters, has train error <= {LEVEL} already; add narrower ones"
        return missing("D2", "descent", WORDS["D2"], scope, command, why)
    part = Part(
        "parameters at train error <= .01 / images",
        np.where(np.isnan(places), widest, places) / one.fixed,
        "above",
        1.0,
        log=True,
        strict=True,
    )
    return judge("D2", "descent", WORDS["D2"], scope, [part], command)


def _over_images(one: Measured, words: Mapping[str, str]) -> Iterator[Claim]:
    """D6.samples: only the rise is claimed."""
    scope = one.setting
    found = heights(one.sweep, at_last_fitted)
    if found:
        yield judge(
            "D6.samples",
            "descent",
            WORDS["D6.samples"],
            scope,
            _peak(found, "most images")[:1],
            _command(words),
        )
    else:
        yield missing(
            "D6.samples",
            "descent",
            WORDS["D6.samples"],
            scope,
            _command(words),
            _why(one.sweep, "number of images lies between fitted and not fitted"),
        )


def _noise(measured: Sequence[Measured], words: Mapping[str, str]) -> Iterator[Claim]:
    """D4: each noise level against none, on the seeds both have, each at its own places."""
    for one in measured:
        clean = [
            other
            for other in measured
            if other.family == one.family and not other.scope["noise"] and len(other.sweep.x) > 1
        ]
        if not one.scope["noise"] or not clean:
            continue
        scope = one.setting
        shared = np.intersect1d(one.seeds, clean[0].seeds)
        seeds, widths = len(shared), len(one.sweep.x)
        command = _command(
            words, ("width",) if widths < PLACES else (), noise=f"0,{one.scope['noise']:g}"
        )
        noisy, plain = (_only(each.sweep, np.isin(each.seeds, shared)) for each in (one, clean[0]))
        if seeds < SEEDS or widths < PLACES or noisy.test.shape != plain.test.shape:
            yield missing(
                "D4",
                "descent",
                WORDS["D4"],
                scope,
                command,
                f"needs {SEEDS} seeds at {PLACES} widths, has {seeds} at {widths}",
            )
            continue
        with_noise, without = heights(noisy), heights(plain)
        if with_noise and without:
            parts = [
                _part(
                    "height of the peak, with noise - without",
                    with_noise.rise - without.rise,
                    "above",
                    0.0,
                )
            ]
            yield judge("D4", "descent", WORDS["D4"], scope, parts, command)
        else:
            yield missing(
                "D4",
                "descent",
                WORDS["D4"],
                scope,
                command,
                _why(noisy if not with_noise else plain),
            )


def _only(sweep: Sweep, chosen: np.ndarray) -> Sweep:
    return Sweep(sweep.x, sweep.train[chosen], sweep.val[chosen], sweep.test[chosen])


def _oracle(one: Measured, words: Mapping[str, str]) -> Iterator[Claim]:
    losses = one.networks.pivot(index="seed", columns="n_parameters", values="test_loss")
    steps = np.abs(
        losses.to_numpy().argmax(1) - int(np.flatnonzero(losses.columns == one.fixed)[0])
    )
    yield judge(
        "DO",
        "descent",
        WORDS["DO"],
        one.setting,
        [Part("grid steps from p = n", steps, "below", 1.0)],
        _command(words),
    )


def _why(sweep: Sweep, what: str = "width") -> str:
    """Why no height could be measured."""
    if len(sweep.train) < 2:
        return "needs two seeds or more: places are chosen on some and measured on others"
    if np.isnan(sweep.val).any():
        return "needs a validation split: places are chosen without test data"
    return f"no {what}" + (
        f" reaches train error <= {LEVEL}, or the first one does" if what == "width" else ""
    )


def _command(
    words: Mapping[str, str], without: Sequence[str] = (), held: bool = True, **changes: Any
) -> str:
    """The launch's own command with the seeds and (unless not `held`) the validation split that a verdict needs."""
    alone = words.get("preset") in ("source", "paper")
    few = int(words.get("replicas", 1 if alone else SEEDS)) < SEEDS
    none = words.get("val_size", "0" if alone else "") == "0"
    return again(
        "descent",
        words,
        without,
        **{
            "replicas": SEEDS if few else None,
            "val_size": 2000 if none and held else None,
            **changes,
        },
    )
