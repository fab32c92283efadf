"""Intrinsic dimension: how many numbers suffice, in a random subspace of a network's weights.

Paper     C. Li, H. Farkhoor, R. Liu, J. Yosinski: Measuring the intrinsic dimension of objective
          landscapes, 2018 (arXiv 1804.08838), as reviewed in section 3.1 of K. Ruparell:
          Overparameterization: How much of neural networks are used?
Question  LeNet has 44,426 weights, and 290 numbers suffice for 90 % of MNIST, if they move all the
          weights at once. Do they, is that fewer than the weights of the smallest network that
          does as well, and do random labels take more?
How       theta = theta_0 + P z: P of unit columns drawn by the seed, z trained. Of each dimension
          every rate of --lr is trained, and the one that is best among other seeds counts: one
          from direct training is 10 to 30 times too small. d90 is read off an isotonic fit of
          validation accuracy, for each seed; the interval is over seeds, since the subspaces of a
          seed lie in each other. Beside it the same architecture at other widths, trained directly.
Gaps      The source gives no seeds (one run three times for an error bar), reads d90 off the
          points, and asks for 90 % of what the whole network reaches; here it is .90, and 90 % of
          the whole network's stands beside it (d90.csv). Random labels: on --label-size images.
Claims
Command   ovfit dimension                          digits, MLP of 32 units, 5 seeds: 2 minutes
          ovfit dimension --basis fastfood         another kind of subspace
          ovfit dimension --preset paper           LeNet on MNIST, 5 seeds
Expected  S2 and S4 hold, on digits and on MNIST; S1 and S3 are undecided with five seeds.
          docs/dimension.md has what was measured.
"""

from ovfit.studies.dimension.options import ALL, CONFIGURATION, PRESETS, Options
from ovfit.studies.dimension.statements import STATEMENTS
from ovfit.studies.study import Card, Study, at

STUDY = Study(
    name="dimension",
    card=Card(__doc__ or "", STATEMENTS, icon="straighten", picture="dimension-"),
    options=Options,
    presets=PRESETS,
    everything=ALL,
    configuration=CONFIGURATION,
    check=at("ovfit.studies.dimension.plan:check"),
    plan=at("ovfit.studies.dimension.plan:plan"),
    measures=at("ovfit.studies.dimension.measures:measures"),
    claims=at("ovfit.studies.dimension.claims:claims"),
    tables=at("ovfit.studies.dimension.tables:tables"),
    figures=at("ovfit.studies.dimension.figures:figures"),
    closing=at("ovfit.studies.dimension.tables:closing"),
)
