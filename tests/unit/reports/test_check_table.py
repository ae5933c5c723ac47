"""What a student sees at home, as text and as a notebook's fragment: what is safe, a reason once, the next step."""

from __future__ import annotations

from html.parser import HTMLParser

import pytest

from autograder.records import CheckOutcome, Detail, ExerciseOutcome, Status
from autograder.reports.check_card import as_html
from autograder.reports.check_table import Whole, as_text, next_step
from autograder.reports.wording import safe_sentence

SHARES = {"double": 0.4, "halve": 0.4}
WRONG = Detail("item 1: 2.5 instead of 2.0", "double(1)", "(1, 2.5)", "(1, 2.0)", "item 1: 2.5 instead of 2.0")
RAISED = Detail("KeyError: 'w'", "double(1)", traceback="cell 3, line 2, in double: d['w']")


def exercise(name, *checks, points=3.0, hint=None):
    """An exercise of equally weighted checks, each (status, detail)."""
    outcomes = tuple(
        CheckOutcome(f"test_{n}", f"Sentence {n}.", False, 1.0, status, detail)
        for n, (status, detail) in enumerate(checks)
    )
    score = points * sum(status is Status.PASSED for status, _ in checks) / len(checks)
    return ExerciseOutcome(name, points, score, outcomes, None, hint)


@pytest.mark.parametrize(
    ("numbers", "sentence"),
    [
        ((1.2, 0, 1.8), "1.2 of 3 points are safe; 1.8 are judged after you hand in."),
        ((0, 3, 0), "0 of 3 points are safe; 3 wait for visible checks that do not pass yet."),
        (
            (1, 1, 1),
            "1 of 3 points are safe; 1 waits for visible checks that do not pass yet; 1 is judged after you hand in.",
        ),
        ((2, 0, 0), "2 of 2 points are safe."),
        ((1 / 3, 0, 2 / 3), "0.33 of 1 point is safe; 0.67 are judged after you hand in."),
    ],
)
def test_what_is_safe_is_said_in_one_sentence(numbers, sentence):
    assert safe_sentence(*numbers) == sentence


def test_a_function_that_passes_every_visible_check_has_not_all_its_points():
    item = exercise("double", (Status.PASSED, Detail()), (Status.PASSED, Detail()))
    text = as_text("warmup", [item], SHARES)
    assert "1.2 of 3 safe" in text
    assert "1.2 of 3 points are safe; 1.8 are judged after you hand in." in text
    assert "3 / 3" not in text
    assert text.endswith("All visible checks pass. Next: try inputs of your own, or hand in.")


def test_the_sum_for_the_assignment_and_how_much_of_it_is_written():
    done = exercise("double", (Status.PASSED, Detail()))
    open_ = exercise("halve", (Status.NOT_ATTEMPTED, Detail()))
    assert "1 of 2 exercises written. 1.2 of 6 points are safe; 1.2 wait for" in as_text("w", [done, open_], SHARES)
    whole = Whole("warmup", 1, 2, 1.2, 6.0, "halve")
    for told in (as_text("w", [done], SHARES, (), whole), as_html("w", [done], SHARES, (), whole)):
        assert "warmup: 1 of 2 exercises written, 1.2 of 6 points safe so far." in told
        assert "All visible checks pass. Next: write halve." in told


def test_one_reason_is_told_once():
    item = exercise("double", (Status.RAISED, RAISED), (Status.RAISED, RAISED), (Status.FAILED, WRONG))
    for told in (as_text("w", [item], SHARES), as_html("w", [item], SHARES)):
        assert told.count("cell 3, line 2, in double") == 1
        assert told.count("(as above)") == 1
        assert "2.5" in told


def test_a_file_that_does_not_run_is_told_once_for_all_exercises():
    ended = Detail("p.py, line 2 did not run: SyntaxError: invalid", traceback="p.py, line 2: return (")
    every = [exercise(name, (Status.RAISED, ended), (Status.RAISED, ended)) for name in SHARES]
    for told in (as_text("w", every, SHARES), as_html("w", every, SHARES)):
        assert told.count("p.py, line 2: return (") == 1
        assert told.count("(as above)") == 3


def test_what_was_printed_stands_under_its_check_also_where_it_passes():
    item = exercise("double", (Status.PASSED, Detail(printed="x is 3\n\x1b]0;title\x07 <b>")), (Status.FAILED, WRONG))
    text, html = as_text("w", [item], SHARES), as_html("w", [item], SHARES)
    assert "✓ double · Sentence 0.\n    printed   x is 3\n              ‹U+001B›]0;title‹U+0007› <b>" in text
    assert "x is 3\n‹U+001B›]0;title‹U+0007› &lt;b&gt;</pre>" in html


@pytest.mark.parametrize(
    ("statuses", "step"),
    [
        ([Status.FAILED], "Next: mend double, then run this again. 0 of 1 visible check passes."),
        ([Status.NOT_ATTEMPTED, Status.NOT_ATTEMPTED], "Next: write double. 0 of 2 visible checks pass."),
    ],
)
def test_the_next_step(statuses, step):
    assert next_step([exercise("double", *((status, Detail()) for status in statuses))]) == step


class Elements(HTMLParser):
    """The elements of a fragment, each with its style, and whether they are closed."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.seen: list[tuple[str, str]] = []

    def handle_starttag(self, tag, attrs):
        self.open.append(tag)
        self.seen.append((tag, dict(attrs).get("style") or ""))

    def handle_endtag(self, tag):
        assert self.open.pop() == tag


def test_each_element_that_a_notebook_would_style_has_its_own_style():
    board = "\n*1 2\n3 4\n\n*5 2\n3 4"
    item = exercise(
        "double",
        (Status.FAILED, WRONG),
        (Status.FAILED, Detail("x", "f()", "a", "b", "x", "tolerance 1e-07: y", board=board)),
        (Status.RAISED, RAISED),
        hint="Whose <array>?",
    )
    parser = Elements()
    parser.feed(as_html("<T>", [item], SHARES, ["cell 3 did not run"]))
    assert parser.open == []
    tags = {tag for tag, _ in parser.seen}
    assert tags <= {"div", "span", "b", "pre", "code"}  # no table: notebooks align its cells to the right
    for tag, style in parser.seen:
        if tag in ("pre", "code"):
            assert "monospace" in style
            assert "background:rgba" in style  # of no theme's colour
            assert "color:inherit" in style
    assert any("#fff" in style and "background:#" in style for _, style in parser.seen)  # a mark brings its own ground


def test_what_differs_is_marked_in_a_notebook():
    html = as_html("w", [exercise("double", (Status.FAILED, WRONG))], SHARES)
    assert html.count("border-bottom:2px solid") == 2
    assert ">2.5</span>)" in html
    assert ">2.0</span>)" in html
