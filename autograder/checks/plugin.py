"""The pytest plugin of the course: the fixtures, the markers, and how a run becomes an outcome.

It serves three masters with the same rules: the judge (`session.py`), the student's own check (`checking.py`), and
plain `pytest` in a released folder (`home/desk.py`). Who registers it has put a RunState into the config's stash before.
"""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any, cast

import pytest

from autograder.checks.collected import MARKERS, Check, read_checks
from autograder.checks.outcome import outcome_of
from autograder.checks.praise import praising
from autograder.checks.rebuild import Rebuild
from autograder.checks.remembered_runs import Ending, RememberedRuns
from autograder.checks.run import Run
from autograder.checks.slips import noting
from autograder.errors import CourseError
from autograder.records import Detail, Status
from autograder.reports.telling import as_lines, told
from autograder.reports.wording import fault_of_ours
from autograder.student.exchanges import AskedAhead, Exchanges
from autograder.student.proxy import Call, Student, calls_of, set_calls, train_briefly
from autograder.student.sides import Side
from autograder.values.neighbours import Slip


@dataclass(slots=True)
class RunState:
    """What the hooks share: the checks, whose turn it is, and how each run of a check ended."""

    exercises: tuple[str, ...] = ()
    open_run: Callable[[], Run] | None = None
    checks: dict[str, Check] = field(default_factory=dict)
    run: Run | None = None
    endings: list[tuple[Check, Status, Detail]] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)  # faults of the grader's own, for the instructor
    revealed: bool = False  # tells of a hidden check what it tells of a visible one: for an instructor's eyes alone

    def current(self) -> Run:
        """The submission being judged; at home it is opened by the first check that asks."""
        if self.run is None:
            if self.open_run is None:
                raise CourseError("no submission is before the judge")
            self.run = self.open_run()
        return self.run


RUN_STATE = pytest.StashKey[RunState]()


def pytest_configure(config: pytest.Config) -> None:
    for marker in MARKERS:
        config.addinivalue_line("markers", marker)


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    state = config.stash[RUN_STATE]
    checks = read_checks(items, state.exercises)
    state.checks = {check.id: check for check in checks}
    items[:] = [item for check in checks for item in check.items]


@pytest.fixture
def student(request: pytest.FixtureRequest) -> Student:
    """The student's functions: `student.softmax(z)` calls theirs, on their side of the wall."""
    state = request.config.stash[RUN_STATE]
    return state.current().student_for(state.checks[request.node.originalname])


@pytest.fixture
def reference(request: pytest.FixtureRequest) -> Any:
    """The reference's functions, for hidden checks."""
    module = request.config.stash[RUN_STATE].current().reference
    if module is None:
        pytest.fail("a visible check must not use the reference", pytrace=False)
    return module


@pytest.fixture
def rebuild(request: pytest.FixtureRequest) -> Rebuild:
    """`rebuild(config, weights)`: a student's network built anew in a clean worker, for hidden checks."""
    builder = request.config.stash[RUN_STATE].current().rebuild
    if builder is None:
        pytest.fail("a visible check must not build a network anew", pytrace=False)
    return builder


@pytest.fixture
def brief(request: pytest.FixtureRequest, student: Student) -> Callable[..., None]:
    """`brief(epochs=1, steps=2)`, for hidden checks: from here to the check's end the student's networks run step by step.

    No graph is made of them, which takes longer than a few steps do, every `fit` ends after so many epochs, and every epoch
    after so many steps (None: as many as it says).
    """
    state = request.config.stash[RUN_STATE]
    if not state.checks[request.node.originalname].hidden:
        pytest.fail(
            "a visible check must not change how networks are trained: at home they share a process", pytrace=False
        )

    def brief(epochs: int | None = None, steps: int | None = None) -> None:
        train_briefly(student, epochs, steps)

    return brief


@pytest.fixture
def kept(request: pytest.FixtureRequest) -> dict[str, Any]:
    """What the checks of one submission share, by a name: plain data of a call that costs too much to be made for each.

    A check that finds nothing there makes the call itself: the one that would have may have failed, or not run.
    """
    return request.config.stash[RUN_STATE].current().kept


def is_plain(item: pytest.Item) -> bool:
    """Does the check ask for nothing but the student, the reference and its parameters?"""
    if not isinstance(item, pytest.Function) or item.cls is not None:
        return False
    parameters = item.callspec.params if hasattr(item, "callspec") else {}
    # "request" is there because the two fixtures ask for it; a check that does so itself names it.
    if "request" in inspect.signature(item.obj).parameters:
        return False
    return set(item.fixturenames) <= {"student", "reference", "request", *parameters}


_AHEAD: dict[type[Any], bool] = {}  # kind of side -> can it be asked ahead?


def _asked_ahead(side: Side | None) -> AskedAhead | None:
    """The side, if it can be asked ahead; looked up once a kind, since a protocol looks at every name each time."""
    kind = type(side)
    if kind not in _AHEAD:
        _AHEAD[kind] = isinstance(side, AskedAhead)
    return cast(AskedAhead, side) if _AHEAD[kind] else None


def run_plain(item: pytest.Function, remembered: RememberedRuns) -> tuple[Check, Status, Detail]:
    """Run a plain check without pytest's machinery for fixtures, which costs ten times what the check does.

    Where it is answered as it was before, it does not run at all.
    """
    state = item.config.stash[RUN_STATE]
    run = state.current()
    check = state.checks[item.originalname]
    fault: BaseException | None = None
    side: AskedAhead | None = None
    slips: list[Slip] = []
    praise: list[str] = []
    try:
        arguments = dict(item.callspec.params) if hasattr(item, "callspec") else {}
        if "student" in item.fixturenames:
            student = arguments["student"] = run.student_for(check)
            side = _asked_ahead(run.side)
            if side is not None:
                ending, spoken = remembered.recall(item, side)
                if ending is not None:
                    set_calls(student, ending.calls)
                    run.note(check, ending.slips, ending.praise)
                    return _end(state, check, ending.status, ending.detail)
                side.exchanges = Exchanges(spoken)
        if "reference" in item.fixturenames:
            arguments["reference"] = run.reference
        with noting() as slips, praising() as praise:
            item.obj(**arguments)
    except KeyboardInterrupt:
        raise
    except BaseException as raised:  # noqa: BLE001  pytest's own outcomes, skip among them, are no Exceptions
        fault = raised
    run.note(check, slips, praise)
    ended = _close(item, fault)
    if fault is not None:
        fault.__traceback__ = None  # its frames hold the answer, and this frame holds it
    if side is not None and side.exchanges is not None:
        exchanges, side.exchanges = side.exchanges, None
        ending = Ending(ended[1], ended[2], run.transcripts[check.id][-1], slips, praise)
        remembered.keep(item, exchanges, ending)
    return ended


@pytest.hookimpl(wrapper=True)
def pytest_runtest_call(item: pytest.Item) -> Iterator[None]:
    """What a check that pytest runs itself notes goes where that of a plain one does."""
    state = item.config.stash[RUN_STATE]
    with noting() as slips, praising() as praise:
        try:
            return (yield)
        finally:
            if state.run is not None:
                state.run.note(state.checks[item.originalname], slips, praise)  # type: ignore[attr-defined]


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_makereport(item: pytest.Item, call: pytest.CallInfo[None]) -> pytest.TestReport:
    """A report without pytest's long representation, which is half the time of a failing check."""
    fault = call.excinfo.value if call.excinfo is not None else None
    text: str | None = None
    outcome = "passed"
    if call.when == "call" or fault is not None:
        check, status, detail = _close(item, fault)
        outcome = "passed" if status is Status.PASSED else "failed"
        if status is not Status.PASSED:
            text = "\n".join([check.sentence, *as_lines(told(status, detail, hidden=check.hidden))])
    return pytest.TestReport(
        nodeid=item.nodeid,
        location=item.location,
        keywords={},
        outcome=outcome,  # type: ignore[arg-type]
        longrepr=text,
        when=call.when,  # type: ignore[arg-type]
        duration=call.duration,
        start=call.start,
        stop=call.stop,
    )


def _close(item: pytest.Item, fault: BaseException | None) -> tuple[Check, Status, Detail]:
    state = item.config.stash[RUN_STATE]
    check = state.checks[item.originalname]  # type: ignore[attr-defined]
    run = state.run
    calls: list[Call] = list(calls_of(run.student)) if run and run.student is not None else []
    status, detail = outcome_of(fault, calls, hidden=check.hidden and not state.revealed)
    if fault is not None and status is Status.GRADER_ERROR:
        state.faults.append(fault_of_ours(f"check {check.id}", fault))
    return _end(state, check, status, detail)


def _end(state: RunState, check: Check, status: Status, detail: Detail) -> tuple[Check, Status, Detail]:
    if state.run is not None:
        state.run.close_check(check, status, detail)
    state.endings.append((check, status, detail))
    return check, status, detail
