"""The identity task: trained to give ONE image back, the identity or the constant?

Paper     C. Zhang, S. Bengio, M. Hardt, M.C. Mozer, Y. Singer: Identity Crisis: memorization and
          generalization under extreme overparameterization, 2020 (arXiv 1902.04698)
Question  A single training image, f(x) = x: the identity and the constant function fit it equally
          well. Which does an architecture prefer?
How       One training digit (a 7: --digit, --index), plain full-batch gradient descent on the mean
          squared error over pixels (images 0 to 1) until it is < 1e-6 or the steps run out; no
          biases; depth counts weight layers. Learning rates are tried in the order given, each as a
          network of its own, until one reaches the target (--all-rates on: all of them; the one
          with the fewest steps counts); test inputs choose nothing. Networks that reached it at no
          rate are outside every margin, and named. Initialisation `own`: He for ReLU networks,
          Xavier for linear ones (signals keep their size at any depth; PyTorch's and small normal
          weights make them vanish). Test inputs (ours, the same ones always): 10 combinations of
          two digits, 20 digits, 10 Fashion-MNIST images (for mnist), black, white, noise, stripes,
          checkers. A network's score is the mean Pearson correlation of output and input
          (identity), of output and training image (constant), over the test inputs that vary (black
          and white do not: they have an MSE only); 0 where an output does not vary. Intervals count
          seeds and the inputs that were drawn (patterns are what they are). Class identity or
          constant: that score is >= .8 and the larger; else neither. Hidden layers: an affine map
          from the channels to the image at the same pixel, fitted on every other test input, its
          correlation on the rest; for trained and initial weights.
Claims
Command   ovfit identity                          digits, three grids x 5 seeds: minutes on 2 cores
          ovfit identity --sweep depth --arch conv        one of the grids
          ovfit identity --dataset mnist --channels 16    28x28 pixels (docs/identity.md: the time)
          ovfit identity --preset paper           MNIST, 128 channels, depths to 20: for a GPU
Expected  docs/identity.md has what was measured.
"""

from ovfit.studies.identity.options import ALL, CONFIGURATION, MEASURED, PRESETS, Options
from ovfit.studies.identity.statements import STATEMENTS
from ovfit.studies.study import Card, Study, at

STUDY = Study(
    name="identity",
    card=Card(__doc__ or "", STATEMENTS, icon="content_copy"),
    options=Options,
    presets=PRESETS,
    everything=ALL,
    measured=MEASURED,
    configuration=CONFIGURATION,
    check=at("ovfit.studies.identity.plan:check"),
    sources=at("ovfit.studies.identity.plan:sources"),
    plan=at("ovfit.studies.identity.plan:plan"),
    follow_up=at("ovfit.studies.identity.plan:follow_up"),
    measures=at("ovfit.studies.identity.measures:measures"),
    claims=at("ovfit.studies.identity.claims:claims"),
    tables=at("ovfit.studies.identity.tables:tables"),
    figures=at("ovfit.studies.identity.figures:figures"),
)
