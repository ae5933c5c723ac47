"""The class page and the course page as a person uses them: sections, sorting, filtering by keyboard, long tables, paper."""

from __future__ import annotations

import base64
import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.ui import Select

from autograder.course.manifest import read_assignment
from autograder.reports.class_page import class_page
from autograder.reports.course_page import course_page
from autograder.reports.course_summary import Sheet, course_summary
from benchmarks.invented import invented_term

ROOT = Path(__file__).parents[3]
STUDENTS = 180  # more than a screen shows at first
LANDSCAPE = b"[0 0 841.91998 594.95996]"  # A4, in points
SHOWN = "return [...arguments[0].tBodies[0].rows].filter(row => row.offsetParent !== null).length"
FAILING = "return [...arguments[0].querySelectorAll('tr')].filter(row => row.querySelector('pre')).length"


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The class page of an invented class in six sections."""
    invented = invented_term([read_assignment(ROOT, "perceptron")], STUDENTS)[0]
    path = tmp_path_factory.mktemp("pages") / "class.html"
    path.write_text(class_page(invented.verdicts, invented.assignment, members=invented.members), encoding="utf-8")
    return path


@pytest.fixture(scope="module")
def course(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The course page of an invented term of twenty assignments: two of them, ten times over."""
    term = invented_term([read_assignment(ROOT, name) for name in ("regression", "perceptron")], STUDENTS)
    sheets = [
        Sheet(replace(item.assignment, name=f"{item.assignment.name}_{number}"), item.verdicts, item.members)
        for number in range(10)
        for item in term
    ]
    path = tmp_path_factory.mktemp("pages") / "course.html"
    path.write_text(course_page(course_summary(sheets, now=datetime(2026, 12, 1, tzinfo=UTC))), encoding="utf-8")
    return path


@pytest.fixture
def opened(chromium: Any, page: Path) -> Iterator[Any]:
    """The browser with the page in it; what its console says against the page fails the test."""
    chromium.get_log("browser")
    chromium.get(page.as_uri())
    yield chromium
    assert [line["message"] for line in chromium.get_log("browser")] == []


def students(browser: Any) -> Any:
    return browser.find_element("css selector", "section[aria-labelledby=students]")


def shown(browser: Any) -> int:
    return int(browser.execute_script(SHOWN, students(browser).find_element("css selector", "table")))


def test_a_long_table_begins_with_a_hundred_rows_and_shows_all_on_request(opened: Any) -> None:
    assert shown(opened) == 100
    more = students(opened).find_element("css selector", "button.more-rows")
    assert more.text == f"Show all {STUDENTS} rows"
    more.send_keys(Keys.ENTER)
    assert shown(opened) == STUDENTS
    assert not more.is_displayed()
    students(opened).find_element("css selector", "thead button").click()
    assert shown(opened) == 100  # who sorts wants the first rows


def test_a_head_sorts_by_keyboard_and_says_how(opened: Any) -> None:
    head = students(opened).find_elements("css selector", "thead th")[2]
    assert head.get_attribute("aria-sort") == "descending"
    button = head.find_element("css selector", "button")
    values = "return [...arguments[0].closest('table').tBodies[0].rows].map(row => row.cells[2].dataset.value)"
    for way, wanted in (("ascending", sorted), ("descending", lambda scores: sorted(scores, reverse=True))):
        button.send_keys(Keys.ENTER)
        assert head.get_attribute("aria-sort") == way
        found = opened.execute_script(values, head)
        scores = [float(value) for value in found if value]
        assert len(scores) > 100
        assert scores == wanted(scores)
        assert "" not in found[: len(scores)]  # who has no score comes last, either way
    assert students(opened).find_elements("css selector", "th[aria-sort]") == [head]


def test_a_filter_finds_a_student_and_whoever_failed_a_check(opened: Any) -> None:
    box, told = (students(opened).find_element("css selector", f".filter {part}") for part in ("input", "output"))
    box.send_keys("STUDENT-007")
    assert (shown(opened), told.text) == (1, f"1 of {STUDENTS}")
    box.send_keys(Keys.CONTROL, "a")
    box.send_keys("perceptron test_")
    assert told.text == f"{opened.execute_script(FAILING, students(opened))} of {STUDENTS}"


def test_a_section_switches_every_picture_and_table(opened: Any) -> None:
    choice = Select(opened.find_element("css selector", "#section"))
    choice.select_by_visible_text("group 3")
    view = next(view for view in opened.find_elements("css selector", ".view") if view.is_displayed())
    assert view.get_attribute("data-view") == "3"
    tile = view.find_element("css selector", ".tiles dd").text
    members = int(re.findall(r"\d+", tile)[-1])  # "27 of 30", or all of them
    assert members == STUDENTS / 6
    assert shown(opened) == members
    heads = {item.text for item in view.find_elements("css selector", "h2")}
    assert {"What to teach next", "Scores", "Exercises", "Checks"} <= heads
    choice.select_by_visible_text("the whole class")
    assert shown(opened) == 100


@pytest.mark.parametrize("name", ["page", "course"])
def test_paper_is_a4_across_with_every_row_and_column(chromium: Any, request: pytest.FixtureRequest, name: str) -> None:
    chromium.get(request.getfixturevalue(name).as_uri())
    chromium.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": "print"})
    chromium.execute_cdp_cmd(  # the width of A4 across without its margins, in CSS pixels
        "Emulation.setDeviceMetricsOverride", {"width": 1047, "height": 718, "deviceScaleFactor": 1, "mobile": False}
    )
    try:
        assert shown(chromium) == STUDENTS
        assert chromium.execute_script("return document.documentElement.scrollWidth") <= 1047
    finally:
        chromium.execute_cdp_cmd("Emulation.clearDeviceMetricsOverride", {})
        chromium.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": ""})
    pdf = base64.b64decode(chromium.execute_cdp_cmd("Page.printToPDF", {"preferCSSPageSize": True})["data"])
    assert set(re.findall(rb"/MediaBox (\[.*?\])", pdf)) == {LANDSCAPE}


def test_a_student_is_a_click_away_in_the_course_page(chromium: Any, course: Path) -> None:
    chromium.get_log("browser")
    chromium.get(course.as_uri())
    assert shown(chromium) == 100
    link = students(chromium).find_element("css selector", "tbody a")
    own = chromium.find_element("id", link.get_attribute("href").partition("#")[2])
    assert not own.is_displayed()
    link.send_keys(Keys.ENTER)
    assert own.is_displayed()
    assert own.find_element("css selector", "h2").text.startswith(link.text)
    others = chromium.execute_script(
        "return [...document.querySelectorAll('.one')].filter(x => x.offsetParent !== null).length"
    )
    assert others == 1
    Select(chromium.find_element("css selector", "#section")).select_by_visible_text("group 2")
    assert shown(chromium) == STUDENTS / 6
    assert [line["message"] for line in chromium.get_log("browser")] == []


def test_a_phone_scrolls_tables_and_never_the_page(opened: Any) -> None:
    opened.execute_cdp_cmd(
        "Emulation.setDeviceMetricsOverride", {"width": 390, "height": 800, "deviceScaleFactor": 2, "mobile": True}
    )
    try:
        assert opened.execute_script("return document.documentElement.scrollWidth") <= 390
    finally:
        opened.execute_cdp_cmd("Emulation.clearDeviceMetricsOverride", {})
