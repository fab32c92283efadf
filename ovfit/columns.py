"""The names of the store's columns and tags, once: what the writer writes and everybody reads.

A row of the reader's frames is a run (a launch, or a network below it). Its columns are the run's
own (`RUN_ID` ...), its tags (`STUDY` ...), and of a network its params (`DATASET` ...) and the last
value of each metric (`TEST_ACCURACY` ...). A curve has a row per run, metric and step.
"""

# a run's own
RUN_ID = "run_id"
SHORT = 8  # letters of a run id by which a person knows it
EXPERIMENT_ID = "experiment_id"
NAME = "name"
STATUS = "status"
START_TIME = "start_time"  # milliseconds since 1970
END_TIME = "end_time"
ARTIFACT_URI = "artifact_uri"

# a point of a curve
METRIC = "metric"
STEP = "step"
VALUE = "value"

# tags of every run
STUDY = "ovfit.study"
VERSION = "ovfit.version"
COMMIT = "mlflow.source.git.commit"  # of the code, where it ran from a checkout
REASON = "ovfit.reason"  # why it did not finish

# tags of a network
PARENT = "mlflow.parentRunId"  # the launch it belongs to
ARM = "ovfit.arm"
SIGNATURE = "ovfit.signature"  # a launch has none
OUTCOME = "ovfit.outcome"  # converged, budget, diverged
RECORDS = "ovfit.records"  # by comma
EPOCHS_RUN = "ovfit.epochs_run"
RESUMED_AT = "ovfit.resumed_at"
CLAIM = "ovfit.claim"  # in which of its launch's claims it was leased, in a store on a server
TRIAL = "ovfit.trial"
OPTUNA_STUDY = "ovfit.optuna_study"

MLFLOW_S = (PARENT, COMMIT)  # tags that are read besides ovfit's own

# tags of a launch
COMMAND = "ovfit.command"
PLANNED = "ovfit.planned"
KEPT = "ovfit.kept"  # networks that were in the store already
RESUMED = "ovfit.resumed"  # networks that went on from a checkpoint
PROGRESS = "ovfit.progress"
TUNED = "ovfit.tuned."  # + tuning key: a learning rate that `ovfit tune` chose
HOST = "ovfit.host"
PID = "ovfit.pid"
BORN = "ovfit.born"
HEARTBEAT = "ovfit.heartbeat"
CLAIMS = "ovfit.claims"  # the claims after which it has looked again who else leased them
DECISION = "ovfit.decision"  # which decision a launch is part of

# params of a network
DATASET = "dataset"
TRAIN_SIZE = "train_size"
FIT_SIZE = "fit_size"
TEST_SIZE = "test_size"
CONTROL_SIZE = "control_size"
ARCH = "arch"
WIDTH = "width"
DEPTH = "depth"
INIT = "init"
OPTIMIZER = "optimizer"
LR = "lr"
MOMENTUM = "momentum"
WEIGHT_DECAY = "weight_decay"
BATCH_SIZE = "batch_size"
EPOCHS = "epochs"
SEED = "seed"
CORRUPTION = "corruption"
COPIES = "copies"
NOISE = "noise"
N_PARAMETERS = "n_parameters"
CORRUPTION_RATE = "corruption_rate"
START = "start"  # the signature of the network it begins at
START_RUN, START_DIGEST = "start_run", "start_digest"  # its run id, and the sha256 of its weights
PRUNE_PARENT = "prune_parent"  # the signature of the network by whose weights it is pruned
DENSITY = "density"  # share of the weights of its layers that are left; 1 where it is not pruned
PATH = "path"
PATH_FIRST, PATH_SECOND = "path_first", "path_second"  # signatures of the networks at its ends
MADE_FROM = (START, PATH_FIRST, PATH_SECOND, PRUNE_PARENT)

# metrics of a network, by epoch
FIT_LOSS, FIT_ACCURACY = "fit_loss", "fit_accuracy"
TRAIN_LOSS, TRAIN_ACCURACY = "train_loss", "train_accuracy"
VAL_LOSS, VAL_ACCURACY = "val_loss", "val_accuracy"
TEST_LOSS, TEST_ACCURACY = "test_loss", "test_accuracy"
CONTROL_LOSS, CONTROL_ACCURACY = "control_loss", "control_accuracy"
WEIGHT_NORM = "weight_norm"
DISTANCE_FROM_INIT = "distance_from_init"
DISTANCE_FROM_START = "distance_from_start"
MEMORISED_ACCURACY = "memorised_accuracy"
GRAD_NORM = "grad_norm"
UPDATES = "updates"
SECONDS = "seconds"  # its part of its stack's training, since the last resume; at its end, once

# what a run, an outcome may be
FINISHED, RUNNING, FAILED, KILLED = "FINISHED", "RUNNING", "FAILED", "KILLED"
CONVERGED, BUDGET, DIVERGED = "converged", "budget", "diverged"

RUN = (RUN_ID, EXPERIMENT_ID, NAME, STATUS, START_TIME, END_TIME, ARTIFACT_URI)
CURVE = (RUN_ID, METRIC, STEP, VALUE)
