"""What determines a trained network, as frozen data.

How it is run (device, stack, store) is a different type.

The signature is the network's identity: a hash of the canonical JSON of the fields that differ from
their defaults, so that a new field with a no-op default keeps every old signature. Changing a
default or the arithmetic raises ENGINE.
"""

from collections.abc import Sequence
from dataclasses import field, replace
from typing import Literal

from pydantic import Field, TypeAdapter
from pydantic.dataclasses import dataclass

from ovfit.canonical import canonical, digest_of

Precision = Literal["float32", "tf32", "bf16"]
ENGINE = 1
LANDING = 2  # the same of `Stop.clean` alone, in the signature of those that stop so
DRAWS = 2  # of what steps draw besides batches; networks from outside may have dropout of their own


@dataclass(frozen=True, kw_only=True)
class Data:
    """The samples a network sees.

    Sizes are resolved numbers of images; `digest` identifies the arrays, `name` is a label only.

    `crop`: the side of the centre crop that is left of an image (0: all of it). `pixels` edits the
    images of every split, drawn from `pixel_seed`: shuffled (one permutation for all images),
    random (one for each), gaussian (noise of their mean and variance), after Zhang et al. 2017,
    section 2.1.
    """

    digest: str
    shape: tuple[int, int, int]  # channels, height, width, of what a network sees
    classes: int
    train_size: int = Field(gt=0)
    test_size: int = Field(gt=0)
    val_size: int = Field(ge=0)
    control_size: int = Field(ge=0)
    split_seed: int = 0
    normalisation: Literal["standard", "unit", "centred", "image"] = "unit"
    name: str = field(default="", metadata={"identity": False})
    crop: int = Field(default=0, ge=0)
    pixels: Literal["true", "shuffled", "random", "gaussian"] = "true"
    pixel_seed: int = Field(default=0, ge=0)


@dataclass(frozen=True, kw_only=True)
class Corruption:
    """An edit of the training set.

    `wrong-copies` and `clean-copies` add `copies` copies of the test images with wrong or true
    labels; `label-noise` gives each training image a wrong label with probability `rate`;
    `random-labels` a label drawn uniformly from all classes, the right one among them;
    `shuffled-labels` gives the images each other's labels; `every-kth` gives the images number
    `every`, 2 `every` ... of each class a wrong one (`offset` fixed), or begins in each class at a
    place that the seed draws (seeded). `repeats` makes an epoch of
    `copies` passes. `noise_seed` draws the labels of `label-noise` and `random-labels`, so that
    networks of several seeds share them (-1: the network's own seed does).
    """

    kind: Literal[
        "none",
        "wrong-copies",
        "clean-copies",
        "label-noise",
        "random-labels",
        "shuffled-labels",
        "every-kth",
        "repeats",
    ] = "none"
    copies: int = Field(default=0, ge=0)
    rate: float = Field(default=0.0, ge=0, le=1)
    every: int = Field(default=0, ge=0)
    offset: Literal["fixed", "seeded"] = "fixed"
    noise_seed: int = Field(default=-1, ge=-1)


@dataclass(frozen=True, kw_only=True)
class Network:
    """An architecture at one width and depth, with its initialisation.

    `arch` is a name of `ovfit.networks`, or FILE.py:NAME of one from outside; `source` is then the
    sha256 of that file, and `origin` where it was found (a label only). `units` are the hidden
    units of the fully connected layers where they do not follow from the width (lenet5); `crop` the
    side of the centre crop it sees; `norm` puts batch norm in or takes it out (own: as its authors
    had it); `dropout` is the share of hidden units left out of a training step.
    """

    arch: str
    width: int = Field(gt=0)
    depth: int = Field(gt=0)
    padding: Literal["same", "lenet"] = "same"
    init: Literal["xavier", "pytorch", "he", "normal"] = "xavier"
    units: tuple[int, ...] = ()
    crop: int = Field(default=0, ge=0)
    norm: Literal["own", "on", "off"] = "own"
    dropout: float = Field(default=0.0, ge=0, lt=1)
    source: str = ""
    origin: str = field(default="", metadata={"identity": False})

    @property
    def breadth(self) -> int:
        """Its widest layer: what orders the networks of a group of equal width."""
        return max(self.width, *self.units, 0)

    @staticmethod
    def envelope(networks: "Sequence[Network]") -> "Network":
        """The smallest network that all of them fit into; they differ in width and units alone."""
        widest = max(network.width for network in networks)
        return replace(
            networks[0],
            width=widest,
            units=tuple(map(max, *(network.units for network in networks)))
            if len(networks) > 1
            else networks[0].units,
        )


@dataclass(frozen=True, kw_only=True)
class Optimizer:
    """Adam (betas .9, .999, eps 1e-8) or SGD with a resolved learning rate; `decoupled` takes the
    weight decay out of the gradient.

    `schedule` multiplies the rate at step t = 0, 1 ...: `inverse-sqrt` by 1 / sqrt(1 + floor(t /
    512)) (Nakkiran et al. 2019, appendix B); `epoch-decay` by .95 for every finished epoch (Zhang
    et al. 2017, appendix A).
    """

    name: Literal["adam", "sgd"]
    lr: float = Field(gt=0)
    momentum: float = Field(default=0.0, ge=0, lt=1)
    weight_decay: float = Field(default=0.0, ge=0)
    decoupled: bool = False
    schedule: Literal["constant", "inverse-sqrt", "epoch-decay"] = "constant"


@dataclass(frozen=True, kw_only=True)
class Stop:
    """A network stops at the first of: `epochs`, `steps`, `hold` epochs in a row at a fit accuracy
    of `accuracy` or more, fit loss <= `loss`.

    The last two are read after each epoch in evaluation mode over the whole fit set (`hold` = 0 and
    `loss` = 0 switch them off). `epochs` = 0: it is not trained, only looked at.

    `clean`: where the mean loss of the training split with its true labels, in evaluation mode, has
    come down to so much (0: no such rule), so that networks can be compared at equal loss. It is
    looked at after each epoch, and 20 times an epoch once it has come within a factor of 2; a
    network ends on the straight way between two looks, where its loss is that.

    `settled`: at the end of the first epoch at which the largest weights, all but `pruned` of each
    layer's, are the same ones as after each of the four epochs before, but for so small a share of
    all of them (an early bird: You et al. 2020, arXiv 1909.11957, algorithm 1; 0: no such rule).
    """

    epochs: int = Field(ge=0)
    steps: int = Field(default=0, ge=0)
    hold: int = Field(default=0, ge=0)
    loss: float = Field(default=0.0, ge=0)
    accuracy: float = Field(
        default=1.0, ge=0.99, le=1
    )  # no lower: the rule looks only at networks whose own batches come near it
    clean: float = Field(default=0.0, ge=0)
    settled: float = Field(default=0.0, ge=0, lt=1)
    pruned: float = Field(default=0.0, ge=0, lt=1)


@dataclass(frozen=True, kw_only=True)
class Path:
    """A curve between the final weights of two networks, `first` and `second` (signatures):

        theta(t) = (1 - t)^2 first + 2 t (1 - t) bend + t^2 second

    A quadratic Bezier curve (Garipov et al. 2018, arXiv 1802.10026, equation 1). The network's own
    weights are the bend, which begins in the middle of the two: the curve is then the straight line
    (`linear`). `bezier`: the bend is trained, at a t drawn uniformly for each step; what is
    evaluated is theta(1/2). `matched`: the hidden units of `second` are first put in the order that
    fits those of `first` best (Ainsworth et al. 2022, arXiv 2209.04836).
    """

    kind: Literal["none", "linear", "bezier"] = "none"
    first: str = ""
    second: str = ""
    matched: bool = False


NO_PATH = Path()


@dataclass(frozen=True, kw_only=True)
class Prune:
    """Which weights are 0 from the first step to the last: of those with two or more dimensions.

    `magnitude`: those that are smallest in the network `parent` (a signature), which keeps out what
    that one had lost already (Frankle & Carbin 2019, arXiv 1803.03635, section 1); `shuffled`: as
    many of each layer, in places that the seed draws; `random`: places that the seed draws, among
    all weights, so that what is left at one share is left at every smaller one.

    `share`: of the weights that were left; `output`: the share of the output layer's. `scope`:
    every layer loses its share, or the layers but the output together do (global).

    `growth`: such weights are not taken out, but pulled to 0 by L2, whose strength grows by so much
    with each step, up to 1 (information extrusion: Bai et al. 2022, arXiv 2203.04248, section 3.2).
    """

    rule: Literal["none", "magnitude", "shuffled", "random"] = "none"
    parent: str = ""
    share: float = Field(default=0.0, ge=0, lt=1)
    output: float = Field(default=0.0, ge=0, lt=1)
    scope: Literal["layer", "global"] = "layer"
    growth: float = Field(default=0.0, ge=0)


NO_PRUNE = Prune()


@dataclass(frozen=True, kw_only=True)
class Subspace:
    """A random subspace of the weights in which a network is trained (Li et al. 2018, arXiv
    1804.08838, equation 2):

        theta = theta_0 + P z

    with z, of `dimension` numbers, at 0 to begin with, and the columns of P of unit length, drawn
    by the network's seed. `dense`: Gaussian; `sparse`: each weight is in a column with probability
    1 / sqrt(weights), by a sign (Li, Hastie & Church 2006); of these two a smaller subspace of a
    seed lies in every larger one. `fastfood`: products of diagonals, a permutation and Walsh-
    Hadamard transforms (Le, Sarlos & Smola 2013). Weight decay is on z.
    """

    kind: Literal["none", "sparse", "dense", "fastfood"] = "none"
    dimension: int = Field(default=0, ge=0)


NO_SUBSPACE = Subspace()


@dataclass(frozen=True, kw_only=True)
class Spec:
    """One network to train: everything its result depends on, up to floating-point rounding.

    `objective`: cross-entropy of the labels, or the mean squared error of the image itself (the
    identity task). `precision`: what the factors of a float32 network's products and convolutions
    are rounded to in a step (tf32: 10 bits of mantissa, in evaluation too; bf16: 7 bits); weights,
    updates and sums are float32. `augment`: a random crop of each training image at every step (of
    the uncropped image, or of one padded by an eighth of its side with zeros), and its mirror image
    half of the time. `start`: the signature of the network whose final weights it begins at ("": at
    those of its seed). `draw`: the seed of the initial weights, where it is not `seed` (-1).
    """

    study: str
    arm: str
    data: Data
    network: Network
    optimizer: Optimizer
    stop: Stop
    batch_size: int = Field(gt=0)
    seed: int = Field(ge=0)
    corruption: Corruption = Corruption()
    dtype: Literal["float32", "float64"] = "float32"
    precision: Precision = "float32"
    engine: int = ENGINE
    objective: Literal["classify", "identity"] = "classify"
    augment: Literal["none", "crop", "crop-flip"] = "none"
    start: str = ""
    draw: int = Field(default=-1, ge=-1)
    path: Path = NO_PATH
    prune: Prune = NO_PRUNE
    subspace: Subspace = NO_SUBSPACE

    @property
    def origins(self) -> tuple[str, ...]:
        """The signatures of the networks whose final weights it begins with: what they have
        learned is in it."""
        named = (self.start, self.path.first, self.path.second)
        return tuple(dict.fromkeys(filter(None, named)))

    @property
    def parents(self) -> tuple[str, ...]:
        """The signatures of the networks that it is made from, by whose weights it is pruned
        too."""
        return tuple(dict.fromkeys(filter(None, (*self.origins, self.prune.parent))))

    @property
    def fit_size(self) -> int:
        """Samples in one epoch, corrupted copies included."""
        if self.corruption.kind == "repeats":
            return self.data.train_size * self.corruption.copies
        return self.data.train_size + self.corruption.copies * self.data.test_size

    @property
    def steps_per_epoch(self) -> int:
        return -(-self.fit_size // self.batch_size)

    @property
    def most_steps(self) -> int:
        """Optimiser steps if no stop rule is met before."""
        limit = self.stop.epochs * self.steps_per_epoch
        return min(self.stop.steps or limit, limit)

    def signature(self) -> str:
        """32 hex digits, equal for two specs exactly when they name the same network."""
        parts = {"landing": LANDING} if self.stop.clean else {}
        if self._draws:
            parts["draws"] = DRAWS
        return digest_of({"engine": self.engine, **parts, **canonical(self)})

    @property
    def _draws(self) -> bool:
        """Whether its steps draw crops, dropout masks or places on a path."""
        has_dropout = self.network.dropout > 0 or bool(self.network.source)
        return has_dropout or self.augment != "none" or self.path.kind == "bezier"

    def tuning_key(self) -> str:
        """16 hex digits, equal for networks that share a tuned learning rate: the same images,
        network, optimiser but for its rate, and batch size.
        """
        tree = canonical(self)
        data = {
            name: tree["data"][name]
            for name in ("digest", "train_size", "normalisation", "crop", "pixels")
            if name in tree["data"]
        }
        optimizer = {name: value for name, value in tree["optimizer"].items() if name != "lr"}
        kind = {"augment": self.augment} if self.augment != "none" else {}
        return digest_of(
            {
                "data": data,
                "network": tree["network"],
                "optimizer": optimizer,
                "batch_size": self.batch_size,
                **kind,
            }
        )[:16]


def to_json(spec: Spec) -> str:
    """The whole spec, defaults included, as the text of a network's config.json."""
    return TypeAdapter(Spec).dump_json(spec, indent=2).decode()


def from_json(text: str | bytes) -> Spec:
    return TypeAdapter(Spec).validate_json(text)
