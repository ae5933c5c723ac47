"""Formgrader in a browser: our judge behind its button, and a person's mark beside our scores."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any


def autograde(browser: Any, student: str) -> None:
    """Press a student's autograde button, and wait for the box that says it worked."""
    browser.open("/formgrader/manage_submissions/warmup")
    row = browser.find("tbody tr", student)
    row.find_element("css selector", "td.autograde a").click()
    browser.find(".modal-body", f"Successfully autograded 'warmup' for student '{student}'.")


def test_grade_a_derivation_and_regrade(handed_in: Any, jupyter: Callable[[Path], Any], tmp_path: Path) -> None:
    """The button gives our scores and comments; the mark typed beside the scheme is there after another press."""
    course = handed_in.copy(tmp_path / "course")
    browser = jupyter(course.path)
    browser.open("/formgrader")
    browser.find("tbody tr", "warmup")

    autograde(browser, "student-01")
    autograde(browser, "student-02")
    assert course.rows()["student-01", "test_spread"] == (3.0, None, False, 3.0)
    browser.open("/formgrader/manage_submissions/warmup")
    assert "5 / 7" in browser.find("tbody tr", "student-01").text
    browser.picture("formgrader-submissions.png", 800)

    # Whose turn it is, formgrader does not say: the page of the right submission is found by its scores.
    browser.open("/formgrader/gradebook/warmup/warmup")
    browser.find("tbody tr", "5 / 7").find_element("css selector", "a").click()
    score = browser.find("input#why")
    assert browser.find("input#test_double").get_attribute("placeholder") == "2"
    page = browser.find("body").text
    assert "✓ An array is doubled number by number." in page
    assert "One point for naming the largest and the smallest number, one for comparing them." in page
    assert "The largest is not smaller." in page
    score.send_keys("1.5\t")
    browser.wait_until(lambda: course.rows()["student-01", "why"] == (None, 1.5, False, 2.0))
    browser.driver.execute_script("document.querySelector('input#why').scrollIntoView({block: 'center'})")
    browser.picture("formgrader-derivation.png", 1200)

    browser.open("/formgrader/gradebook/warmup/warmup")
    browser.find("tbody tr", "3 / 7").find_element("css selector", "a").click()
    comment = browser.find("textarea#double-comment")
    assert "Hint: Is three times three the same as twice three?" in (comment.get_attribute("placeholder") or "")

    autograde(browser, "student-01")
    assert course.rows()["student-01", "why"] == (None, 1.5, False, 2.0)
    browser.open("/formgrader/manage_submissions/warmup")
    assert "6.5 / 7" in browser.find("tbody tr", "student-01").text


def test_a_file_that_is_no_notebook_can_be_opened(
    handed_in: Any, jupyter: Callable[[Path], Any], tmp_path: Path
) -> None:
    """A corrupt file gets a page that says so, with a box for every score."""
    course = handed_in.copy(tmp_path / "course")
    course.mark1("grade", "warmup", "--student", "student-06", "--jobs", "1")
    browser = jupyter(course.path)
    browser.open("/formgrader/gradebook/warmup/warmup")
    browser.find("tbody tr", "0 / 7").find_element("css selector", "a").click()
    browser.find("input#test_double")
    assert "This submission could not be read." in browser.find("body").text
