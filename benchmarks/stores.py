"""Large stores for the benchmarks: launches of invented networks, with their claims and figures.

Of each launch one network is written by ovfit's own writer; the others are that network's rows with
their own params, tags and metrics, as the writer would have left them.
The claims and figures of a launch are made by the command's own code; only the numbers are
invented.
"""

import sqlite3
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from uuid import uuid4

import numpy as np
from mlflow import MlflowClient

from ovfit import columns
from ovfit.data.digits import digits
from ovfit.spec import Spec
from ovfit.studies import results, runner
from ovfit.studies.command import Command
from ovfit.studies.parsing import parse
from ovfit.studies.registry import study
from ovfit.tracking.params import network_name, network_params
from ovfit.tracking.reader import Reader
from ovfit.tracking.selection import Selection
from ovfit.tracking.store import connect
from ovfit.tracking.writer import Writer

EPOCHS = 100
EXTREME, DESCENT = 11, 3  # launches of the smallest store: 11 x 400 + 3 x 200 networks
NETWORKS = 5000
OF_RUN = ("tags", "params", "metrics", "latest_metrics")  # tables with a column run_uuid


def launches(times: int, epochs: int) -> Iterator[tuple[str, dict[str, str]]]:
    """Study and options of each launch of a store of `times` NETWORKS."""
    for width in range(16, 16 + EXTREME * times):
        yield "extreme", {"width": str(width), "replicas": "200", "epochs": str(epochs)}
    for place in range(DESCENT * times):
        yield (
            "descent",
            {
                "width": "3,5,8,12,18,27,40,60,100,200",
                "replicas": "10",
                "epochs": str(epochs),
                "noise": "0,0.2",
                "lr": f"{0.001 * (1 + place):g}",
            },
        )


def curves(spec: Spec, epochs: int) -> dict[str, np.ndarray]:
    """Epochs 0 to `epochs` that look like training: float64 of epochs + 1 for each metric. Losses
    fall, an extreme network's test accuracy too."""
    rng = np.random.default_rng(spec.seed)
    rate, noise = rng.uniform(0.03, 0.08), rng.normal(0, 0.004, (4, epochs + 1))
    extreme, at = spec.arm == "extreme", np.arange(epochs + 1.0)
    loss = 2.3 * np.exp(-rate * at)
    metrics = {
        "updates": at * 12,
        "weight_norm": 10 + 0.05 * at,
        "distance_from_init": (1 + extreme) * 0.05 * at,
        "grad_norm": loss,
    }
    for place, split in enumerate(("fit", "train", "test", "control")):
        share = 0.3 if extreme and split == "test" else 1.0
        metrics[f"{split}_loss"] = loss * (1 + 0.1 * place)
        seen = 0.9 * (1 - np.exp(-rate * at)) * share + 0.1
        metrics[f"{split}_accuracy"] = np.clip(seen + noise[place], 0, 1)
    if spec.study == "descent":
        metrics["val_accuracy"] = metrics["test_accuracy"]
    return metrics


def parameters(spec: Spec) -> int:
    """About as many as a network on digits of that width has."""
    return 75 * (spec.network.width or 1)


@dataclass
class Written:
    """What the runner needs of a launch to save what was made of it."""

    writer: Writer
    failed: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Template:
    """The rows of a finished network, by table: `runs`, OF_RUN and `inputs`."""

    run_id: str
    rows: Mapping[str, list[dict[str, Any]]]

    @staticmethod
    def of(store: sqlite3.Connection, run_id: str) -> "Template":
        def read(query: str) -> list[dict[str, Any]]:
            found = store.execute(query, (run_id,))
            names = [column[0] for column in found.description]
            return [dict(zip(names, row, strict=True)) for row in found]

        rows = {
            "runs": read("select * from runs where run_uuid = ?"),
            **{table: read(f"select * from {table} where run_uuid = ?") for table in OF_RUN},
            "inputs": read("select * from inputs where destination_id = ?"),
        }
        return Template(run_id, rows)

    def copy(self, store: sqlite3.Connection, spec: Spec, epochs: int) -> None:
        """Writes the network of a spec: this one's rows, with what a spec and training give."""
        run_id = uuid4().hex
        name = network_name(spec)
        own = {
            columns.ARM: spec.arm,
            columns.SIGNATURE: spec.signature(),
            "mlflow.runName": name,
            **{key: str(value) for key, value in network_params(spec).items()},
            "n_parameters": str(parameters(spec)),
        }
        (run,) = self.rows["runs"]
        place = run["artifact_uri"].replace(self.run_id, run_id)
        _insert(store, "runs", [{**run, "run_uuid": run_id, "name": name, "artifact_uri": place}])
        for table in ("tags", "params"):
            rows = self.rows[table]
            mine = [
                {**row, "run_uuid": run_id, "value": own.get(row["key"], row["value"])}
                for row in rows
            ]
            _insert(store, table, mine)
        measured = curves(spec, epochs)
        for table in ("metrics", "latest_metrics"):
            points = [
                {**row, "run_uuid": run_id, "value": float(measured[row["key"]][row["step"]])}
                for row in self.rows[table]
            ]
            _insert(store, table, points)
        _insert(
            store,
            "inputs",
            [
                {**row, "input_uuid": uuid4().hex, "destination_id": run_id}
                for row in self.rows["inputs"]
            ],
        )


def _insert(store: sqlite3.Connection, table: str, rows: list[dict[str, Any]]) -> None:
    if rows:
        names = list(rows[0])
        places = ", ".join("?" * len(names))
        query = f"insert into {table} ({', '.join(names)}) values ({places})"
        store.executemany(query, [tuple(row.values()) for row in rows])


def networks(writer: Writer, database: Path, specs: list[Spec], records: str, epochs: int) -> None:
    """Writes a launch's networks, finished."""
    first, *others = specs
    run_id = writer.start(first)
    writer.params(run_id, {"n_parameters": parameters(first), "corruption_rate": 0.0})
    measured = curves(first, epochs)
    for epoch in range(epochs + 1):
        writer.measure(run_id, epoch, {name: float(m[epoch]) for name, m in measured.items()})
    with TemporaryDirectory() as empty:
        tags = {columns.OUTCOME: "budget", columns.RECORDS: records}
        writer.finish(run_id, {**tags, columns.EPOCHS_RUN: str(epochs)}, Path(empty))
    with sqlite3.connect(database) as store:
        template = Template.of(store, run_id)
        for spec in others:
            template.copy(store, spec, epochs)
    store.close()


def launch(client: MlflowClient, folder: Path, name: str, given: dict[str, str]) -> None:
    """Writes one launch: its networks, its claims and figures."""
    uri, data, declared = f"sqlite:///{folder}/mlflow.db", digits(), study(name)
    options = parse(declared, given)
    planned = declared.plan(options, {"digits": data})
    command = f"ovfit {name} " + " ".join(f"--{key} {value}" for key, value in given.items())
    writer = Writer(client, uri, name, command, {columns.PLANNED: str(len(planned.specs))})
    records = ",".join(planned.recording.names)
    networks(writer, folder / "mlflow.db", list(planned.specs), records, int(given["epochs"]))
    reader = Reader(uri)
    own = Selection(kind="network", by=columns.PARENT, values=(writer.launch_id,))
    mine = reader.runs(own)
    whole = mine.merge(reader.values(list(mine[columns.RUN_ID])), on=columns.RUN_ID)
    evidence = results.evidence(declared, options, whole, uri)
    asked = Command(name, given)
    assert declared.claims is not None and declared.figures is not None
    result = results.Result(
        command=asked,
        evidence=evidence,
        closing=results.summary(declared, evidence, {"digits": data}),
        claims=declared.claims(evidence, asked),
        tables=declared.tables(evidence) if declared.tables is not None else {},
        store=uri,
        launch=writer.launch_id,
    )
    started: Any = Written(writer)  # what `_save` needs of a launch
    runner._save(result, list(declared.figures(evidence)), started)
    writer.end(writer.launch_id, "FINISHED")


def make(folder: Path, times: int = 1, epochs: int = EPOCHS) -> None:
    """A store of `times` NETWORKS in a folder, unless it is there already."""
    if (folder / "whole").exists():
        return
    folder.mkdir(parents=True, exist_ok=True)
    client = connect(f"sqlite:///{folder}/mlflow.db")
    every = list(launches(times, epochs))
    for number, (name, given) in enumerate(every):
        launch(client, folder, name, given)
        print(f"{number + 1} of {len(every)} launches written", file=sys.stderr)
    (folder / "whole").touch()
