"""A PostgreSQL server of one's own: in a folder, on a free port of this machine, by a password."""

import getpass
import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.support.servers import free_port

PASSWORD = "open sesame!"
BINARIES = sorted(Path("/usr/lib/postgresql").glob("*/bin"))  # Debian's place
IS_THERE = bool(BINARIES)


@dataclass(frozen=True)
class Postgres:
    """`user` owns its processes: PostgreSQL refuses to be run by root."""

    folder: Path
    port: int
    user: str

    @property
    def uri(self) -> str:
        """With the password."""
        return f"postgresql://ovfit:open%20sesame!@127.0.0.1:{self.port}/store"

    @property
    def spoken(self) -> str:
        """Without it."""
        return f"postgresql://ovfit@127.0.0.1:{self.port}/store"

    def run(self, program: str, *words: str) -> str:
        done = subprocess.run(
            [BINARIES[-1] / program, *words],
            user=self.user if os.getuid() == 0 else None,
            cwd=self.folder,
            env={**os.environ, "PGPASSWORD": PASSWORD},
            capture_output=True,
            text=True,
            check=True,
        )
        return done.stdout

    def start(self) -> None:
        options = f"-p {self.port} -k {self.folder} -c listen_addresses=127.0.0.1 -c fsync=off"
        log = str(self.folder / "log")
        self.run("pg_ctl", "-D", "data", "-o", options, "-l", log, "-w", "start")

    def stop(self) -> None:
        """At once, whoever is connected."""
        self.run("pg_ctl", "-D", "data", "-m", "fast", "-w", "stop")

    def make(self, database: str) -> str:
        """A new database; its address, without the password."""
        self.run("createdb", "-h", "127.0.0.1", "-p", str(self.port), "-U", "ovfit", database)
        return self.spoken.replace("/store", f"/{database}")

    def dump(self, database: str = "store") -> str:
        """All that is in it, as text."""
        place = ("-h", "127.0.0.1", "-p", str(self.port), "-U", "ovfit")
        return self.run("pg_dump", *place, database)


@contextmanager
def postgres(folder: Path) -> Iterator[Postgres]:
    """A server with an empty database `store`."""
    folder.mkdir()
    server = Postgres(folder, free_port(), "postgres" if os.getuid() == 0 else getpass.getuser())
    secret = folder / "secret"
    secret.write_text(PASSWORD)
    if os.getuid() == 0:
        shutil.chown(folder, server.user)
        shutil.chown(secret, server.user)
    server.run(
        "initdb", "-D", "data", "-U", "ovfit", "--auth=scram-sha-256", f"--pwfile={secret}", "-N"
    )
    secret.unlink()
    server.start()
    try:
        server.make("store")
        yield server
    finally:
        server.stop()
