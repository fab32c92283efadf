"""Makes the store `before`: what the code before the rooms of a study (commit 888c4e7) left behind.

    git worktree add ../old 888c4e7
    PYTHONPATH=../old python tests/stores/make.py /tmp/before

A launch of every study and of the search, one with figures; one that was interrupted and one that
was killed, with networks that did not finish. Then `report.json`, that code's own report. The paths
in the store are made relative to its folder (`@` stands for it), so that it can be copied.
"""

import os
import shlex
import signal
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path
from time import monotonic, sleep

LAUNCHES = (
    "extreme --width 4 --weight-decay 0 --replicas 2 --epochs 3 --hold 0 --train-size 100"
    " --step-every off --batch-size 50",
    "descent --width 2,4 --noise 0,0.3 --replicas 2 --epochs 2 --train-size 60"
    " --step-every off --batch-size 20 --figures off",
    "interpolation --case A --replicas 1 --epochs 3 --width 8 --lr 0.01 --train-size 100"
    " --batch-size 50 --step-every off --figures off",
    "mislabel --rates 1/5,1/10 --width 8 --train-size 100 --lr 0.01 --replicas 1 --epochs 3"
    " --step-every off --batch-size 32 --sigmas 1,2 --figures off",
    "randomize --sweep both --width 4 --train-size 60 --batch-size 20 --replicas 1 --epochs 2"
    " --step-every off --rates 0.5 --tasks true,partial --figures off",
    "identity --replicas 1 --arch conv --depth 1,2 --channels 2 --steps 40 --lr 0.3"
    " --step-every off --sweep depth --loss-target 5e-3 --jacobian off --figures off",
    "tune --arch mlp --width 4 --epochs 2 --replicas 1 --cells 2 --train-size 100"
    " --batch-size 50 --figures off",
)
INTERRUPTED = (
    "extreme --width 5 --weight-decay 0 --replicas 2 --epochs 30 --hold 0 --train-size 100"
    " --batch-size 50 --step-every off --stack 1 --eval-every 15 --figures off"
)
KILLED = INTERRUPTED.replace("--width 5", "--width 6")
PLACE = "@"


def ovfit(line: str, folder: Path, **more: object) -> "subprocess.Popen[str]":
    words = [sys.executable, "-m", "ovfit", *shlex.split(line)]
    env = {**os.environ, "OVFIT_CACHE": str(folder.with_name("cache"))}
    return subprocess.Popen(words, cwd=folder, env=env, text=True, start_new_session=True, **more)


def counted(folder: Path, width: int, status: str) -> int:
    """Networks of that width with that status."""
    query = (
        "select count(*) from runs r join params p on p.run_uuid = r.run_uuid"
        " join tags t on t.run_uuid = r.run_uuid"
        " where r.status = ? and p.key = 'width' and p.value = ? and t.key = 'ovfit.signature'"
    )
    with closing(sqlite3.connect(folder / "mlflow.db", timeout=60)) as database:
        return int(database.execute(query, (status, str(width))).fetchone()[0])


def stopped(line: str, folder: Path, width: int, number: signal.Signals) -> None:
    """Runs a launch until a network is finished and another trains; sends it a signal."""
    process = ovfit(line, folder)
    until = monotonic() + 120
    while monotonic() < until and process.poll() is None:
        if counted(folder, width, "FINISHED") and counted(folder, width, "RUNNING"):
            break
        sleep(0.01)
    os.killpg(process.pid, number)
    process.wait(60)
    print(number.name, "after", counted(folder, width, "FINISHED"), "of 4 networks")


def relative(folder: Path) -> None:
    """Replaces the folder's path everywhere by PLACE; the database becomes text."""
    journal = folder / "optuna.journal"
    journal.write_text(journal.read_text().replace(str(folder), PLACE))
    with closing(sqlite3.connect(folder / "mlflow.db", timeout=60)) as database:
        database.isolation_level = None
        for table, column in (("runs", "artifact_uri"), ("experiments", "artifact_location")):
            query = f"update {table} set {column} = replace({column}, ?, ?)"
            database.execute(query, (str(folder), PLACE))
        database.execute("update tags set value = 'host' where key = 'ovfit.host'")
        database.execute("update tags set value = 'user' where key = 'mlflow.user'")
        (folder / "mlflow.sql").write_text("\n".join(database.iterdump()) + "\n")
    for file in folder.glob("mlflow.db*"):
        file.unlink()  # the tests make it again from its text


def make(folder: Path) -> None:
    folder.mkdir(parents=True)
    for line in LAUNCHES:
        assert ovfit(f"{line} --quiet", folder, stdout=subprocess.DEVNULL).wait() == 0, line
        print(line)
    stopped(f"{INTERRUPTED} --quiet", folder, 5, signal.SIGINT)
    stopped(f"{KILLED} --quiet", folder, 6, signal.SIGKILL)
    report = ovfit("report --format json", folder, stdout=subprocess.PIPE).communicate()[0]
    (folder / "report.json").write_text(report)
    for drawn in (*folder.rglob("*.html"), *folder.rglob("*.png")):
        drawn.unlink()  # megabytes of a library and of pictures, which nothing reads
    relative(folder)


if __name__ == "__main__":
    make(Path(sys.argv[1]).absolute())
