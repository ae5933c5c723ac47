"""How long the instructor's pages take to open and to sort, in headless Chromium, for a class of 120 and one of 678.

    python benchmarks/page_times.py
    python benchmarks/page_times.py --students 120 678 --keep pages/

Verdicts are invented (`invented.py`), nothing is judged. A page is opened from a file: *open* is the time from asking for it
until it is laid out and its script has run. *sort* is the slowest column of the longest table, *from all* the same with all its
rows on the screen; *filter* the slowest of three letters typed one by one; *section* the switch to one and back. Each is timed
until the next frame is drawn; medians of three runs.
Wants Chromium and its driver (apt-get install chromium chromium-driver) and selenium.
"""

from __future__ import annotations

import argparse
import os
import shutil
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from autograder.course.manifest import list_assignments
from autograder.course.themes import read_themes
from autograder.reports.class_page import class_page
from autograder.reports.course_page import course_page
from autograder.reports.course_summary import Sheet, course_summary
from benchmarks.invented import Invented, invented_term

HOME = Path(__file__).resolve().parents[1]
RUNS = 3
CLASS = "backprop"  # of all assignments the one with most checks that NumPy alone can judge
# Returns milliseconds until what was asked has been laid out and drawn.
TIMED = """
const done = arguments[arguments.length - 1], ask = new Function("table", arguments[0]);
const tables = Array.from(document.querySelectorAll("table.sortable"));
const table = tables.reduce((a, b) => a.tBodies[0].rows.length >= b.tBodies[0].rows.length ? a : b);
table.scrollIntoView();
requestAnimationFrame(() => {
  const began = performance.now();
  ask(table);
  requestAnimationFrame(() => setTimeout(() => done(performance.now() - began)));
});
"""
SORT = "table.tHead.rows[0].cells[{column}].querySelector('button').click();"
TYPE = (
    "const input = table.parentElement.previousElementSibling.querySelector('input');"
    "input.value += '{letter}'; input.dispatchEvent(new Event('input'));"
)
SWITCH = "const s = document.getElementById('section'); s.value = '{view}'; s.dispatchEvent(new Event('change'));"


def main(arguments: Sequence[str] | None = None) -> int:
    """Write the pages, open them, print a line each."""
    options = _options(arguments)
    folder = Path(options.keep or tempfile.mkdtemp(prefix="mark1-pages-"))
    folder.mkdir(parents=True, exist_ok=True)
    print(f"load average {os.getloadavg()[0]:.1f}; milliseconds, medians of {RUNS}")
    print("page     students  CPU to write     MB   open   sort  from all  filter  section")
    browser = _browser()
    try:
        for students in options.students:
            term = invented_term(list_assignments(HOME), students)
            for name, write in PAGES.items():
                began = time.process_time()
                text = write(term)
                written = 1000 * (time.process_time() - began)
                page = (folder / f"{name}-{students}.html").absolute()
                page.write_text(text, encoding="utf-8")
                size = page.stat().st_size / 1e6
                told = f"{name:<8} {students:>8} {written:>13.0f} {size:>6.2f}"
                opened, *others = _measured(browser, page)
                columns = zip(others, (6, 9, 7, 8), strict=True)
                print(f"{told} {opened:>6.0f}", *(f"{value:>{width}.0f}" for value, width in columns), flush=True)
    finally:
        browser.quit()
        if not options.keep:
            shutil.rmtree(folder)
    return 0


def _options(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("--students", type=int, nargs="+", default=[120, 678])
    parser.add_argument("--keep", default="", help="write the pages here, and keep them")
    return parser.parse_args(arguments)


def _class(term: Sequence[Invented]) -> str:
    one = next(item for item in term if item.assignment.name == CLASS)
    return class_page(one.verdicts, one.assignment, members=one.members)


def _course(term: Sequence[Invented]) -> str:
    sheets = (Sheet(item.assignment, item.verdicts, item.members) for item in term)
    return course_page(course_summary(sheets, now=datetime.now(UTC), themes=read_themes(HOME)))


PAGES: dict[str, Callable[[Sequence[Invented]], str]] = {"class": _class, "course": _course}


def _browser() -> Any:
    from selenium import webdriver
    from selenium.webdriver.chrome.service import Service

    options = webdriver.ChromeOptions()
    options.binary_location = shutil.which("chromium") or ""
    for flag in ("--headless=new", "--no-sandbox", "--disable-dev-shm-usage", "--window-size=1400,1000"):
        options.add_argument(flag)
    browser = webdriver.Chrome(options=options, service=Service(shutil.which("chromedriver")))
    browser.set_script_timeout(120)
    return browser


def _measured(browser: Any, page: Path) -> tuple[float, ...]:
    """Milliseconds to open, to sort, to sort from all rows, to filter, to switch the section."""
    opened = []
    for _ in range(RUNS):
        browser.get("about:blank")
        began = time.perf_counter()
        browser.get(page.as_uri())  # comes back after the event `load`
        browser.execute_script("document.body.getBoundingClientRect()")
        opened.append(1000 * (time.perf_counter() - began))
    longest = "const all = Array.from(document.querySelectorAll('table.sortable'));"
    longest += "return all.reduce((a, b) => a.tBodies[0].rows.length >= b.tBodies[0].rows.length ? a : b)"
    columns = browser.execute_script(f"return (() => {{{longest}}})().tHead.rows[0].cells.length")
    sorting = max(_timed(browser, SORT.format(column=column)) for column in range(columns))
    sorting_all = 0.0
    for column in range(columns):
        browser.execute_async_script(
            TIMED, "const more = table.parentElement.nextElementSibling; more.hidden || more.click();"
        )
        sorting_all = max(sorting_all, browser.execute_async_script(TIMED, SORT.format(column=column)))
    typing = max(_timed(browser, TYPE.format(letter=letter)) for letter in "t-1")
    switching = max(_timed(browser, SWITCH.format(view=view)) for view in (2, 0))
    return statistics.median(opened), sorting, sorting_all, typing, switching


def _timed(browser: Any, ask: str) -> float:
    return float(statistics.median(browser.execute_async_script(TIMED, ask) for _ in range(RUNS)))


if __name__ == "__main__":
    sys.exit(main())
