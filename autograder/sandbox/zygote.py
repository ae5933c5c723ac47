"""Starts the warm zygote and asks it for workers.

    with Sandbox(assignment.limits, assignment.needs) as sandbox:
        side = sandbox.worker(submission.cells)
        student = Student(side)

`sandbox.layers` names the layers in force. A mandatory layer that is missing raises SandboxError.
"""

from __future__ import annotations

import fcntl
import json
import os
import socket
import subprocess
import sys
import sysconfig
import tempfile
import threading
import time
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any, Self

from autograder.errors import SandboxError
from autograder.networks.devices import DEFAULT, usable_backend
from autograder.profiling import FORK, MODULE, STAGES
from autograder.records import Cell, Limits
from autograder.sandbox import environment, jail
from autograder.sandbox.scratch import Scratch, sweep
from autograder.sandbox.worker_client import Usage, WorkerClient
from autograder.student.budget import Budget
from autograder.student.exchanges import Exchanges
from autograder.student.replies import Fault
from autograder.student.sides import Crashed, TimedOut

__all__ = ["Sandbox", "Usage", "WorkerSide", "available_layers"]

START_SECONDS = 180.0  # importing TensorFlow on a cold, busy machine
STOP_SECONDS = 5.0
MAX_BAD_CELLS = 2  # cells that hang or end the process are left out; after so many the submission as a whole has
# A worker prints into memory of a fixed size, which neither side can resize under the other.
_SEALS = fcntl.F_SEAL_SEAL | fcntl.F_SEAL_SHRINK | fcntl.F_SEAL_GROW if sys.platform == "linux" else 0
# The path is ours from the first import on: every student's code is forked from what the zygote has loaded, so no folder
# in which somebody calls mark1 may slip a module in (-P), nor what is configured for this user's own Python (-s, -S).
_BOOT = (
    "import json, sys; config = json.loads(sys.argv[1]); "
    "sys.path[:] = [config['package'], *sys.path, *config['path']]; "
    "from autograder.sandbox.zygote_process import main; main(config)"
)


class Sandbox:
    """A warm zygote for one stack of libraries; makes any number of workers, one after another or side by side.

    `needs` as in assignment.toml. `use_bwrap`: None where it works. `extra_read`: further paths that a worker
    may read. `secret`: paths (the course) that nothing readable may contain. `packages`: what submissions may import
    besides the stack. `without` switches layers off; that, and missing mandatory layers, want `allow_missing_layers`.
    Raises SandboxError, and UserError where the backend that Keras is to take is not there.
    """

    def __init__(
        self,
        limits: Limits,
        needs: tuple[str, ...] = ("numpy",),
        *,
        allow_missing_layers: bool = False,
        use_bwrap: bool | None = None,
        extra_read: Iterable[str | Path] = (),
        secret: Iterable[str | Path] = (),
        without: tuple[str, ...] = (),
        packages: tuple[str, ...] = (),
    ) -> None:
        if (sentence := jail.supported()) is not None:
            raise SandboxError(sentence)
        self.limits = limits
        self._needs, self._without, self._packages = needs, without, packages
        self._backend = usable_backend() if "keras" in needs else DEFAULT
        self._may_miss = allow_missing_layers
        self._read = environment.readable(needs, extra_read)
        environment.refuse_secret(self._read, secret)
        sweep()
        self._scratch = Scratch()
        self._folder = self._scratch.folder
        os.mkdir(f"{self._folder}/scratch", 0o755)
        self._lock = threading.Lock()
        self._process: subprocess.Popen[bytes] | None = None
        self._control: socket.socket | None = None
        self._started = 0
        self.missing: dict[str, str | None] = {}  # layer: None where in force, else why not
        try:
            refused = "it was not wanted" if use_bwrap is False or "bwrap" in without else environment.why_no_bwrap()
            self.missing["bwrap"] = refused
            self._start(needs_bwrap=use_bwrap is True)
        except BaseException:
            self.close()
            raise

    # ------------------------------------------------------------ the zygote

    def _start(self, *, needs_bwrap: bool = False) -> None:
        bwrap = self.missing["bwrap"] is None
        if needs_bwrap and not bwrap:
            raise SandboxError(f"bubblewrap cannot be used: {self.missing['bwrap']}")
        scratch = "/scratch" if bwrap else f"{self._folder}/scratch"
        parent, child = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        sites = environment.site_folders()
        config = {
            "control": child.fileno(),
            "package": str(environment.package().parent),
            "path": sites,
            "must_read": [sysconfig.get_path("stdlib"), *sites],
            "needs": self._needs,
            "packages": self._packages,
            "without": self._without,
            "plan": {
                "read": self._read,
                "scratch": scratch,
                "memory_mb": self.limits.memory_mb,
                "cpu_seconds": self.limits.cpu_seconds,
                "output_kb": self.limits.output_kb,
            },
        }
        own = f"{self._folder}/zygote"
        environment.font_cache(own)
        python = environment.python()
        command = [python, "-s", "-S", "-P", "-B", "-c", _BOOT, json.dumps(config)]
        if bwrap:
            visible = [*self._read, python, str(environment.package())]
            command = [*environment.bwrap(visible, [own]), *command]
        # Errors go to a file: the zygote outlives this function, and would stop at a pipe that nobody empties. A session of
        # its own keeps Ctrl-C from it: the judge decides what ends when.
        with child, tempfile.TemporaryFile() as errors:
            self._process = subprocess.Popen(
                command, pass_fds=[child.fileno()], env=environment.environment(own, self._backend), stdin=subprocess.DEVNULL,
                stdout=errors, stderr=errors, start_new_session=True,
            )  # fmt: skip
            child.close()
            self._control = parent
            self._started += 1
            parent.settimeout(START_SECONDS)
            try:
                report = json.loads(parent.recv(1 << 16))
            except (OSError, ValueError):
                errors.seek(0)
                told = errors.read()[-2000:].decode(errors="replace").strip().splitlines()
                raise SandboxError(
                    f"the sandbox could not start: {told[-1] if told else 'it ended silently'}"
                ) from None
        self.missing.update(report["missing"])
        self.layers = tuple(n for n in jail.LAYERS if n in report["layers"] or (n == "bwrap" and bwrap))
        self._refuse_missing()

    def _refuse_missing(self) -> None:
        for name in jail.MANDATORY:
            if name not in self.layers and not self._may_miss:
                why = self.missing[name] or "it was switched off"
                raise SandboxError(
                    f"the sandbox lacks its mandatory layer {name} ({why}): grading is refused. "
                    "`mark1 doctor` shows all layers; `--no-sandbox` grades without, for classes you trust"
                )

    def _stop(self) -> None:
        if self._control is not None:
            self._control.close()
        if self._process is not None:
            try:
                self._process.wait(STOP_SECONDS)
            except subprocess.TimeoutExpired:
                self._process.kill()
                self._process.wait()
        self._control = self._process = None

    def close(self) -> None:
        """End the zygote and every worker, and remove the scratch folder. May be called twice."""
        with self._lock:
            self._stop()
            self._scratch.remove()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    # ------------------------------------------------------------ workers

    def worker(
        self, cells: Sequence[Cell], *, bad: dict[int, Fault] | None = None, budget: Budget | None = None
    ) -> WorkerSide:
        """A fresh worker in which the cells have run, one by one, within `budget`.

        `bad` are cells, by index, that hung or ended an earlier worker and are not tried again; new ones are added.

        A cell that hangs or ends the process is left out, and the others run in another worker. Raises
        TimedOut or Crashed where more than a few do so, SandboxError where no worker can be made.
        """
        with STAGES.of(MODULE):
            return WorkerSide(self, tuple(cells), {} if bad is None else bad, budget or Budget())

    def bare_worker(self) -> WorkerClient:
        """A fresh worker with nothing loaded. A zygote that has died is started again, once."""
        with self._lock, STAGES.of(FORK):
            try:
                return self._fork()
            except SandboxError:
                if self._control is None or self._alive():
                    raise
                self._stop()
                self._start()
                return self._fork()

    @property
    def zygote(self) -> int:
        """The number of this zygote: another one after the last has died. 0 where it is dead now."""
        # A judge compares it before and after a submission: a sandbox that died meanwhile spoilt the verdict, whoever died.
        running = self._process is not None and self._process.poll() is None
        return self._started if running and self._alive() else 0

    def revive(self) -> int:
        """Start the zygote again after it has died; returns its number. Raises SandboxError."""
        with self._lock:
            if self._control is None:
                raise SandboxError("the sandbox is closed")
            self._stop()
            self._start()
            return self._started

    def _alive(self) -> bool:
        """Whether the zygote still holds its end of the control socket."""
        assert self._control is not None
        self._control.settimeout(0.0)
        try:
            return bool(self._control.recv(1))
        except BlockingIOError:
            return True
        except OSError:
            return False

    def _fork(self) -> WorkerClient:
        if self._control is None:
            raise SandboxError("the sandbox is closed")
        size = self.limits.output_kb << 10
        output = os.memfd_create("output", os.MFD_ALLOW_SEALING | os.MFD_CLOEXEC)
        os.ftruncate(output, size)
        fcntl.fcntl(output, fcntl.F_ADD_SEALS, _SEALS)
        # Two ways back: on the wire speaks the student's code, and may lie; how the worker ended is reported by the zygote,
        # which no worker can reach.
        wire_here, wire_there = socket.socketpair()
        report_here, report_there = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        try:
            with wire_there, report_there:
                self._control.settimeout(START_SECONDS)
                socket.send_fds(self._control, [b"fork"], [wire_there.fileno(), output, report_there.fileno()])
        except OSError as fault:
            os.close(output)
            wire_here.close()
            report_here.close()
            raise SandboxError(f"the sandbox's zygote does not answer: {fault}") from None
        return WorkerClient(wire_here, output, report_here, self.limits)


class WorkerSide:
    """A worker with a submission's cells loaded. A `Side`.

    `load_report` says per cell what of it did not run.
    """

    def __init__(self, sandbox: Sandbox, cells: tuple[Cell, ...], bad: dict[int, Fault], budget: Budget) -> None:
        self._sandbox, self._cells, self._bad, self._budget = sandbox, cells, bad, budget
        # Which cell hangs is known once the worker is lost to it; all others have to run again in the next one.
        self._refuse_hopeless()
        while not self._load():
            self._refuse_hopeless()

    @property
    def cpu_seconds(self) -> float:
        """CPU that the worker's process has used so far."""
        return self._side.cpu_seconds

    def _refuse_hopeless(self) -> None:
        if len(self._bad) > MAX_BAD_CELLS:
            fault = next(reversed(self._bad.values()))
            raise TimedOut(fault.message) if fault.type == "TimedOut" else Crashed(fault.message)

    def _load(self) -> bool:
        self._side = self._sandbox.bare_worker()
        self._side.budget = self._budget
        deadline = time.monotonic() + self._budget.capped(self._sandbox.limits.load_seconds)
        cells = [self._request(index, cell) for index, cell in enumerate(self._cells)]
        report: list[tuple[Fault, ...]] = []
        try:
            for faults, _ in self._side.load(cells, deadline):
                report.append(faults)
        except (TimedOut, Crashed) as ended:
            index = len(report)
            kind = "TimedOut" if isinstance(ended, TimedOut) else "Crashed"
            place = self._cells[index].place
            if self._budget.used_up:
                raise TimedOut(self._budget.sentence) from None
            self._bad[index] = Fault(kind, f"{place}: {ended.reason}", frames=(place,), place=place)
            return False
        self.load_report = tuple(report)
        return True

    def _request(self, index: int, cell: Cell) -> dict[str, Any]:
        request = cell.to_load()
        if index in self._bad:
            bad = self._bad[index]
            told = {"type": bad.type, "message": bad.message, "frames": list(bad.frames), "place": bad.place}
            request["failed"] = told
        return request

    def fresh(self) -> WorkerSide:
        """Another worker with the same cells; those that hung or crashed are not tried again."""
        self._side.close()
        return WorkerSide(self._sandbox, self._cells, self._bad, self._budget)

    @property
    def alive(self) -> bool:
        """Whether it may still be asked."""
        return self._side.alive

    @property
    def known_endings(self) -> tuple[tuple[str, str], ...]:
        """See `sides.known_endings`."""
        return tuple((bad.type, bad.message) for bad in self._bad.values())

    def exchange(self, request: dict[str, Any], seconds: float, callbacks: Any) -> Any:
        """See `Side.exchange`."""
        return self._side.exchange(request, seconds, callbacks)

    @property
    def exchanges(self) -> Exchanges | None:
        """What runs along while it is asked."""
        return self._side.exchanges

    @exchanges.setter
    def exchanges(self, exchanges: Exchanges | None) -> None:
        self._side.exchanges = exchanges

    def ask(self, frame: bytes, seconds: float, calls: int = 1) -> bytearray:
        """See `WorkerClient.ask`."""
        return self._side.ask(frame, seconds, calls)

    def close(self) -> Usage:
        """Kill the worker and give everything back."""
        return self._side.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


def available_layers() -> dict[str, str | None]:
    """Each layer of the sandbox: None where it would be in force here, else the sentence why not."""
    if (sentence := jail.supported()) is not None:
        return dict.fromkeys(jail.LAYERS, sentence)
    try:
        with Sandbox(Limits(), (), allow_missing_layers=True) as sandbox:
            return {name: sandbox.missing[name] for name in jail.LAYERS}
    except SandboxError as fault:
        return dict.fromkeys(jail.LAYERS, str(fault))
