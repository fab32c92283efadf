"""Bad input, of every command: one line that says what to do, and nothing is left behind."""

import shlex
import sqlite3
from pathlib import Path

import pytest
import torch

from tests.conftest import QUICK, Refused

REFUSED = {  # command -> what is given to it, and what the line says
    "extreme": [
        ("--dataset mnits", "did you mean mnist"),
        ("--dataset none.npz", "no such file"),
        ("--dataset cifar10", "not in"),
        ("--arch mpl", "did you mean mlp"),
        ("--arch lenet5", "an architecture of `ovfit descent`, `ovfit tickets`"),
        ("--arch fcn", "an architecture of `ovfit identity`, not of this command; choose from mlp"),
        ("--arch lennet5", "did you mean lenet5? That is an architecture of `ovfit descent`"),
        ("--rerun mising", "did you mean missing"),
        ("--arch resnet --depth 19", "6n"),
        ("--arms normal,extrem", "did you mean extreme"),
        ("--replica 3", "--replicas"),
        ("--preset fast", "choose from quick, paper"),
        ("--replicas 0", "must be 1 or more"),
        ("--lr -1", "must be more than 0"),
        ("--weight-decay nan", "must be"),
        ("--weight-decay 0,,1", "empty item"),
        ("--epochs many", "not a whole number"),
        ("--train-size 5000", "more than the 1151"),
        ("--batch-size 5000", "make it smaller"),
        ("--optimizer sgd --momentum 1", "must be less than 1"),
        ("--width 100000000", "GB free; --width"),
        ("--width 100000000 --dry-run", "GB free; --width"),
        ("--gpus -1", "must be 0 or more"),
        ("--gpus 0,7", "this machine has"),
        ("--gpus 0 --device cpu", "exclude each other"),
        ("--precision tf32 --device cpu", "cpu has no such products; say float32 or bf16"),
        ("--precision bf16 --dtype float64", "is for --dtype float32; leave one out"),
        ("--tracking-uri sqlite:////nowhere/at/all/mlflow.db", "does not exist"),
        ("--tracking-uri sqlite:///text.db", "--tracking-uri"),
        ("--tracking-uri sqlite:///other.db", "another program's database"),
        ("--tracking-uri ftp://x", "--tracking-uri"),
        ("--step-every often", "log, off"),
        ("--dry-run=maybe", "on or off"),
    ],
    "landscape": [
        ("--grid 2", "must be 3 or more"),
        ("--grid 900000", "a plane of 900000x900000 points needs"),
        ("--reach 0", "must be more than 0"),
        ("--reach 1000", "must be 100 or less"),
        ("--places 2", "must be 3 or more"),
        ("--level 0", "must be more than 0"),
        ("--knobs decay,rat", "did you mean rate"),
        ("--of abc --study extreme", "leave one out"),
        ("--unequal on", "is for --of or --study"),
        ("--of 0123abcd", "no network with run id 0123abcd"),
        ("--study extreme", "train some first"),
    ],
    "dimension": [
        ("--dims 5000", "has 2,410 weights; give at most as many dimensions"),
        ("--dims 0", "must be 1 or more"),
        ("--basis spares", "did you mean sparse"),
        ("--labels rndom", "did you mean random"),
        ("--weight-decay 1e-4", "would be on z"),
        ("--label-size 5000", "more than the 1151"),
    ],
    "tickets": [
        ("--share 1", "must be less than 1"),
        ("--output-share 0", "must be more than 0"),
        ("--levels 0", "must be 1 or more"),
        ("--levels 50", "less than one weight is left"),
        ("--rewind 600", "has 600 steps at most"),
        ("--scope globally", "did you mean global"),
        ("--controls shufled", "did you mean shuffled"),
        ("--labels wrong", "choose from clean, mislabelled"),
        ("--train-size 500", "or --labels clean"),
    ],
    "descent": [
        ("--networks 1234", "no network of the source"),
        ("--networks 7542", "did you mean 75426"),
        ("--networks 2550", "16x16 pixels"),
        ("--networks 2550 --width 4", "exclude each other"),
        ("--width 0", "must be 1 or more"),
        ("--width ''", "an empty item"),
        ("--noise 1", "must be less than 1"),
        ("--noise -0.1", "must be 0 or more"),
        ("--noise ''", "an empty item"),
        ("--classes 3,xyz", "no class 'xyz'"),
        ("--classes 3", "two different classes"),
        ("--batch-size 501", "more than the 500 samples"),
        ("--sizes 50", "--sweep samples"),
        ("--sweep width", "did you mean widths"),
        ("--sweep samples --sizes 5", "more than the 5 samples"),
        ("--sweep samples --sizes 99999", "more than the"),
        ("--sweep complexity --lr tuned", "--lr tuned goes with"),
        ("--oracle on --sweep samples", "trains no network"),
        ("--oracle on --train-size 5", "20 images or more"),
    ],
    "interpolation": [
        ("--case E", "A"),
        ("--sweep width", "widths"),
        ("--sweep general --dataset digits", "ovfit tune"),
        ("--val-size 0", "validation loss"),
        ("--train-size 1437", "no image is left for validation"),
        ("--arch cnn", "mlp"),
        ("--lr tuned", "ovfit tune"),
        ("--lr tuned,0.1", "stands alone"),
    ],
    "mislabel": [
        ("--rates 1.5", "a share lies between 0 and 1"),
        ("--rates -0.1", "a share lies between 0 and 1"),
        ("--rates many", "give shares such as 1/80"),
        ("--rates 1/0", "give shares such as 1/80"),
        ("--rates 0.3", "the nearest is 1/3"),
        ("--rates 1/500", "every 500-th is none"),
        ("--rates 1e-320", "no set of images is that large"),
        ("--train-size 5000", "more than the 1437 images"),
        ("--sigmas 0,1", "must be more than 0"),
        ("--sigmas 2,1", "rising order"),
        ("--arch resnet18 --width 8", "resnet18 has 64"),
        ("--lr tuned", "--schedule inverse-sqrt"),
    ],
    "identity": [
        ("--index 1000", "numbered 0 to"),
        ("--digit 12", "0 to 9"),
        ("--depth 1,0", "1 or more"),
        ("--channels 0", "1 or more"),
        ("--lr 0", "more than 0"),
        ("--arch mlp", "linear"),
    ],
    "randomize": [
        ("--rates 1.2", "must be 1 or less"),
        ("--rates -0.2", "must be 0 or more"),
        ("--tasks noise", "is not known"),
        ("--crop 9", "the images of digits are 8x8"),
        ("--sweep regularisers --weight-decay 0.1", "is an arm of the regulariser sweep"),
        ("--theory on --points 5000", "1,437 training images"),
        ("--theory on --points 1", "must be 2 or more"),
        ("--theory on --sweep both", "trains no network"),
        ("--lr tuned", "knows neither these networks' crops nor their regularisers"),
        ("--arch mlp3 --depth 2", "say --arch mlp --depth 2"),
    ],
    "escape": [
        ("--recipes sgd-01", "did you mean sgd-0.1"),
        ("--label-recipes adm", "did you mean adam"),
        ("--depths 2", "must be less than 1"),
        ("--depths deep", "is not a number"),
        ("--starts extrem", "did you mean extreme"),
        ("--train-size 128", "more than 128 by --train-size"),
        ("--descent-steps 200000", "100000 or less"),
    ],
    "simplicity": [
        ("--networks 5", "must be 10 or more"),
        ("--bias -1", "must be 0 or more"),
        ("--train-inputs 128", "must be 127 or less"),
        ("--batch-size 5", "more than the 4 training inputs"),
        ("--inputs centered", "did you mean centred"),
        ("--optimizer sgdd", "did you mean sgd"),
        ("--lr tuned", "is not a number"),
    ],
    "tune": [
        ("--search lr=1:1e-4", "must rise"),
        ("--search lr=1e-4:1,depth=1:3", "depth"),
        ("--search lr=1e-4:1,momentum=0:.9:linear", "sgd"),
        ("--lr 0.1", "--search"),
        ("--cells 1", "2 or more"),
        ("--rerun", "--study-name"),
        ("--train-size 1437 --control-size 0 --val-size 0", "validation images"),
        ("--study-name x --optimizer adam,sgd", "one configuration"),
        ("--storage nosuch://x", "cannot be opened"),
    ],
    "report": [
        ("--tracking-uri sqlite:///nowhere.db", "there is no store"),
        ("--tracking-uri sqlite:///other.db", "cannot be read"),
        ("--tracking-uri sqlite:///text.db", "cannot be read"),
        ("--format pdf", "--format 'pdf' is not known"),
        ("--output there/report.html", "does not exist"),
        ("--output .", "is a folder"),
    ],
    "status": [("--trackin-uri x", "--tracking-uri")],
    "data": [
        ("fetch minst", "did you mean mnist"),
        ("fetch digits", "needs no fetching"),
    ],
    "extrem": [("", "extrem")],
}
ROWS = [
    pytest.param(command, given, reason, id=f"{command} {given}")
    for command, rows in REFUSED.items()
    for given, reason in rows
]


@pytest.mark.parametrize(("command", "given", "reason"), ROWS)
def test_bad_input_is_one_line_and_leaves_nothing(
    refused: Refused,
    home: Path,
    monkeypatch: pytest.MonkeyPatch,
    command: str,
    given: str,
    reason: str,
) -> None:
    if "0,7" in given and torch.cuda.device_count() > 7:
        pytest.skip("this machine has them")
    (home / "text.db").write_bytes(b"not a database, " * 100)
    with sqlite3.connect(home / "other.db") as database:
        database.execute("create table accounts (id int)")
    database.close()
    monkeypatch.setenv("OVFIT_DATA", str(home / "data"))
    settings = [str(part) for part in QUICK] if command == "extreme" else []
    refused(command, [*settings, *shlex.split(given)], reason)
