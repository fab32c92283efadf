"""What a run leaves behind besides its result: the rhythm of evaluation and which costly probes run. Not part of a signature."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ovfit.training.recording.final_probe import Closing


@dataclass(frozen=True)
class Recording:
    """`every`: evaluate every n-th epoch (None: log-spaced later). `steps`: log, off or n. `evaluate_steps`: loss and accuracy there too."""

    every: int | None = None
    steps: str = "log"
    evaluate_steps: bool = False
    weights: bool = True
    histograms: bool = False
    gradients: bool = False
    layers: bool = False
    samples: bool = False  # every sample's loss at log-spaced iterations, outliers, temperature
    predictions: bool = (
        False  # of the test split, at the last epoch and at that of least validation error
    )
    closing: "Closing | None" = (
        None  # a probe of the finished network, whose arrays are kept as probes.npz
    )

    @property
    def names(self) -> list[str]:
        """The records a finished run with this recording has; a later launch that needs no others does not train again."""
        flags = (
            "weights",
            "histograms",
            "gradients",
            "layers",
            "samples",
            "predictions",
            "evaluate_steps",
        )
        closing = [self.closing.name] if self.closing else []
        return (
            [name for name in flags if getattr(self, name)]
            + (["steps"] if self.steps != "off" else [])
            + closing
        )
