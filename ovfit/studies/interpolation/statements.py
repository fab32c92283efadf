"""What the pre-interpolation study claims, and its margins."""

from ovfit.studies.statements import Margin, Statement, Statements

MARGINS = {
    "P1": (  # of the narrowest third of the widths, then of the widest
        Margin("accuracy change, narrowest third", "below", 0.0, strict=True),
        Margin("loss, final / least, narrowest third", "above", 1.0, scale="log", strict=True),
        Margin("accuracy change, widest third", "above", 0.0, strict=True),
        Margin("loss, final / least, widest third", "above", 1.0, scale="log", strict=True),
    ),
    "P2": (
        Margin(
            "Spearman's correlation of least loss and rise (jackknife)", "above", 0.0, strict=True
        ),
    ),
    "P4": (
        Margin("share of validation samples whose loss rose", "below", 0.25),
        Margin("loss, last / least", "above", 1.0, scale="log", strict=True),
    ),
    "P5": (
        Margin(".001-tail of |w|, last / least", "above", 1.0, scale="log", strict=True),
        Margin("Spearman's correlation of steps of tail and of loss", "above", 0.0, strict=True),
    ),
    "P6": (
        Margin("share of epochs the final outliers were outliers", "above", 0.5),
        Margin("share of samples never outliers", "above", 0.5),
    ),
    "PT": (
        Margin(
            "loss at the best temperature, last / least", "above", 1.0, scale="log", strict=True
        ),
    ),
}


def _raised(by: str) -> tuple[Margin, ...]:
    name = f"rise, {by} expected to raise it / the other"
    return (Margin(name, "above", 1.0, scale="log", strict=True),)


STATEMENTS = Statements(
    "interpolation",
    [
        Statement(
            "P1",
            "small nets: validation loss rises and accuracy falls; large nets: both rise",
            "sweep: small nets' validation loss rises and accuracy falls, large nets' both rise, "
            "from the epoch of least loss to interpolation (ratio > 1; accuracy < 0 for the "
            "narrowest third of the widths, > 0 for the widest third)",
            MARGINS["P1"],
        ),
        Statement(
            "P2",
            "a higher minimum validation loss goes with a larger rise later",
            "sweep: a higher least loss goes with a larger rise later: Spearman's correlation of "
            "least loss and rise in nats > 0",
            MARGINS["P2"],
        ),
        Statement(
            "P3.dataset",
            "the rise is larger for Fashion-MNIST than for MNIST",
            "the rise (loss at interpolation / least loss) is larger for Fashion-MNIST: ratio of "
            "the rises of two networks that share all else (but a tuned rate) > 1",
            _raised("dataset"),
        ),
        Statement(
            "P3.size",
            "the rise is larger for smaller training sets",
            "the rise is larger for smaller training sets: ratio of the rises of two networks "
            "that share all else (but a tuned rate) > 1",
            _raised("train size"),
        ),
        Statement(
            "P3.width",
            "the rise is larger for wider nets",
            "the rise is larger for wider nets: ratio of the rises of two networks that share all "
            "else (but a tuned rate) > 1",
            _raised("width"),
        ),
        Statement(
            "P4",
            "most samples' loss falls; a small minority's rises",
            "most samples' loss falls, a small minority's rises: the loss at the last epoch is "
            "above the least one, and less than .25 of the validation samples' losses are",
            MARGINS["P4"],
        ),
        Statement(
            "P5",
            "weight tails grow at the same iterations",
            "weight tails grow at the same iterations: .001-tail of |w|, last epoch / epoch of "
            "least loss > 1, and Spearman's correlation of the steps of its logarithm with those "
            "of the 99 % quantile of the validation losses > 0",
            MARGINS["P5"],
        ),
        Statement(
            "P6",
            "the extreme samples are the same ones through training; most are never outliers",
            "the extreme samples are the same through training and most are never outliers: final "
            "outliers were outliers in >= .5 of the epochs, and >= .5 of the samples in none",
            MARGINS["P6"],
        ),
        Statement(
            "PT",
            "the rise is not the scale of the logits alone",
            "(ours) the rise is not the scale of the logits alone: loss at the best temperature, "
            "last epoch / epoch of least loss > 1",
            MARGINS["PT"],
        ),
    ],
    remark="the network is the unit",
)
