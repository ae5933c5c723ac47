"""A check that is answered as it was before ends as it did before, and nobody's outcome depends on who came first."""

from __future__ import annotations

import random

import pytest

from autograder.checks.remembered_runs import MOST, Ending, RememberedRuns
from autograder.course.manifest import read_assignment
from autograder.judging.trial import hold_trial
from autograder.records import Detail, Status
from autograder.student.exchanges import Exchange, Exchanges
from tests.toy_course import HIDDEN, doubling

RUNS = """
import builtins
def ran(name):
    builtins.mark1_runs = [*getattr(builtins, "mark1_runs", []), name]
"""
# Checks that ask more than one thing: what they ask second follows from the answer, from an object, from a function.
ASKING = (
    HIDDEN
    + """
@pytest.mark.exercise("quadruple")
def test_quadruple_follows_the_answer(student):
    \"\"\"The answer is put in again.\"\"\"
    once = student.double(np.array([31337.5]))
    expect.equal(len(once), 1)
    expect.close(student.double(once), 4 * np.array([31337.5]), because="exact")

@pytest.mark.exercise("quadruple")
def test_quadruple_of_an_object(student):
    \"\"\"What double gives for a text, twice.\"\"\"
    expect.that(student.double("31337") is not None, "nothing")

@pytest.mark.exercise("quadruple")
def test_quadruple_asks_back(student):
    \"\"\"A function that is called back.\"\"\"
    expect.that(student.double(lambda: 31337) is not None, "nothing")
"""
)
SOURCES = {
    "right": "def double(x):\n    return 2.0 * x\n",
    "right, in another way": "def double(x):\n    return x + x\n",
    "wrong": "def double(x):\n    return x * x\n",
    "of another shape": "import numpy as np\ndef double(x):\n    return np.append(2.0 * x, 0)\n",
    "in place": "def double(x):\n    x *= 2.0\n    return x\n",
    "raises": "def double(x):\n    raise ValueError('no')\n",
    "raises elsewhere": "\n\ndef double(x):\n    raise ValueError('no')\n",
    "prints": "def double(x):\n    print('doubling')\n    return 2.0 * x\n",
    "not written": "def double(x):\n    raise NotImplementedError\n",
    "hangs where it was never asked": "def double(x):\n    while abs(x[0]) == 31337.5: pass\n    return 2.0 * x\n",
    "ends the process": "import os\ndef double(x):\n    if x[0] == 0: os._exit(3)\n    return 2.0 * x\n",
    "gives an object": "def double(x):\n    return iter([1])\n",
    "calls back": "def double(x):\n    return x() if callable(x) else 2.0 * x\n",
    "counts its calls": "calls = 0\ndef double(x):\n    global calls\n    calls += 1\n    return 2.0 * x + (calls > 3)\n",
    "gives up late": "calls = 0\ndef double(x):\n    global calls\n    calls += 1\n    return 2.0 * x if calls < 9 else None\n",
}  # fmt: skip


@pytest.fixture
def assignment(tmp_path):
    return read_assignment(doubling(tmp_path / "course", hidden=ASKING), "doubling")


def told(findings):
    """All that a verdict says, and what each check was answered."""
    calls = {
        check: [[(call.function, call.kind, repr(call.value), call.output, repr(call.changed)) for call in run] for run in runs]
        for check, runs in findings.transcripts.items()
    }  # fmt: skip
    return findings.exercises, findings.faults, calls


def test_nobodys_outcome_depends_on_who_came_before(assignment):
    alone, together = {}, []
    orders = [list(SOURCES), list(reversed(SOURCES)), random.Random(7).sample(list(SOURCES), len(SOURCES))]

    def work(trial):
        for name, source in SOURCES.items():
            trial.session.remembered = RememberedRuns()
            alone[name] = told(trial.judge(source))
        for order in orders:
            trial.session.remembered = RememberedRuns()
            together.extend((name, told(trial.judge(SOURCES[name]))) for name in order)

    hold_trial(assignment, work)
    assert [name for name, said in together if said != alone[name]] == []
    assert len({repr(said) for said in alone.values()}) >= len(SOURCES) - 1  # two ways of being right are one


def test_a_check_that_was_answered_so_before_does_not_run(tmp_path):
    runs = []
    hidden = ASKING.replace("    given = np.array([x])", "    ran(x)\n    given = np.array([x])") + RUNS
    assignment = read_assignment(doubling(tmp_path / "course", hidden=hidden), "doubling")

    def work(trial):
        import builtins

        for name in ("right", "right, in another way", "wrong", "right", "wrong"):
            builtins.mark1_runs = []
            findings = trial.judge(SOURCES[name])
            runs.append(builtins.mark1_runs)
            assert (findings.exercises[0].score == 4.0) is (name != "wrong")

    hold_trial(assignment, work, diagnose=False)
    # All three numbers, nothing, the first that is wrong, and again nothing.
    assert runs == [[-31337.5, 0.0, 1e300], [], [-31337.5], [], []]


# ---------------------------------------------------------------- what is kept


class Worker:
    """Answers frames from a list."""

    def __init__(self, *answers):
        self.answers, self.asked = list(answers), []

    def ask(self, frame, seconds, calls=1):
        self.asked.append((frame, seconds))
        return bytearray(self.answers.pop(0))


def exchanges(*pairs):
    made = Exchanges()
    for frame, answer in pairs:
        made.add(Exchange(frame, 1.0, answer))
    return made


PASSED, FAILED = Ending(Status.PASSED, Detail(), []), Ending(Status.FAILED, Detail(message="no"), [])


def test_the_second_question_follows_from_the_first_answer():
    known = RememberedRuns()
    known.keep("check", exchanges((b"a?", b"1"), (b"b?", b"2")), PASSED)
    known.keep("check", exchanges((b"a?", b"0")), FAILED)
    worker = Worker(b"1", b"2")
    assert known.recall("check", worker)[0] is PASSED
    assert worker.asked == [(b"a?", 1.0), (b"b?", 1.0)]
    assert known.recall("check", Worker(b"0"))[0] is FAILED
    ending, spoken = known.recall("check", Worker(b"1", b"3"))
    assert ending is None
    assert [(said.frame, bytes(said.answer)) for said in spoken] == [(b"a?", b"1"), (b"b?", b"3")]
    assert known.recall("another check", Worker()) == (None, [])


def test_a_check_that_asks_otherwise_always_runs():
    known = RememberedRuns()
    known.keep("check", exchanges((b"a?", b"1")), PASSED)
    known.keep("check", exchanges((b"other?", b"1")), PASSED)
    assert known.recall("check", Worker()) == (None, [])
    known.keep("check", exchanges((b"a?", b"1")), PASSED)
    assert known.recall("check", Worker()) == (None, [])


@pytest.mark.parametrize("status", [Status.TIMED_OUT, Status.CRASHED, Status.GRADER_ERROR])
def test_what_time_or_the_process_decided_is_not_remembered(status):
    known = RememberedRuns()
    known.keep("check", exchanges((b"a?", b"1")), Ending(status, Detail(), []))
    assert known.recall("check", Worker()) == (None, [])


def test_what_frames_do_not_tell_is_not_remembered():
    known, spoilt = RememberedRuns(), exchanges((b"a?", b"1"))
    spoilt.spoil()
    spoilt.add(Exchange(b"b?", 1.0, b"2"))
    known.keep("check", spoilt, PASSED)
    assert known.recall("check", Worker()) == (None, [])
    # Nor does one student's object stop it from being one for others.
    known.keep("check", exchanges((b"a?", b"1")), PASSED)
    assert known.recall("check", Worker(b"1"))[0] is PASSED


def test_exchanges_give_what_was_answered_ahead_once_and_to_that_request_alone():
    ahead = [Exchange(b"a?", 1.0, b"1"), Exchange(b"b?", 1.0, b"2")]
    good = Exchanges(ahead)
    assert [good.next(frame) for frame in (b"a?", b"b?", b"c?")] == [*ahead, None]
    assert good.whole
    bad = Exchanges(ahead)
    assert bad.next(b"b?") is None
    assert bad.strayed
    assert not bad.whole
    assert bad.next(b"b?") is None


def test_no_more_is_kept_than_a_class_needs():
    known = RememberedRuns()
    for number in range(MOST + 10):
        known.keep("check", exchanges((b"a?", b"%d" % number)), PASSED)
    kept = [known.recall("check", Worker(b"%d" % number))[0] is PASSED for number in range(MOST + 10)]
    assert kept == [True] * MOST + [False] * 10
