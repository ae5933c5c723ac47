"""Groups of wrong answers on the class page: escaped, bounded, the code of the largest, the others by name."""

from __future__ import annotations

from xml.etree import ElementTree as ET

from autograder.records import Assignment, Exercise, Verdict, VerdictStatus
from autograder.reports.class_page import class_page
from autograder.reports.group_cards import MOST_CODE, GroupCard


def page(tmp_path: object, *cards: GroupCard) -> str:
    assignment = Assignment(
        name="doubling", title="Doubling", exercises=(Exercise("double", 2, "doubling"),), course=tmp_path,  # type: ignore[arg-type]
        order=1, level=1, minutes=5, objectives=(),
    )  # fmt: skip
    verdict = Verdict("doubling", "student-01", 1.0, 2, VerdictStatus.GRADED, "", "", (), 0.0, ())
    return class_page([verdict], assignment, groups=cards, names={"student-01": "Ada <b>"})


def test_a_group_is_shown_with_its_code_and_nothing_in_it_is_markup(tmp_path: object) -> None:
    hostile = "def double(x):\n    return '</pre><script>alert(1)</script>'"
    card = GroupCard(
        "double-3fc3", "double", ("student-01",), ("Twice <3>.",), (hostile, "y = 1", "z = 2"), "Two & two?"
    )
    text = page(tmp_path, card)
    assert "<script>alert" not in text
    assert "&lt;/pre&gt;&lt;script&gt;alert(1)" in text
    assert "Twice &lt;3&gt;." in text
    assert "Two &amp; two?" in text
    assert "How others of them wrote it" in text
    assert "1 student, who fails 1 check." in text
    assert "Ada &lt;b&gt;" in text
    ET.fromstring(text.removeprefix("<!DOCTYPE html>\n"))


def test_code_is_bounded_and_smaller_groups_are_a_list(tmp_path: object) -> None:
    large = GroupCard("double-3fc3", "double", ("student-01",), (), ("x" * 10 * MOST_CODE,))
    small = GroupCard("double-0000", "double", ("student-02",), (), (), "Two?")
    text = page(tmp_path, large, small)
    assert "x" * (MOST_CODE + 1) not in text
    assert "How others of them" not in text
    assert "1 smaller group" in text
    assert "double-0000</span>: 1 student, hinted" in text


def test_without_groups_the_page_says_nothing_of_them(tmp_path: object) -> None:
    assert "Wrong in the same way" not in page(tmp_path)
