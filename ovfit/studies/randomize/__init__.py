"""Fitting random labels: networks that generalise also fit labels, and images, that mean nothing.

Paper     C. Zhang, S. Bengio, M. Hardt, B. Recht, O. Vinyals: Understanding deep learning requires
          rethinking generalization, 2017 (arXiv 1611.03530)
Question  Do the same networks fit random labels and random pixels, how much more slowly, and what
          do explicit regularisers add?
How       Tasks: true labels; partial corruption (--rates: with that probability a label is drawn
          uniformly from all classes); random labels (rate 1, a k-th of them right); shuffled
          pixels (one permutation for all images), random pixels (one for each), Gaussian pixels
          (the data's mean and variance). Pixel tasks edit the test images in the same way;
          validation and test labels are never altered. Images are whitened each by itself;
          CIFAR-10 is cropped to 28x28. SGD with momentum .9, rate .01 (Inception .1), multiplied
          by .95 after each epoch; training ends at a fit loss of .005 or after --epochs.
          Regularisers are arms on true labels: augmentation (random crop; colour images mirrored
          too), weight decay .0005, dropout .5, batch norm (Inception has it: its arm,
          no-batch-norm, takes it out, and is no regulariser in Z3), and all of them; early
          stopping is the evaluated epoch of highest validation accuracy of each, at no further
          training.
Theory    --theory on trains no network. Z4: the two-layer network of theorem 1, built for n
          distinct training images with their true and with random labels. Z5: SGD on the linear
          model of one-hot labels, images standardised one by one, from zero, and as a control from
          elsewhere. Z5.norm: closed forms on pixels, standardised images and random convolutions,
          linear and with a Gaussian kernel. The unit is the seed: a drawn subset of training
          images.
Claims
Command   ovfit randomize                        digits, MLP 1x512, 9 tasks x 12 seeds: minutes
          ovfit randomize --sweep regularisers   the arms of Z3
          ovfit randomize --theory on            Z4 and Z5, no network is trained
          ovfit randomize --preset paper --arch all
                                                 CIFAR-10, Inception, AlexNet, both MLPs: for GPUs
Expected  docs/randomize.md has what was measured.
"""

from ovfit.studies.randomize.options import ALL, CURVES, MEASURED, PRESETS, Options
from ovfit.studies.randomize.statements import STATEMENTS
from ovfit.studies.study import Card, Study, at

STUDY = Study(
    name="randomize",
    card=Card(__doc__ or "", STATEMENTS, icon="casino"),
    options=Options,
    presets=PRESETS,
    everything=ALL,
    curves=CURVES,
    measured=MEASURED,
    check=at("ovfit.studies.randomize.plan:check"),
    plan=at("ovfit.studies.randomize.plan:plan"),
    compute=at("ovfit.studies.randomize.theory.evidence:compute"),
    measures=at("ovfit.studies.randomize.measures:measures"),
    claims=at("ovfit.studies.randomize.claims:claims"),
    tables=at("ovfit.studies.randomize.tables:tables"),
    figures=at("ovfit.studies.randomize.figures:figures"),
)
