"""One pytest session that judges many submissions: the checks are collected once and run again for each.

`with_checks` is the whole interface: it calls `work` inside the session, which hands runs to `CheckSession.judge`.
Nothing that one submission does may end the session; a fault of ours is a status of that submission.
"""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable, Collection, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

import pytest
from _pytest.runner import runtestprotocol

from autograder.checks import plugin
from autograder.checks.collected import Check
from autograder.checks.constant import answers_alike
from autograder.checks.plugin import RUN_STATE, RunState
from autograder.checks.remembered_runs import RememberedRuns
from autograder.checks.run import Run
from autograder.errors import CourseError, Mark1Error
from autograder.profiling import DIAGNOSIS, STAGES
from autograder.records import CheckOutcome, Detail, ExerciseOutcome, Status, Task
from autograder.reports.wording import fault_of_ours
from autograder.scoring import exercise_score
from autograder.student.proxy import Call
from autograder.values.neighbours import Slip

INI = Path(__file__).with_name("pytest.ini")


# Plugins of pytest that look after every item of a session for people: a third of the cost of a passing check.
LEFT_OUT = (
    "cacheprovider",
    "debugging",
    "doctest",
    "faulthandler",
    "junitxml",
    "logging",
    "pastebin",
    "setuponly",
    "setupplan",
    "stepwise",
    "subtests",
    "terminal",
    "threadexception",
    "unraisableexception",
    "warnings",
)


# What is said of an exercise that earns nothing for it.
ALIKE = "Your {} answers every call in the same way, whatever it is asked: a check that passes so earns nothing yet."


class Explainer(Protocol):
    """Says what is behind an exercise's wrong answers: in grading `diagnosis.py`, at home `home_hints.py`."""

    def explain(self, exercise: str, transcripts: dict[str, list[list[Call]]]) -> tuple[str | None, str | None]:
        """The known mistake's name and its hint; None where there is none."""

    def carried(
        self, exercise: str, transcripts: dict[str, list[list[Call]]], run: Run, broken: set[str]
    ) -> str | None:
        """The hint, where the answers are wrong only because one of the `broken` exercises is; else None."""


@dataclass(slots=True)
class Findings:
    """What the checks found about one submission, before it becomes a verdict."""

    exercises: tuple[ExerciseOutcome, ...]
    faults: tuple[str, ...]
    transcripts: dict[str, list[list[Call]]]


class CheckSession:
    """A running pytest session, seen from inside: judges one run after another."""

    def __init__(self, session: pytest.Session, assignment: Task, explainer: Explainer | None) -> None:
        self.session = session
        self.assignment = assignment
        self.explainer = explainer
        self.state = session.config.stash[RUN_STATE]
        self.remembered = RememberedRuns()
        items = session.items
        self._after: dict[pytest.Item, pytest.Item | None] = dict(zip(items, items[1:] + items[:1], strict=True))
        self._plain = {item for item in items if plugin.is_plain(item)}
        if len(items) == 1:
            self._after = {items[0]: None}

    @property
    def checks(self) -> list[Check]:
        return list(self.state.checks.values())

    def judge(self, run: Run, only: Collection[str] | None = None) -> Findings:
        """Run every check on the run's student and gather the outcomes; `only`: those of these exercises."""
        state = self.state
        state.run, state.faults = run, []
        wanted = [check for check in self.checks if only is None or check.exercise in only]
        # All visible checks come before the first hidden call: what a visible check shows cannot be a hidden input.
        in_order = sorted(wanted, key=lambda check: check.hidden)
        outcomes = {check.id: self._run_check(check, run) for check in in_order}
        broken = {
            check.exercise
            for check in self.checks
            if check.id in outcomes and outcomes[check.id].status is not Status.PASSED
        }
        exercises = tuple(
            self._exercise(e.id, e.points, outcomes, run, broken)
            for e in self.assignment.exercises
            if only is None or e.id in only
        )
        run.close()
        state.run = None
        return Findings(exercises, tuple(state.faults), run.transcripts)

    def again(self, run: Run, exercise: str) -> tuple[tuple[CheckOutcome, ...], tuple[str, ...]]:
        """Run one exercise's checks on another run of the same submission: the outcomes, and what was a fault of ours."""
        state = self.state
        state.run, state.faults = run, []
        mine = [check for check in self.checks if check.exercise == exercise]
        outcomes = {check.id: self._run_check(check, run) for check in sorted(mine, key=lambda check: check.hidden)}
        run.close()
        state.run = None
        return tuple(outcomes[check.id] for check in mine), tuple(state.faults)

    def _run_check(self, check: Check, run: Run) -> CheckOutcome:
        status, detail = Status.PASSED, Detail()
        for item in check.items:
            status, detail = self._run_item(item, run)
            if status is not Status.PASSED:
                break
        return CheckOutcome(check.id, check.sentence, check.hidden, check.weight, status, detail)

    def _run_item(self, item: pytest.Function, run: Run) -> tuple[Status, Detail]:
        status, detail = self._run_once(item)
        if status is Status.TIMED_OUT and run.again and not run.budget.used_up:
            run.forgive(self.state.endings[-1][0])
            status, detail = self._run_once(item)
        return status, detail

    def _run_once(self, item: pytest.Function) -> tuple[Status, Detail]:
        self.state.endings.clear()
        if item in self._plain:
            _, status, detail = plugin.run_plain(item, self.remembered)
            return status, detail
        # pytest tears down what the next item does not share: naming another item of the session ends this item's own
        # fixtures, and keeps the collectors for the next submission. The item before may have been of another file.
        self.session._setupstate.teardown_exact(item)
        runtestprotocol(item, log=False, nextitem=self._after[item])
        _, status, detail = self.state.endings[0]
        return status, detail

    def _exercise(
        self, name: str, points: float, outcomes: dict[str, CheckOutcome], run: Run, broken: set[str]
    ) -> ExerciseOutcome:
        mine = [check for check in self.checks if check.exercise == name]
        checks = tuple(outcomes[check.id] for check in mine)
        slip = _dearest(run.slips[name])
        score = exercise_score(points, checks, slipped=slip is not None and not slip.free)
        mistake = hint = None
        calls = (call for check in mine for made in run.transcripts[check.id] for call in made)
        if 0 < score < points and answers_alike(name, calls):
            score, hint = 0.0, ALIKE.format(name)
        wrong = any(check.status.attempted and check.status is not Status.PASSED for check in checks)
        wrong = wrong or (slip is not None and not slip.free)
        if wrong and self.explainer is not None and not run.budget.used_up:
            # Where the student is wrong most mistakes answer otherwise, and need not be asked for more.
            passed = {outcome.id for outcome in checks if outcome.status is Status.PASSED}
            told = {check.id: run.transcripts[check.id] for check in mine if check.diagnose}
            transcripts = dict(sorted(told.items(), key=lambda item: item[0] in passed))
            # One fault below explains more than a second one here would.
            begun = time.monotonic()
            with STAGES.of(DIAGNOSIS):
                ran = _ran(name, transcripts)
                below = self.explainer.carried(name, transcripts, run, broken) if ran else None
                mistake, found = (None, below) if below else self._explained(name, transcripts, self.explainer)
                hint = found or hint
            run.budget.give_back(
                time.monotonic() - begun
            )  # mistakes are asked for the class; `carried` has its own share
        return ExerciseOutcome(name, points, score, checks, mistake, hint, _said(slip))

    def _explained(
        self, name: str, transcripts: dict[str, list[list[Call]]], explainer: Explainer
    ) -> tuple[str | None, str | None]:
        try:
            return explainer.explain(name, transcripts)
        except Mark1Error:
            raise
        except Exception as fault:  # noqa: BLE001  a hint that cannot be found costs nobody anything
            self.state.faults.append(fault_of_ours(f"diagnosis of {name}", fault))
            return None, None


def _ran(name: str, transcripts: dict[str, list[list[Call]]]) -> bool:
    """Was the function ever there to be called? Of a file that did not run, no fault comes from another function."""
    calls = (call for runs in transcripts.values() for calls in runs for call in calls if call.function == name)
    return any(call.error is None or not call.error.place for call in calls)


def _dearest(slips: Sequence[Slip]) -> Slip | None:
    """The slip that an exercise is told of: the first that costs something, else the first."""
    return next((slip for slip in slips if not slip.free), slips[0] if slips else None)


def _said(slip: Slip | None) -> str | None:
    """What the student reads of a slip, with its price."""
    if slip is None:
        return None
    return slip.sentence if slip.free else f"{slip.sentence} That costs a tenth of what the exercise earns, once."


def with_checks(
    assignment: Task,
    paths: Sequence[Path],
    work: Callable[[CheckSession], None],
    *,
    explainer: Explainer | None = None,
    revealed: bool = False,
) -> None:
    """Collect the checks at `paths` in one pytest session and call `work(session)` inside it.

    `revealed`: the findings tell of hidden checks what they tell of visible ones, for an instructor's eyes alone.
    Raises CourseError where the checks cannot be collected, and whatever `work` raises.
    """
    loop = _Loop(assignment, work, explainer)
    exercises = tuple(exercise.id for exercise in assignment.exercises)
    arguments = [
        *map(str, paths),
        "-c",
        str(INI),
        # The folder above checks/, at home and in grading: what lies beside a check is then imported from `.shared`.
        f"--rootdir={_folder(paths).parent}",
        "--import-mode=importlib",
        "--assert=plain",
        "--noconftest",
        "--capture=no",
        *(part for name in LEFT_OUT for part in ("-p", f"no:{name}")),
    ]
    with _plain_pytest(), _own_modules(_folder(paths)):
        pytest.main(arguments, plugins=[_Stash(RunState(exercises=exercises, revealed=revealed)), plugin, loop])
    if loop.fault is not None:
        raise loop.fault
    if not loop.ran:
        reasons = "; ".join(loop.collection_errors) or f"there is none in {', '.join(map(str, paths))}"
        raise CourseError(f"{assignment.name}: the checks cannot be collected: {reasons}")


class _Stash:
    """Puts the state where the plugin looks for it, before the plugin is configured."""

    def __init__(self, state: RunState) -> None:
        self.state = state

    @pytest.hookimpl(tryfirst=True)
    def pytest_configure(self, config: pytest.Config) -> None:
        config.stash[RUN_STATE] = self.state


class _Loop:
    """Replaces pytest's loop over items by ours over submissions."""

    def __init__(self, assignment: Task, work: Callable[[CheckSession], None], explainer: Explainer | None) -> None:
        self.assignment = assignment
        self.work = work
        self.explainer = explainer
        self.fault: BaseException | None = None
        self.ran = False
        self.collection_errors: list[str] = []

    def pytest_collectreport(self, report: pytest.CollectReport) -> None:
        if report.failed:
            last = str(report.longrepr).strip().splitlines()[-1:]
            self.collection_errors.append(f"{Path(report.nodeid).name}: {' '.join(last)}")

    @pytest.hookimpl(wrapper=True)
    def pytest_collection_modifyitems(self) -> Any:
        try:
            return (yield)
        except CourseError as fault:
            self.fault = fault
            raise pytest.UsageError(str(fault)) from fault

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        if self.collection_errors:
            return True
        self.ran = True
        try:
            self.work(CheckSession(session, self.assignment, self.explainer))
        except BaseException as fault:  # noqa: BLE001  pytest would turn it into an exit code; the caller must see it
            self.fault = fault
        finally:
            session._setupstate.teardown_exact(None)
        return True


def _folder(paths: Sequence[Path]) -> Path:
    return paths[0] if paths[0].is_dir() else paths[0].parent


@contextmanager
def _own_modules(folder: Path) -> Iterator[None]:
    """Load the modules of checks/ afresh, and forget them at the end: another assignment's have the same names."""

    def loaded() -> list[str]:
        return [name for name in sys.modules if name.partition(".")[0] == folder.name]

    before = {name: sys.modules.pop(name) for name in loaded()}
    try:
        yield
    finally:
        for name in loaded():
            del sys.modules[name]
        sys.modules.update(before)


@contextmanager
def _plain_pytest() -> Iterator[None]:
    """pytest as the course wants it: no foreign plugins, no byte code written beside the checks."""
    saved = os.environ.get("PYTEST_DISABLE_PLUGIN_AUTOLOAD")
    byte_code = sys.dont_write_bytecode
    addopts = os.environ.pop("PYTEST_ADDOPTS", None)
    os.environ["PYTEST_DISABLE_PLUGIN_AUTOLOAD"] = "1"
    sys.dont_write_bytecode = True
    try:
        yield
    finally:
        sys.dont_write_bytecode = byte_code
        del os.environ["PYTEST_DISABLE_PLUGIN_AUTOLOAD"]
        if saved is not None:
            os.environ["PYTEST_DISABLE_PLUGIN_AUTOLOAD"] = saved
        if addopts is not None:
            os.environ["PYTEST_ADDOPTS"] = addopts
