"""Winning tickets: how few of its weights a network needs, if they are the right ones.

Paper     J. Frankle, M. Carbin: The lottery ticket hypothesis: finding sparse, trainable neural
          networks, 2019 (arXiv 1803.03635); Y. Bai, H. Wang, Z. Tao, K. Li, Y. Fu: Dual lottery
          ticket hypothesis, 2022 (arXiv 2203.04248), as reviewed in section 2 of K. Ruparell:
          Overparameterization: How much of neural networks are used?
Question  Do subnetworks do all the work? Train, take out the smallest weights, go back to the
          weights the rest began with, train again. And has what is left room for exceptions?
How       A level of pruning is a network like any other, whose mask follows from the final weights
          of the one before: all seeds and sides of a level train together. Weights of two or more
          dimensions are pruned, no biases; what is pruned is 0 from the first step on. Sides:
          ticket; reinitialised (its mask, other weights); shuffled (its weights, its mask shuffled
          within each layer); random (a random mask); dual (a random mask, after L2 on the rest has
          grown to 1, then trained again); early-bird (--controls all: a dense network that ends
          when its largest weights have been the same ones for five epochs, pruned at once and
          trained on: You et al. 2020, arXiv 1909.11957).
Gaps      The first paper does not name how its images are normalised, and results depend on it:
          here they are standardised. Its initial weights are Glorot-normal, here Glorot-uniform.
          Validation images: a tenth, at most 5,000. The second raises L2 in steps; here it grows
          with every step, to 1 at the end of a training as long as the others.
Claims
Command   ovfit tickets                            digits, MLP 2 x 128, 12 levels, 5 seeds:
                                                   1.5 minutes on 2 cores
          ovfit tickets --controls reinitialised --labels clean
          ovfit tickets --preset paper             MNIST, LeNet-300-100, 50,000 steps, 5 seeds
Expected  On MNIST (12,000 steps) T1, T3 and T5 hold, T2 is undecided by five seeds; on digits T5
          holds, the others want more than 360 test images. docs/tickets.md has what was measured.
"""

from ovfit.studies.study import Card, Study, at
from ovfit.studies.tickets.options import ALL, CURVES, PRESETS, Options
from ovfit.studies.tickets.statements import STATEMENTS

STUDY = Study(
    name="tickets",
    card=Card(__doc__ or "", STATEMENTS, icon="content_cut", picture="tickets-"),
    options=Options,
    presets=PRESETS,
    everything=ALL,
    curves=CURVES,
    check=at("ovfit.studies.tickets.plan:check"),
    plan=at("ovfit.studies.tickets.plan:plan"),
    measures=at("ovfit.studies.tickets.measures:measures"),
    claims=at("ovfit.studies.tickets.claims:claims"),
    tables=at("ovfit.studies.tickets.tables:tables"),
    figures=at("ovfit.studies.tickets.figures:figures"),
    closing=at("ovfit.studies.tickets.tables:closing"),
)
