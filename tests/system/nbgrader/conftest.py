"""A course of one small assignment that the whole engine can publish and judge, for nbgrader's own commands."""

from __future__ import annotations

import json
import os
import secrets
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from nbgrader.api import Gradebook

ROOT = Path(__file__).parents[3]

REFERENCE = '''"""Two functions that anybody can write."""

import numpy as np


def double(x):
    """Twice x: returns 2x, for a number or an array of floats.

    >>> double(2.0)
    4.0
    """
    return 2.0 * x


def spread(x):
    """How far apart the numbers of x, shape (n,), n > 0, lie: the largest less the smallest, a float.

    >>> spread(np.array([1.0, 4.0]))
    3.0
    """
    return float(np.max(x) - np.min(x))
'''

MANIFEST = """title = "Warming up"
order = 1
level = 1
minutes = 5
due = 2026-11-02T18:00:00Z
needs = ["numpy"]
objectives = ["Hand something in"]

[limits]
call_seconds = 1.0  # both functions take microseconds; an endless loop is told from them by then

[[exercise]]
id = "double"
points = 2
source = "warmup"

[[exercise]]
id = "spread"
points = 3
source = "warmup"

[[manual]]
id = "why"
points = 2
"""

NOTEBOOK = """# %% [markdown]
# # Warming up

# %%
import numpy as np

from autograder import check

# %% exercise="double"

# %% exercise="spread"

# %% [markdown]
# Why is the spread never negative?

# %% [markdown] manual="why"
# One point for naming the largest and the smallest number, one for comparing them.
"""

VISIBLE = '''import numpy as np
import pytest

from autograder import expect


@pytest.mark.exercise("double", weight=2)
def test_double_of_three(student):
    """Twice three is six."""
    expect.close(student.double(3.0), 6.0, because="whole numbers are exact")


@pytest.mark.exercise("spread", weight=2)
def test_spread_of_two(student):
    """The spread of 1 and 4 is 3."""
    expect.close(student.spread(np.array([1.0, 4.0])), 3.0, because="whole numbers are exact")
'''

HIDDEN = '''import numpy as np
import pytest

from autograder import expect

SECRET = np.array([17.25, -3.5, 8.125])


@pytest.mark.exercise("double", weight=3)
def test_double_of_an_array(student, reference):
    """An array is doubled number by number."""
    expect.close(student.double(SECRET), reference.double(SECRET), because="doubling is exact")


@pytest.mark.exercise("spread", weight=3)
def test_spread_of_three(student, reference):
    """Numbers below zero count too."""
    expect.close(student.spread(SECRET), reference.spread(SECRET), because="these numbers are exact")
'''

MISTAKES = '''"""Known wrong answers to the warming-up exercises."""

import numpy as np

from autograder import mistake


@mistake("double", hint="Is three times three the same as twice three?", caught_by=["test_double_of_three"])
def double_squares(x):
    return x * x


@mistake("spread", hint="What does your function say of numbers below zero?", caught_by=["test_spread_of_three"])
def spread_of_sizes(x):
    return float(np.max(np.abs(x)) - np.min(np.abs(x)))
'''

POLICY = """[late]
penalty_per_day = 0.1

[[extension]]
student = "student-05"
days = 2

[roster]
file = "roster.csv"
"""

RIGHT = {
    "double": "def double(x):\n    return x + x",
    "spread": "def spread(x):\n    return float(max(x) - min(x))",
}
IN_TIME = "2026-11-02 17:00:00 UTC"
TWO_DAYS_LATE = "2026-11-04 17:00:00 UTC"  # 47 hours after the due date: the second day has begun


def environment(home: Path, **more: str) -> dict[str, str]:
    """A student's or instructor's shell: the interpreter's programs, this project, and a home of their own."""
    home.mkdir(parents=True, exist_ok=True)
    path = os.pathsep.join([str(Path(sys.executable).parent), "/usr/local/bin", "/usr/bin", "/bin"])
    own = {"PATH": path, "HOME": str(home), "PYTHONPATH": str(ROOT), "LANG": "C.UTF-8", "MPLBACKEND": "Agg"}
    return {**own, "JUPYTER_PLATFORM_DIRS": "1", "PYTHONWARNINGS": "ignore", **more}


def run_in(folder: Path, *command: str, home: Path | None = None, **more: str) -> subprocess.CompletedProcess[str]:
    """Run a Python module's command in a folder: run_in(course, "nbgrader", "autograde", "warmup")."""
    whole = [sys.executable, "-m", *command]
    own = environment(home or folder.parent / "home", **more)
    # 300 s: the slowest command here takes 20 s alone; the machine may be shared by many.
    return subprocess.run(whole, cwd=folder, capture_output=True, text=True, check=False, env=own, timeout=300)


@dataclass(frozen=True)
class Course:
    """A course directory, and what an instructor does in it."""

    path: Path

    def run(self, *command: str, **more: str) -> subprocess.CompletedProcess[str]:
        """Run a module's command in the course."""
        return run_in(self.path, *command, **more)

    run_in = staticmethod(run_in)

    def nbgrader(self, *arguments: str, **more: str) -> subprocess.CompletedProcess[str]:
        """Run an nbgrader command that must succeed."""
        done = self.run("nbgrader", *arguments, **more)
        assert done.returncode == 0, done.stderr
        return done

    def mark1(self, *arguments: str, **more: str) -> subprocess.CompletedProcess[str]:
        """Run a command of ours that must succeed."""
        done = self.run("autograder.cli", *arguments, "--course", str(self.path), **more)
        assert done.returncode == 0, done.stdout + done.stderr
        return done

    def copy(self, path: Path) -> Course:
        """The same course in another folder."""
        return Course(Path(shutil.copytree(self.path, path)))

    def released(self) -> dict[str, Any]:
        """The notebook that students receive."""
        text = (self.path / "release" / "warmup" / "warmup.ipynb").read_text(encoding="utf-8")
        notebook: dict[str, Any] = json.loads(text)
        return notebook

    def completed(self, sources: Mapping[str, str], answer: str | None = None) -> dict[str, Any]:
        """The released notebook with these functions written into their cells."""
        notebook = self.released()
        for name, source in sources.items():
            cell_of(notebook, name)["source"] = source
        if answer is not None:
            next(cell for cell in notebook["cells"] if "mark1" in cell["metadata"])["source"] = answer
        return notebook

    def hand_in(self, student: str, notebook: dict[str, Any] | str, came: str = IN_TIME) -> Path:
        """Put a notebook, or any text, where nbgrader collects submissions."""
        folder = self.path / "submitted" / student / "warmup"
        folder.mkdir(parents=True, exist_ok=True)
        text = notebook if isinstance(notebook, str) else json.dumps(notebook)
        (folder / "warmup.ipynb").write_text(text, encoding="utf-8")
        (folder / "timestamp.txt").write_text(came, encoding="utf-8")
        return folder

    def mark_by_hand(self, student: str, cell: str, score: float) -> None:
        """What formgrader does when a person types a score."""
        with Gradebook(f"sqlite:///{self.path}/gradebook.db", "mark1") as gradebook:
            grade = gradebook.find_grade(cell, "warmup", "warmup", student)
            grade.manual_score, grade.needs_manual_grade = score, False
            gradebook.db.commit()

    def rows(self, url: str | None = None, assignment: str = "warmup") -> dict[tuple[str, str], tuple[Any, ...]]:
        """Every grade, comment and penalty of the gradebook, by student and cell, through nbgrader's own objects."""
        found: dict[tuple[str, str], tuple[Any, ...]] = {}
        with Gradebook(url or f"sqlite:///{self.path}/gradebook.db", "mark1") as gradebook:
            for submission in gradebook.assignment_submissions(assignment):
                student = submission.student.id
                late = submission.total_seconds_late
                found[student, "submission"] = (submission.timestamp, late, submission.late_submission_penalty)
                for book in submission.notebooks:
                    for grade in book.grades:
                        row = (grade.auto_score, grade.manual_score, grade.needs_manual_grade, grade.max_score)
                        found[student, grade.name] = row
                    for comment in book.comments:
                        found[student, f"comment on {comment.name}"] = (comment.auto_comment, comment.manual_comment)
        return found


@pytest.fixture(scope="session")
def missing() -> Callable[[str, str], None]:
    """Skip a test for want of a program, with a sentence; where everything must run (CI=true), fail."""

    def missing(program: str, package: str) -> None:
        sentence = f"{program} is not here: apt-get install {package}"
        if os.environ.get("CI") == "true":
            pytest.fail(sentence)
        pytest.skip(sentence)

    return missing


@pytest.fixture(scope="session")
def published(tmp_path_factory: pytest.TempPathFactory) -> Course:
    """The course after `mark1 release`; nobody writes to this one."""
    course = tmp_path_factory.mktemp("instructor") / "course"
    assignment = course / "assignments" / "warmup"
    (assignment / "checks" / "hidden").mkdir(parents=True)
    (course / "reference").mkdir()
    shutil.copy(ROOT / "nbgrader_config.py", course)
    for path, text in {
        course / "reference" / "warmup.py": REFERENCE,
        course / "mark1.toml": POLICY,
        course / "roster.csv": "id,first_name,last_name,lms_user_id\nstudent-01,Ada,Park,4711\nstudent-05,,,\n",
        assignment / "assignment.toml": MANIFEST,
        assignment / "notebook.py": NOTEBOOK,
        assignment / "checks" / "test_warmup.py": VISIBLE,
        assignment / "checks" / "hidden" / "test_warmup_hidden.py": HIDDEN,
        assignment / "mistakes.py": MISTAKES,
    }.items():
        path.write_text(text, encoding="utf-8")
    made = Course(course)
    made.mark1("release")
    return made


@pytest.fixture(scope="session")
def course_in() -> Callable[[Path], Course]:
    """An empty course in a new folder."""

    def course_in(path: Path) -> Course:
        path.mkdir(parents=True)
        return Course(path)

    return course_in


@pytest.fixture
def course(published: Course, tmp_path: Path) -> Course:
    """A copy of the published course for one test."""
    return published.copy(tmp_path / "course")


def cell_of(notebook: dict[str, Any], name: str) -> dict[str, Any]:
    """The cell with this grade_id."""
    return next(cell for cell in notebook["cells"] if cell["metadata"].get("nbgrader", {}).get("grade_id") == name)


@pytest.fixture(scope="session")
def handed_in(published: Course, tmp_path_factory: pytest.TempPathFactory) -> Course:
    """What twelve students hand in: right, wrong, late, and everything that breaks nbgrader alone."""
    course = published.copy(tmp_path_factory.mktemp("handed_in") / "course")
    squares = {"double": "def double(x):\n    return x * x", "spread": RIGHT["spread"]}
    course.hand_in("student-01", course.completed(RIGHT, "The largest is not smaller."))
    course.hand_in("student-02", course.completed(squares))
    course.hand_in("student-03", course.released())
    course.hand_in("student-04", course.completed(squares), came=TWO_DAYS_LATE)
    course.hand_in("student-05", course.completed(RIGHT), came=TWO_DAYS_LATE)
    course.hand_in("student-06", '{"cells": [{"cell_type": "code", "sour')
    for student, change in (
        ("student-07", duplicate_solution),
        ("student-08", delete_check),
        ("student-09", edit_check),
        ("student-10", split_solution),
    ):
        notebook = course.completed(RIGHT)
        change(notebook)
        course.hand_in(student, notebook)
    exits = {"double": "import os\n\ndef double(x):\n    os._exit(0)", "spread": RIGHT["spread"]}
    course.hand_in("student-11", course.completed(exits))
    folder = course.hand_in("student-12", course.released())
    (folder / "warmup.py").write_text("\n\n\n".join(RIGHT.values()) + "\n", encoding="utf-8")
    return course


def duplicate_solution(notebook: dict[str, Any]) -> None:
    cells = notebook["cells"]
    cells.insert(cells.index(cell_of(notebook, "double")), dict(cell_of(notebook, "double")))


def delete_check(notebook: dict[str, Any]) -> None:
    notebook["cells"].remove(cell_of(notebook, "test_double"))


def edit_check(notebook: dict[str, Any]) -> None:
    cell_of(notebook, "test_double")["source"] = "2.0"


def split_solution(notebook: dict[str, Any]) -> None:
    whole = cell_of(notebook, "double")
    other = {**whole, "id": "other", "source": whole["source"]}
    whole["source"] = "import math"
    notebook["cells"].insert(notebook["cells"].index(whole) + 1, other)


# ---------------------------------------------------------------- Jupyter in a browser

# Without a sandbox of its own, which root may not have; and without anything that would call home.
CHROMIUM_FLAGS = (
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
    "--window-size=1280,1000",
)
PATIENCE = 120  # seconds: a page is there in 3, on a machine that is shared by many in 30


@dataclass(frozen=True)
class Browser:
    """Headless Chromium at a Jupyter server of our own."""

    driver: Any
    address: str
    patience: int = PATIENCE

    def open(self, path: str) -> None:
        self.driver.get(self.address + path)

    def find(self, selector: str, text: str = "") -> Any:
        """The first element that is shown, holds the text and matches; waits for it."""
        from selenium.webdriver.support.ui import WebDriverWait

        def found(_: Any) -> Any:
            return next((item for item in self.every(selector) if _shows(item, text)), False)

        try:
            return WebDriverWait(self.driver, PATIENCE, poll_frequency=0.2).until(found)
        except Exception:
            print(self.driver.current_url, self.driver.find_element("css selector", "body").text[:3000])
            raise

    def every(self, selector: str) -> list[Any]:
        found: list[Any] = self.driver.find_elements("css selector", selector)
        return found

    def wait_until(self, question: Callable[[], bool]) -> None:
        """Wait until the answer is yes."""
        from selenium.webdriver.support.ui import WebDriverWait

        WebDriverWait(self.driver, PATIENCE).until(lambda _: question())

    def picture(self, name: str, height: int = 1000) -> None:
        """Take the picture that docs/ shows, where MARK1_PICTURES names the folder for it."""
        if os.environ.get("MARK1_PICTURES"):
            self.driver.set_window_size(1280, height)
            self.driver.save_screenshot(str(Path(os.environ["MARK1_PICTURES"]) / name))


def _shows(item: Any, text: str) -> bool:
    from selenium.common.exceptions import StaleElementReferenceException

    try:
        return bool(item.is_displayed()) and text in item.text
    except StaleElementReferenceException:  # the page is being built: look again
        return False


@pytest.fixture(scope="session")
def chromium(missing: Callable[[str, str], None]) -> Iterator[Any]:
    """The distribution's Chromium, headless."""
    from selenium import webdriver
    from selenium.webdriver.chrome.service import Service

    program, driver = shutil.which("chromium"), shutil.which("chromedriver")
    if program is None or driver is None:
        missing("Chromium", "chromium chromium-driver")
    options = webdriver.ChromeOptions()
    options.binary_location = program
    for flag in CHROMIUM_FLAGS:
        options.add_argument(flag)
    browser = webdriver.Chrome(options=options, service=Service(driver))
    try:
        yield browser
    finally:
        browser.quit()


@pytest.fixture
def jupyter(chromium: Any, tmp_path: Path) -> Iterator[Callable[..., Browser]]:
    """Start a Jupyter server on loopback in a folder, and show it to the browser."""
    servers: list[subprocess.Popen[bytes]] = []

    def start(folder: Path, app: str = "server", *flags: str) -> Browser:
        with socket.socket() as listening:
            listening.bind(("127.0.0.1", 0))
            port = listening.getsockname()[1]
        token = secrets.token_hex(16)
        command = [sys.executable, "-m", "jupyter", app, *flags, "--no-browser", "--ip=127.0.0.1", f"--port={port}"]
        command += ["--ServerApp.port_retries=0", "--allow-root"]
        own = environment(tmp_path / "home", JUPYTER_TOKEN=token)
        with (tmp_path / "server.log").open("wb") as log:
            servers.append(subprocess.Popen(command, cwd=folder, env=own, stdout=log, stderr=log))
        address = f"http://127.0.0.1:{port}"
        for _ in range(PATIENCE * 5):
            if servers[-1].poll() is not None:
                pytest.fail((tmp_path / "server.log").read_text(encoding="utf-8"))
            try:
                with urllib.request.urlopen(f"{address}/api/status?token={token}", timeout=5):
                    break
            except OSError:
                time.sleep(0.2)
        chromium.delete_all_cookies()
        chromium.get(f"{address}/tree?token={token}")  # puts the token into a cookie
        return Browser(chromium, address)

    try:
        yield start
    finally:
        for server in servers:
            server.terminate()
            server.wait(30)
