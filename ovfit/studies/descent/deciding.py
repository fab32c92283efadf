"""The commands that would decide what a launch could not."""

from ovfit.studies.command import Command
from ovfit.studies.descent.presets import PRESETS
from ovfit.studies.descent.statements import PLACES, SEEDS

HELD_OUT = 2000  # validation images, where a preset holds none out


def deciding(
    command: Command,
    *,
    without: tuple[str, ...] = (),
    needs_validation: bool = True,
    seeds: int = SEEDS,
    **changes: str,
) -> Command:
    """The launch's own command with the seeds and the validation split that a verdict needs.

    `without` leaves options out, `changes` sets others.
    """
    usual = PRESETS[command.given.get("preset", "quick")]
    replicas = int(command.given.get("replicas", usual["replicas"]))
    held_out = command.given.get("val_size", str(usual.get("val_size", "")))
    needed: dict[str, object] = {}
    if replicas < seeds:
        needed["replicas"] = seeds
    if held_out == "0" and needs_validation:
        needed["val_size"] = HELD_OUT
    return command.without(*without).with_(**{**needed, **changes})


def wanted(command: Command) -> dict[str, tuple[Command, str]]:
    """For each claim about networks: the command that would test it, and what that brings."""
    own = ("sizes", "width")  # the preset's widths serve
    widths = deciding(command, without=own, sweep="widths")
    levels = deciding(command, without=own, sweep="widths", noise="0,0.2")
    images = deciding(command, sweep="samples")
    of_widths = ("D1", "D2", "D3", "D5", "D6.epochs")
    return {
        **dict.fromkeys(of_widths, (widths, "needs a sweep of widths")),
        "D4": (levels, f"needs two noise levels and {SEEDS} seeds at {PLACES} widths or more"),
        "D6.samples": (images, "needs the sweep over images"),
    }
