"""The only writer of the store: one launch run, its networks below it, metrics in batches."""

import json
import re
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path
from time import monotonic, time
from typing import Any, TypeVar

from mlflow import MlflowClient
from mlflow.entities import DatasetInput, Metric, Param, RunTag
from mlflow.exceptions import MlflowException

from ovfit import columns
from ovfit.columns import FAILED, FINISHED
from ovfit.data.datasets import Dataset
from ovfit.spec import Spec
from ovfit.tracking import experiment, inputs, ui
from ovfit.tracking.opening import Opening, common
from ovfit.tracking.params import network_name, network_params
from ovfit.tracking.patience import SECONDS, Patience

A = TypeVar("A")
B = TypeVar("B")
BATCH = 1000  # MLflow's limit of metrics, params and tags in one call
EVERY = 3.0  # seconds between flushes
REFUSED = re.compile(r"[^/\w.\- :]")  # letters that a metric's name must not have
REASON = 500  # characters of a tag
THREADS = 8  # that wait for a server at once
NOTHING: Mapping[str, Any] = {}


class Writer:
    """Explicit run ids only; no fluent call, no global active run.

    A run whose metrics or artifacts could not be saved is remembered and ends FAILED; the others
    are not touched by it. `lease`: further tags of the launch. `name`: what the launch is called
    (its command, where it is not given). `about`, `artifacts`: description of an experiment that is
    new, and where its files go. `patience`: seconds that the store may be away.
    """

    def __init__(
        self,
        client: MlflowClient,
        uri: str,
        study: str,
        command: str,
        lease: Mapping[str, str],
        *,
        name: str = "",
        about: str = "",
        artifacts: str | None = None,
        patience: float = SECONDS,
    ) -> None:
        self.client = client
        self.patience = Patience(uri, patience)
        self.waiting: dict[str, list[Metric]] = defaultdict(list)
        self.begun: dict[str, tuple[dict[str, Any], DatasetInput]] = {}  # params yet to be written
        self.flushed = monotonic()
        self.lost: dict[str, str] = {}  # run id -> why its record is incomplete
        self.beats = False
        self.claims = 0
        self.common = common(command)
        opening = Opening(
            client=client,
            uri=uri,
            study=study,
            name=name or command.removeprefix("ovfit ")[:80],
            about=about,
            artifacts=artifacts,
            common=self.common,
            own={columns.STUDY: study, columns.COMMAND: command, **lease},
        )
        launch = opening.opened()
        self.launch_id, self.experiment_id = launch.launch_id, launch.experiment_id
        self.given = launch.given

    def describe(self, text: str) -> None:
        """What the MLflow UI shows as the launch's description, in Markdown."""
        self.set_tags(self.launch_id, {ui.NOTE: text})

    def links(self) -> dict[str, str]:
        """Where the MLflow UI shows more of the launch, by what is there."""
        place = self.experiment_id
        return {
            "networks": ui.view(place, ui.NETWORKS),
            "launches compared": ui.view(place, ui.LAUNCHES),
        }

    def trains_on(self, datasets: Sequence[Dataset]) -> None:
        """Says on which datasets the launch's networks are trained."""
        rows = [inputs.of_dataset(dataset) for dataset in datasets]
        self._try(self.launch_id, lambda: self.client.log_inputs(self.launch_id, rows))

    def summarise(self, metrics: Mapping[str, float]) -> None:
        """Metrics of the launch as a whole; the view that compares launches shows them."""
        now = int(time() * 1000)
        named = {REFUSED.sub(" ", name): value for name, value in metrics.items()}
        rows = [Metric(name, value, now, 0) for name, value in named.items()]
        self._log(self.launch_id, rows)
        place = self.experiment_id
        self._try(self.launch_id, lambda: experiment.compare(self.client, place, list(named)))

    @property
    def is_shared(self) -> bool:
        """Whether other machines may write into the store: a SQLite file is this one's."""
        return not self.patience.is_file

    def beat(self, tags: Mapping[str, str]) -> None:
        """Says that the launch is alive, and how far it is, until it ends. From any thread; of a
        store that is away the next beat may find more."""
        self.beats = True
        rows = [RunTag(key, value) for key, value in tags.items()]
        with suppress(Exception):
            self.client.log_batch(self.launch_id, tags=rows)

    def launch_params(self, options: Mapping[str, Any]) -> None:
        """The command's options as params of the launch run, less those `mlflow run` has logged."""
        new = {name: value for name, value in options.items() if name not in self.given}
        self.params(self.launch_id, new)

    def save_json(
        self, name: str, value: Mapping[str, Any] | Sequence[Mapping[str, Any]]
    ) -> str | None:
        """Saves a JSON file as an artifact of the launch. Returns why, where it cannot be saved."""
        text = json.dumps(value, indent=2)
        self._try(self.launch_id, lambda: self.client.log_text(self.launch_id, text, name))
        return self.lost.get(self.launch_id)

    def attach(self, folder: Path) -> str | None:
        """Saves the launch's own artifacts: figures, tables, claims. Returns why, where they cannot
        be saved."""
        self._try(self.launch_id, lambda: self.client.log_artifacts(self.launch_id, str(folder)))
        return self.lost.get(self.launch_id)

    def add_files(self, run_id: str, folder: Path) -> str | None:
        """Saves further artifacts of a network that has finished. Returns why, where they cannot be
        saved."""
        self._try(run_id, lambda: self.client.log_artifacts(run_id, str(folder)))
        return self.lost.get(run_id)

    def set_tags(self, run_id: str, tags: Mapping[str, str]) -> None:
        rows = [RunTag(key, value) for key, value in tags.items()]
        self._try(run_id, lambda: self.client.log_batch(run_id, tags=rows))

    def params(self, run_id: str, params: Mapping[str, Any]) -> None:
        """Adds params to a run; of a network that has just begun, to those that are to come."""
        if run_id in self.begun:
            self.begun[run_id][0].update(params)
            return
        rows = [Param(name, str(value)) for name, value in params.items()]
        self._try(run_id, lambda: self.client.log_batch(run_id, params=rows))

    def begin(self, specs: Mapping[str, Spec]) -> dict[str, str]:
        """`start` for all of them, by signature: one claim."""
        self.claims += bool(specs)
        return dict(zip(specs, self._each(self.start, list(specs.values())), strict=True))

    def settle(self) -> None:
        """Says that the claims so far are this launch's, whoever else makes one from now on."""
        self.set_tags(self.launch_id, {columns.CLAIMS: str(self.claims)})

    def start(self, spec: Spec) -> str:
        """Creates a network's run below the launch, with its identity; returns the run id.

        Its params and its dataset are written with the first measures, or at its end: a claim holds
        the store's lock no longer than it must.
        """
        tags = {
            **self.common,
            **({columns.CLAIM: str(self.claims)} if self.is_shared else {}),
            columns.PARENT: self.launch_id,
            columns.STUDY: spec.study,
            columns.ARM: spec.arm,
            columns.SIGNATURE: spec.signature(),
        }
        name = network_name(spec)
        place = self.experiment_id
        run = self.patience.of(lambda: self.client.create_run(place, tags=tags, run_name=name))
        run_id = str(run.info.run_id)
        self.begun[run_id] = network_params(spec), inputs.of_spec(spec)
        return run_id

    def measure(self, run_id: str, at: int, measures: Mapping[str, float]) -> None:
        """Adds metrics at an epoch (or step); written a few seconds later, or at the run's end."""
        now = int(time() * 1000)
        self.waiting[run_id] += [Metric(name, value, now, at) for name, value in measures.items()]
        if monotonic() - self.flushed > EVERY:
            self.flush()

    def flush(self) -> None:
        self._each(self._flush, list(self.waiting | self.begun))
        self.flushed = monotonic()

    def _each(self, call: Callable[[A], B], of: Sequence[A]) -> list[B]:
        """A call for each: on a server several at once, since each mostly waits for its answer."""
        if not self.is_shared or len(of) < 2:
            return [call(one) for one in of]
        with ThreadPoolExecutor(THREADS) as threads:
            return list(threads.map(call, of))

    def finish(self, run_id: str, tags: Mapping[str, str], folder: Path) -> str | None:
        """Ends a run as FINISHED with the files of `folder` as artifacts, or FAILED where something
        of it could not be saved: returns why."""
        self._try(run_id, lambda: self.client.log_artifacts(run_id, str(folder)))
        self._flush(run_id, NOTHING if run_id in self.lost else tags)
        if run_id not in self.lost:
            self._try(run_id, lambda: self.client.set_terminated(run_id, FINISHED))
        if run_id in self.lost:
            self.end(run_id, FAILED, self.lost[run_id])
        return self.lost.get(run_id)

    def end(self, run_id: str, status: str, reason: str = "") -> None:
        """Ends a run that did not finish, or the launch."""
        self._flush(run_id, {columns.REASON: reason[:REASON]} if reason else NOTHING)
        if run_id == self.launch_id and self.beats:
            self.forget_progress(run_id)
        self._try(run_id, lambda: self.client.set_terminated(run_id, status))

    def forget_progress(self, launch_id: str) -> None:
        """Of a launch that is over: how far it is does not change any more."""
        self._try(launch_id, lambda: self.client.delete_tag(launch_id, columns.PROGRESS))

    def _flush(self, run_id: str, tags: Mapping[str, str] = NOTHING) -> None:
        """Writes what waits for a run, and tags with it, in as few calls as there can be."""
        params, dataset = self.begun.pop(run_id, (NOTHING, None))
        metrics = self.waiting.pop(run_id, [])
        own = [Param(name, str(value)) for name, value in params.items()]
        said = [RunTag(key, value) for key, value in tags.items()]
        room = BATCH - len(own) - len(said)
        if own or said or metrics:
            first = metrics[:room]
            self._try(run_id, lambda: self.client.log_batch(run_id, first, own, said))
        for start in range(room, len(metrics), BATCH):
            self._log(run_id, metrics[start : start + BATCH])
        if dataset is not None:
            self._try(run_id, lambda: self.client.log_inputs(run_id, [dataset]))

    def _log(self, run_id: str, metrics: list[Metric]) -> None:
        self._try(run_id, lambda: self.client.log_batch(run_id, metrics=metrics))

    def _try(self, run_id: str, call: Callable[[], object]) -> None:
        """Does something to a run; where the store or the disk will not, remembers why instead of
        ending the launch."""
        try:
            self.patience.of(call)
        except (MlflowException, OSError) as error:
            text = str(error).splitlines()[0] if str(error) else ""
            self.lost.setdefault(run_id, f"{type(error).__name__}: {text}"[:300])
