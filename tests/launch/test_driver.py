"""What a launch does about networks that another one trains."""

from pathlib import Path

from ovfit import columns
from ovfit.launch.driver import Launch
from ovfit.launch.looks import LOOK
from ovfit.launch.plan import Plan, Settings
from ovfit.launch.pool.local import Workers
from ovfit.studies.mislabel.probe import BlurProbe
from ovfit.tracking import lease
from ovfit.tracking.writer import Writer
from ovfit.training.recording.recording import Recording
from tests.conftest import blobs, spec
from tests.launch.test_looks import finished
from tests.tracking.conftest import launched


def test_what_another_launch_finished_without_the_probe_is_looked_at(
    store: str, writer: Writer, tmp_path: Path
) -> None:
    """It waits for a network in training, which then lacks no more than the probe."""
    network = spec(blobs())
    plan = Plan(
        study="mislabel",
        command="ovfit mislabel",
        specs=[network],
        recording=Recording(steps="off", final_probe=BlurProbe(sigmas=(1.0,))),
        options={},
    )
    other = launched(store, lease.tags())
    workers = Workers(1)
    try:
        launch = Launch(
            plan=plan,
            settings=Settings(store=store, data_dir=tmp_path, quiet=True),
            workers=workers,
            writer=writer,
            sources={},
        )
        run_id = other.start(network)
        assert launch.runs.lease(list(launch._pending().values())) == []
        assert launch.runs.elsewhere == {network.signature()}
        other.end(run_id, columns.KILLED)
        finished(other, network, "weights", None)
        (again,) = launch._after_others()
        assert (again.study, again.start) == (LOOK, network.signature())
        assert launch.runs.lease([again]) == [again]  # which it may be given now
    finally:
        workers.close()
