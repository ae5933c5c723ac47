"""The course page: what counts, who is at risk, what comes back, which checks say little, and how it is told."""

import re
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from autograder.records import (
    Assignment,
    CheckOutcome,
    Exercise,
    ExerciseOutcome,
    ManualOutcome,
    ManualStatus,
    ManualTask,
    Status,
    Verdict,
    VerdictStatus,
)
from autograder.reports.account import Account
from autograder.reports.course_page import course_page, sparkline
from autograder.reports.course_summary import Entry, Sheet, State, course_summary
from autograder.reports.risk import RiskRule
from autograder.reports.turnout import Member

NOW = datetime(2026, 11, 20, tzinfo=UTC)
THEMES = {"the mean over the batch": {"one": ("sums",), "two": ("forgets_n", "sums")}, "never made": {"one": ("x",)}}


def assignment(name, order=1, manual=()):
    return Assignment(
        name=name, course=Path("course"), title=name.title(), order=order, level=1, minutes=5, objectives=(),
        exercises=(Exercise("f", 10.0, name),), manual=manual,
    )  # fmt: skip


def verdict(name, student, score, mistake=None, passed=True, manual=(), check="test_f"):
    status = Status.PASSED if passed else Status.FAILED
    judged = (CheckOutcome(check, "It is right.", True, 1.0, status),)
    outcome = ExerciseOutcome("f", 10.0, score or 0.0, judged, mistake, "Why?" if mistake else None)
    person = VerdictStatus.NEEDS_PERSON if score is None else VerdictStatus.GRADED
    return Verdict(name, student, score, 10.0, person, "", "", (), 0.0, (outcome,), manual)


def sheet(name, scores, *, absent=(), due=None, members=(), mistakes=None):
    """An assignment of ten points; `scores` by student, None for one that needs a person."""
    made = mistakes or {}
    verdicts = [verdict(name, student, score, made.get(student)) for student, score in scores.items()]
    own = {member.student: member for member in members}
    everybody = [own.get(student, Member(student)) for student in scores]
    everybody += [own.get(student, Member(student, handed_in=False)) for student in absent]
    return Sheet(assignment(name), verdicts, everybody, due)


def text_of(page):
    root = ET.fromstring(page.split("<!DOCTYPE html>", 1)[1])
    return " ".join(" ".join(root.find("body/main").itertext()).split())


def entries(summary, student):
    return next(row.entries for row in summary.rows if row.student == student)


# ---------------------------------------------------------------- what counts


@pytest.mark.parametrize(
    ("member", "due", "state", "share"),
    [
        (Member("a", handed_in=False), None, State.MISSING, 0.0),
        (Member("a", handed_in=False), NOW - timedelta(days=1), State.MISSING, 0.0),
        (Member("a", handed_in=False), NOW + timedelta(days=1), State.OPEN, None),
        (Member("a", handed_in=False, longer=172_800.0), NOW - timedelta(days=1), State.OPEN, None),
        (Member("a"), None, State.NOT_JUDGED, None),
    ],
)
def test_without_a_verdict_the_due_date_and_the_extension_decide(member, due, state, share):
    summary = course_summary([Sheet(assignment("one"), [], [member], due)], now=NOW)
    (entry,) = entries(summary, "a")
    assert (entry.state, entry.share) == (state, share)


def test_a_share_is_the_gradebooks_total_over_all_points_and_the_judged_part_while_an_answer_waits():
    task = (ManualTask("proof", 10.0),)
    waits = (ManualOutcome("proof", 10.0, ManualStatus.NEEDS_PERSON),)
    account = Account({"f": 8.0, "proof": 9.0}, penalty=1.0)
    members = [
        Member("marked", account=account),
        Member("waits", account=replace(account, waiting=("proof",))),
        Member("unread", account=replace(account, waiting=("f",))),
    ]
    verdicts = [
        verdict("one", "marked", 8.0, manual=waits),
        verdict("one", "waits", 8.0, manual=waits),
        verdict("one", "unread", None),
    ]
    summary = course_summary([Sheet(assignment("one", manual=task), verdicts, members)], now=NOW)
    found = {row.student: (row.entries[0].state, row.entries[0].share) for row in summary.rows}
    assert found == {
        "marked": (State.GRADED, 0.8),
        "waits": (State.TO_MARK, 0.8),
        "unread": (State.NEEDS_PERSON, None),
    }
    (column,) = summary.columns
    assert (column.maximum, column.mean, column.answers_waiting) == (20.0, 0.8, 2)


def test_a_mean_counts_what_is_missing_and_leaves_out_what_is_not_due():
    sheets = [
        sheet("one", {"a": 8.0}),
        sheet("two", {}, absent=["a"]),
        sheet("three", {}, absent=["a"], due=NOW + timedelta(days=3)),
    ]
    summary = course_summary(sheets, now=NOW)
    assert (summary.rows[0].mean, summary.rows[0].missing) == (0.4, 1)
    assert summary.rows[0].risks == ("40 % of the points",)
    assert [column.mean for column in summary.columns] == [0.8, None, None]


def test_the_rule_of_the_course_decides_who_is_at_risk():
    sheets = [sheet("one", {"a": 6.0}), sheet("two", {}, absent=["a"])]
    assert course_summary(sheets, now=NOW, rule=RiskRule(0.0, 1, 0.0)).rows[0].risks == ("1 assignment not handed in",)
    assert course_summary(sheets, now=NOW, rule=RiskRule(0.0, 0, 0.0)).rows[0].risks == ()


# ---------------------------------------------------------------- what comes back, what says little


def test_a_theme_comes_back_where_one_student_makes_it_in_two_assignments():
    scores = dict.fromkeys("abc", 5.0)
    sheets = [
        sheet("one", scores, mistakes={"a": "sums", "b": "sums"}),
        sheet("two", scores, mistakes={"a": "forgets_n", "c": "sums"}),
        sheet("three", scores, mistakes={"b": "sums"}),  # the theme does not name it there
    ]
    (found,) = course_summary(sheets, now=NOW, themes=THEMES).returning
    assert found.theme == "the mean over the batch"
    assert found.made == (("one", ("a", "b")), ("two", ("a", "c")))
    assert found.again == ("a",)


def test_checks_that_say_little_are_judged_by_the_other_assignments():
    students = [f"s{number:02}" for number in range(12)]
    strong = {student: 10.0 * (number % 2) for number, student in enumerate(students)}
    other = sheet("other", strong)
    own = [
        [verdict("one", student, 5.0, passed=passed(number), check=name) for number, student in enumerate(students)]
        for name, passed in (
            ("test_follows", lambda number: number % 2 == 1),
            ("test_runs_against", lambda number: number % 2 == 0),
            ("test_nobody", lambda _: False),
            ("test_everybody", lambda _: True),
        )
    ]
    joined = [
        replace(
            group[0], exercises=(replace(group[0].exercises[0], checks=tuple(v.exercises[0].checks[0] for v in group)),)
        )
        for group in zip(*own, strict=True)
    ]
    sheets = [Sheet(assignment("one"), joined, [Member(student) for student in students]), other]
    weak = course_summary(sheets, now=NOW).weak_checks
    told = {(item.assignment, item.check): item.separation for item in weak}
    assert told == {("one", "test_nobody"): None, ("one", "test_runs_against"): pytest.approx(-1.0)}
    assert weak[0].check == "test_nobody"
    assert course_summary(sheets[:1], now=NOW).weak_checks[1:] == ()  # one assignment alone says nothing but that


# ---------------------------------------------------------------- the page


@pytest.fixture(scope="module")
def page():
    members = [
        Member("a", "Ada", "Mon A"),
        Member("b c", "<b>Bo</b>", "Tue B", late=3600.0),
        Member("d", "", "Mon A", handed_in=False),
    ]
    one = sheet("one", {"a": 9.0, "b c": 4.0}, absent=["d"], members=members, mistakes={"b c": "sums"})
    two = sheet("two", {"a": 8.0, "b c": 3.0}, absent=["d"], members=members, mistakes={"b c": "sums"})
    rule = RiskRule()
    summary = course_summary([one, two], now=NOW, themes=THEMES, rule=rule)
    return course_page(summary, title="Neural networks", rule=rule, unjudged=("three",))


def test_the_page_says_who_is_at_risk_and_by_what_rule(page):
    text = text_of(page)
    for told in (
        "Course page, for instructors only: it names students and hidden checks Neural networks",
        "Students 3 Assignments 2 At risk 2 Not handed in 2",
        "less than 50 % of the points of all that is due, what is missing counting 0 2 assignments or more not handed in",
        "d Mon A 2 assignments not handed in; 0 % of the points 0 % 2",
        "<b>Bo</b> (b c) Tue B 35 % of the points 35 % 0",
        "Without a verdict yet: three.",
        "the mean over the batch one 1, two 1 1 1 student <b>Bo</b> (b c)",
        "Ada (a) Mon A 85 % 90 % 80 %",
        "40 % late 30 % late",
        "missing missing",
    ):
        assert told in text
    assert "<b>Bo" not in page


def test_every_student_is_a_click_away_in_the_same_file(page):
    root = ET.fromstring(page.split("<!DOCTYPE html>", 1)[1])
    ids = {item.get("id") for item in root.iter() if item.get("id")}
    anchors = {item.get("href") for item in root.iter("a") if item.get("href").startswith("#")}
    assert anchors == {"#of-a", "#of-b%20c", "#of-d", "#students"}
    assert {anchor[1:] for anchor in anchors} <= ids
    own = next(item for item in root.iter("section") if item.get("id") == "of-b%20c")
    told = " ".join(" ".join(own.itertext()).split())
    assert "<b>Bo</b> (b c) Tue B 35 % of the points of all that is due. At risk: 35 % of the points." in told
    assert "One 4 of 10 40 % 1 h f : sums" in told
    assert "./b%20c/one/one.html" in {item.get("href") for item in own.iter("a")}


def test_links_lead_to_class_pages(page):
    assert re.findall(r'href="\./(\w+)\.html"', page) == ["one", "two"]


def test_a_line_goes_through_what_counts_and_what_is_missing_has_its_own_colour():
    made = (Entry(State.GRADED, 10.0, 10.0), Entry(State.OPEN), Entry(State.MISSING, 0.0, 10.0))
    assert sparkline(made) == (
        '<svg class="spark" aria-hidden="true" focusable="false" viewBox="0 0 24 22" width="24" height="22">'
        '<polyline points="3,3.0 21,19.0" /><circle cx="3" cy="3.0" r="2" /><circle class="gone" cx="21" cy="19.0" r="2" />'
        "</svg>"
    )
    assert "polyline" not in sparkline(made[:1])


def test_a_course_of_nothing_says_what_to_do():
    assert "Run mark1 grade with an assignment's name first." in text_of(course_page(course_summary([], now=NOW)))
