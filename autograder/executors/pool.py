"""Work on jobs in several processes of one command, over pipes, one JSON object a line.

The command reads a job a line (`{"key": ..., "payload": ...}`) and writes an answer a line (`{"key": ...,
"answer": ...}`); a line without a key is a notice (that it is ready, or refuses), and goes to `on_notice`.
A process that dies, or is silent past its time, is replaced; the job it was at is tried again, three times in all, and
then reported as a fault. Nothing that one process does can lose another's job.
"""

from __future__ import annotations

import contextlib
import json
import os
import select
import selectors
import signal
import subprocess
import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Self

from autograder.executors.jobs import Job, Result

TRIES = 3
# One job at work and one waiting in the pipe keep a process busy while its last answer is handled here.
IN_FLIGHT = 2
READ_BYTES = 1 << 16
# A pipe holds 64 KiB: more would keep us writing to a process that itself waits for us to read its answer.
PIPE_ROOM = 60_000
# To end a sandbox takes some hundredths of a second; a process that takes longer than this is ended.
GOODBYE_SECONDS = 5.0


def usable_processors() -> list[int]:
    """The processors that this process may use, by number."""
    if hasattr(os, "sched_getaffinity"):
        return sorted(os.sched_getaffinity(0))
    return list(range(os.cpu_count() or 1))


@dataclass(slots=True)
class _Process:
    popen: subprocess.Popen[bytes]
    processor: int | None = None
    jobs: deque[Job] = field(default_factory=deque)
    buffer: bytearray = field(default_factory=bytearray)
    since: float = 0.0  # when the first job in flight was begun

    @property
    def out(self) -> int:
        assert self.popen.stdout is not None
        return self.popen.stdout.fileno()


class Pool:
    """An executor over `size` processes of `command`.

    Args:
        command: what to start; it must end when its standard input does.
        size: the number of processes, at least 1.
        job_seconds: how long a process may be silent over one job before it is killed.
        on_notice: told every notice; what it raises ends the run.
        environment: the processes' environment; None means this process's.
        pin: keep each process, and what it starts, on one processor, where there is a process for every one. A judge
            and its worker take turns: on two processors each turn waits for one of them to wake up.
    """

    def __init__(
        self,
        command: Sequence[str],
        size: int,
        *,
        job_seconds: float,
        on_notice: Callable[[dict[str, Any]], None] = lambda _: None,
        environment: Mapping[str, str] | None = None,
        pin: bool = False,
    ) -> None:
        self._command = list(command)
        self._on_notice = on_notice
        self._size = max(1, size)
        self._job_seconds = job_seconds
        self._environment = dict(environment) if environment is not None else None
        usable = usable_processors()
        pin = pin and self._size >= len(usable) and hasattr(os, "sched_setaffinity")
        self._processors = usable if pin else []
        self._selector = selectors.DefaultSelector()
        self._processes: list[_Process] = []
        self._tries: dict[str, int] = {}

    def start(self) -> None:
        """Start the processes before the first job is known, so that they warm up meanwhile."""
        while len(self._processes) < self._size:
            self._start_one()

    @property
    def pids(self) -> tuple[int, ...]:
        """The processes at work, for a test that kills one."""
        return tuple(process.popen.pid for process in self._processes)

    def run(self, jobs: Iterable[Job]) -> Iterator[Result]:
        waiting = iter(jobs)
        again: deque[Job] = deque()
        exhausted = False
        self.start()
        while True:
            for process in self._processes:
                while len(process.jobs) < IN_FLIGHT:
                    job = again.popleft() if again else None
                    if job is None and not exhausted:
                        job = next(waiting, None)
                        exhausted = job is None
                    if job is None:
                        break
                    if not self._give(process, job):
                        again.appendleft(job)
                        break
            if exhausted and not again and not any(process.jobs for process in self._processes):
                return
            yield from self._collect(again)

    def close(self) -> None:
        """End every process: those at work are killed, the others get a moment to put their things away."""
        idle = [process for process in self._processes if not process.jobs]
        for process in idle:
            assert process.popen.stdin is not None
            with contextlib.suppress(OSError):
                process.popen.stdin.close()
        for process in self._processes:
            if process not in idle:
                self._end(process)
        self._say_goodbye(idle)
        self._processes.clear()
        self._selector.close()

    def _say_goodbye(self, idle: list[_Process]) -> None:
        """Read what ending processes still say, up to a deadline; then they are ended."""
        deadline = time.monotonic() + GOODBYE_SECONDS
        try:
            for process in idle:
                while (left := deadline - time.monotonic()) > 0 and select.select([process.out], [], [], left)[0]:
                    data = os.read(process.out, READ_BYTES)
                    if not data:
                        with contextlib.suppress(subprocess.TimeoutExpired):
                            process.popen.wait(max(0.0, deadline - time.monotonic()))
                        break
                    process.buffer += data
                    for _ in self._answers(process):
                        pass
        finally:
            for process in idle:
                self._end(process)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    # ------------------------------------------------------------ one process

    def _start_one(self) -> None:
        popen = subprocess.Popen(
            self._command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            env=self._environment,
            start_new_session=True,  # Ctrl-C is for the parent, which then ends its processes in order
        )
        process = _Process(popen, self._free_processor())
        if process.processor is not None:
            with contextlib.suppress(OSError):  # it has ended already, or the processor was taken away
                os.sched_setaffinity(popen.pid, {process.processor})
        self._processes.append(process)
        self._selector.register(process.out, selectors.EVENT_READ, process)

    def _free_processor(self) -> int | None:
        """The processor that the fewest processes are kept on; None where none is."""
        taken = [process.processor for process in self._processes]
        return min(self._processors, key=taken.count, default=None)

    def _give(self, process: _Process, job: Job) -> bool:
        """Write the job, unless it would not fit into the pipe of a process that is not reading now."""
        line = json.dumps({"key": job.key, "payload": job.payload}).encode() + b"\n"
        if process.jobs and len(line) > PIPE_ROOM:
            return False
        if not process.jobs:
            process.since = time.monotonic()
        process.jobs.append(job)
        try:
            assert process.popen.stdin is not None
            process.popen.stdin.write(line)
            process.popen.stdin.flush()
        except BrokenPipeError:
            pass  # it died: its closed output tells the selector
        return True

    def _collect(self, again: deque[Job]) -> Iterator[Result]:
        for key, _ in self._selector.select(timeout=1.0):
            process: _Process = key.data
            data = os.read(process.out, READ_BYTES)
            if not data:
                yield from self._bury(process, again, "ended without an answer")
                continue
            process.buffer += data
            yield from self._answers(process)
        now = time.monotonic()
        for process in list(self._processes):
            if process.jobs and now - process.since > self._job_seconds:
                yield from self._bury(process, again, f"was silent for {self._job_seconds:.0f} s")

    def _answers(self, process: _Process) -> Iterator[Result]:
        while (end := process.buffer.find(b"\n")) >= 0:
            answer: dict[str, Any] = json.loads(process.buffer[:end])
            del process.buffer[: end + 1]
            if "key" not in answer:
                self._on_notice(answer)
                continue
            process.jobs.popleft()
            process.since = time.monotonic()
            yield Result(answer["key"], answer["answer"])

    def _bury(self, process: _Process, again: deque[Job], why: str) -> Iterator[Result]:
        """Replace a dead or silent process. Only the job it was at counts a try; the rest simply goes back."""
        self._end(process)
        self._processes.remove(process)
        code = process.popen.returncode
        for index, job in enumerate(process.jobs):
            if index == 0:
                self._tries[job.key] = self._tries.get(job.key, 0) + 1
                if self._tries[job.key] >= TRIES:
                    yield Result(job.key, None, f"the judge's process {why} {TRIES} times (last exit code {code})")
                    continue
            again.append(job)
        if not process.jobs and why.startswith("ended"):
            # It died before any job: starting it again for ever would hide the reason.
            self._tries[""] = self._tries.get("", 0) + 1
            if self._tries[""] > TRIES * self._size:
                raise RuntimeError(f"the judge's process does not start (exit code {code})")
        self._start_one()

    def _end(self, process: _Process) -> None:
        self._selector.unregister(process.out)
        if process.popen.poll() is None:
            # The whole session, so that what the process itself started goes with it.
            with contextlib.suppress(ProcessLookupError):
                os.killpg(process.popen.pid, signal.SIGKILL)
        process.popen.wait()
        for pipe in (process.popen.stdin, process.popen.stdout):
            with contextlib.suppress(OSError):  # it is broken already
                if pipe is not None:
                    pipe.close()
