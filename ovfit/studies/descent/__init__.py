"""Double descent: test error falls, peaks where networks begin to fit everything, falls again.

Paper     I. Abuhazera, R. Monsonego: Overparameterized Machine Learning, 2024 (its extension of
          Zhang et al. 2017); P. Nakkiran et al.: Deep double descent, 2019 (arXiv 1912.02292)
Question  Is there a peak of the test error, where does it stand, and what makes it?
How       A width sweep: the same images, batch and steps for every width, several seeds, label
          noise drawn once. The source's 21 networks (lenet5) are named by their parameters:
          --networks. `source` trains them as it did (batch 4, SGD 1e-3, momentum .9, its own 40 to
          100 epochs, one seed), `controlled` all alike. A peak picked from the curve it is tested
          on always looks like one, so its place comes from other seeds and no test data: the first
          width with train error <= .01 (on the assigned labels); the minimum to its left is that of
          the validation error. Its height is measured on the seeds left over, twice, the halves
          swapped; the interval counts seeds and test images (single ones, or at most their binomial
          error). Wrong labels are drawn by each network's seed, or by --noise-seed for all of them:
          then bias and variance are worked out too.
Claims
Command   ovfit descent                                  digits, MLP, 12 widths x 8 seeds x 2 noise
                                                         levels: about five minutes on 2 cores
          ovfit descent --oracle on                      the self-test, in seconds
          ovfit descent --sweep samples | complexity     more images; the most images fitted (by
                                                         bisection)
          ovfit descent --preset source --networks all   the source's 21 networks on four classes of
                                                         CIFAR-10
          ovfit descent --preset controlled              8 networks x 8 seeds x 3 noise levels,
                                                         4,000 images
          ovfit descent --preset nakkiran-cnn            his 5-layer CNN (and nakkiran-resnet,
                                                         ResNet18) of width k, with its schedule:
                                                         for GPUs
Expected  docs/descent.md has what was measured.
"""

from ovfit.studies.descent.options import ALL, CONFIGURATION, CURVES, MEASURED, Options
from ovfit.studies.descent.presets import PRESETS
from ovfit.studies.descent.statements import STATEMENTS
from ovfit.studies.study import Card, Study, at

STUDY = Study(
    name="descent",
    card=Card(__doc__ or "", STATEMENTS, icon="landscape"),
    options=Options,
    presets=PRESETS,
    everything=ALL,
    curves=CURVES,
    measured=MEASURED,
    configuration=CONFIGURATION,
    check=at("ovfit.studies.descent.plan:check"),
    sources=at("ovfit.studies.descent.plan:sources"),
    plan=at("ovfit.studies.descent.plan:plan"),
    follow_up=at("ovfit.studies.descent.plan:follow_up"),
    compute=at("ovfit.studies.descent.oracle:compute"),
    measures=at("ovfit.studies.descent.measures:measures"),
    claims=at("ovfit.studies.descent.claims:claims"),
    tables=at("ovfit.studies.descent.tables:tables"),
    figures=at("ovfit.studies.descent.figures:figures"),
)
