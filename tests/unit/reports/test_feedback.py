"""The feedback page says what happened and what to do next, and nothing that it must not."""

import re
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from autograder.records import CheckOutcome, Detail, ExerciseOutcome, Status
from autograder.reports.feedback import ManualMark, feedback_page

GOLDEN = Path(__file__).parent / "golden"


def text_of(page):
    """The page as a reader meets it: no tags, no style, no marks, single spaces; names are whole."""
    root = ET.fromstring(re.sub("<wbr />|</?mark>", "", page).split("<!DOCTYPE html>", 1)[1])
    return " ".join(" ".join(root.find("body").itertext()).split())


def one_check(made, check, hint=None, mistake=None):
    """A verdict of one exercise with one check."""
    score = 2.0 if check.status is Status.PASSED else 0.0
    return replace(
        made.verdict(manual="unanswered"),
        score=score,
        exercises=(ExerciseOutcome("perceptron_predict", 2.0, score, (check,), mistake, hint),),
    )


def test_the_page_of_a_mixed_verdict_is_the_golden_one(made, tmp_path):
    """Read the difference; if it is meant, copy the new page over the golden one."""
    page = feedback_page(
        made.mixed(),
        made.assignment,
        student_name="Ada Lovelace",
        timestamp=datetime(2026, 12, 1, 23, 41, tzinfo=UTC),
        late=timedelta(hours=2, minutes=5),
        penalty=1.0,
        manual={
            "novikoff_derivation": ManualMark(
                answer="Each mistake adds at least gamma.", scheme="1 point for each inequality, 2 for their quotient."
            )
        },
    )
    (tmp_path / "mixed.html").write_text(page, encoding="utf-8")
    assert page == (GOLDEN / "mixed.html").read_text(encoding="utf-8"), f"the new page is {tmp_path / 'mixed.html'}"


def test_every_status_is_said_in_words(made):
    text = text_of(feedback_page(made.mixed(), made.assignment))
    for word in ("passed", "failed", "raised", "not attempted", "timed out", "crashed"):
        assert word in text
    broken = made.verdict(statuses={"test_bound_holds": Status.GRADER_ERROR})
    assert "ours to mend" in text_of(feedback_page(broken, made.assignment))


def test_a_visible_failure_shows_call_values_and_tolerance(made):
    text = text_of(feedback_page(made.mixed(), made.assignment))
    assert "The call perceptron_step(np.array([0., 0.]), 0.0, np.array([1., 2.]), 1)" in text
    assert "You returned (np.array([1., 2.]), 0.0) Expected (np.array([1., 2.]), 1.0)" in text
    assert "How exact tolerance 1e-07: the rule is exact" in text
    assert "cell 12, line 5, in perceptron_epoch" in text
    assert "A hint Can your line ever leave the origin? Which quantity never changes?" in text


def test_one_reason_is_told_once_in_an_exercise(made):
    ended = Detail("cell 3, line 2 did not run: SyntaxError: invalid", traceback="cell 3, line 2: return (")
    checks = tuple(CheckOutcome(f"test_{n}", f"Sentence {n}.", False, 1.0, Status.RAISED, ended) for n in range(3))
    verdict = made.verdict()
    item = replace(verdict.exercises[0], score=0.0, checks=checks)
    text = text_of(feedback_page(replace(verdict, exercises=(item,)), made.assignment))
    assert text.count("cell 3, line 2 did not run") == 1
    assert text.count("As above.") == 2
    assert text.count("Where it stopped") == 1


HOSTILE = [
    "<script>alert(1)</script>",
    "</style><script>alert(1)</script>",
    "</pre></dd><img src=x onerror=alert(1)>",
    '"><svg onload=alert(1)>',
    "' onmouseover='alert(1)",
    "<!-- open comment",
    "]]><![CDATA[ x",
    "&lt;already&gt; &amp; &#60;b&#62;",
    "{{ 7 * 7 }} {% raw %} {# no #}",
    "javascript:alert(1)",
    "<base href=//example.org>",
    "\u202e\u2066txet\u2069 \x1b[31m\x00\ud800",
    "a\x0b\x0c\x85\u2028b",
    "$\\frac{1$ %s %(x)s {student} {0}",
]


@pytest.mark.parametrize("hostile", HOSTILE)
def test_whatever_a_student_wrote_is_only_text(made, hostile):
    """Name, id, message, call, values, traceback, answer, comment: the same elements as for harmless text."""

    def page(words):
        detail = Detail(*(f"{words} {field}" for field in "abcdefg"))
        check = CheckOutcome("test_x", "A sentence.", False, 1.0, Status.FAILED, detail)
        verdict = one_check(made, check, hint=words)
        return feedback_page(
            replace(verdict, student=words),
            made.assignment,
            student_name=words + ".",
            manual={
                "novikoff_derivation": ManualMark(1.0, words, words, words),
                "perceptron_predict": ManualMark(comment=words),
            },
        )

    def skeleton(text):
        root = ET.fromstring(text.split("<!DOCTYPE html>", 1)[1])
        return [(element.tag, sorted(element.attrib.items())) for element in root.iter()]

    attacked = page(hostile)
    attacked.encode("utf-8")
    assert skeleton(attacked) == skeleton(page("harmless"))
    assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff]", attacked)


def test_a_flood_of_text_is_cut(made):
    flood = "y" * 1_000_000
    check = CheckOutcome("test_x", "A sentence.", False, 1.0, Status.RAISED, Detail(*[flood] * 7))
    verdict = replace(one_check(made, check, hint=flood), student=flood)
    assert len(feedback_page(verdict, made.assignment, student_name=flood)) < 80_000


@pytest.mark.parametrize("status", [status for status in Status if status is not Status.GRADER_ERROR])
def test_a_hidden_check_shows_sentence_and_status_only(made, status):
    """Even where a verdict wrongly carries inputs, values or a student's own text."""
    secret = "SECRET [[0.137, -2.5]]"
    check = CheckOutcome("test_x", "The signs are right.", True, 1.0, status, Detail(*[secret] * 7))
    page = feedback_page(one_check(made, check), made.assignment)
    assert "The signs are right." in page
    assert "SECRET" not in page
    assert "0.137" not in page
    assert "<pre" not in page


@pytest.mark.parametrize(
    ("problem", "shown"),
    [
        ("cell 7 did not run: SyntaxError: invalid syntax", "Cell 7 did not run: SyntaxError: invalid syntax"),
        ("perceptron.py was left out, perceptron.ipynb counts: it is no text", "perceptron.py was left out, "),
        ("the cell slide_update was deleted; slide_update is looked for in the other cells.", "The cell slide_update"),
        ("the worker was killed for memory twice while loading", ""),
        ("check test_x failed to run: NameError: it did not run on [[0.137]]", ""),
        ("diagnosis of step failed to run: KeyError: it did not run on [[0.137]]", ""),
        ("submitted/student-01/perceptron/perceptron.ipynb is a link", ""),
    ],
)
def test_a_student_reads_what_concerns_their_file(made, problem, shown):
    text = text_of(feedback_page(replace(made.verdict(), problems=(problem,)), made.assignment))
    assert ("About your file" in text) == bool(shown)
    assert shown in text
    assert "0.137" not in text


def test_a_file_that_could_not_be_read_says_why(made):
    verdict = replace(made.verdict(unreadable="the file is no notebook (it ends early)."), exercises=())
    assert "About your file The file is no notebook (it ends early)." in text_of(
        feedback_page(verdict, made.assignment)
    )


def test_what_is_for_the_instructor_is_not_on_the_page(made):
    verdict = replace(made.verdict(mistakes=["epoch_batch"]), problems=("PROBLEM in cell 3",))
    page = feedback_page(verdict, made.assignment)
    assert "PROBLEM" not in page
    assert "epoch_batch" not in page
    assert "test_epoch" not in page
    assert verdict.submission_hash not in page


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"unreadable": "the file is no notebook"}, "The file could not be judged as it is."),
        ({"statuses": {"test_bound_holds": Status.GRADER_ERROR}}, "Some of it could not be judged"),
    ],
)
def test_a_verdict_that_needs_a_person_shows_no_score(made, changes, sentence):
    text = text_of(feedback_page(made.verdict(**changes), made.assignment))
    assert "There is no score yet: a person needs to look at your submission first." in text
    assert sentence in text
    assert not re.search(r"\d of \d", text)


def test_a_person_s_marks_replace_the_automatic_ones(made):
    verdict = made.verdict(statuses={"test_bound_holds": Status.GRADER_ERROR})
    marks = {exercise.id: ManualMark(exercise.points) for exercise in made.assignment.exercises}
    marks["novikoff_derivation"] = ManualMark(3.0, comment="Say why R appears.")
    text = text_of(feedback_page(verdict, made.assignment, manual=marks))
    assert "23 of 24 points" in text
    assert "These points were set by a person." in text
    assert "Comment Say why R appears." in text


def test_points_that_wait_for_a_person_are_told(made):
    text = text_of(feedback_page(made.verdict(manual="needs_person"), made.assignment))
    assert "20 of 24 points" in text
    assert "So far: a person still marks what is worth 4 of these points." in text


@pytest.mark.parametrize(
    ("told", "sentence"),
    [
        ({"timestamp": datetime(2026, 12, 1, 8, 5, tzinfo=UTC)}, "Handed in Tue 1 Dec 2026, 08:05 UTC, in time."),
        (
            {"timestamp": datetime(2026, 12, 1, 8, 5, tzinfo=UTC), "late": timedelta(hours=26), "penalty": 2.0},
            "Handed in Tue 1 Dec 2026, 08:05 UTC, 1 day 2 hours late , which cost 2 points.",
        ),
        ({"late": timedelta(0), "timestamp": datetime(2026, 12, 1, 8, 5, tzinfo=UTC)}, "in time."),
    ],
)
def test_when_it_was_handed_in(made, told, sentence):
    assert sentence in text_of(feedback_page(made.verdict(), made.assignment, **told))


def test_a_penalty_never_goes_below_zero(made):
    untouched = made.verdict(statuses=dict.fromkeys(made.checks_of("perceptron_step"), Status.FAILED))
    assert "0 of 24 points" in text_of(feedback_page(untouched, made.assignment, penalty=100.0))


@pytest.mark.parametrize(
    ("statuses", "heading"),
    [
        ({"test_epoch_order": Status.FAILED}, "If you have one hour: perceptron_epoch and novikoff_derivation"),
        (
            {"test_predict_zero": Status.FAILED, "test_fit_cap": Status.FAILED, "test_bound_holds": Status.FAILED},
            "If you have one hour: perceptron_fit and novikoff_bound",
        ),
    ],
)
def test_one_hour_goes_to_the_two_with_most_points_left(made, statuses, heading):
    assert heading in text_of(feedback_page(made.verdict(statuses=statuses), made.assignment))


def test_everything_right_has_a_next_step_too(made):
    marks = {"novikoff_derivation": ManualMark(4.0)}
    text = text_of(feedback_page(made.verdict(manual="needs_person"), made.assignment, manual=marks))
    assert "24 of 24 points" in text
    assert "Explain one of these functions to somebody" in text


def test_the_first_visible_failure_stands_open(made):
    page = feedback_page(made.mixed(), made.assignment)
    assert page.count('<details open="open">') == 3  # one each of step, epoch and fit


ANY_TEXT = st.text(st.characters(), max_size=60)


@settings(max_examples=60)
@given(texts=st.lists(ANY_TEXT, min_size=12, max_size=12), status=st.sampled_from(Status), hidden=st.booleans())
def test_any_text_at_all_makes_a_well_formed_page(made, texts, status, hidden):
    """The page parses, and can be written as UTF-8."""
    check = CheckOutcome("test_x", texts[0], hidden, 1.0, status, Detail(*texts[1:8]))
    verdict = replace(one_check(made, check, hint=texts[8]), student=texts[9])
    manual = {"novikoff_derivation": ManualMark(None, texts[10], texts[11], texts[0])}
    page = feedback_page(verdict, made.assignment, student_name=texts[1], manual=manual)
    page.encode("utf-8")
    ET.fromstring(page.split("<!DOCTYPE html>", 1)[1])


def test_visible_checks_come_first_and_a_reason_is_told_once(made):
    checks = made.checks_of("perceptron_epoch", "perceptron_fit")
    page = feedback_page(made.verdict(statuses=dict.fromkeys(checks, Status.CRASHED)), made.assignment)
    card = page.split('<h2 class="id" id="exercise-4">')[1].split("</section>")[0]
    assert card.index("Training ends after the first epoch") < card.index("(hidden)")
    assert card.split("(hidden)", 1)[1].count("ended Python itself") == 0


def test_what_is_all_right_is_folded(made):
    text = text_of(feedback_page(made.verdict(), made.assignment))
    assert "passed 4 checks" in text
    assert "A right point changes nothing." in text
