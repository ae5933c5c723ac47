"""What is told of a check, and in which order: the same facts for a terminal, a notebook, pytest and a page."""

import pytest

from autograder.records import CheckOutcome, Detail, Status
from autograder.reports.telling import as_lines, in_a_line, told
from autograder.reports.wording import WORDS

WRONG = Detail(
    message="index [0]: 1.0 instead of 2.0",
    call="double(np.array([1.]))",
    returned="np.array([1.])",
    expected="np.array([2.])",
    difference="index [0]: 1.0 instead of 2.0",
    because="tolerance 1e-07: whole numbers",
)
RAISED = Detail("ZeroDivisionError: division by zero", "double(0)", traceback="cell 3, line 2, in double: 1 / x\nhere")


@pytest.mark.parametrize(
    ("status", "detail", "facts"),
    [
        (Status.PASSED, WRONG, []),
        (
            Status.FAILED,
            WRONG,
            [
                ("call", "double(np.array([1.]))"),
                ("returned", "np.array([1.])"),
                ("expected", "np.array([2.])"),
                ("first difference", "index [0]: 1.0 instead of 2.0"),
                ("how exact", "tolerance 1e-07: whole numbers"),
            ],
        ),
        (Status.FAILED, Detail(message="No line.", difference="one"), [("first difference", "one"), ("", "No line.")]),
        (Status.FAILED, Detail(), []),
        (
            Status.RAISED,
            RAISED,
            [
                ("call", "double(0)"),
                ("", "ZeroDivisionError: division by zero"),
                ("in your code", "cell 3, line 2, in double: 1 / x\nhere"),
            ],
        ),
        (Status.TIMED_OUT, Detail(message="no answer within 5 seconds"), [("", "No answer within 5 seconds")]),
        (
            Status.CRASHED,
            Detail(),
            [("", "Your code ended Python itself, or used more memory than allowed.")],
        ),
    ],
)
def test_the_facts_come_in_one_order_and_none_is_told_twice(status, detail, facts):
    assert told(status, detail) == facts


@pytest.mark.parametrize("status", [status for status in Status if status is not Status.PASSED])
@pytest.mark.parametrize("message", ["(3,) instead of (3, 1)", "a plain sentence", "Your code raised a KeyError.", ""])
def test_of_a_hidden_check_the_meaning_of_its_status_is_told_alone(status, message):
    meaning = WORDS[status].meaning
    assert told(status, Detail(*[message] * 7), hidden=True) == ([("", meaning)] if meaning else [])


def test_as_text_the_tolerance_stands_beside_the_difference():
    assert list(as_lines(told(Status.FAILED, WRONG))) == [
        "    double(np.array([1.]))",
        "    returned  np.array([1.])",
        "    expected  np.array([2.])",
        "                        ^^",
        "    first difference: index [0]: 1.0 instead of 2.0 (tolerance 1e-07: whole numbers)",
    ]
    assert list(as_lines(told(Status.RAISED, RAISED)))[-2:] == ["      cell 3, line 2, in double: 1 / x", "      here"]


def test_as_text_nothing_unseen_is_left():
    assert list(as_lines([("call", "f('\u202e')"), ("in your code", "a\x00")])) == [
        "    f('‹U+202E›')",
        "      a‹U+0000›",
    ]


@pytest.mark.parametrize(
    ("status", "line"),
    [
        (Status.PASSED, "One becomes two."),
        (Status.FAILED, "One becomes two."),
        (Status.NOT_ATTEMPTED, "One becomes two. (not written yet)"),
        (Status.TIMED_OUT, "One becomes two. (your code took too long)"),
    ],
)
def test_in_a_line_more_than_a_wrong_answer_has_its_reason(status, line):
    assert in_a_line(CheckOutcome("test_one", "One becomes two.", False, 1.0, status)) == line
