"""What mistakes answered is kept for later judges, and only where the answer is the mistake's own doing."""

from __future__ import annotations

import os
import sqlite3
import time
from dataclasses import replace

import numpy as np
import pytest

from autograder.course.manifest import read_assignment
from autograder.course.mistakes import Mistake
from autograder.course.version import answers_hash
from autograder.diagnosis.diagnosis import same_answer
from autograder.diagnosis.mistake_answers import KEEP_DAYS, Answers, answers_path
from autograder.diagnosis.mistake_workers import MistakeWorkers
from autograder.judging.trial import hold_trial
from autograder.student.proxy import Call, CallKind, Handle, StudentFault
from autograder.student.replies import Fault
from autograder.values.wire import HandleRef
from tests.unit.conftest import REFERENCE, write_course

TRIPLES = Mistake("triples", "double", "?", ())
HANGS = Mistake("hangs", "double", "?", (), hangs=True)
OBJECT = Handle(None, HandleRef(5, "Sequential"), "build()")


def call(kind="value", value=None, error=None, **others):
    fault = StudentFault(Fault(error, "with words of its own", ("ValueError", "Exception"))) if error else None
    return Call("double", "call", "double", (), (1.0,), {}, kind=CallKind(kind), value=value, error=fault, **others)


KEPT = [
    call(value=np.array([1.5, np.nan, np.inf])),
    call(value=np.arange(6, dtype="i4").reshape(2, 3)),
    call(value=(1, 2.0, True, None, "text", [np.float32(3)])),
    call(value=2.0, shares_memory=True, warnings=("divide by zero",)),
    call(value=1, changed={"x": np.zeros(3)}),
    call(kind="error", error="ValueError"),
    call(kind="handle", value=OBJECT),
]


def asked(path, mistake, answers):
    """What a later judge finds of these answers."""
    first, second = Answers(path), Answers(path)
    first.put(mistake, b"question", answers)
    first.close()
    found = second.get(mistake, b"question", [call() for _ in answers])
    second.close()
    return found


@pytest.mark.parametrize("answer", KEPT, ids=lambda answer: f"{answer.kind} {answer.value}"[:30])
def test_an_answer_comes_back_as_it_was(tmp_path, answer):
    (found,) = asked(tmp_path / "answers.sqlite", TRIPLES, [answer])
    assert same_answer(answer, found, strict=True)
    assert (found.function, found.args, found.kind) == (answer.function, answer.args, answer.kind)


def test_answers_differ_by_mistake_and_question(tmp_path):
    kept = Answers(tmp_path / "answers.sqlite")
    kept.put(TRIPLES, b"one", [call(value=1)])
    kept.put(TRIPLES, b"two", [call(value=2), call(kind="error", error="ValueError")])
    kept.close()
    later = Answers(tmp_path / "answers.sqlite")
    assert later.get(TRIPLES, b"one", [call()])[0].value == 1
    assert [answer.kind for answer in later.get(TRIPLES, b"two", [call(), call()])] == ["value", "error"]
    assert later.get(TRIPLES, b"three", [call()]) is None
    assert later.get(HANGS, b"one", [call()]) is None


@pytest.mark.parametrize(
    ("mistake", "kind", "kept"),
    [(TRIPLES, "timed_out", False), (TRIPLES, "crashed", False), (HANGS, "timed_out", True), (TRIPLES, "error", True)],
)
def test_what_a_busy_machine_may_have_done_is_not_kept(tmp_path, mistake, kind, kept):
    answers = [call(value=1), call(kind=kind, error="ValueError" if kind == "error" else None)]
    assert (asked(tmp_path / "answers.sqlite", mistake, answers) is not None) == kept


def test_an_object_of_the_mistakes_own_is_not_kept(tmp_path):
    assert asked(tmp_path / "answers.sqlite", TRIPLES, [call(value=[OBJECT])]) is None


def spoil(path):
    path.write_bytes(b"no database at all" * 100)


def spoil_rows(path):
    Answers(path).close()
    with sqlite3.connect(path) as store:
        store.execute("INSERT INTO answers VALUES ('triples', ?, ?)", (b"question", b"no frame"))


def take_the_folder(path):
    path.parent.mkdir(parents=True)
    path.mkdir()


@pytest.mark.parametrize("damage", [spoil, spoil_rows, take_the_folder])
def test_without_a_store_a_judge_remembers_by_itself(tmp_path, damage):
    path = tmp_path / "cache" / "answers.sqlite"
    if damage is not take_the_folder:
        path.parent.mkdir()
    damage(path)
    kept = Answers(path)
    assert kept.get(TRIPLES, b"question", [call()]) is None
    kept.put(TRIPLES, b"question", [call(value=7)])
    kept.save()
    assert kept.get(TRIPLES, b"question", [call()])[0].value == 7
    kept.close()


def test_a_file_that_nobody_asks_any_more_goes(tmp_path):
    old, young = tmp_path / "old.sqlite", tmp_path / "young.sqlite"
    for path, days in ((old, KEEP_DAYS + 1), (young, KEEP_DAYS - 1)):
        path.write_bytes(b"")
        os.utime(path, (time.time() - 86400 * days,) * 2)
    Answers(tmp_path / "answers.sqlite").close()
    assert sorted(path.name for path in tmp_path.iterdir()) == ["answers.sqlite", "young.sqlite"]
    assert (tmp_path / "answers.sqlite").stat().st_mode & 0o077 == 0


def test_a_second_judge_asks_no_mistake_again(tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    assignment = read_assignment(write_course(tmp_path / "course"), "doubling")
    asked = []
    ask = MistakeWorkers.ask
    monkeypatch.setattr(
        MistakeWorkers, "ask", lambda self, mistake, *rest: asked.append(1) or ask(self, mistake, *rest)
    )

    def hint():
        said = []
        wrong = "def double(x):\n    return x ** 2\n"
        hold_trial(assignment, lambda session: said.append(session.judge(wrong).exercises[0].hint))
        return said

    assert hint() == ["What is 3 doubled: 6 or 9?"]
    assert len(asked) > 0
    asked.clear()
    assert hint() == ["What is 3 doubled: 6 or 9?"]
    assert asked == []

    # An edit of the checks: what was answered is still known.
    with (assignment.visible_checks / "test_doubling.py").open("a") as file:
        file.write("X = 1\n")
    assert hint() == ["What is 3 doubled: 6 or 9?"]
    assert asked == []

    # Another reference, another store; a comment in it is none.
    before = answers_path("doubling", answers_hash(assignment))
    assert before.is_file()
    (assignment.course / "reference" / "doubling.py").write_text(REFERENCE + "# a word\n")
    assert answers_path("doubling", answers_hash(assignment)) == before
    (assignment.course / "reference" / "doubling.py").write_text(REFERENCE + "X = 1\n")
    assert answers_path("doubling", answers_hash(assignment)) != before


def test_a_mistake_that_was_mended_is_asked_again(tmp_path):
    kept = Answers(tmp_path / "answers.sqlite")
    kept.put(TRIPLES, b"question", [call(value=1)])
    kept.close()
    later = Answers(tmp_path / "answers.sqlite")
    assert later.get(replace(TRIPLES, source="def double(x): ..."), b"question", [call()]) is None
    assert later.get(replace(TRIPLES, hint="!"), b"question", [call()]) is not None
    later.close()
