"""What a run leaves behind besides its result: how often it is measured, and which costly records.

Not part of a signature.
"""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ovfit.errors import BadInput
from ovfit.training.measuring.registry import OBJECTIVES

if TYPE_CHECKING:  # it imports torch, which planning does without
    from ovfit.training.recording.final_probe import FinalProbe

FLAGS = (
    "weights",
    "histograms",
    "gradients",
    "layers",
    "samples",
    "predictions",
    "evaluate_steps",
)


@dataclass(frozen=True)
class Recording:
    """`every`: evaluate every n-th epoch (None: log-spaced later). `steps`: log, off or a number.

    `evaluate_steps`: loss and accuracy at those steps too. `samples`: every sample's loss at
    log-spaced iterations; outliers, and the loss at the best temperature, at every evaluated epoch.
    `predictions`: of the test split, at the last epoch and at that of least validation error.
    `final_probe`: of the finished network; its arrays are kept as probes.npz.
    """

    every: int | None = None
    steps: str = "log"
    evaluate_steps: bool = False
    weights: bool = True
    histograms: bool = False
    gradients: bool = False
    layers: bool = False
    samples: bool = False
    predictions: bool = False
    final_probe: "FinalProbe | None" = None

    @property
    def names(self) -> list[str]:
        """The records that a finished run with this recording has.

        A later launch that needs no others does not train again.
        """
        names = [flag for flag in FLAGS if getattr(self, flag)]
        if self.steps != "off":
            names.append("steps")
        if self.final_probe:
            names.append(self.final_probe.name)
        return names

    def check(self, objective: str) -> None:
        """Raises BadInput where networks of that objective have no such records."""
        asked = [flag for flag in ("samples", "predictions") if getattr(self, flag)]
        if asked and not OBJECTIVES[objective].samples:
            raise BadInput(
                f"the objective {objective!r} has no records of single images; "
                f"leave {' and '.join(asked)} out of the recording"
            )
