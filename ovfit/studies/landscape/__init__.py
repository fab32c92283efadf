"""Landscape: how sharp extreme points are, how far they reach, and what lies between networks.

Paper     D. Merkulov, I. Oseledets: Empirical study of extreme overfitting points of neural
          networks, 2019 (arXiv 1906.06295); K. Ruparell: Overparameterization: How much of neural
          networks are used? (section 3, after Fort & Jastrzebski 2019, arXiv 1906.04724)
Question  Is an extreme point narrower than a normal one at the same loss? Are solutions connected,
          and what widens the tunnels between them?
How       Curvature grows with the loss, so networks are compared at EQUAL clean loss (--level):
          each is trained until near it, then at a twentieth of its rate to just above and just
          below, and what is measured is interpolated between these two. Eigenvalues by Lanczos
          iteration with their residuals, the trace by Hutch++, the density by stochastic Lanczos
          quadrature; radii along random directions, filter by filter as long as the weights
          (Li et al. 2018); slices along such directions. Paths: straight, straight to the network
          whose hidden units were put in order (Ainsworth et al. 2022), and Bezier curves with one
          trained bend (Garipov et al. 2018); batch norm's statistics are estimated anew at every
          place. A normal network of each seed is connected to one of another seed (+ 10,000) and to
          the extreme one of its own; extreme ones two by two.
Claims
Control   --arms all adds clean-copies (the same copies with true labels): noted with E8.
Store     --of RUN,RUN looks at any networks of the store and at the paths from the first to each;
          --study extreme --arms normal,extreme at those that a study left. Nothing is trained.
Command   ovfit landscape                          digits, MLP of 128 units, 12 seeds: 2.5 minutes
                                                   on 2 cores
          ovfit landscape --dataset mnist --train-size 12000 --width 512
          ovfit landscape --preset paper           MNIST in full, 20 seeds
Expected  Digits: E8.* and C4.* hold, C2 holds; C1, C3 and C5 are undecided with 12 seeds. 2,400
          MNIST images: E8.top and C5 fail, C4.decay is undecided, the others hold.
          docs/landscape.md has what was measured.
"""

from ovfit.studies.landscape.options import (
    ALL,
    CONFIGURATION,
    CURVES,
    MEASURED,
    PRESETS,
    Options,
)
from ovfit.studies.landscape.statements import STATEMENTS
from ovfit.studies.study import Card, Study, at

STUDY = Study(
    name="landscape",
    card=Card(__doc__ or "", STATEMENTS, icon="landscape"),
    options=Options,
    presets=PRESETS,
    everything=ALL,
    curves=CURVES,
    measured=MEASURED,
    configuration=CONFIGURATION,
    check=at("ovfit.studies.landscape.plan:check"),
    sources=at("ovfit.studies.landscape.plan:sources"),
    plan=at("ovfit.studies.landscape.plan:plan"),
    measures=at("ovfit.studies.landscape.measures:measures"),
    claims=at("ovfit.studies.landscape.claims:claims"),
    tables=at("ovfit.studies.landscape.tables:tables"),
    figures=at("ovfit.studies.landscape.figures:figures"),
)
