"""Mislabelled data under blur: are wrong labels exceptions, does their number change what is seen?

Paper     K. Ruparell: Overparameterization: How much of neural networks are used? (section 4)
Question  A network that has learned its wrong labels: do blurred images keep their label,
          mislabelled ones as much as correct ones, and is there a share of wrong labels at which
          that changes sharply ("phase transition")?
How       Every k-th image of each class gets another label, uniform over the others, drawn once per
          seed (--rates 1/k; the paper's 0.8 % to 10 %). The paper gives 40 epochs and at least
          99.9 % train accuracy, which 40 epochs need not bring: here training ends with the first
          epoch at 99.9 % fit accuracy in evaluation mode (--hold 0: after all epochs). The paper's
          k-th image is the same in every seed; here the seed draws where in each class one begins
          (--offset fixed: as in the paper). Then every training image, and as a control every test
          image, is blurred (kernel 2 side - 1: with a sigma that grows it becomes flat), with noise
          and contrast as control probes. "Changed" is said against the net's own label of the
          unaltered image (own) and against the assigned one; "true" counts the images that are
          given their true label. The paper adds a supposed 4 % to its rates; rates here are the
          added ones. Sigma is in pixels of 28 a side, scaled with the side.
          A claim has a value per seed: the mean over its rates, or their differences. A seed that
          lacks a network at 99.9 % at one of them is outside. M1, M2, M3 and M5 are means over
          images too; their intervals are widened by the error that the choice of images makes, at
          most: sqrt(sum of p (1 - p) / images).
Claims
Command   ovfit mislabel                             digits, MLP, 11 rates x 5 seeds: a minute or
                                                     two on 2 cores
          ovfit mislabel --dataset mnist --arch mlp  MNIST in full (docs/mislabel.md has the time)
          ovfit mislabel --preset paper              ResNet18 on MNIST, 40 epochs: for GPUs
Expected  docs/mislabel.md has what was measured.
"""

from ovfit.studies.mislabel.options import (
    ALL,
    CONFIGURATION,
    CURVES,
    MEASURED,
    PRESETS,
    Options,
)
from ovfit.studies.mislabel.statements import STATEMENTS
from ovfit.studies.study import Card, Study, at

STUDY = Study(
    name="mislabel",
    card=Card(__doc__ or "", STATEMENTS, icon="blur_on"),
    options=Options,
    presets=PRESETS,
    everything=ALL,
    curves=CURVES,
    measured=MEASURED,
    configuration=CONFIGURATION,
    check=at("ovfit.studies.mislabel.plan:check"),
    plan=at("ovfit.studies.mislabel.plan:plan"),
    measures=at("ovfit.studies.mislabel.measures:measures"),
    claims=at("ovfit.studies.mislabel.claims:claims"),
    tables=at("ovfit.studies.mislabel.tables:tables"),
    figures=at("ovfit.studies.mislabel.figures:figures"),
)
