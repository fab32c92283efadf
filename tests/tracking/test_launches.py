"""The catalogue of launches, and what each left behind."""

from pathlib import Path
from typing import Any

import pytest

from ovfit import columns
from ovfit.tracking import launches as catalogue
from ovfit.tracking.reader import Reader
from ovfit.tracking.writer import Writer
from tests.conftest import blobs, spec
from tests.tracking.conftest import elsewhere, finish, launched


def listed(store: str) -> list[dict[str, Any]]:
    return catalogue.rows(catalogue.launches(Reader(store).runs()))


def folder(launch: dict[str, Any]) -> Path:
    path = Path(launch["artifact_uri"])
    path.mkdir(parents=True, exist_ok=True)
    return path


def test_a_launch_counts_its_own_networks_by_state(store: str, writer: Writer) -> None:
    for seed in range(3):
        finish(writer, spec(blobs(), seed=seed))
    writer.start(spec(blobs(), seed=3))
    writer.end(writer.start(spec(blobs(), seed=4)), columns.FAILED)
    writer.set_tags(writer.launch_id, {columns.PLANNED: "6", columns.KEPT: "1"})
    (launch,) = listed(store)
    counts = {state: launch[state] for state in catalogue.STATES}
    assert counts == {"FINISHED": 3, "RUNNING": 1, "FAILED": 1, "KILLED": 0}
    assert (launch["planned"], launch["kept"], launch["state"]) == (6, 1, "running")
    assert launch["command"] == "ovfit extreme --replicas 2" and launch["study"] == "extreme"


def test_states_of_launches_the_newest_first(store: str, writer: Writer) -> None:
    dead = launched(store, elsewhere(1000))
    done = launched(store, elsewhere())
    done.end(done.launch_id, columns.FINISHED)
    states = {launch["run_id"]: launch["state"] for launch in listed(store)}
    assert list(states) == [done.launch_id, dead.launch_id, writer.launch_id]
    assert list(states.values()) == ["finished", "dead", "running"]


def test_a_store_without_launches_has_an_empty_list(store: str) -> None:
    table = catalogue.launches(Reader(store).runs())
    assert table.empty and list(table) == [*catalogue.COLUMNS, *catalogue.STATES]


def test_what_a_launch_left_is_read_as_far_as_it_is_whole(store: str, writer: Writer) -> None:
    (launch,) = listed(store)
    claim = {"id": "E1", "study": "extreme", "scope": {}, "verdict": "holds", "n": 5}
    place = folder(launch)
    assert catalogue.artifacts(launch, store).missing == ("claims.json", "figures/index.json")
    # type: ignore[arg-type]
    writer.save_json("claims.json", [claim, {**claim, "n": "five"}, "no row"])
    (place / "figures").mkdir()
    (place / "figures" / "index.json").write_text('[{"name": "a", "scope": {}, "claims": []')
    saved = catalogue.artifacts(launch, store)
    assert saved.claims == [claim]
    assert saved.figures == [] and saved.missing == ("figures/index.json",)


def test_options_are_read_back_and_older_launches_have_none(store: str, writer: Writer) -> None:
    (launch,) = listed(store)
    assert catalogue.options(launch, store) is None
    writer.save_json(catalogue.OPTIONS, {"given": {"replicas": "2"}})
    assert catalogue.options(launch, store) == {"given": {"replicas": "2"}}
    (folder(launch) / catalogue.OPTIONS).write_text("[]")
    assert catalogue.options(launch, store) is None


@pytest.mark.usefixtures("writer")
def test_covered_networks_and_charts(store: str) -> None:
    (launch,) = listed(store)
    place = folder(launch)
    assert catalogue.covered(launch, store) is None and catalogue.chart(launch, "a", store) is None
    (place / "networks.csv").write_text("run_id,seed,lr\nabc,3,0.1\n")
    (place / "figures").mkdir()
    (place / "figures" / "a.json").write_text('{"mark": "line"}')
    (place / "figures" / "b.json").write_text("[")
    covered = catalogue.covered(launch, store)
    assert covered is not None and covered.to_dict("list") == {"run_id": ["abc"], "seed": [3]}
    assert catalogue.chart(launch, "a", store) == {"mark": "line"}
    assert catalogue.chart(launch, "b", store) is None
    (place / "networks.csv").write_text("name\nabc\n")
    assert catalogue.covered(launch, store) is None


def test_scopes_agree_on_what_both_name() -> None:
    assert catalogue.agree({"arch": "mlp", "lr": 0.1}, {"arch": "mlp", "seed": 3})
    assert not catalogue.agree({"arch": "mlp"}, {"arch": "cnn"})
    assert catalogue.agree({"arch": "resnet"}, {"arch": "resnet against mlp"})
    assert not catalogue.agree({"arch": "cnn"}, {"arch": "resnet against mlp"})
