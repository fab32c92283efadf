"""Extreme overfitting: 100 % train and 0 % test accuracy, beside normally trained twins.

Paper     D. Merkulov, I. Oseledets: Empirical study of extreme overfitting points of neural
          networks, 2019 (arXiv 1906.06295)
Question  Are there weights that fit the training set perfectly and get every test image wrong, and
          where do they lie?
How       The extreme arm trains on train + t copies of the test images with wrong labels,
          t = floor(train / test) + 1. The paper's "0 / (k-1)/k probability" does not sum to 1: here
          a label is always wrong, uniform over the k - 1 others, drawn once and shared by the
          copies. Twins share seed, split and initial weights. `clean-copies` is the arm the paper
          lacks (the same copies, true labels), and the control split the one it lacks: held out
          before anything else, seen by nobody. Arms' epochs differ in length, so they are compared
          at equal epochs, equal steps and equal train loss.
Claims
Gaps      The paper names neither the scaling of its inputs nor its number of epochs. Inputs are
          x/255, the plainest choice (with standardised inputs Adam at 0.001 hovers at 95 to 99 %
          fit accuracy for 70 epochs on MNIST: docs/extreme.md); 60 epochs are its author's figure.
Command   ovfit extreme                             digits, MLP, 12 seeds: 1.5 minutes on 2 cores
          ovfit extreme --arch all --dataset all --preset paper    the paper's 3,600: for GPUs
Expected  E1 and E5 hold, E4.twin fails; E4 holds with its own command, which takes half an
          hour or more. docs/extreme.md has what was measured on MNIST, Fashion-MNIST and
          CIFAR-10.
"""

from ovfit.studies.extreme.options import ALL, CURVES, PRESETS, Options
from ovfit.studies.extreme.statements import STATEMENTS
from ovfit.studies.study import Card, Study, at

STUDY = Study(
    name="extreme",
    card=Card(__doc__ or "", STATEMENTS, icon="swap_vert", picture="answers"),
    options=Options,
    presets=PRESETS,
    everything=ALL,
    curves=CURVES,
    check=at("ovfit.studies.extreme.plan:check"),
    plan=at("ovfit.studies.extreme.plan:plan"),
    claims=at("ovfit.studies.extreme.claims:claims"),
    figures=at("ovfit.studies.extreme.figures:figures"),
)
