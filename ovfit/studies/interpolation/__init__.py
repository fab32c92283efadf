"""Pre-interpolation loss: validation loss rises while accuracy does too. Which samples do it?

Paper     A.E.W. Venter, M.W. Theunissen, M.H. Davel: Pre-interpolation loss behaviour in neural
          networks, 2021
Question  Is a rising validation loss overfitting everywhere, or a few samples with extreme losses?
          Which samples do it, and which weights?
How       Cases A to D and fig1 are the paper's five networks, --sweep widths its figure 2 (19
          widths, to 100 % train accuracy), --sweep general its figure 3. ReLU MLPs, no regulariser,
          inputs x/255, PyTorch's initialisation, SGD without momentum; validation is all of the
          training images that are not trained on. A case's set is a twelfth (A, B, C, fig1) or
          eleven twelfths (D) of the training images: 5,000 and 55,000 of 60,000, 120 and 1,317 of
          the digits. The loss of every sample is recorded at log-spaced iterations (two bytes each,
          samples.npz), outliers are counted in every epoch looked at. "Interpolation" is the first
          epoch at 100 % train accuracy, the one of highest train accuracy where there is none;
          "least loss" is up to there. Tables and figures describe each network from the minimum of
          its own curve on, which what follows cannot undercut; claims take that of other seeds.
Claims
Command   ovfit interpolation                   cases A and B on digits, 5 seeds: about a minute on
                                                2 cores
          ovfit interpolation --preset paper    A, B, C, D, fig1 on MNIST and Fashion-MNIST
                                                (docs/interpolation.md has the time)
          ovfit interpolation --preset paper --sweep widths     95 networks; --sweep general:
                                                                figure 3's grid, for a GPU
Expected  docs/interpolation.md has what was measured.
"""

from ovfit.studies.interpolation.options import ALL, CURVES, MEASURED, PRESETS, Options
from ovfit.studies.interpolation.statements import STATEMENTS
from ovfit.studies.study import Card, Study, at

STUDY = Study(
    name="interpolation",
    card=Card(__doc__ or "", STATEMENTS, icon="trending_up"),
    options=Options,
    presets=PRESETS,
    everything=ALL,
    curves=CURVES,
    measured=MEASURED,
    check=at("ovfit.studies.interpolation.plan:check"),
    sources=at("ovfit.studies.interpolation.plan:sources"),
    rates=at("ovfit.studies.interpolation.plan:rates"),
    plan=at("ovfit.studies.interpolation.plan:plan"),
    measures=at("ovfit.studies.interpolation.measures:measures"),
    claims=at("ovfit.studies.interpolation.claims:claims"),
    figures=at("ovfit.studies.interpolation.figures:figures"),
)
