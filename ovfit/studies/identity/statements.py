"""What the identity study claims, and its margins.

Names of quantities are the ones before depths and channels are known; claims.py puts these in.
"""

from ovfit.studies.statements import Margin, Statement, Statements

SURE = 0.8  # a score from which on a network or an output is of a class
LAYER = 8  # whose read-out claim I7 is about
NOISE = 0.5  # of an output's energy
VARIANCE = 0.05**2  # of the identity score between initialisations
CONSTANT_AT_DEEPEST = Margin("constant score at the deepest", "above", SURE, scale="fisher")

STATEMENTS = Statements(
    "identity",
    [
        Statement(
            "I1",
            "one linear layer learns P_par x + R P_perp x",
            "one linear layer: f(x) = P_par x + R P_perp x, R its initial weights: largest "
            "deviation of any output pixel <= .01, in more than half of the networks",
            (Margin("largest deviation of an output pixel", "below", 0.01),),
            threshold=True,
            asks="--sweep depth --arch linear",
        ),
        Statement(
            "I2.deep",
            "a deep fully connected network tends to the constant",
            "linear and fcn: constant score, deepest - shallowest > 0, and >= .8 at the deepest",
            (
                Margin("constant score, deepest - shallowest", "above", 0.0, strict=True),
                CONSTANT_AT_DEEPEST,
            ),
            asks="--sweep depth --arch linear,fcn",
        ),
        Statement(
            "I2.shallow",
            "a shallow fully connected network adds noise",
            "linear and fcn, the shallowest: share of an output's energy orthogonal to input and "
            "training image >= .5 (mean over test inputs), and constant score < .8",
            (
                Margin(
                    "energy orthogonal to input and training image at the shallowest",
                    "above",
                    NOISE,
                    unit="of the output's",
                    scale="share",
                ),
                Margin(
                    "constant score at the shallowest", "below", SURE, scale="fisher", strict=True
                ),
            ),
            asks="--sweep depth --arch linear,fcn",
        ),
        Statement(
            "I3",
            "a shallow convolutional network learns the identity, a deep one the constant",
            "conv: identity score at the shallowest >= .9; constant score at the deepest >= .8",
            (
                Margin("identity score at the shallowest", "above", 0.9, scale="fisher"),
                CONSTANT_AT_DEEPEST,
            ),
            asks="--sweep depth --arch conv",
        ),
        Statement(
            "I3.edges",
            "convolutional networks of intermediate depth detect edges",
            "conv: at the middle depth of the grid the correlation with Sobel's edges less the "
            "larger of the two scores > 0",
            (Margin("edges - larger score at the middle depth", "above", 0.0, strict=True),),
            asks="--sweep depth --arch conv",
        ),
        Statement(
            "I4",
            "the nearer a test input to the training image, the better",
            "the nearer a test input to the training image (cosine), the better: Spearman's "
            "correlation with -MSE / |x|^2, within each kind of six test inputs or more, less that "
            "of the constant map, > 0 (mean over kinds and depths)",
            (
                Margin(
                    "Spearman's correlation of nearness and -MSE / |x|^2, network - constant map",
                    "above",
                    0.0,
                    strict=True,
                ),
            ),
            asks="--sweep depth",
        ),
        Statement(
            "I5",
            "width is less prone to memorising than depth",
            "width is less prone to memorising than depth: slope of the constant score on "
            "log2(parameters), depth grid - channel grid > 0",
            (
                Margin(
                    "slope of the constant score on log2(parameters), depth - channels",
                    "above",
                    0.0,
                    unit="a doubling",
                    strict=True,
                ),
            ),
            asks="--sweep depth,channels --arch conv",
        ),
        Statement(
            "I6",
            "initialisation matters, more with few channels",
            "initialisation matters, more with few channels: variance of the identity score "
            "between initialisations, less that of seeds, at the fewest channels > .05^2, and less "
            "that at the most channels > 0; one value per two seeds (S and S + 1, S + 2 and S + 3 "
            "...), the product of their deviations; initialisations (three or more) with which "
            "most of the first five seeds train at both",
            (
                Margin("variance between initialisations, fewest channels", "above", VARIANCE),
                Margin(
                    "variance between initialisations, fewest - most channels",
                    "above",
                    0.0,
                    strict=True,
                ),
            ),
            asks="--sweep init --arch conv",
        ),
        Statement(
            "I7.random",
            "a random deep convolutional network loses the shape after about 8 layers",
            "the deepest conv net: a random one loses the shape: its read-out of the input at "
            "layer 8 <= .5",
            (Margin("read-out at layer 8, random", "below", 0.5, scale="fisher"),),
            asks="--sweep depth --arch conv",
        ),
        Statement(
            "I7.trained",
            "a trained one keeps it longer and renders the constant in its last layers",
            "the deepest conv net: a trained one keeps the shape longer: trained - random at layer "
            "8 > 0, and renders the constant: read-out of the training image at the last layer "
            ">= .8",
            (
                Margin("read-out at layer 8, trained - random", "above", 0.0, strict=True),
                Margin(
                    "read-out of the training image at the last layer",
                    "above",
                    SURE,
                    scale="fisher",
                ),
            ),
            asks="--sweep depth --arch conv",
        ),
        Statement(
            "I8",
            "the number of parameters does not predict generalisation",
            "parameters do not predict generalisation: |Spearman's correlation| of parameters and "
            "identity score over all networks of a seed (those that train, six sizes or more) <= "
            ".5",
            (
                Margin(
                    "|Spearman's correlation| of parameters and identity score",
                    "below",
                    0.5,
                    scale="fisher",
                ),
            ),
            asks="--sweep depth,channels",
        ),
    ],
    remark="the seed is the unit; per dataset, architecture",
)
