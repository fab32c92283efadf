"""What the pre-interpolation study claims, and its margins."""

from ovfit.studies.statements import Margin, Statement, Statements

SAMPLES = "of the samples"


def _times(name: str) -> Margin:
    return Margin(name, "above", 1.0, unit="times", scale="log", strict=True)


MARGINS = {
    "P1": (  # of the narrowest third of the widths, then of the widest
        Margin("accuracy change, narrowest third", "below", 0.0, unit=SAMPLES, strict=True),
        _times("loss, final / least, narrowest third"),
        Margin("accuracy change, widest third", "above", 0.0, unit=SAMPLES, strict=True),
        _times("loss, final / least, widest third"),
    ),
    "P2": (
        Margin(
            "Spearman's correlation of least loss and rise in nats",
            "above",
            0.0,
            scale="fisher",
            strict=True,
        ),
    ),
    "P4": (
        Margin("validation samples whose loss rose", "below", 0.25, unit=SAMPLES, scale="logit"),
        _times("loss, last / least"),
    ),
    "P5": (
        _times(".001-tail of |w|, last / at the least loss"),
        Margin(
            "Spearman's correlation of steps of tail and of loss",
            "above",
            0.0,
            scale="fisher",
            strict=True,
        ),
    ),
    "P6": (
        Margin(
            "epochs in which the final outliers were outliers",
            "above",
            0.5,
            unit="of the epochs",
            scale="logit",
        ),
        Margin("samples that never were outliers", "above", 0.5, unit=SAMPLES, scale="logit"),
    ),
    "PT": (_times("loss at the best temperature, last / at the least loss"),),
}
# said with every rule that reads something at the epoch of least loss
CHOSEN = "least loss of other seeds' mean curve, as in P1"


def _larger(by: str, more: str, less: str) -> Statement:
    return Statement(
        f"P3.{by}",
        f"the rise is larger for {more}",
        f"the rise (loss at interpolation / least loss) is larger for {more}: ratio of the rises "
        "of two networks that share all else (but a tuned rate) > 1, each seed's mean over such "
        f"pairs; the difference in nats is noted; {CHOSEN}",
        (_times(f"rise of the loss, {more} / {less}"),),
        asks="--sweep widths" if by == "width" else "--sweep general --preset paper",
    )


STATEMENTS = Statements(
    "interpolation",
    [
        Statement(
            "P1",
            "small nets: validation loss rises and accuracy falls; large nets: both rise",
            "sweep: small nets' validation loss rises and accuracy falls, large nets' both rise, "
            "from the epoch of least loss to interpolation (ratio > 1; accuracy < 0 for the "
            "narrowest third of the widths, > 0 for the widest third), each seed's mean over a "
            "third; accuracies widened by the binomial bound on the choice of images, losses not: "
            "a sweep records no single samples; the rise in nats is noted. The epoch of least loss "
            "is where the mean curve of other seeds is least, up to a network's own interpolation: "
            "for the first five seeds the others among them choose, for each later one all before "
            "it",
            MARGINS["P1"],
            asks="--sweep widths",
        ),
        Statement(
            "P2",
            "a higher minimum validation loss goes with a larger rise later",
            "sweep: a higher least loss goes with a larger rise later: Spearman's correlation over "
            "widths, one per seed, of least loss (on the mean curve that chose the epoch: a "
            "network's own shares its noise with the rise) and rise in nats > 0; that with the "
            f"rise as a ratio is noted; {CHOSEN}",
            MARGINS["P2"],
            asks="--sweep widths",
        ),
        _larger("dataset", "Fashion-MNIST than for MNIST", "MNIST"),
        _larger("size", "smaller training sets", "larger sets"),
        _larger("width", "wider nets", "narrower nets"),
        Statement(
            "P4",
            "most samples' loss falls; a small minority's rises",
            "most samples' loss falls, a small minority's rises: the loss at the last epoch is "
            "above the least one, and less than .25 of the validation samples' losses are; widened "
            f"by the error of the images, from the records of single samples; {CHOSEN}",
            MARGINS["P4"],
        ),
        Statement(
            "P5",
            "weight tails grow at the same iterations",
            "weight tails grow at the same iterations: .001-tail of |w|, last epoch / epoch of "
            "least loss > 1, and Spearman's correlation of the steps of its logarithm with those "
            f"of the 99 % quantile of the validation losses > 0; {CHOSEN}",
            MARGINS["P5"],
        ),
        Statement(
            "P6",
            "the extreme samples are the same ones through training; most are never outliers",
            "the extreme samples are the same through training and most are never outliers: final "
            "outliers were outliers in >= .5 of the epochs, and >= .5 of the samples in none; "
            "widened by the error of the images, from the records of single samples",
            MARGINS["P6"],
        ),
        Statement(
            "PT",
            "the rise is not the scale of the logits alone",
            "(ours) the rise is not the scale of the logits alone: loss at the best temperature, "
            "last epoch / epoch of least loss > 1, undecided where it is not recorded at exactly "
            "these epochs; without the error of the images: single losses at that temperature are "
            f"not recorded; {CHOSEN}",
            MARGINS["PT"],
        ),
    ],
    remark="one value per seed",
)
