"""Learning-rate search: Optuna over the rate, for one configuration or each of a sweep's.

Source    A.E.W. Venter, M.W. Theunissen, M.H. Davel 2021, section 4.1: "grid search over a wide
          range of values", by the final validation error
How       All cells x replicas of a grid train together in stacks. A trial is one cell: its value is
          the mean over replicas of the final validation error; a replica that diverged counts as
          error 1.0; ties go to the smaller rate. The choice is kept in the MLflow store, for
          `--lr tuned` in every study. Killed and repeated, it goes on: finished networks are in the
          store, and a trial left running is taken up again.
Command   ovfit tune --arch mlp                   12 rates x 3 replicas on digits: under a minute
          ovfit tune --optimizer adam,sgd --arch mlp,cnn --dataset mnist    four configurations
          ovfit tune --preset paper --case A,B,C  the networks of `ovfit interpolation`
          ovfit tune --search lr=1e-4:1:log,weight_decay=1e-6:1e-2:log --sampler tpe --trials 40
Look      optuna-dashboard optuna.journal         (its own package; beside the store's mlflow.db)
"""

from ovfit.studies.study import Card, Study, at
from ovfit.tune.options import ALL, PRESETS, Options

STUDY = Study(
    name="tune",
    card=Card(__doc__ or "", icon="tune"),
    options=Options,
    presets=PRESETS,
    everything=ALL,
    check=at("ovfit.tune.plan:check"),
    sources=at("ovfit.tune.plan:sources"),
    rates=at("ovfit.tune.plan:rates"),
    hold=at("ovfit.tune.searches:hold"),
    plan=at("ovfit.tune.plan:plan"),
    follow_up=at("ovfit.tune.searches:follow_up"),
    closing=at("ovfit.tune.closing:closing"),
    figures=at("ovfit.tune.figures:figures"),
)
