"""`mark1 demo`: publish an assignment and grade a class of invented students, in a throwaway course.

The course is a copy in a folder of its own, with a gradebook of its own: the real gradebook, `release/` and
`submitted/` are not touched. `demo/make_class.py` writes the class. Where the package was installed without its
repository, the class is that of the toy course.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext, suppress
from pathlib import Path

from autograder.commands import toy_course
from autograder.course.folders import Course
from autograder.course.manifest import find_course, read_assignment
from autograder.errors import CourseError, UserError

NAME = "perceptron"
CLASS = Path("demo") / "make_class.py"
# The settings are the real course's; only the gradebook is another, whatever the environment says.
OWN_GRADEBOOK = '\nc.CourseDirectory.db_url = "sqlite:///" + os.path.join(HERE, "gradebook.db")\n'


def run_demo(keep: Path | None = None) -> int:
    """Build the throwaway course (in `keep`, or in a new temporary folder), grade its class, print what came out.

    Returns the exit code: 0, or 1 where a submission got no verdict. Raises UserError where `keep` is in use.
    """
    from rich.console import Console

    from autograder.grading.grade import Silent, grade, verdicts_of
    from autograder.grading.judges import Order
    from autograder.grading.progress import watcher
    from autograder.publishing.release import publish
    from autograder.reports.summary import class_summary
    from autograder.reports.terminal import print_class, student_table

    console = Console(highlight=False, soft_wrap=True)
    began = time.monotonic()
    with _own_settings():
        home = _home()
        name = NAME if home else toy_course.NAME
        course = build_course(home, keep) if home else build_toy_course(keep)
        console.print(f"course: {course}")
        publish(course, read_assignment(course, name))
        console.print(f"published: {course / 'release' / name}")
        order = Order(Course(course), name)
        # A bar where a person looks on; in a log the table below says it all.
        with watcher(False) if console.is_terminal else nullcontext(Silent()) as progress:
            outcome = grade(order, progress=progress)
    verdicts = list(verdicts_of(order, sorted([*outcome.judged, *outcome.unchanged])))
    if not console.is_terminal:
        console.print(f"sandbox: {', '.join(outcome.layers) or 'NONE'}")
    console.print()
    console.print(student_table(verdicts))
    console.print("✓ all points   ~ some   ✗ none   ○ not attempted   ? a person must look\n")
    handed_in = {student: f"submitted/{student}/{name}/" for student in outcome.judged}
    print_class(console, class_summary(verdicts), handed_in)
    for student, why in outcome.lost.items():
        console.print(f"{student}: no verdict: {why}")
    console.print("\nfeedback pages:")
    for verdict in verdicts:
        console.print(f"  {order.course.folder('feedback', verdict.student, name) / f'{name}.html'}")
    console.print(f"class page: {outcome.class_page}")
    console.print(f"\n{len(verdicts)} submissions in {time.monotonic() - began:.0f} s, with publishing.")
    return 1 if outcome.lost else 0


def build_course(home: Path, keep: Path | None = None) -> Path:
    """A course with the one assignment, its reference, the settings and the demo class; returns its folder."""
    course = _new_folder(keep)
    ignored = shutil.ignore_patterns("__pycache__")
    shutil.copytree(home / "assignments" / NAME, course / "assignments" / NAME, ignore=ignored)
    shutil.copytree(home / "reference", course / "reference", ignore=ignored)
    _write_class(home, course / "submitted")
    settings = (home / "nbgrader_config.py").read_text(encoding="utf-8")
    (course / "nbgrader_config.py").write_text(settings + OWN_GRADEBOOK, encoding="utf-8")
    return course


def build_toy_course(keep: Path | None = None) -> Path:
    """The course that comes with the package; returns its folder."""
    course = _new_folder(keep)
    toy_course.lay_toy_course(course)
    return course


def _new_folder(keep: Path | None) -> Path:
    if keep is not None and keep.exists() and (not keep.is_dir() or any(keep.iterdir())):
        raise UserError(f"{keep} is not empty; name a new folder with --keep.")
    return Path(tempfile.mkdtemp(prefix="mark1-demo-")) if keep is None else keep.absolute()


def _write_class(home: Path, folder: Path) -> None:
    done = subprocess.run([sys.executable, home / CLASS, folder], capture_output=True, text=True, check=False)
    if done.returncode:
        last = done.stderr.strip().splitlines()[-1:]
        raise CourseError(f"{CLASS} of {home} could not write the demo class: {' '.join(last)}.")


def _home() -> Path | None:
    """The course that holds the demo class: the one that this is called in, or the repository of this package."""
    places = [Path(__file__).resolve().parents[2]]
    with suppress(CourseError):
        places.insert(0, find_course())
    return next((place for place in places if (place / CLASS).is_file()), None)


@contextmanager
def _own_settings() -> Iterator[None]:
    """No setting of the real course's gradebook reaches the demo."""
    url = os.environ.pop("MARK1_GRADEBOOK_URL", None)
    try:
        yield
    finally:
        if url is not None:
            os.environ["MARK1_GRADEBOOK_URL"] = url
