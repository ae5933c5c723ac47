"""The class page: what it says, in which order, for one student and for thousands."""

import re
from collections import Counter
from dataclasses import replace
from datetime import UTC, datetime
from xml.etree import ElementTree as ET

import numpy as np
import pytest

from autograder.records import Prediction, Status
from autograder.reports import charts
from autograder.reports.account import Account
from autograder.reports.class_page import class_page
from autograder.reports.turnout import Member


def text_of(page):
    root = ET.fromstring(page.split("<!DOCTYPE html>", 1)[1])
    return " ".join(" ".join(root.find("body/main").itertext()).split())


def test_the_same_class_gives_the_same_bytes(made):
    verdicts = made.classroom(24)
    assert class_page(verdicts, made.assignment) == class_page(list(reversed(verdicts)), made.assignment)


def test_what_to_teach_is_grouped_by_exercise_the_weakest_first(made):
    verdicts = [
        made.verdict("student-1", mistakes=["epoch_batch", "step_in_place"]),
        made.verdict("student-2", mistakes=["epoch_batch"]),
        made.verdict("student-3", {"test_bound_two_points": Status.FAILED}),
    ]
    text = text_of(class_page(verdicts, made.assignment, members=[Member("student-2", "Ada Lovelace")]))
    first = (
        "perceptron_epoch 43 % of its points on average 67 % batch Which weights does the second point of the epoch see? "
        "2 students student-1 Ada Lovelace (student-2)"
    )
    assert first in text
    assert "perceptron_step 87 % of its points on average 1 mistake of one student 33 % in place" in text
    alone = "novikoff_bound 87 % of its points on average 1 student is wrong in a way that no known mistake explains"
    assert text.index(first) < text.index(alone) < text.index("1 mistake of one student")


def test_what_did_not_run_stands_there_with_its_students(made):
    reasons = [f"cell 1 did not run: NameError: name {'x' * n!r} is not defined" for n in range(1, 15)]
    verdicts = [
        replace(made.verdict("student-1"), problems=(*reasons, "cell 2 did not run: <script>alert(1)</script>\u202e.")),
        replace(made.verdict("student-2"), problems=tuple(reasons[:1])),
    ]
    page = class_page(verdicts, made.assignment, members=[Member("student-2", "Ada Lovelace")])
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


def test_two_thousand_students_are_one_picture_and_one_table(made):
    page = class_page(made.classroom(2_000), made.assignment)
    assert len(page) < 1_700_000
    assert page.count("<image ") == 1


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


def test_rarer_mistakes_of_an_exercise_are_folded(made, monkeypatch):
    monkeypatch.setattr("autograder.reports.class_view.TOP_MISTAKES", 1)
    text = text_of(class_page(made.classroom(40), made.assignment))
    assert re.search(r"1 more mistake, each made by at most \d+ students", text)


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


ACCOUNT = Account({"perceptron_step": 3.0, "novikoff_derivation": 2.5}, 1.5, frozenset({"novikoff_derivation"}))


def test_who_did_not_hand_in_who_is_late_and_what_waits(made):
    waits = replace(ACCOUNT, waiting=("novikoff_derivation",))
    members = [
        Member(
            "student-1", "Ada", account=replace(ACCOUNT, parts={"perceptron_step": 20.0, "novikoff_derivation": 2.5})
        ),
        Member("student-2", "Bo", late=90_000.0, account=waits),
        Member("student-3", "Cy", handed_in=False, longer=172_800.0),
        Member("student-4", "Di"),
    ]
    verdicts = [made.verdict("student-1"), made.verdict("student-2", mistakes=["epoch_batch"], manual="needs_person")]
    page = class_page(verdicts, made.assignment, members=members, due=datetime(2026, 11, 9, 23, 59, tzinfo=UTC))
    text = text_of(page)
    for told in (
        "Due Mon 9 Nov 2026, 23:59 UTC; extensions come on top.",
        "Submissions 2 of 4",
        "1 student has not handed in Cy (student-3) (2 days longer)",
        "1 student has handed in and no verdict yet Run mark1 grade perceptron . Di (student-4)",
        "1 submission is late Student By Extension Costs Bo (student-2) 1 day 1 hour late none 1.5",
        "1 answer waits to be marked: in nbgrader's Formgrader",
        "novikoff_derivation 4 1 62 % 1 answer Bo (student-2)",
        "Ada (student-1) 20 +2.5 (−1.5) 21",
        "Bo (student-2) 16.57 1 d 1 h (−1.5) to be marked 2",
        "Cy (student-3) not handed in",
        "Di (student-4) not judged yet",
    ):
        assert told in text


def test_each_failed_check_has_the_command_that_explains_it(made):
    verdicts = [
        made.verdict("student-1", mistakes=["epoch_batch"]),
        made.verdict("o'hara; x", mistakes=["epoch_batch"]),
    ]
    text = text_of(class_page(verdicts, made.assignment))
    line = "mark1 explain student-1 perceptron test_epoch_inside"
    assert text.count(line) == 2  # with the check and with the student
    assert f"{line} mark1 explain student-1 perceptron test_epoch_order" in text
    assert "mark1 explain 'o'\"'\"'hara; x' perceptron test_epoch_inside" in text
    assert "mark1 explain" not in text_of(class_page([made.verdict()], made.assignment))


def test_every_section_has_its_own_view_and_every_student_their_section(made):
    members = [Member(f"student-{number:02}", section="Mon A" if number % 3 else "Tue B") for number in range(1, 13)]
    members.append(Member("student-99"))  # of no section: in the whole class alone
    verdicts = [item for item in made.classroom(13) if item.student != "student-13"]
    page = class_page(verdicts, made.assignment, members=members)
    root = ET.fromstring(page.split("<!DOCTYPE html>", 1)[1])
    views = [item for item in root.iter("div") if item.get("data-view")]
    assert [(view.get("data-view"), view.get("hidden")) for view in views] == [
        ("0", None),
        ("1", "hidden"),
        ("2", "hidden"),
    ]
    counts = [" ".join(" ".join(view.find("dl/div").itertext()).split()) for view in views]
    assert counts == ["Submissions 12 of 13", "Submissions 8", "Submissions 4"]
    assert [option.text for option in root.iter("option")] == ["the whole class", "Mon A", "Tue B"]
    assert Counter(row.get("data-section") for row in root.iter("tr") if row.get("data-section") is not None) == {
        "1": 8, "2": 4, "": 1
    }  # fmt: skip


def test_a_section_of_nobody_who_handed_in_can_be_looked_at(made):
    members = [Member("student-1", section="A"), Member("student-2", section="B", handed_in=False)]
    text = text_of(class_page([made.verdict("student-1")], made.assignment, members=members))
    assert "Section B alone Submissions 0 of 1" in text


def test_so_many_sections_that_only_the_largest_have_a_view(made, monkeypatch):
    monkeypatch.setattr("autograder.reports.class_page.MOST_SECTIONS", 2)
    members = [Member(f"student-{number}", section="ABBCC"[number]) for number in range(5)]
    page = class_page([], made.assignment, members=members)
    assert re.findall(r'<option value="\d">(.*?)</option>', page) == ["the whole class", "B", "C"]
