"""The identity task: trained to give ONE image back, does a network learn the identity or the constant?

Paper     C. Zhang, S. Bengio, M. Hardt, M.C. Mozer, Y. Singer: Identity Crisis: memorization and generalization under extreme overparameterization,
          2020 (arXiv 1902.04698)
Question  A single training image, f(x) = x: the identity and the constant function fit it equally well. Which does an architecture prefer?
How       One training digit (a 7: --digit, --index), plain full-batch gradient descent on the mean squared error over pixels (images 0 to 1) until it is
          < 1e-6 or the steps run out; no biases; depth counts weight layers. Learning rates are tried in the order given, each as a network of its own, until
          one reaches the target (--all-rates on: all of them; the one with the fewest steps counts); test inputs choose nothing. Networks that reached it
          at no rate are named and left out. Initialisation `own`: He for ReLU networks, Xavier for linear ones (signals keep their size at any depth;
          PyTorch's and small normal weights make them vanish). Test inputs (ours, the same ones always): 10 combinations of two digits, 20 digits,
          10 Fashion-MNIST images (for mnist), black, white, noise, stripes, checkers. A network's score is the mean Pearson correlation of output and
          input (identity), of output and training image (constant), over the test inputs that vary (black and white do not: they have an MSE only); 0
          where an output does not vary. Class identity or constant: that score is >= .8 and the larger; else neither. Hidden layers: an affine map from
          the channels to the image at the same pixel, fitted on every other test input, its correlation on the rest; for trained and initial weights.
Claims    (margins fixed before the first run; the seed is the unit; verdicts per dataset and architecture)
  I1  one linear layer: f(x) = P_par x + R P_perp x, R its initial weights: largest deviation of any output pixel <= .01
  I2  linear and fcn: I2.deep: constant score, deepest - shallowest > 0, and >= .8 at the deepest; I2.shallow: identity score at the shallowest < .9
  I3  conv: identity score at the shallowest >= .9; constant score at the deepest >= .8; I3.edges: at the middle depth of the grid the correlation with
      Sobel's edges less the larger of the two scores > 0
  I4  the nearer a test input to the training image (cosine), the better: Spearman's correlation with -MSE to the identity > 0 (mean over depths)
  I5  width is less prone to memorising than depth: slope of the constant score on log2(parameters), depth grid - channel grid > 0
  I6  initialisation matters, more with few channels: spread (standard deviation over initialisations) of the identity score at the fewest channels > .05,
      and less that at the most channels > 0
  I7  the deepest conv net: I7.random: a random one loses the shape: its read-out of the input at layer 8 <= .5; I7.trained: a trained one keeps it
      longer: trained - random at layer 8 > 0, and renders the constant: read-out of the training image at the last layer >= .8
  I8  parameters do not predict generalisation: |Spearman's correlation| of parameters and identity score over all networks of a seed <= .5
Command   ovfit identity                                  digits, three grids x 5 seeds: minutes on 2 cores
          ovfit identity --sweep depth --arch conv        one of the grids
          ovfit identity --dataset mnist --channels 16    28x28 pixels (docs/identity.md has the time)
          ovfit identity --preset paper                   MNIST, 128 channels, depths to 20: for a GPU
Expected  docs/identity.md has what was measured.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal

from ovfit.studies.options import Run, option
from ovfit.studies.study import Card, Planned, Study

if TYPE_CHECKING:
    import pandas as pd

    from ovfit.analysis.claims import Claim
    from ovfit.analysis.evidence import Evidence
    from ovfit.data.datasets import Dataset
    from ovfit.data.source import Source
    from ovfit.figures.theme import Figure
    from ovfit.spec import Spec
    from ovfit.studies.identity.inputs import OneImage

Arch = Literal["linear", "fcn", "conv"]
Init = Literal["own", "xavier", "pytorch", "he", "normal"]
INITS: "tuple[Literal['xavier', 'pytorch', 'he', 'normal'], ...]" = (
    "xavier",
    "pytorch",
    "he",
    "normal",
)
OWN = {"linear": "xavier", "fcn": "he", "conv": "he"}
ALL = {
    "arch": ("linear", "fcn", "conv"),
    "sweep": ("depth", "channels", "init"),
    "init": INITS,
    "dataset": ("digits", "mnist", "fashion_mnist"),
}
SHARED = {"arch": ALL["arch"], "sweep": ALL["sweep"], "replicas": 5, "loss_target": 1e-6}
PRESETS: dict[str, dict[str, Any]] = {
    "quick": {
        **SHARED,
        **{
            "dataset": ("digits",),
            "depth": (1, 3, 7, 14, 20),
            "channels": (16,),
            "channel_grid": (4, 8, 16, 32),
            "lr": (0.03, 0.1, 0.3),
            "steps": 4000,
            "grid_depth": 3,
        },
    },
    "paper": {
        **SHARED,
        **{
            "dataset": ("mnist",),
            "depth": (1, 3, 5, 7, 10, 14, 20),
            "channels": (128,),
            "channel_grid": (2, 4, 8, 16, 32, 64, 128, 256, 512, 1024),
        },
        **{"lr": (0.01, 0.03, 0.1, 0.3, 1.0, 0.003), "steps": 20_000, "grid_depth": 5},
    },
}
CONFIGURATION = ["dataset", "arch", "width", "depth", "init", "n_parameters", "lr"]
MEASURED = {
    "steps": "updates",
    "log10 train MSE": "log_mse",
    "identity": "identity",
    "constant": "constant",
    "edges": "edges",
}
CURVES: list[str] = []


@dataclass(frozen=True)
class Options(Run):
    dataset: tuple[str, ...] = option(
        "digits, mnist, fashion_mnist, cifar10 or FILE.npz; several by comma, or all"
    )
    digit: int = option("class of the training image", 7, least=0)
    index: int = option("which training image of that class, from 0", 0, least=0)
    replicas: int = option("networks per configuration and rate: seeds S .. S+N-1", least=1)
    seed: int = option("the first seed: of the initial weights, nothing else is drawn", 0, least=0)
    arch: tuple[Arch, ...] = option(
        "linear, fcn (ReLU), conv (5x5, ReLU); several by comma, or all"
    )
    sweep: tuple[Literal["depth", "channels", "init"], ...] = option(
        "grids: depth; channels and init, of conv at --grid-depth; several by comma, or all"
    )
    depth: tuple[int, ...] = option("weight layers of the depth grid; several by comma", least=1)
    width: int | None = option(
        "hidden units of linear (default: as many as pixels) and fcn (default: twice as many)",
        least=1,
    )
    channels: tuple[int, ...] = option(
        "channels of conv in the depth grid; several by comma", least=1
    )
    channel_grid: tuple[int, ...] = option(
        "channels of the channel grid; its fewest and most are those of the grid of initialisations",
        least=1,
    )
    grid_depth: int = option("weight layers of the grids of channels and initialisations", least=2)
    init: tuple[Init, ...] = option(
        "of the grids of depth and channels: own (He for ReLU, Xavier for linear), xavier, pytorch, he, normal (std .01)",
        ("own",),
    )
    lr: tuple[float, ...] = option(
        "learning rates, tried in this order until one reaches the target", above=0
    )
    all_rates: bool = option(
        "train at every rate; the one with the fewest steps to the target counts", False
    )
    momentum: float = option("of gradient descent", 0.0, least=0, below=1)
    steps: int = option("full-batch steps at most", least=1)
    loss_target: float = option(
        "stop at a train MSE of this or less, looked at every 20 steps", above=0
    )
    dtype: Literal["float32", "float64"] = option("precision of weights and arithmetic", "float32")
    jacobian: bool = option(
        "singular values of the derivative of output by input at a test digit (28x28: seconds per deep network)",
        True,
    )


def source(options: Options, name: str) -> "OneImage":
    """The task on a dataset: its one training image, and the test inputs."""
    from ovfit.data.source import as_source
    from ovfit.studies.identity.inputs import OneImage

    return OneImage(as_source(name), options.digit, options.index)


def sources(options: Options) -> "list[Source]":
    """The datasets that have to be loaded."""
    return [source(options, name) for name in options.dataset]


def check(options: Options) -> None:
    from ovfit.errors import BadInput

    if "conv" not in options.arch and "depth" not in options.sweep:
        raise BadInput(
            f"--sweep {','.join(options.sweep)} is for --arch conv; add conv, or the sweep depth"
        )


def plan(options: Options, datasets: "Mapping[str, Dataset]") -> Planned:
    """Every network of the grids x seed x learning rate."""
    from ovfit.studies.identity.plan import specs
    from ovfit.studies.identity.probe import IdentityProbe
    from ovfit.training.recording.recording import Recording

    probe = IdentityProbe(options.loss_target, options.jacobian)
    return Planned(
        specs=specs(options, datasets),
        recording=Recording(
            options.eval_every, options.step_every, options.step_evaluate, final_probe=probe
        ),
    )


def follow_up(
    options: Options, datasets: "Mapping[str, Dataset]", networks: "pd.DataFrame"
) -> "list[Spec]":
    """What did not reach the target, at the next learning rate."""
    from ovfit.studies.identity.plan import next_rates

    return [] if options.all_rates else next_rates(options, datasets, networks)


def measures(evidence: "Evidence") -> "pd.DataFrame":
    """Per network: its scores, whether it reached the target, and whether its learning rate is the one that counts."""
    from ovfit.studies.identity.measures import measures

    return measures(evidence)


def claims(evidence: "Evidence", words: Mapping[str, str]) -> "list[Claim]":
    """I1 to I8."""
    from ovfit.studies.identity.claims import claims

    return claims(evidence, words)


def tables(evidence: "Evidence") -> "dict[str, pd.DataFrame]":
    """chosen: a row per configuration, over the networks whose rate counts."""
    from ovfit.studies.identity.measures import chosen

    return {"chosen": chosen(evidence.networks)} if len(evidence.networks) else {}


def figures(evidence: "Evidence") -> "Iterator[Figure]":
    """Galleries by depth and by layer, scores against depth and channels, singular values of the Jacobian."""
    from ovfit.studies.identity.figures import figures

    return figures(evidence)


STUDY = Study(
    name="identity",
    card=Card(__doc__ or "", icon="content_copy"),
    options=Options,
    presets=PRESETS,
    everything=ALL,
    curves=tuple(CURVES),
    measured=MEASURED,
    configuration=tuple(CONFIGURATION),
    check=check,
    sources=sources,
    plan=plan,
    follow_up=follow_up,
    measures=measures,
    claims=lambda evidence, command, claims=claims: claims(evidence, command.given),
    tables=tables,
    figures=figures,
)
