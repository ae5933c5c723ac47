"""The gradebook on a PostgreSQL server: both doors write the rows that they write to a file."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

FOLDERS = ("/usr/lib/postgresql/*/bin", "/usr/local/bin", "/usr/bin")


def programs() -> Path | None:
    """The folder of the distribution's PostgreSQL, the newest one."""
    found = [path for folder in FOLDERS for path in Path("/").glob(f"{folder[1:]}/initdb")]
    return max(found).parent if found else None


def as_postgres(command: list[str]) -> None:
    """Run a program of PostgreSQL's, which refuses to run as root."""
    user = "postgres" if os.getuid() == 0 else None
    # Files, not pipes: the server that pg_ctl leaves behind would hold a pipe open.
    with tempfile.TemporaryFile() as said:
        done = subprocess.run(
            command, user=user, group=user, cwd="/", stdin=subprocess.DEVNULL, stdout=said, stderr=said, check=False
        )
        said.seek(0)
        assert done.returncode == 0, said.read().decode()


def free_port() -> int:
    with socket.socket() as listening:
        listening.bind(("127.0.0.1", 0))
        return int(listening.getsockname()[1])


@pytest.fixture(scope="module")
def server(missing: Callable[[str, str], None]) -> Iterator[str]:
    """The address of a PostgreSQL of our own on loopback, without the name of a database."""
    folder = programs()
    if folder is None:
        missing("PostgreSQL", "postgresql")
    assert folder is not None
    home = Path(tempfile.mkdtemp(prefix="mark1-postgres-"))
    if os.getuid() == 0:
        shutil.chown(home, "postgres", "postgres")
    port = free_port()
    as_postgres([str(folder / "initdb"), "-D", str(home / "data"), "-U", "mark1", "--auth=trust", "--no-sync"])
    options = f"-p {port} -c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c fsync=off"
    control = [str(folder / "pg_ctl"), "-D", str(home / "data"), "-w"]
    as_postgres([*control, "-o", options, "-l", str(home / "log"), "start"])
    try:
        yield f"postgresql+psycopg://mark1@127.0.0.1:{port}"
    finally:
        as_postgres([*control, "-m", "fast", "stop"])
        shutil.rmtree(home)


def new_database(server: str, name: str) -> str:
    import psycopg

    with psycopg.connect(server.replace("+psycopg", "") + "/postgres", autocommit=True) as connection:
        connection.execute(f"create database {name}")
    return f"{server}/{name}"


def test_a_server_holds_the_same_rows_as_a_file(handed_in: Any, server: str, tmp_path: Path) -> None:
    """`mark1 grade` on a file, `mark1 grade` on a server and `nbgrader autograde` on a server agree, row by row."""
    file = handed_in.copy(tmp_path / "file")
    file.mark1("grade", "warmup", "--jobs", "1")
    for door in ("mark1", "nbgrader"):
        url = new_database(server, door)
        course = handed_in.copy(tmp_path / door)
        (course.path / "gradebook.db").unlink()
        course.mark1("release", MARK1_GRADEBOOK_URL=url)
        if door == "mark1":
            course.mark1("grade", "warmup", "--jobs", "1", MARK1_GRADEBOOK_URL=url)
        else:
            course.nbgrader("autograde", "warmup", MARK1_GRADEBOOK_URL=url)
        assert course.rows(url) == file.rows()
        assert not (course.path / "gradebook.db").exists()


def test_a_server_that_is_not_there_is_named_without_its_password(handed_in: Any, tmp_path: Path) -> None:
    """One sentence, exit code 2, and the password stays out of it."""
    course = handed_in.copy(tmp_path / "course")
    url = f"postgresql+psycopg://mark1:opensesame@127.0.0.1:{free_port()}/mark1"
    done = course.run("autograder.cli", "grade", "warmup", "--course", str(course.path), MARK1_GRADEBOOK_URL=url)
    said = done.stdout + done.stderr
    assert done.returncode == 2, said
    assert "cannot be used" in said
    assert "opensesame" not in said
    assert "Traceback" not in said
