"""Leaving extreme points: what clean data alone does to a network that has memorised wrong labels.

Paper     D. Merkulov, I. Oseledets: Empirical study of extreme overfitting points of neural
          networks, 2019 (arXiv 1906.06295); S. Liu, D. Papailiopoulos, D. Achlioptas: Bad global
          minima exist and SGD can reach them, 2020 (arXiv 1906.02613)
Question  The first paper says that full-batch descent stays at an extreme point, and that SGD
          usually leaves it for one that generalises. Where a network interpolates, its clean
          gradient is almost zero: who leaves, and what does it take?
How       A start is an extreme point, trained as `ovfit extreme` does (Adam at .001, batches of
          128, t copies of the test images with wrong labels) until its fit loss is that of a
          depth, 1e-2 or 1e-3; or a network that has learned random labels of the training images.
          From there it trains on the clean training images alone, by each recipe; its twin does the
          same from the weights that the seed draws. Recipes: full-batch descent (gd), SGD, SGD
          with momentum .9, Adam; with L2 (+decay: Adam 1e-4, others 1e-3) and with random crops
          (+augment). Memorised accuracy is the share of the test images (from random labels: of
          the mislabelled training images) that still get the wrong label they were taught.
Gaps      Neither paper compares at equal steps, or says how deep its points lie. Liu et al. learn
          several copies of each training image, corrupted in their pixels, with random labels; here
          there are no copies, or random crops of each image (--starts random-labels-crops).
Claims
Command   ovfit escape                           digits, MLP, 9 recipes x 2 depths x 12 seeds:
                                                 7.5 minutes on 2 cores
          ovfit escape --recipes all             every recipe, with L2 and crops
          ovfit escape --dataset mnist --train-size 12000 --replicas 10
          ovfit escape --preset paper --arch all --dataset all        for GPUs
Expected  E6 holds at depth 1e-3 and fails at 1e-2; E7 and E7.adam fail at 1e-3; with L2 Adam leaves
          (E7.decay); E7.depth holds. docs/escape.md has what was measured.
"""

from ovfit.studies.escape.options import ALL, CONFIGURATION, CURVES, MEASURED, PRESETS, Options
from ovfit.studies.escape.statements import STATEMENTS
from ovfit.studies.study import Card, Study, at

STUDY = Study(
    name="escape",
    card=Card(__doc__ or "", STATEMENTS, icon="logout"),
    options=Options,
    presets=PRESETS,
    everything=ALL,
    curves=CURVES,
    configuration=CONFIGURATION,
    measured=MEASURED,
    check=at("ovfit.studies.escape.plan:check"),
    plan=at("ovfit.studies.escape.plan:plan"),
    measures=at("ovfit.studies.escape.measures:measures"),
    claims=at("ovfit.studies.escape.claims:claims"),
    tables=at("ovfit.studies.escape.tables:tables"),
    figures=at("ovfit.studies.escape.figures:figures"),
)
