"""Simple functions: random weights, and SGD, choose among functions that fit.

Paper     G. Valle-Perez, C. Q. Camargo, A. A. Louis: Deep learning generalizes because the
          parameter-function map is biased towards simple functions, 2018 (arXiv 1805.08522); C.
          Mingard, G. Valle-Perez, J. Skalse, A. A. Louis: Is SGD a Bayesian sampler? Well, almost,
          2021 (arXiv 2006.15191)
Question  Is a function rarer under random weights the more complex it is, and does SGD find each
          function as often as random networks that fit the same data are it?
How       Networks of 7-40-40-1 ReLU units on all 2^7 = 128 inputs of 0 and 1 (--inputs centred: -1
          and 1). A function is the 128 signs of the output, 1 above 0 and else 0: without biases
          0000000 gives exactly 0, and is read as 0. Weights are normal with variance 1 / fan-in,
          biases with the variances of --bias; 0: there are none. Blocks of random networks are
          drawn as stacks and counted on the way. K = log2 n for a constant, n = 128, else
          log2(n) (LZ76(x) + LZ76(reversed x)) / 2, words of Lempel & Ziv's parsing of 1976. A
          target is a simple function of its block; its training set, --train-inputs of the 128
          inputs with both outputs among them. Random networks of the pool that agree there are the
          posterior, by rejection. SGD starts from weights drawn alike and stops at the end of the
          first epoch after which all of them are right.
Counts    Blocks and runs lie in the cache folder: killed and repeated, the command counts only what
          is missing.
Claims
Command   ovfit simplicity                       5 blocks of 200,000 networks, 2 variances of the
                                                 biases, 5 targets: 1.5 minutes of CPU
          ovfit simplicity --preset paper        10 blocks of a million, 10 targets of 40,000 runs:
                                                 18 minutes of CPU
          ovfit simplicity --preset paper --targets 0        B1 alone
          ovfit simplicity --optimizer sgd,adam  Adam too
Expected  B1 fails: within strata of equally many ones little is left (-.15 without biases, .00 with
          biases of variance 1). B2 at ten targets: .51 and .79, undecided. docs/simplicity.md has
          what was measured.
"""

from ovfit.studies.simplicity.options import CONFIGURATION, MEASURED, PRESETS, Options
from ovfit.studies.simplicity.statements import STATEMENTS
from ovfit.studies.study import Card, Study, at

STUDY = Study(
    name="simplicity",
    card=Card(__doc__ or "", STATEMENTS, icon="compress"),
    options=Options,
    presets=PRESETS,
    configuration=CONFIGURATION,
    measured=MEASURED,
    check=at("ovfit.studies.simplicity.plan:check"),
    sources=at("ovfit.studies.simplicity.plan:sources"),
    plan=at("ovfit.studies.simplicity.plan:plan"),
    compute=at("ovfit.studies.simplicity.evidence:compute"),
    measures=at("ovfit.studies.simplicity.measures:measures"),
    claims=at("ovfit.studies.simplicity.claims:claims"),
    tables=at("ovfit.studies.simplicity.tables:tables"),
    figures=at("ovfit.studies.simplicity.figures:figures"),
)
