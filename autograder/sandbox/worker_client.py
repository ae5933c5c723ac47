"""The judge's end of one worker: asks it, with deadlines, and ends it.

Everything that arrives is hostile. A worker that is late, breaks the protocol or dies is killed first and
read afterwards; what happened is told in a sentence.
"""

from __future__ import annotations

import contextlib
import json
import os
import select
import signal
import socket
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Self

from autograder.errors import SandboxError, WireError
from autograder.profiling import CALLS, FORK, MODULE, STAGES, WIRE
from autograder.records import Limits
from autograder.sandbox.worker import FAILED, ONE_DONE, SAID_AFTER
from autograder.student.budget import Budget
from autograder.student.exchanges import Exchange, Exchanges
from autograder.student.replies import Fault, read_load_report
from autograder.student.run_queue import waited_seconds
from autograder.student.sides import Crashed, TimedOut
from autograder.values import wire

START_SECONDS = 20.0  # to fork and lock takes 3 ms; this is for a machine that is very busy
END_SECONDS = 10.0  # after SIGKILL: what the kernel needs to take the memory back
DYING_SECONDS = 2.0  # from the closing of its wire to its end, when a process dies by itself
GROUP = 100_000  # characters of source in one frame: JSON may write one as six bytes, and a frame holds a million
# While a worker waits for a processor its time stands still, up to so many times what it was given.
MOST_EXTRA = 4.0
LEAST_EXTRA = 0.02  # seconds; below this it would be asked for ever
MAX_NESTING = 8  # a check's function that asks the student, whose code calls the function, ...


@dataclass(frozen=True, slots=True)
class Usage:
    """What a worker used. `code` is its exit status, negative for a signal; `output` what it printed past Python.

    `waited_seconds`: ready to run, on a machine that was busy with other things; None where the kernel does not count it.
    """

    cpu_seconds: float = 0.0
    max_rss_mb: float = 0.0
    output: str = ""
    code: int | None = None
    waited_seconds: float | None = None


class WorkerClient:
    """One worker, from its first sign of life to its end. It is a `Side`; `exchanges` writes down what is said."""

    exchanges: Exchanges | None = None

    def __init__(self, wire_socket: socket.socket, output: int, report: socket.socket, limits: Limits) -> None:
        self._wire, self._output, self._report, self._limits = wire_socket, output, report, limits
        self.budget = Budget()
        self._waited: float | None = None  # for a processor, when it was last looked up
        self._callbacks: Mapping[int, Callable[..., Any]] = {}
        self._nesting = 0
        self._usage: Usage | None = None
        self._ended = ""
        self._stage = MODULE
        self._clocks: list[float] = []
        try:
            report.settimeout(START_SECONDS)
            _, descriptors, _, _ = socket.recv_fds(report, 64, 1)
            (self._pidfd,) = descriptors
            # Read again and again, at each check's beginning and end: opened once.
            self._about = os.open(f"/proc/self/fdinfo/{self._pidfd}", os.O_RDONLY | os.O_CLOEXEC)
        except (OSError, ValueError):
            self._pidfd = -1
            self.close()
            raise SandboxError("the sandbox's zygote ended instead of starting a worker") from None
        self._await_ready()
        if STAGES.on:
            self._clocks.append(_cpu_clock(self._about))

    def _await_ready(self) -> None:
        try:
            ready = wire.unpack(wire.receive(self._wire, time.monotonic() + START_SECONDS))
        except (OSError, EOFError, WireError):
            ready = None
        if ready != {"ready": True}:
            usage = self.close()
            why = usage.output if usage.code == FAILED else f"it ended with status {usage.code}"
            raise SandboxError(f"a worker could not be locked in: {why}")

    @property
    def alive(self) -> bool:
        """Whether it may still be asked."""
        return self._usage is None

    @property
    def cpu_seconds(self) -> float:
        """CPU that the process has used so far, by the kernel's clock and not by its own; 0 where it has ended."""
        return _cpu_clock(self._about)

    # ------------------------------------------------------------ asking

    def load(self, cells: Sequence[Mapping[str, Any]], deadline: float) -> Iterator[tuple[tuple[Fault, ...], str]]:
        """Run cells one by one; for each, what of it did not run, and what it printed.

        Raises TimedOut, Crashed in the place of the cell that did not come to its end.
        """
        seconds = self._limits.load_seconds
        for group in _together(cells):
            frame = wire.pack({"op": "load", "cells": group})
            with self._told(seconds):
                self._send(frame, deadline)
            for _ in group:  # the worker answers after each cell, so that the one that hangs is known
                with self._told(seconds):
                    report = read_load_report(self._answer(self._receive(deadline), deadline))
                yield report
        self._stage = CALLS
        if STAGES.on:
            self._clocks.append(_cpu_clock(self._about))

    def exchange(self, request: dict[str, Any], seconds: float, callbacks: Mapping[int, Callable[..., Any]]) -> Any:
        """See `Side.exchange`; `seconds` are wall clock."""
        # A function of the check's may ask the student again, whose code may then still call the functions from further out.
        outer, self._callbacks = self._callbacks, {**self._callbacks, **callbacks}
        self._nesting += 1
        try:
            return self._ask(request, self._deadline(seconds), seconds)
        finally:
            self._callbacks = outer
            self._nesting -= 1

    def ask(self, frame: bytes, seconds: float, calls: int = 1) -> bytearray:
        """The reply to one request, as frames, not looked into; `seconds` for each of its calls. Raises TimedOut, Crashed."""
        deadline = self._deadline(seconds)
        with self._told(seconds):
            self._send(frame, deadline)
            for _ in range(calls):
                received = self._receive(deadline)
                if received != ONE_DONE:  # it may say so between two calls, and the next one's time begins
                    return received
                deadline = self._deadline(seconds + SAID_AFTER)
            raise WireError("it told of more calls than it was asked for")

    def _ask(self, request: dict[str, Any], deadline: float, seconds: float) -> Any:
        with STAGES.of(WIRE):
            frame = wire.pack(request, layouts=True)
        calls = len(request["calls"]) if request["op"] == "each" else 1
        if self._nesting > MAX_NESTING:
            raise self._broken(f"calls back and forth more than {MAX_NESTING} levels deep")
        received = self._exchanged(frame, seconds, calls)
        with self._told(seconds):
            return self._answer(received, deadline)

    def _send(self, frame: bytes, deadline: float) -> None:
        if not self.alive:
            raise Crashed(self._ended or "the student's process has already been ended")
        wire.send(self._wire, frame, deadline)

    def _receive(self, deadline: float) -> bytearray:
        with STAGES.of(self._stage):
            return wire.receive(self._wire, self._answered_by(deadline))

    def _deadline(self, seconds: float) -> float:
        return time.monotonic() + self.budget.capped(seconds)

    def _answered_by(self, deadline: float) -> float:
        """Wait until the worker begins to answer; the deadline, moved by what it waited for a processor meanwhile."""
        now = time.monotonic()
        last = deadline + MOST_EXTRA * max(0.0, deadline - now)
        answers = select.poll()
        answers.register(self._wire, select.POLLIN)
        while not answers.poll(max(0.0, deadline - now) * 1000):
            waited = min(self._look_up_wait(), last - deadline)
            if waited < LEAST_EXTRA:
                break
            deadline, now = time.monotonic() + waited, time.monotonic()
        return deadline

    def _look_up_wait(self) -> float:
        """What the worker waited for a processor since this was asked last; its submission gets it back."""
        waited, before = waited_seconds(_pid(self._about)), self._waited
        if waited is None:
            return 0.0
        self._waited = waited
        since = max(0.0, waited - (before or 0.0))
        self.budget.give_back(since)
        return since

    def _exchanged(self, frame: bytes, seconds: float, calls: int) -> bytes | bytearray:
        """The reply, which may have been given ahead; on the exchanges, where there is one that can tell it."""
        # What a function of the check's answers in between stands in no frame that the check has asked.
        if self.exchanges is not None and self._callbacks:
            self.exchanges.spoil()
        if self.exchanges is None or self._callbacks:
            return self.ask(frame, seconds, calls)
        spoken = self.exchanges.next(frame)
        if spoken is None:
            spoken = Exchange(frame, seconds, self.ask(frame, seconds, calls), calls)
        self.exchanges.add(spoken)
        if isinstance(spoken.answer, Exception):
            raise spoken.answer
        return spoken.answer

    def _answer(self, received: bytes | bytearray, deadline: float) -> Any:
        """What was received, or the reply after it: on the way there the student's code may call the judge's functions."""
        while True:
            seen = _Handles()
            with STAGES.of(WIRE):
                answer = wire.unpack(received, handle=seen)
            if seen.any and self.exchanges is not None:
                self.exchanges.spoil()
            if type(answer) is not dict or "reverse" not in answer:
                return answer
            if seen.any:
                raise WireError("the function it was given takes numbers, text, lists and arrays only")
            begun = time.monotonic()
            frame = self._call_back(answer)
            # While the judge answers, the call's clock stands; the submission's goes on.
            now = time.monotonic()
            deadline = min(deadline + now - begun, now + self.budget.left())
            wire.send(self._wire, frame, deadline)
            received = self._receive(deadline)

    @contextlib.contextmanager
    def _told(self, seconds: float) -> Iterator[None]:
        """Turns what can happen to a worker into TimedOut or Crashed, with a sentence; the worker has then ended."""
        try:
            yield
        except TimeoutError:  # an OSError as well, so it stands first
            self.close()
            self._ended = self.budget.sentence if self.budget.used_up else f"no answer within {seconds:g} seconds"
            raise TimedOut(self._ended, cpu_seconds=self.close().cpu_seconds) from None
        except (EOFError, OSError):
            # Its end of the wire closes a moment before the process is gone; to kill it now would hide how it ended.
            alone = self._ends_by_itself()
            self.close()
            self._ended = self._how_it_ended() if alone else "the code closed the connection to the checks"
            raise Crashed(self._ended) from None
        except WireError as fault:
            raise self._broken(fault) from None

    def _call_back(self, message: dict[str, Any]) -> bytes:
        """The frame that answers a reverse call. The student's code may send anything: WireError."""
        number, args, kwargs = (message.get(name) for name in ("reverse", "args", "kwargs"))
        if type(number) is not int or number not in self._callbacks or type(args) is not list:
            raise WireError("it called a function that it was not given")
        if type(kwargs) is not dict or not all(type(name) is str for name in kwargs):
            raise WireError("it called a function with names that are no names")
        try:
            return wire.pack({"value": self._callbacks[number](*args, **kwargs)})
        except (TimedOut, Crashed):
            raise
        except BaseException as fault:  # noqa: BLE001  the check's own: kept there, and told to the student's code
            return wire.pack(
                {"type": type(fault).__name__, "message": str(fault).encode(errors="replace").decode()[:500]}
            )

    # ------------------------------------------------------------ ending

    def close(self) -> Usage:
        """Kill the worker, wait for its end and give everything back. Later calls return the same usage."""
        if self._usage is not None:
            return self._usage
        self._usage = Usage()  # from here on it is not alive, whatever goes wrong below
        if self._pidfd >= 0:
            if STAGES.on:
                self._clocks.append(_cpu_clock(self._about))
            self._look_up_wait()
            # By its descriptor: the number of a process that ended may belong to another one by now.
            with contextlib.suppress(ProcessLookupError):
                signal.pidfd_send_signal(self._pidfd, signal.SIGKILL)
            self._usage = self._read_end()
            os.close(self._about)
            os.close(self._pidfd)
        os.close(self._output)
        self._wire.close()
        self._report.close()
        return self._usage

    def _ends_by_itself(self) -> bool:
        waiting = select.poll()
        waiting.register(self._pidfd, select.POLLIN)
        return bool(waiting.poll(DYING_SECONDS * 1000))

    def _read_end(self) -> Usage:
        try:
            self._report.settimeout(END_SECONDS)
            ended = json.loads(self._report.recv(1000))
        except (OSError, ValueError):
            ended = {}  # the zygote is gone, and the worker with it
        if STAGES.on:
            self._charge(ended)
        output = os.pread(self._output, self._limits.output_kb << 10, 0).rstrip(b"\0").decode(errors="replace")
        return Usage(
            ended.get("cpu_seconds", 0.0), ended.get("max_rss_mb", 0.0), output, ended.get("code"), self._waited
        )

    def _charge(self, ended: dict[str, Any]) -> None:
        """Divide the worker's CPU: until it was locked, until the cells were loaded, the calls; and its end."""
        total = ended.get("cpu_seconds", 0.0)
        # A clock that could not be read shows 0: the process had ended by itself.
        ready, loaded, asked = ([clock or total for clock in self._clocks] + [total, total, total])[:3]
        STAGES.add(FORK, cpu=ready + total - asked)
        STAGES.add(MODULE, cpu=loaded - ready)
        STAGES.add(CALLS, cpu=asked - loaded)

    def _broken(self, how: object) -> Crashed:
        self.close()
        self._ended = f"the student's process broke the protocol: {how}"
        return Crashed(self._ended)

    def _how_it_ended(self) -> str:
        usage, limits = self.close(), self._limits
        code = usage.code
        if code is None:
            return "the sandbox itself ended"
        if code >= 0:
            return f"the code ended the whole process (exit status {code}), as os._exit does"
        if usage.cpu_seconds >= limits.cpu_seconds - 0.5 or -code == signal.SIGXCPU:
            return f"the code used up its {limits.cpu_seconds:g} seconds of CPU time"
        if -code == signal.SIGKILL:
            return "the process was killed; the machine may have run out of memory"
        name = signal.Signals(-code).name if -code in set(signal.Signals) else f"signal {-code}"
        if -code == signal.SIGABRT:
            return f"compiled code gave up ({name}), as it does when the {limits.memory_mb} MB of memory are used up"
        if -code in (signal.SIGSEGV, signal.SIGBUS):
            return f"compiled code crashed ({name}), as it does after endless recursion or an invalid address"
        if -code == signal.SIGSYS:
            return f"the code made a system call that is not allowed ({name})"
        return f"the process was ended by {name}"

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    # Where an error loses the object, no student's process may live on.
    def __del__(self) -> None:
        with contextlib.suppress(Exception):
            self.close()


def _cpu_clock(about: int) -> float:
    """Seconds of CPU that another process has used; 0 where it has ended. `about` is the open fdinfo of its descriptor."""
    with contextlib.suppress(OSError, ValueError):
        pid = _pid(about)
        return time.clock_gettime((~pid << 3) | 2)  # CPUCLOCK_SCHED of that process: see clock_getcpuclockid(3)
    return 0.0


def _pid(about: int) -> int:
    """The number of that process here; 0 or less where it has none any more."""
    with contextlib.suppress(OSError, ValueError):
        return int(os.pread(about, 1024, 0).partition(b"Pid:")[2].partition(b"\n")[0])
    return 0


def _together(cells: Sequence[Mapping[str, Any]]) -> Iterator[list[Mapping[str, Any]]]:
    """The cells in groups that fit into a frame; nearly always one group."""
    group: list[Mapping[str, Any]] = []
    size = 0
    for cell in cells:
        size += len(cell["source"])
        if group and size > GROUP:
            yield group
            group, size = [], len(cell["source"])
        group.append(cell)
    if group:
        yield group


class _Handles:
    """Leaves handles as references, and knows whether there were any."""

    any = False

    def __call__(self, ref: wire.HandleRef) -> wire.HandleRef:
        self.any = True
        return ref
