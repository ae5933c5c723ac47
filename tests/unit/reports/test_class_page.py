"""The class page: what it says, in which order, for one student and for thousands."""

import re
from dataclasses import replace
from xml.etree import ElementTree as ET

import numpy as np
import pytest

from autograder.records import Prediction, Status
from autograder.reports import charts
from autograder.reports.class_page import class_page


def text_of(page):
    root = ET.fromstring(page.split("<!DOCTYPE html>", 1)[1])
    return " ".join(" ".join(root.find("body/main").itertext()).split())


def test_the_same_class_gives_the_same_bytes(made):
    verdicts = made.classroom(24)
    assert class_page(verdicts, made.assignment) == class_page(list(reversed(verdicts)), made.assignment)


def test_mistakes_come_most_common_first_with_hint_and_students(made):
    verdicts = [
        made.verdict("student-1", mistakes=["epoch_batch", "step_in_place"]),
        made.verdict("student-2", mistakes=["epoch_batch"]),
        made.verdict("student-3"),
    ]
    text = text_of(class_page(verdicts, made.assignment, names={"student-2": "Ada Lovelace"}))
    first = (
        "67 % perceptron_epoch : batch Which weights does the second point of the epoch see? "
        "2 students student-1 Ada Lovelace (student-2)"
    )
    assert first in text
    assert text.index(": batch") < text.index(": in place")


def test_what_did_not_run_stands_there_with_its_students(made):
    reasons = [f"cell 1 did not run: NameError: name {'x' * n!r} is not defined" for n in range(1, 15)]
    verdicts = [
        replace(made.verdict("student-1"), problems=(*reasons, "cell 2 did not run: <script>alert(1)</script>\u202e.")),
        replace(made.verdict("student-2"), problems=tuple(reasons[:1])),
    ]
    page = class_page(verdicts, made.assignment, names={"student-2": "Ada Lovelace"})
    text = text_of(page)
    heading = "What did not run Statements and cells of the students' files, by the reason, the most common first."
    assert heading in text
    assert "NameError: name 'x' is not defined 2 student-1 Ada Lovelace (student-2)" in text
    assert "3 more reasons, each of at most 1 student" in text
    assert "<script>alert(1)" not in page
    assert "\u202e" not in page
    assert "What did not run" not in text_of(class_page([made.verdict("student-1")], made.assignment))


def test_submissions_that_need_a_person_say_why_and_where(made):
    text = text_of(class_page([made.verdict("student-9", unreadable="the file is no notebook")], made.assignment))
    assert "1 submission needs a person" in text
    assert "student-9 the file is no notebook submitted/student-9/perceptron/" in text


def test_a_fault_of_ours_points_to_the_verdict(made):
    broken = made.verdict("student-9", {"test_bound_holds": Status.GRADER_ERROR})
    assert "verdicts/perceptron/student-9.json" in text_of(class_page([broken], made.assignment))


def test_columns_and_rows_are_sorted(made):
    verdicts = [
        made.verdict("weak", mistakes=["epoch_batch", "predict_zero_is_zero"]),
        made.verdict("strong"),
        made.verdict("unread", unreadable="no notebook"),
    ]
    page = class_page(verdicts, made.assignment)
    assert page.index("<bdi>strong</bdi></a>") < page.index("<bdi>weak</bdi></a>") < page.index("<bdi>unread</bdi></a>")
    heads = re.findall(r'<th scope="col" class="number id">([\w ]+)</th>', page.replace("<wbr />", ""))
    assert heads[-1] == "perceptron_epoch"
    assert heads[-2] == "perceptron_predict"


@pytest.mark.parametrize(
    ("student", "link"),
    [
        ("student-01", "./student-01/perceptron/perceptron.html"),
        ("a b&c", "./a%20b%26c/perceptron/perceptron.html"),
        ("javascript:alert(1)", "./javascript%3Aalert%281%29/perceptron/perceptron.html"),
        ('"><script>', "./%22%3E%3Cscript%3E/perceptron/perceptron.html"),
        ("{assignment}", "./%7Bassignment%7D/perceptron/perceptron.html"),
        ("lone \ud800", "./lone%20%3F/perceptron/perceptron.html"),
    ],
)
def test_links_lead_to_feedback_pages_whatever_a_student_is_called(made, student, link):
    page = class_page([made.verdict(student), made.verdict("z" + student, unreadable=student)], made.assignment)
    root = ET.fromstring(page.split("<!DOCTYPE html>", 1)[1])
    assert link in [anchor.get("href") for anchor in root.iter("a")]
    page.encode("utf-8")


@pytest.mark.parametrize("name", ["$\\frac{1$", "<b>&amp;</b>", "李明 مریم 👩🏽‍💻", "x" * 300, "\u202egnirts"])
def test_names_in_the_picture_are_only_text(made, name):
    """matplotlib would read `$` as mathematics, and warn of letters that its font lacks."""
    page = class_page([made.verdict(name)], replace(made.assignment))
    assert "<b>" not in page
    ET.fromstring(page.split("<!DOCTYPE html>", 1)[1])


def test_no_links_where_there_are_no_pages(made):
    assert "<a " not in class_page([made.verdict()], made.assignment, feedback=None)


def test_two_thousand_students_are_one_picture_and_a_folded_table(made):
    page = class_page(made.classroom(2_000), made.assignment)
    assert len(page) < 1_500_000
    assert page.count("<image ") == 1
    assert "<details>\n<summary>2,000 students" in page


def test_colours_of_the_heat_map_run_from_nothing_to_everything():
    pixels = charts._pixels(np.array([[0.0, 0.5, 1.0, -1.0, np.nan]]))
    assert [tuple(int(band) for band in colour) for colour in pixels[0]] == [
        charts.SCALE[0], charts.SCALE[2], charts.SCALE[4], charts.NOT_ATTEMPTED, charts.NEEDS_PERSON
    ]  # fmt: skip


def test_the_histogram_shows_its_counts_as_text():
    svg = charts.histogram([0, 0, 0, 0, 0, 0, 0, 1, 12, 1_204], 20.0)
    assert ">1,204</text>" in svg
    assert "style" not in svg
    assert svg == charts.histogram([0, 0, 0, 0, 0, 0, 0, 1, 12, 1_204], 20.0)


def test_rare_mistakes_are_folded(made, monkeypatch):
    monkeypatch.setattr("autograder.reports.class_page.TOP_MISTAKES", 2)
    text = text_of(class_page(made.classroom(40), made.assignment))
    assert re.search(r"4 more mistakes, each made by at most \d+ students", text)


def test_what_the_class_predicted_is_counted_bounded_and_escaped(made):
    answers = [*["2"] * 5, *["3"] * 3, *(f"made up {number}" for number in range(9)), "<b>" + "x" * 77]
    every = [
        replace(made.verdict(f"student-{number:02}"), predictions=(Prediction("visits", answer),))
        for number, answer in enumerate(answers)
    ]
    page = class_page([*every, made.verdict("student-99")], made.assignment)
    text = text_of(page)
    assert "What the class predicted" in text
    assert "2 (5), 3 (3)" in text
    assert "rarer ones (6)" in text
    assert "<b>xxx" not in page
    assert "What the class predicted" not in class_page([made.verdict()], made.assignment)
