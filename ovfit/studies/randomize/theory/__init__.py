"""The theory of the study of random labels (--theory on): no network is trained.

Constructions and regressions stand in the place of networks: a row of the evidence is one of them.

Z4       The two-layer network of p = 2n + d weights (Zhang et al. 2017, theorem 1), built for n
         distinct training images (x/255) with their true labels and with uniformly random ones,
         and evaluated as a network.
Z5       The linear model of one-hot labels on images standardised one by one (the paper's
         whitening), n = a quarter of the pixels and channels, at most 250: SGD takes longer the
         more nearly dependent they are (2,000 epochs at 250). Mini-batch SGD, batch 8, from zero,
         and from a random point as far from zero as the solution is (the control: it keeps what no
         image sees).
Z5.norm  500 images (at most half of the training images, so that subsets differ), three feature
         maps (pixels, standardised, random convolutions) x two models (linear, Gaussian kernel,
         which the paper uses), closed form. Norms are compared within a model, and only of
         solutions that give back all training labels. The pair of least p counts, times the number
         of pairs (Bonferroni).

The unit is the seed: a drawn subset of training images. Z4 and Z5 are tested on a log scale: their
values span decades.
"""
