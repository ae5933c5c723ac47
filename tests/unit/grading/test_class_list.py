"""The class is everybody whom the roster, the gradebook, submitted/ or a verdict knows, once."""

from datetime import timedelta
from types import SimpleNamespace

import pytest

from autograder.course.settings import Extension, Policy
from autograder.gradebook import Standing, StoredGrade
from autograder.grading.class_list import class_list
from autograder.records import Assignment, Exercise, ManualTask
from autograder.reports.account import Account


@pytest.fixture
def listed(tmp_path):
    """Members by student: two on the roster, one of the gradebook alone, one in submitted/ alone, one with a verdict alone."""
    assignment = Assignment(
        name="tiny",
        course=tmp_path,
        order=1,
        level=1,
        minutes=5,
        objectives=(),
        exercises=(Exercise("double", 2.0, "tiny"),),
        manual=(ManualTask("limit", 3.0),),
    )
    grades = {
        "test_double": StoredGrade(1.0, 2.0, None, needs_person=False),
        "limit": StoredGrade(None, None, None, needs_person=True),
    }
    standing = Standing("on-roster", "Ada", seconds_late=60.0, penalty=0.5, extension=timedelta(hours=1), grades=grades)
    policy = Policy(
        roster={"on-roster": {"first_name": "Ada", "section": "Mon A"}, "absent": {}},
        extensions=(Extension("absent", None, timedelta(days=2)),),
    )
    writer = SimpleNamespace(
        policy=policy,
        students=lambda: {"on-roster": "", "dropped": "Bo Diddley"},
        standings=lambda _assignment: {"on-roster": standing},
    )
    course = SimpleNamespace(submissions=lambda _name: [("unjudged", tmp_path)])
    members = class_list(course, assignment, writer, {"judged"})
    assert [member.student for member in members] == sorted(member.student for member in members)
    return {member.student: member for member in members}


def test_everybody_is_there_and_only_who_brought_work_has_handed_in(listed):
    assert {student: member.handed_in for student, member in listed.items()} == {
        "on-roster": True,
        "absent": False,
        "dropped": False,
        "unjudged": True,
        "judged": True,
    }


def test_names_and_sections_come_from_the_roster_then_the_gradebook(listed):
    assert (listed["on-roster"].name, listed["on-roster"].section) == ("Ada", "Mon A")
    assert (listed["dropped"].name, listed["dropped"].section) == ("Bo Diddley", "")


def test_lateness_and_extension_are_the_gradebooks_and_the_rules_for_who_is_not_in_it(listed):
    assert (listed["on-roster"].late, listed["on-roster"].longer) == (60.0, 3600.0)
    assert (listed["absent"].late, listed["absent"].longer) == (0.0, 172_800.0)


def test_points_of_a_person_go_before_ours_and_what_waits_is_named(listed):
    assert listed["on-roster"].account == Account(
        {"double": 2.0, "limit": 0.0}, 0.5, frozenset({"double"}), ("limit",), late_seconds=60.0, maximum=5.0
    )
    assert listed["judged"].account is None
