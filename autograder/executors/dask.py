"""Work on jobs on a Dask cluster: each Dask worker starts processes of one command, as `pool.py` does on one machine.

Nothing but bytes travels: the files that the command needs, once to each worker, checked by their hash; a job there, an
answer back. So no file system need be shared. The command's processes do the work: nothing of a job is ever run in a
Dask worker itself. A worker that dies or leaves loses nothing: the scheduler gives its jobs to others, three times at
most, and then they are reported as faults.

This is the only module that imports Dask, and only when it is used.
"""

from __future__ import annotations

import contextlib
import hashlib
import io
import json
import os
import queue
import select
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import zipfile
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from autograder.errors import UserError, to_install
from autograder.executors.jobs import Job, Result

if TYPE_CHECKING:
    from distributed import Client

FOLDER = "{folder}"  # stands in a command for the place where a worker has unpacked the files
TRIES = 3
# Jobs given out for each thread of the cluster: one at work and one on its way.
AHEAD = 2
CONNECT_SECONDS = 30.0  # to a scheduler on another machine; one that is not there should be told soon
READ_BYTES = 1 << 16


def pack_files(root: Path, paths: Iterable[Path]) -> bytes:
    """These files of `root` in a zip archive; the same files give the same bytes."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for path in sorted(paths):
            archive.writestr(zipfile.ZipInfo(path.relative_to(root).as_posix()), path.read_bytes())
    return buffer.getvalue()


class Cluster:
    """An executor over the workers of a Dask scheduler.

    Args:
        address: the scheduler's ("tcp://host:8786"), or a cluster object of Dask's.
        command: what a worker starts, after its own Python; FOLDER in it becomes the folder of the files.
        files: `pack_files` of what the command reads.
        job_seconds: how long a process may be silent over one job before it is killed.
        on_notice: told the first notice of the command's processes; what it raises ends the run.

    Raises UserError where Dask is not installed or the scheduler does not answer.
    """

    def __init__(
        self,
        address: Any,
        command: Sequence[str],
        files: bytes,
        *,
        job_seconds: float,
        on_notice: Callable[[dict[str, Any]], None] = lambda _: None,
    ) -> None:
        self._client = _connected(address)
        self._on_notice = on_notice
        self._name = f"mark1-{hashlib.sha256(files).hexdigest()[:16]}-{os.getpid()}"
        self._told = False
        self._client.register_plugin(_plugin(_Processes(list(command), files, job_seconds)), name=self._name)

    def run(self, jobs: Iterable[Job]) -> Iterator[Result]:
        from distributed import as_completed

        waiting = iter(jobs)
        at_work: dict[str, Job] = {}
        running = as_completed(loop=self._client.loop)

        def give_out() -> None:
            threads = sum(self._client.nthreads().values()) or 1
            while len(at_work) < AHEAD * threads:
                job = next(waiting, None)
                if job is None:
                    return
                line = json.dumps({"key": job.key, "payload": job.payload}).encode()
                future = self._client.submit(_work, self._name, line, pure=False, retries=TRIES - 1)
                at_work[future.key] = job
                running.add(future)

        give_out()
        while at_work:
            future = next(running)
            job = at_work.pop(future.key)
            yield self._result(job, future)
            give_out()

    def _result(self, job: Job, future: Any) -> Result:
        fault = future.exception()
        if fault is not None:
            return Result(job.key, None, f"no worker of the cluster could do it: {type(fault).__name__}: {fault}"[:400])
        notice, answer = future.result()
        if not self._told:
            self._told = True
            self._on_notice(json.loads(notice))
        elif b'"refused"' in notice:
            self._on_notice(json.loads(notice))
        if answer is None:
            return Result(job.key, None, "the cluster's process refused the job")
        return Result(job.key, json.loads(answer)["answer"])

    def close(self) -> None:
        """End the processes on all workers and leave the cluster; it is not shut down."""
        try:
            # A scheduler that is gone has nothing to take down.
            with contextlib.suppress(OSError, TimeoutError, ValueError):
                self._client.unregister_worker_plugin(self._name)
        finally:
            self._client.close()


def slurm(options: Mapping[str, Any]) -> Any:
    """A Dask cluster of Slurm jobs; `options` are those of dask_jobqueue.SLURMCluster, and `jobs`, how many to start.

    Raises UserError where dask-jobqueue is not installed or an option is not one of its.
    """
    try:
        from dask_jobqueue import SLURMCluster
    except ImportError as fault:
        raise UserError(f"dask-jobqueue is not installed here: {to_install('cluster')}.") from fault
    own = dict(options)
    jobs = own.pop("jobs", 1)
    try:
        cluster = SLURMCluster(**own)
        cluster.scale(jobs=jobs)
    except (TypeError, ValueError) as fault:
        raise UserError(f"mark1.toml, [slurm]: {fault}") from fault
    return cluster


def _connected(address: Any) -> Client:
    try:
        from distributed import Client
    except ImportError as fault:
        raise UserError(f"Dask is not installed here: {to_install('cluster')}.") from fault
    try:
        return Client(address, timeout=CONNECT_SECONDS, set_as_default=False)
    except (OSError, ValueError) as fault:
        shown = address if isinstance(address, str) else type(address).__name__
        raise UserError(f"no Dask scheduler answers at {shown}: {fault or type(fault).__name__}.") from fault


# ---------------------------------------------------------------- on a worker


def _work(name: str, line: bytes) -> tuple[bytes, bytes | None]:
    """One job, in a process of this worker's: what the process said of itself, and its answer."""
    from distributed import get_worker

    processes: _Processes = get_worker().plugins[name].processes
    return processes.ask(line)


def _plugin(own: _Processes) -> Any:
    """What Dask sets up on each worker, and on those that come later, and takes down when one leaves or we do."""
    from distributed import WorkerPlugin

    class Plugin(WorkerPlugin):  # type: ignore[misc]  # Dask tells no types; the base is imported only here
        processes = own

        def setup(self, worker: Any) -> None:  # noqa: ARG002  Dask's signature
            self.processes.set_up()

        def teardown(self, worker: Any) -> None:  # noqa: ARG002
            self.processes.take_down()

    return Plugin()


class _Processes:
    """The command's processes on one Dask worker, and the folder that its files are unpacked to."""

    def __init__(self, command: list[str], files: bytes, job_seconds: float) -> None:
        self.command, self.files, self.job_seconds = command, files, job_seconds
        self.digest = hashlib.sha256(files).hexdigest()

    def set_up(self) -> None:
        """Unpack the files. Raises ValueError where they are not those that were sent."""
        if hashlib.sha256(self.files).hexdigest() != self.digest:
            raise ValueError("the files did not arrive as they were sent")
        self.folder = tempfile.mkdtemp(prefix="mark1-course-")
        with zipfile.ZipFile(io.BytesIO(self.files)) as archive:
            archive.extractall(self.folder)
        self.idle: queue.SimpleQueue[_Process] = queue.SimpleQueue()

    def take_down(self) -> None:
        """End the processes and remove the folder."""
        while not self.idle.empty():
            self.idle.get().close()
        shutil.rmtree(self.folder, ignore_errors=True)

    def ask(self, line: bytes) -> tuple[bytes, bytes | None]:
        """The answer of a process that is idle, or of a new one. Raises RuntimeError where it dies over the job."""
        try:
            process = self.idle.get_nowait()
        except queue.Empty:
            command = [self.folder if part == FOLDER else part for part in self.command]
            process = _Process([sys.executable, *command])
        try:
            answer = process.ask(line, self.job_seconds)
        except BaseException:
            process.kill()
            raise
        if answer is None:
            process.kill()
        else:
            self.idle.put(process)
        return process.notice, answer


class _Process:
    """One process of the command, asked over its pipes, a line a job."""

    def __init__(self, command: Sequence[str]) -> None:
        self.popen = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, start_new_session=True, cwd="/"
        )
        self.buffer = bytearray()
        self.notice = b"{}"

    def ask(self, line: bytes, seconds: float) -> bytes | None:
        """The line that answers; None where the process refuses, which its notice tells."""
        assert self.popen.stdin is not None
        self.popen.stdin.write(line + b"\n")
        self.popen.stdin.flush()
        deadline = time.monotonic() + seconds
        while True:
            answer = self._line(deadline)
            if '"key"' in answer[:10].decode(errors="replace"):
                return answer
            self.notice = answer
            if b'"refused"' in answer[:12]:
                return None

    def _line(self, deadline: float) -> bytes:
        assert self.popen.stdout is not None
        while (end := self.buffer.find(b"\n")) < 0:
            left = deadline - time.monotonic()
            if left <= 0 or not select.select([self.popen.stdout], [], [], left)[0]:
                raise RuntimeError("the judge's process was silent for too long")
            data = os.read(self.popen.stdout.fileno(), READ_BYTES)
            if not data:
                raise RuntimeError(f"the judge's process ended with status {self.popen.wait()}")
            self.buffer += data
        line = bytes(self.buffer[:end])
        del self.buffer[: end + 1]
        return line

    def close(self) -> None:
        """Let it end by itself, and see that it does."""
        assert self.popen.stdin is not None
        self.popen.stdin.close()
        try:
            self.popen.wait(5.0)
        except subprocess.TimeoutExpired:
            self.kill()

    def kill(self) -> None:
        """End it and what it started."""
        if self.popen.poll() is None:
            os.killpg(self.popen.pid, signal.SIGKILL)
        self.popen.wait()
