"""Which MLflow store, whether it can be used, how it is opened: absolute, WAL, telemetry off."""

import hashlib
import logging
import os
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import AbstractContextManager, closing, contextmanager, nullcontext, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote, urlparse

from filelock import FileLock

from ovfit.errors import BadInput
from ovfit.tracking.credentials import without_password

if TYPE_CHECKING:
    from mlflow import MlflowClient

DEFAULT = "sqlite:///mlflow.db"
ENDINGS = (".db", ".sqlite", ".sqlite3")  # of a file that is a store, given without sqlite:///
PATIENCE = {"connect_timeout": 5}  # seconds for which a database may be silent
PROJECT_RUN = "MLFLOW_RUN_ID"  # in the environment: the run that `mlflow run` has made
ELSEWHERE = "give another with --tracking-uri, e.g. sqlite:////absolute/path/mlflow.db"


def resolve(given: str | None) -> str:
    """The store's URI, made absolute once: the one given, else $MLFLOW_TRACKING_URI, else
    mlflow.db here. A path of a file is a SQLite store, another one a folder of MLflow's. A password
    in it goes into the environment."""
    uri = without_password(given or os.environ.get("MLFLOW_TRACKING_URI") or DEFAULT)
    if uri.startswith("sqlite:///"):
        return f"sqlite:///{sqlite_path(uri).absolute()}"
    if "://" not in uri:
        path = Path(uri).expanduser().absolute()
        is_database = path.is_file() or (path.suffix in ENDINGS and not path.is_dir())
        return f"sqlite:///{path}" if is_database else path.as_uri()
    return uri


def sqlite_path(uri: str) -> Path:
    return Path(uri.removeprefix("sqlite:///"))


def is_sql(uri: str) -> bool:
    """Whether the reader may ask the database itself: in MySQL and SQL Server `key` is a reserved
    word, they go through the client."""
    return uri.split(":")[0].split("+")[0] in ("sqlite", "postgresql")


def artifact_root(uri: str) -> Path | None:
    """The folder beside a SQLite file where artifacts go; None where the store itself decides."""
    return sqlite_path(uri).parent / "mlruns" if uri.startswith("sqlite:///") else None


def artifact_place(given: str | None) -> str | None:
    """Where an experiment's files are to go, absolute; None where the store is to decide."""
    if given is None or "://" in given:
        return given
    return str(Path(given).expanduser().absolute())


def connect(uri: str) -> "MlflowClient":
    """A client for a store that has been tried: opened, created where it is a new SQLite file, and
    writable.

    Raises BadInput with the next step where it cannot be opened, is read-only, or belongs to
    another program.
    """
    quietly()
    check(uri)
    if uri.startswith("postgresql"):
        _sparingly()
    from mlflow import MlflowClient
    from mlflow.exceptions import MlflowException

    logging.getLogger("mlflow").setLevel(logging.WARNING)
    logging.getLogger("alembic").setLevel(logging.WARNING)
    # it prints a traceback of what it then raises
    logging.getLogger("mlflow.store.db.utils").setLevel(logging.CRITICAL)
    try:
        with _making(uri):
            client = MlflowClient(tracking_uri=uri)
            client.search_experiments(max_results=1)
    except (MlflowException, OSError, ValueError, ImportError) as error:
        reason = str(error).splitlines()[0][:150]
        raise BadInput(f"the store {uri} cannot be opened ({reason}); {ELSEWHERE}") from None
    if uri.startswith("sqlite:///"):
        _write_ahead(sqlite_path(uri))
    return client


def check(uri: str) -> None:
    """Raises BadInput for a SQLite file that cannot be made, or written, and for a database that
    cannot be reached; changes nothing."""
    if uri.startswith("sqlite:///"):
        _try_sqlite(sqlite_path(uri))
    elif is_sql(uri):
        _has_tables(uri)


def quietly() -> None:
    """Before MLflow is imported: no telemetry, no line for each run on stdout and no bar for each
    file, and an unreachable server is given up after seconds, not minutes."""
    os.environ["MLFLOW_DISABLE_TELEMETRY"] = "true"
    os.environ["MLFLOW_SUPPRESS_PRINTING_URL_TO_STDOUT"] = "true"
    os.environ["MLFLOW_ENABLE_ARTIFACTS_PROGRESS_BAR"] = "false"
    os.environ.setdefault("MLFLOW_HTTP_REQUEST_MAX_RETRIES", "2")


def _sparingly() -> None:
    """Before MLflow opens a database on a server: it keeps one connection, and opens others while
    there is more to write. Of the hundred that a server has, each launch kept six, so that thirty
    launches waited for each other."""
    os.environ.setdefault("MLFLOW_SQLALCHEMYSTORE_POOL_SIZE", "1")
    os.environ.setdefault("MLFLOW_SQLALCHEMYSTORE_MAX_OVERFLOW", "9")


def exists(uri: str) -> bool:
    """Whether a store is there to be read: of a database, whether MLflow has made its tables; of an
    MLflow server, that is found out by reading.

    Raises BadInput for a database that cannot be reached.
    """
    if uri.startswith("sqlite:///"):
        return sqlite_path(uri).exists()
    return not is_sql(uri) or _has_tables(uri)


def answers(uri: str) -> bool:
    """Whether a server is there now: a database, or an MLflow server."""
    if is_sql(uri):
        with suppress(BadInput):
            return _has_tables(uri)
        return False
    from urllib.error import URLError
    from urllib.request import urlopen

    with suppress(URLError, OSError, ValueError), urlopen(f"{uri.rstrip('/')}/health", timeout=5):
        return True
    return False


def is_store(uri: str) -> bool:
    """Whether a database has MLflow's tables. Raises BadInput where it cannot be reached."""
    is_new_file = uri.startswith("sqlite:///") and not exists(uri)
    return is_sql(uri) and not is_new_file and _has_tables(uri)


def _has_tables(uri: str) -> bool:
    """Whether MLflow has made all its tables. It commits some sixty migrations at once, their
    version last: a query among them would wait for locks, and may be killed as a deadlock."""
    from sqlalchemy import create_engine, inspect
    from sqlalchemy.exc import SQLAlchemyError

    try:
        is_server = not uri.startswith("sqlite")
        engine = create_engine(uri, connect_args=PATIENCE if is_server else {})
        with engine.connect() as connection:
            found = inspect(connection)
            return found.has_table("runs") and found.has_table("alembic_version")
    except ModuleNotFoundError as error:
        kind = uri.split(":")[0].split("+")[0]
        raise BadInput(
            f"a {kind} store needs the package {error.name}: pip install 'ovfit[{kind}]'"
        ) from None
    except SQLAlchemyError as error:
        cause = str(getattr(error, "orig", None) or error).splitlines()[0][:150]
        raise BadInput(f"the store {uri} cannot be reached ({cause}); {ELSEWHERE}") from None


def lock(uri: str) -> FileLock:
    """Held while a launch makes the store, or asks what is free and leases it: two on this machine
    never do so at once."""
    name = f"ovfit-{hashlib.sha256(uri.encode()).hexdigest()[:32]}.lock"
    return FileLock(Path(tempfile.gettempdir()) / name, timeout=120, mode=0o666)


def _making(uri: str) -> AbstractContextManager[None]:
    """Within it MLflow may make the tables of a store that is new."""
    if uri.startswith("sqlite"):
        return nullcontext() if exists(uri) else _unsynced()
    return _alone(uri) if uri.startswith("postgresql") and not exists(uri) else nullcontext()


@contextmanager
def _alone(uri: str) -> Iterator[None]:
    """No other machine is within it, or will be before this one has left: two that make one
    database's tables at once break each other's."""
    from sqlalchemy import create_engine, text

    engine = create_engine(uri, connect_args=PATIENCE)
    with engine.connect() as connection:  # which ends the lock, however it ends itself
        connection.execute(text("select pg_advisory_lock(hashtext('ovfit'))"))
        yield
    engine.dispose()


@contextmanager
def _unsynced() -> Iterator[None]:
    """Within it connections to a database do not wait for the disk.

    MLflow makes the tables of a new store by some sixty migrations, each of which would wait: 5 of
    7 seconds on a busy disk. There is nothing yet that could be lost; afterwards each connection
    waits again.
    """
    from sqlalchemy import event
    from sqlalchemy.engine import Engine

    opened: list[tuple[Any, int]] = []

    def relax(connection: Any, record: object) -> None:
        opened.append((connection, connection.execute("PRAGMA synchronous").fetchone()[0]))
        connection.execute("PRAGMA synchronous=OFF")

    event.listen(Engine, "connect", relax)
    try:
        yield
    finally:
        event.remove(Engine, "connect", relax)
        for connection, before in opened:
            with suppress(sqlite3.ProgrammingError):  # one that was closed
                connection.execute(f"PRAGMA synchronous={before}")


def _write_ahead(path: Path) -> None:
    """With a log of changes readers do not block the writer, nor one launch another."""
    with closing(sqlite3.connect(path)) as database:
        database.execute("PRAGMA journal_mode=WAL")


def _try_sqlite(path: Path) -> None:
    """Finds out whether the file can be written without changing it."""
    if not path.parent.is_dir():
        raise BadInput(f"the store's folder {path.parent} does not exist; make it, or {ELSEWHERE}")
    if not path.exists():
        if not os.access(path.parent, os.W_OK):
            raise BadInput(f"the store {path} cannot be made: its folder is read-only; {ELSEWHERE}")
        return
    try:
        with closing(sqlite3.connect(f"{path.as_uri()}?mode=rw", uri=True, timeout=20)) as database:
            rows = database.execute("select name from sqlite_master where type = 'table'")
            tables = {name for (name,) in rows}
            database.execute("BEGIN IMMEDIATE")
            database.rollback()
    except sqlite3.DatabaseError as error:
        raise BadInput(f"the store {path} cannot be written ({error}); {ELSEWHERE}") from None
    if tables and not {"experiments", "runs"} <= tables:
        raise BadInput(f"{path} is another program's database, not an MLflow store; {ELSEWHERE}")


def local_path(uri: str) -> Path | None:
    """The folder an artifact URI names, where it lies on this machine."""
    parsed = urlparse(uri)
    if parsed.scheme == "file":
        return Path(unquote(parsed.path))
    return Path(uri) if not parsed.scheme else None
