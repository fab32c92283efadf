"""Where the trials of a search are kept."""

import random
from pathlib import Path

import optuna

from ovfit.errors import BadInput
from ovfit.tune.storage import open_storage
from tests.support.damage import flipped


def test_a_damaged_journal_is_one_line(tmp_path: Path) -> None:
    """Or is read: a flipped bit may stand in a number."""
    path, draw, refused = tmp_path / "optuna.journal", random.Random(0), 0
    study = optuna.create_study(study_name="rates", storage=open_storage(str(path)))
    study.optimize(lambda trial: trial.suggest_float("lr", 0, 1), n_trials=4)
    whole = path.read_bytes()
    for _ in range(40):
        path.write_bytes(flipped(whole, draw))
        try:
            open_storage(str(path))
        except BadInput as error:
            refused += 1
            assert "cannot be opened" in str(error) and "\n" not in str(error)
    assert refused > 20
