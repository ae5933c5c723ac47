"""What the statuses answer to each question, and that a verdict is read back only where its words are known."""

import json
from dataclasses import replace

import pytest

from autograder.records import (
    CheckOutcome,
    ExerciseOutcome,
    ManualOutcome,
    ManualStatus,
    Status,
    Verdict,
    VerdictStatus,
    graded_cell,
)
from autograder.student.transcript import CallKind

ANSWERS = {  # attempted, answered, stopped, ended
    Status.PASSED: (True, True, False, False),
    Status.FAILED: (True, True, False, False),
    Status.RAISED: (True, False, True, False),
    Status.NOT_ATTEMPTED: (False, False, False, False),
    Status.TIMED_OUT: (True, False, True, True),
    Status.CRASHED: (True, False, True, True),
    Status.GRADER_ERROR: (True, False, False, False),
}


def outcome(*statuses, points=2.0, score=0.0):
    checks = tuple(CheckOutcome(f"test_{i}", "One.", False, 1.0, status) for i, status in enumerate(statuses))
    return ExerciseOutcome("double", points, score, checks)


def verdict(status=VerdictStatus.GRADED, exercises=(), manual=()):
    return Verdict("doubling", "student-01", 0.0, 2.0, status, "", "", (), 0.0, tuple(exercises), tuple(manual))


@pytest.mark.parametrize("status", Status)
def test_each_status_answers_each_question(status):
    assert (status.attempted, status.answered, status.stopped, status.ended) == ANSWERS[status]


def test_a_call_ends_with_its_process_where_it_never_came_back():
    assert {kind for kind in CallKind if kind.ended} == {CallKind.TIMED_OUT, CallKind.CRASHED}


@pytest.mark.parametrize(
    ("item", "attempted", "complete", "grader_failed"),
    [
        (outcome(), False, False, False),
        (outcome(Status.NOT_ATTEMPTED, Status.NOT_ATTEMPTED), False, False, False),
        (outcome(Status.NOT_ATTEMPTED, Status.TIMED_OUT), True, False, False),
        (outcome(Status.PASSED, score=2.0), True, True, False),
        (outcome(Status.PASSED, Status.GRADER_ERROR, score=1.0), True, False, True),
    ],
)
def test_an_exercise_says_whether_it_is_attempted_complete_and_judged(item, attempted, complete, grader_failed):
    assert (item.attempted, item.complete, item.grader_failed) == (attempted, complete, grader_failed)
    assert verdict(exercises=[outcome(Status.PASSED), item]).grader_failed is grader_failed


@pytest.mark.parametrize(
    ("status", "task", "person", "mark"),
    [
        (VerdictStatus.GRADED, ManualStatus.UNANSWERED, False, False),
        (VerdictStatus.NEEDS_PERSON, ManualStatus.NEEDS_PERSON, True, True),
    ],
)
def test_a_verdict_and_a_manual_answer_say_whether_a_person_must_look(status, task, person, mark):
    made = verdict(status, manual=[ManualOutcome("why", 2.0, task)])
    for one in (made, Verdict.from_json(made.to_json())):
        assert (one.needs_person, one.manual[0].needs_person) == (person, mark)
        assert (type(one.status), type(one.manual[0].status)) == (VerdictStatus, ManualStatus)


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        (lambda data: data.update(status="perhaps"), "'perhaps' is not a valid VerdictStatus"),
        (lambda data: data["manual"][0].update(status="perhaps"), "'perhaps' is not a valid ManualStatus"),
        (lambda data: data["exercises"][0]["checks"][0].update(status="skipped"), "'skipped' is not a valid Status"),
    ],
)
def test_a_status_that_is_not_known_is_no_verdict(change, sentence):
    made = verdict(exercises=[outcome(Status.PASSED)], manual=[ManualOutcome("why", 2.0, ManualStatus.UNANSWERED)])
    data = json.loads(made.to_json())
    change(data)
    with pytest.raises(ValueError, match=sentence):
        Verdict.from_json(json.dumps(data))


@pytest.mark.parametrize("name", ["Żółć 学生-01", "a\u202eb", "\x9b31m", "two\nlines\x1b", "\ue000 \U000e0041"])
def test_what_cannot_be_seen_is_written_as_its_number(name):
    made = replace(verdict(), student=name)
    text = made.to_json()
    assert text.removesuffix("\n").isprintable()
    assert Verdict.from_json(text) == made
    assert (name in text) == name.isprintable()


def test_the_cell_that_points_stand_on_is_named_in_one_place():
    assert graded_cell("softmax") == "test_softmax"
