"""What the study of dimensions claims, and its margins (S1 to S4)."""

from ovfit.studies.statements import Margin, Statement, Statements

GOOD = 0.90  # accuracy at which a dimension is read
CHOSEN = (
    "the learning rate of each dimension is that of the highest mean {split} accuracy among other "
    "seeds (the first five for each other, all before it for each later one)"
)
READ = (
    "d90: where the isotonic fit of {split} accuracy against the dimension, of one seed, first "
    "reaches .90, linear in log d between the dimensions"
)


def _within(what: str, low: float, high: float) -> tuple[Margin, ...]:
    return (
        Margin(f"d90, {what}", "above", low, "dimensions", "log"),
        Margin(f"d90, {what}", "below", high, "dimensions", "log"),
    )


STATEMENTS = Statements(
    "dimension",
    [
        Statement(
            "S1",
            "290 dimensions suffice LeNet for 90 % of MNIST",
            "LeNet (lenet5, 44,426 weights) on MNIST in a random subspace: "
            f"{READ.format(split='validation')}; geometric mean within 200 and 400 (the source: "
            f"290, one seed run three times); {CHOSEN.format(split='validation')}",
            _within("LeNet on MNIST", 200.0, 400.0),
            asks="--preset paper",
        ),
        Statement(
            "S2",
            "a directly trained network needs more weights than that",
            "d90 over the fewest weights of a directly trained network that reaches .90: ratio < "
            "1. The family is the same architecture at --direct-widths; the fewest weights are "
            "those of the smallest member whose mean validation accuracy among other seeds, each "
            "at its own best rate, is .90",
            (
                Margin(
                    "d90 / weights of the smallest direct network",
                    "below",
                    1.0,
                    "times",
                    "log",
                    strict=True,
                ),
            ),
        ),
        Statement(
            "S3",
            "750 dimensions suffice a 200-200 network for 90 % of MNIST",
            "a fully connected network of 2 x 200 units (199,210 weights) on MNIST: d90 within 750 "
            "+- 20 %",
            _within("FC 2 x 200 on MNIST", 600.0, 900.0),
            asks="--preset paper --arch mlp --width 200 --depth 2 "
            "--dims 200,300,400,525,700,950,1300",
        ),
        Statement(
            "S4",
            "random labels need more dimensions than true ones",
            "the same images with random labels: d90 on TRAIN accuracy, random over true labels, > "
            f"1, on --label-size training images; {CHOSEN.format(split='train')}, of each kind of "
            "labels for itself. Where no dimension fits random labels, they count as the largest: "
            "the ratio is then at least so much",
            (
                Margin(
                    "d90 of train accuracy, random / true labels",
                    "above",
                    1.0,
                    "times",
                    "log",
                    strict=True,
                ),
            ),
        ),
    ],
    remark="paired by seed; digits are a pilot",
)
