"""A search over cells, in a real Optuna study; nothing is trained."""

from collections import Counter
from pathlib import Path

import numpy as np
import pytest
from optuna.storages import JournalStorage
from optuna.storages.journal import JournalFileBackend
from optuna.trial import TrialState

from ovfit.tune.search import Search
from ovfit.tune.space import Dimension

LR = Dimension("lr", 0.01, 1.0, True)


def search(
    tmp_path: Path,
    sampler: str = "grid",
    cells: int = 3,
    trials: int = 6,
    space: tuple[Dimension, ...] = (LR,),
) -> Search:
    storage = JournalStorage(JournalFileBackend(str(tmp_path / "journal")))
    return Search(
        storage,
        "s",
        space=space,
        sampler=sampler,
        cells=cells,
        trials=trials,
        seed=0,
        facts={"identity": "k"},
    )


def test_ties_go_to_the_smaller_rate_and_the_edge_is_seen(tmp_path: Path) -> None:
    mine = search(tmp_path)
    # the same mean by other sums: equal but for the rounding
    errors = {0.01: [2 / 143, 3 / 143, 3 / 143], 0.1: [2 / 143, 2 / 143, 4 / 143]}
    for number, values in mine.next():
        mine.tell(
            number,
            errors.get(values["lr"], [0.9]),
            ["r"],
        )
    assert (
        mine.best().params["lr"] == 0.01
        and mine.edge() == "lower"
        and mine.complete
        and mine.next() == []
    )
    more = search(tmp_path).next(extend=True)  # another process, later
    assert [values["lr"] for _, values in more] == pytest.approx([0.001, 0.0001, 0.00001])
    for number, values in more:
        mine.tell(number, [0.01 if values["lr"] == 0.001 else 0.3], ["r"])
    assert mine.edge() is None and mine.next(extend=True) == []


def test_a_grid_is_extended_twice_at_most(tmp_path: Path) -> None:
    rounds = 0
    while asked := search(tmp_path).next(extend=True):
        rounds += 1
        for number, values in asked:
            search(tmp_path).tell(number, [values["lr"] / 1e9], ["r"])
    assert rounds == 3 and len(search(tmp_path).done()) == 9


def test_what_another_process_left_running_is_taken_up(tmp_path: Path) -> None:
    first = search(tmp_path)
    asked = first.next()
    first.tell(asked[0][0], [0.5], ["r"])
    second = search(tmp_path)
    assert second.next() == asked[1:]
    assert Counter(trial.state for trial in second.study.trials) == {
        TrialState.COMPLETE: 1,
        TrialState.RUNNING: 2,
    }


def test_a_trial_cut_off_before_its_parameters_keeps_its_cell(tmp_path: Path) -> None:
    """A process ended between asking for a trial and for its parameters: the grid is whole."""
    both = (LR, Dimension("weight_decay", 0.001, 0.1, True))
    first = search(tmp_path, cells=2, space=both)
    first._enqueue([{"lr": 0.01, "weight_decay": 0.001}, {"lr": 1.0, "weight_decay": 0.1}])
    first.study.ask()
    first.study.ask().suggest_float("lr", 1e-12, 1e6, log=True)
    asked = [values for _, values in search(tmp_path, cells=2, space=both).next()]
    assert len(asked) == 4 and {(v["lr"], v["weight_decay"]) for v in asked} == {
        (a, b) for a in (0.01, 1.0) for b in (0.001, 0.1)
    }


@pytest.mark.parametrize("sampler", ["random", "tpe"])
def test_a_repeated_search_draws_other_cells(tmp_path: Path, sampler: str) -> None:
    linear = (Dimension("lr", 0.4, 0.5, False),)
    for trials in (4, 8):
        mine = search(tmp_path, sampler, trials=trials, space=linear)
        for number, values in mine.next():
            mine.tell(number, [values["lr"]], ["r"])
    rates = [trial.params["lr"] for trial in mine.done()]
    assert len(set(rates)) == 8 and all(0.4 <= rate <= 0.5 for rate in rates)


def test_tpe_comes_near_the_best_of_a_curve_it_can_learn(tmp_path: Path) -> None:
    mine = search(tmp_path, "tpe", trials=40)
    while asked := mine.next():
        assert len(asked) <= 4
        for number, values in asked:
            mine.tell(number, [abs(np.log10(values["lr"]) + 1.0)], ["r"])
    assert len(mine.done()) == 40 and abs(np.log10(mine.best().params["lr"]) + 1) < 0.1
