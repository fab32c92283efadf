"""What networks would take, by what networks like them took."""

from math import sqrt
from pathlib import Path

import pandas as pd
import pytest

from ovfit import columns
from ovfit.decide.prices import OVERHEAD, Prices, overheads, with_seconds
from ovfit.decide.took import SAME, Took
from ovfit.spec import Spec, Stop
from ovfit.tracking.params import network_params
from tests.conftest import blobs
from tests.conftest import spec as specified

DATASET = blobs()


def spec(**changes: object) -> Spec:
    return specified(DATASET, **changes)


def rows(*networks: dict[str, object]) -> pd.DataFrame:
    return pd.DataFrame(networks)


def took(seconds: float, **changes: object) -> dict[str, object]:
    """A finished network as the reader gives it, of 10 updates."""
    made = spec()
    params = {**network_params(made), "seed": 3}
    read = {name: params.get(name) for name in SAME}
    read |= {columns.ARM: made.arm, columns.SECONDS: seconds, columns.PARENT: "launch"}
    return {**read, columns.UPDATES: 10.0, **changes}


def prices(table: pd.DataFrame) -> Prices:
    return Prices(pd.DataFrame(), Took.of(table), {"known": 2.0})


def test_the_same_configuration_of_other_seeds_says_what_a_network_takes() -> None:
    table = rows(took(4.0), took(6.0), took(90.0, width=999))
    made = spec(seed=17)
    price = prices(table).price("known", [made, made], workers=2)
    assert price.networks == 2 and price.seconds == pytest.approx(5.0 + 2.0)
    alone = prices(table).price("new", [made], workers=1).seconds
    assert alone == pytest.approx(5.0 + OVERHEAD)


def test_other_lengths_take_as_many_steps_of_one_like_it() -> None:
    known = prices(rows(took(2.0), took(4.0, width=999)))
    longer = spec(epochs=300)
    assert known.price("known", [longer], 1).seconds == pytest.approx(
        2.0 / 10 * longer.most_steps + 2.0
    )
    early = spec(stop=Stop(epochs=300, loss=0.1))
    steps = sqrt(10 * early.most_steps)
    assert known.price("known", [early], 1).seconds == pytest.approx(2.0 / 10 * steps + 2.0)


def test_what_is_most_alike_counts_where_nothing_is_the_same() -> None:
    made = spec()
    step = made.most_steps / 10
    others = rows(took(3.0, optimizer="other"), took(30.0, **{columns.ARM: "elsewhere"}))
    assert prices(others).price("known", [made], 1).seconds == pytest.approx(3.0 * step + 2.0)
    far = rows(took(8.0, width=999, **{columns.ARM: "elsewhere"}))
    assert prices(far).price("known", [made], 1).seconds == pytest.approx(8.0 * step + 2.0)


def test_what_nothing_is_like_has_no_price() -> None:
    table = rows(took(8.0, dataset="elsewhere"))
    assert prices(table).price("known", [spec()], 1) == (1, None)
    assert prices(table).price("known", [], 1) == (0, 2.0)  # only judged again


def test_networks_that_did_not_say_take_their_share_of_the_launch() -> None:
    start = pd.Timestamp("2026-11-28")
    table = pd.DataFrame(
        {
            columns.RUN_ID: ["launch"],
            "started": [start],
            "ended": [start + pd.Timedelta(seconds=40)],
            "state": ["finished"],
            "study": ["extreme"],
            "workers": [2],
            columns.FINISHED: [4],
        }
    )
    silent = rows(took(float("nan")), took(1.0)).drop(columns=columns.SECONDS)
    assert list(with_seconds(silent, table)[columns.SECONDS]) == [10.0, 10.0]
    spoken = rows(took(8.0), took(12.0))
    assert overheads(spoken, table) == {"extreme": pytest.approx(40 - 20 / 2)}


def test_a_store_in_which_nothing_finished_has_no_prices(home: Path) -> None:
    """Killed before its first network: the runs are there, and no value is."""
    from ovfit.tracking.store import connect
    from ovfit.tracking.writer import Writer

    uri = f"sqlite:///{home}/mlflow.db"
    writer = Writer(connect(uri), uri, "extreme", "ovfit extreme", {})
    writer.start(spec())
    made = Prices.of(uri)
    assert made.price("extreme", [spec()], 1) == (1, None)
    assert made.missing([spec()], []) == [spec()] and made.overhead == {}
