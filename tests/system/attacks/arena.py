"""Judges the attacks, each with a victim beside it and one after it, in one configuration of the sandbox.

    python tests/system/attacks/arena.py COURSE OUT.jsonl [--no-bwrap] [--without LAYER]... [--only GLOB]...

COURSE is a throwaway copy of the course that `make_course` made: attacks name it, and what they leave in it is
found. One JSON object a line: what the attack earned, what it saw, whether the victims got exactly what they
deserve, and what was left. It runs in a process of its own, so that a successful attack on the judge harms nobody.
"""

from __future__ import annotations

import argparse
import contextlib
import ctypes
import fnmatch
import gc
import hashlib
import json
import os
import runpy
import shutil
import signal
import socket
import sys
import time
import warnings
from collections.abc import Iterator
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any

import numpy as np

from autograder.checks.run import Run
from autograder.course.manifest import read_assignment
from autograder.judging import judge
from autograder.records import Detail, Limits, Submission, Verdict
from autograder.sandbox.zygote import Sandbox
from autograder.student.proxy import Crashed, TimedOut
from autograder.submissions.reader import read_submission
from autograder.values.walk import leaves

HERE = Path(__file__).resolve().parent
# Short, so that a hundred attacks take a minute or two; a right answer takes milliseconds.
LIMITS = Limits(
    call_seconds=1.5, load_seconds=2.0, cpu_seconds=3.0, memory_mb=256, output_kb=16, submission_seconds=10.0
)
DYING_SECONDS = 3.0  # what the kernel may need to take a killed process away
FILES_OF_A_WORKER = 5  # its wire, output, report, pidfd, and what the kernel tells of that
CANARY = "canary-in-the-environment"
TELLING = 12  # characters from which an argument's text is no chance find: "[1.0, -2.0]" may stand anywhere


def attack_files() -> list[Path]:
    """Every attack, in the order in which they are run."""
    return sorted(path for path in HERE.glob("*/*.py") if path.parent.name != "__pycache__")


def name_of(path: Path) -> str:
    """family/name"""
    return f"{path.parent.name}/{path.stem}"


def make_course(root: Path, to: Path) -> None:
    """A copy of what the perceptron needs, with a gradebook, other submissions and a history to be found."""
    for part in ("assignments/perceptron", "reference", "release/perceptron"):
        shutil.copytree(root / part, to / part, ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("gradebook.db", ".git/HEAD", ".git/config", "nbgrader_config.py", "README.md"):
        (to / name).parent.mkdir(exist_ok=True)
        (to / name).write_text("found\n")
    victim = to / "submitted/victim/perceptron"
    victim.mkdir(parents=True)
    # Right but for one known mistake, so that neither a lost nor a won mark goes unseen; one that costs little time.
    source = (root / "reference/perceptron.py").read_text()
    wrong = source.replace("w2 + label * f2, b + label", "w2 + label * f2, b - label")
    assert wrong != source
    (victim / "perceptron.py").write_text(wrong)
    (to / "home").mkdir()


def write_submission(attack: Path, course: Path, names: dict[str, str]) -> Path:
    """The folder that the attack hands in."""
    text = attack.read_text()
    for name, value in names.items():
        text = text.replace("{{" + name + "}}", value)
    folder = course / "submitted" / attack.stem / "perceptron"
    folder.mkdir(parents=True)
    if attack.parent.name != "notebook":
        (folder / "perceptron.py").write_text(text)
        return folder
    maker = course / f"{attack.stem}.maker"
    maker.write_text(text)
    made = runpy.run_path(str(maker))["make"](json.loads((course / "release/perceptron/perceptron.ipynb").read_text()))
    maker.unlink()
    (folder / "perceptron.ipynb").write_bytes(made if isinstance(made, bytes) else json.dumps(made).encode())
    return folder


class WatchedSandbox(Sandbox):
    """The judge's own sandbox, in the wanted configuration; notes what students' code lets out."""

    options: dict[str, Any] = {}  # noqa: RUF012  set once, before the judge makes it
    made: WatchedSandbox
    waiting: Any = None  # the victim's worker, started before the attack
    seen: list[str]

    def __init__(self, limits: Limits, needs: tuple[str, ...], **others: Any) -> None:
        self.sides: list[Any] = []
        super().__init__(limits, needs, **{**others, **self.options})
        WatchedSandbox.made, self.seen = self, []
        self.own = self.processes().keys()

    def worker(self, cells: Any, **others: Any) -> Any:
        if self.waiting is not None and self.waiting._cells == tuple(cells):
            side, self.waiting = self.waiting, None
            return side
        side = super().worker(cells, **others)
        self._look(*map(repr, side.load_report))
        ask, close = side.exchange, side.close

        def exchange(*arguments: Any) -> Any:
            try:
                reply = ask(*arguments)
            except (TimedOut, Crashed) as fault:
                self._look(fault.reason)
                raise
            self._look(repr(reply))
            return reply

        def ended() -> Any:
            usage = close()
            self._look(usage.output)
            return usage

        side.exchange, side.close = exchange, ended
        return side

    def bare_worker(self) -> Any:
        """A worker whose cells' prints are looked at while they load: a judge does not keep them."""
        client = super().bare_worker()
        load = client.load

        def watched(*arguments: Any) -> Any:
            for fault, printed in load(*arguments):
                self._look(printed)
                yield fault, printed

        client.load = watched
        return client

    def _look(self, *texts: str) -> None:
        for text in texts:
            if "BREACH" in text:
                self.seen.append(text[text.index("BREACH") :][:200])

    def unaccounted(self) -> dict[int, str]:
        """Processes that came from this zygote, adopted by others or not, which no worker of ours is."""
        ours = set(self.own)
        for side in self.alive():
            with contextlib.suppress(OSError, StopIteration):
                lines = Path(f"/proc/self/fdinfo/{side._pidfd}").read_text().splitlines()
                ours.add(int(next(line for line in lines if line.startswith("Pid:")).split()[1]))
        return {pid: name for pid, name in self.processes().items() if pid not in ours}

    def alive(self) -> list[Any]:
        """The workers that the judge holds: the diagnosis keeps one for each mistake it has needed."""
        self.sides = [side for side in self.sides if side.alive]
        return self.sides

    def _fork(self) -> Any:
        side = super()._fork()
        self.sides.append(side)
        return side

    def processes(self) -> dict[int, str]:
        """Every process that came from this zygote: pid to command."""
        mark = f"MPLCONFIGDIR={self._folder}/".encode()
        found = {}
        for entry in Path("/proc").iterdir():
            if entry.name.isdigit() and int(entry.name) != os.getpid():
                with contextlib.suppress(OSError):
                    if mark in (entry / "environ").read_bytes():
                        found[int(entry.name)] = (entry / "comm").read_text().strip()
        return found


class WatchedRun(Run):
    """Notes what visible and hidden checks hand to the student's code, as text."""

    visible: set[str] = set()  # noqa: RUF012  of all submissions: the checks ask everybody the same
    hidden: set[str] = set()  # noqa: RUF012

    __slots__ = ()

    def close_check(self, check: Any, status: Any, detail: Any) -> None:
        """See `Run.close_check`."""
        calls = self.student._caller.calls if self.student is not None else []
        texts = {_text_of(leaf) for call in calls for leaf in leaves((call.args, call.kwargs))}
        (WatchedRun.hidden if check.hidden else WatchedRun.visible).update(t for t in texts if len(t) >= TELLING)
        Run.close_check(self, check, status, detail)


def _text_of(leaf: Any) -> str:
    return repr(np.asarray(leaf).tolist()) if isinstance(leaf, np.ndarray | float) else ""


def _shown(verdict: Verdict, assignment: Any) -> list[str]:
    """Hidden inputs on what its author reads, and words beside the status of a hidden check."""
    from autograder.reports.feedback import feedback_page

    # The verdict holds all that the gradebook's comments are made of.
    read = feedback_page(verdict, assignment) + json.dumps(asdict(verdict), default=str)
    # What stands in the published notebook is none: a line of it that did not run is quoted on the page.
    released = json.loads((assignment.course / "release" / "perceptron" / "perceptron.ipynb").read_text(encoding="utf-8"))
    published = "".join("".join(cell["source"]) for cell in released["cells"])
    secrets = {text for text in WatchedRun.hidden - WatchedRun.visible if text not in published}
    told = [
        check.id for item in verdict.exercises for check in item.checks if check.hidden and check.detail != Detail()
    ]
    return [f"the hidden input {text[:60]}" for text in sorted(secrets) if text in read] + [
        f"words of {name}" for name in told
    ]


class Arena:
    """Feeds the judge: an attack, then a victim whose worker stood beside it; and looks at what is left.

    The victim's worker beside one attack is started after the attack before, so that it is that one's victim
    afterwards.
    """

    def __init__(self, course: Path, attacks: list[Path], out: Any) -> None:
        self.course, self.attacks, self.out = course, attacks, out
        self.assignment = replace(read_assignment(course, "perceptron"), limits=LIMITS)
        self.victim = read_submission(course / "submitted/victim/perceptron", self.assignment, "victim")
        self.verdicts: list[Verdict] = []
        self.result: dict[str, Any] = {}

    def submissions(self) -> Iterator[Submission]:
        """What the judge is given, one after another; it has delivered the last verdict when it asks for the next."""
        yield self.victim
        yield self.victim
        sandbox = WatchedSandbox.made
        self.deserved = [_essence(verdict) for verdict in self.verdicts]
        assert self.deserved[0] == self.deserved[1], "the victim's verdict is not stable"
        assert 0 < (self.verdicts[0].score or 0) < self.verdicts[0].max_score, self.verdicts[0].score
        with listeners(self.course) as port:
            home = str(self.course / "home")
            names = {"COURSE": str(self.course), "JUDGE": str(os.getpid()), "PORT": str(port), "HOME": home}
            for attack in self.attacks:
                folder = write_submission(attack, self.course, names)
                before = self._state(sandbox)
                sandbox.seen = []
                start = time.monotonic()
                sandbox.waiting = sandbox.worker(self.victim.cells)
                yield read_submission(folder, self.assignment, attack.stem)
                seconds = time.monotonic() - start
                yield self.victim
                self._note(attack, seconds, sandbox, before, self._settled(sandbox))
                shutil.rmtree(folder.parent)
            yield self.victim
            self._tell()

    def _note(self, attack: Path, seconds: float, sandbox: WatchedSandbox, before: Any, after: Any) -> None:
        verdict, beside = self.verdicts[-2:]
        self._tell()
        left = []
        if after["files"] != before["files"]:
            left.append(f"files: {sorted(after['files'] ^ before['files'])}")
        if after["descriptors"] != before["descriptors"]:
            left.append(f"descriptors: {after['descriptors']}, before {before['descriptors']}")
        if after["processes"]:
            left.append(f"processes: {after['processes']}")
            for pid in after["processes"]:
                os.kill(pid, signal.SIGKILL)  # it came from our own zygote
        self.result = {
            "attack": name_of(attack),
            "score": verdict.score,
            "status": verdict.status,
            "checks": sorted({check.status for exercise in verdict.exercises for check in exercise.checks}),
            "problems": list(verdict.problems),
            "breaches": sandbox.seen,
            "beside": _essence(beside) == self.deserved[0],
            "left": left,
            "judge_mb": after["judge_mb"],
            "zygote_mb": after["zygote_mb"],
            "seconds": round(seconds, 2),
            "victim": round(beside.seconds, 2),
            "page": _unsafe_on_the_page(verdict, self.assignment),
            "shown": _shown(verdict, self.assignment),
            "secrets": len(WatchedRun.hidden - WatchedRun.visible),
            "layers": list(sandbox.layers),
        }

    def _tell(self) -> None:
        """Write the last result down: its victim afterwards is the next one's victim beside."""
        if self.result:
            self.result["after"] = _essence(self.verdicts[-1]) == self.deserved[0]
            self.out.write(json.dumps(self.result) + "\n")
            self.out.flush()

    def _state(self, sandbox: WatchedSandbox) -> dict[str, Any]:
        zygote = [_resident_mb(pid) for pid in sandbox.own]
        gc.collect()
        ctypes.CDLL(None).malloc_trim(0)  # what the allocator keeps for the next large answer is nobody's
        return {
            "files": self._files(),
            "descriptors": len(os.listdir("/proc/self/fd")) - FILES_OF_A_WORKER * len(sandbox.alive()),
            "processes": sandbox.unaccounted(),
            "judge_mb": _resident_mb(os.getpid()),
            "zygote_mb": max(zygote, default=0.0),
        }

    def _settled(self, sandbox: WatchedSandbox) -> dict[str, Any]:
        """The state once killed processes are gone, or after a while."""
        deadline = time.monotonic() + DYING_SECONDS
        while True:
            state = self._state(sandbox)
            if not state["processes"] or time.monotonic() > deadline:
                return state
            time.sleep(0.02)

    def _files(self) -> set[tuple[str, str]]:
        """Every file of the course and of the sandbox's folder, with mode and content."""
        found = set()
        for root in (self.course, Path(WatchedSandbox.made._folder)):
            for path in root.rglob("*"):
                kind = path.lstat()
                content = hashlib.sha256(path.read_bytes()).hexdigest() if path.is_file() else ""
                size = kind.st_size if content else ""
                found.add((str(path), f"{kind.st_mode:o} {kind.st_uid} {size} {content[:16]}"))
        return found


def _essence(verdict: Verdict) -> str:
    return replace(verdict, seconds=0.0).to_json()


def _resident_mb(pid: int) -> float:
    try:
        pages = int(Path(f"/proc/{pid}/statm").read_text().split()[1])
    except OSError:
        return 0.0
    return pages * os.sysconf("SC_PAGE_SIZE") / (1 << 20)


def _unsafe_on_the_page(verdict: Verdict, assignment: Any) -> list[str]:
    """Script, handlers of events and control characters that reach the feedback page or the verdict's file."""
    from autograder.reports.feedback import feedback_page

    page = feedback_page(verdict, assignment)
    found = [mark for mark in ("<script>alert", "onerror=alert(1)>", "<b>passed</b>") if mark in page]
    text = json.dumps(asdict(verdict), ensure_ascii=False, default=str)
    return found + [f"U+{ord(mark):04X}" for mark in "\x1b\x9b\x07\x08\u202e\u2066" if mark in text or mark in page]


@contextlib.contextmanager
def listeners(course: Path) -> Iterator[int]:
    """Services of the machine that an attack may try to reach: TCP, UDP, a named and an abstract unix socket."""
    with contextlib.ExitStack() as stack:
        tcp = stack.enter_context(socket.create_server(("127.0.0.1", 0)))
        port = tcp.getsockname()[1]
        udp = stack.enter_context(socket.socket(socket.AF_INET, socket.SOCK_DGRAM))
        udp.bind(("127.0.0.1", port))
        named = stack.enter_context(socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM))
        named.bind(str(course / "listener"))
        yield port


def main(arguments: list[str] | None = None) -> None:
    """See the module's docstring."""
    reader = argparse.ArgumentParser()
    reader.add_argument("course", type=Path)
    reader.add_argument("out", type=Path)
    reader.add_argument("--no-bwrap", action="store_true")
    reader.add_argument("--without", action="append", default=[])
    reader.add_argument("--only", action="append", default=[])
    chosen = reader.parse_args(arguments)
    wanted = [a for a in attack_files() if not chosen.only or any(fnmatch.fnmatch(name_of(a), g) for g in chosen.only)]
    options: dict[str, Any] = {"without": tuple(chosen.without)}
    if chosen.no_bwrap:
        options["use_bwrap"] = False
    if chosen.without:
        options["allow_missing_layers"] = True
    WatchedSandbox.options = options
    judge.Sandbox = WatchedSandbox  # type: ignore[misc, attr-defined]
    judge.Run = WatchedRun  # type: ignore[misc, attr-defined]
    os.environ["MARK1_SECRET"] = CANARY
    os.environ.setdefault("XDG_CACHE_HOME", str(Path.home() / ".cache"))
    os.environ["HOME"] = str(chosen.course / "home")
    with open(chosen.out, "w") as out, warnings.catch_warnings():
        arena = Arena(chosen.course, wanted, out)
        judge.judge_submissions(
            arena.assignment, arena.submissions(), arena.verdicts.append, sandboxed=not chosen.without
        )


if __name__ == "__main__":
    sys.exit(main())
