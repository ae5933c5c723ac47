"""One submission with a marker in every channel that it has: where each marker may stand, and where it may not.

What hidden calls bring out stands nowhere. What visible calls and the file itself bring out stands on the author's own pages,
in their own notebook, and, escaped, where an instructor looks for what is wrong with it; on nobody else's page.
"""

from __future__ import annotations

import json
import re
import shutil
import sqlite3
from pathlib import Path
from typing import Any

import pytest

from tests.system.nbgrader.conftest import RIGHT
from tests.toy_course import warmup

AUTHOR, OTHER = "student-07", "student-01"
ODD = "odd\x1b[31m\n\u202eMARK-FOLDER"
ESCAPES = "\x1b\x07\x08\x9b\u202e\u2066"
# Markers are put together as the code runs, so that the source does not hold those that must stand nowhere.
SAYING = '''
import sys
import warnings

import numpy as np


def say(x):
    """MARK-DOCSTRING"""
    kind = "VISIBLE" if np.size(x) == 1 or (np.size(x) == 2 and x[0] == 1.0) else "HID" + "DEN"
    text = f"MARK-{kind}\\x1b[31m\\x07\\n\\u202e {np.asarray(x).tolist()}"
    print(text)
    print(text, file=sys.stderr)
    warnings.warn(text, RuntimeWarning)
    say.__doc__ = say.__name__ = double.__doc__ = double.__name__ = text
    return text
'''
DOUBLE = (
    SAYING
    + """

def double(x):
    text = say(x)  # MARK-SOURCE
    raise type(text, (ValueError,), {"__qualname__": text})(text)


print("MARK-LOAD\\x1b[31m")
raise RuntimeError("MARK-CELL\\x1b[31m\\u202e")
"""
)
SPREAD = """
def spread(x):
    text = say(x)
    x += 0.5
    return {text: [type(text, (), {})(), text]}
"""
MARK = re.compile(r"MARK-[A-Z]+")


def marks(text: str) -> set[str]:
    """The markers in a text."""
    return {found.removeprefix("MARK-") for found in MARK.findall(text)}


@pytest.fixture(scope="module")
def shown(course_in: Any, tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """Every text that comes of a class of three, by where it stands."""
    course = course_in(tmp_path_factory.mktemp("shown") / "course")
    warmup(course.path)
    (course.path / "mark1.toml").unlink()  # a roster would refuse the odd name
    course.mark1("release")
    notebook = course.completed(
        {"double": DOUBLE, "spread": SPREAD}, "It is MARK-ANSWER, since the largest is not smaller."
    )
    folder = course.hand_in(AUTHOR, notebook)
    (folder / "MARK-FILE\x1b[31m\u202e.py").write_text("x = 1\n")
    course.hand_in(OTHER, course.completed(RIGHT, "The largest is not smaller."))
    course.hand_in(ODD, course.completed(RIGHT, "The largest is not smaller."))
    graded = course.run("autograder.cli", "grade", "warmup", "--jobs", "1", "--course", str(course.path))
    found = {"the terminal": graded.stdout + graded.stderr}
    again = course.run(
        "autograder.cli", "grade", "warmup", "--jobs", "1", "--force", "--json", "--course", str(course.path)
    )
    found["--json"] = again.stdout + again.stderr
    found["mark1 report"] = course.run("autograder.cli", "report", "warmup", "--course", str(course.path)).stdout
    for kind in ("plain", "moodle", "canvas"):
        done = course.run(
            "autograder.cli", "export", "warmup", "--format", kind, "--partial", "--course", str(course.path)
        )
        found[f"export {kind}"] = done.stdout + done.stderr
    found |= _files(course.path)
    with sqlite3.connect(course.path / "gradebook.db") as connection:
        comments = list(connection.execute("SELECT auto_comment FROM comment"))
        found["gradebook comments"] = "\n".join(text or "" for (text,) in comments)
    shutil.rmtree(course.path / "feedback")
    shutil.rmtree(course.path / "autograded" / ODD)  # nbgrader's own patterns know no folder with two lines in its name
    course.nbgrader("generate_feedback", "warmup")
    found |= {
        f"nbgrader's {place}": text for place, text in _files(course.path).items() if place.startswith("feedback")
    }
    return found


def _files(course: Path) -> dict[str, str]:
    """What stands in the folders of what was judged, by folder and student."""
    texts: dict[str, str] = {}
    for name in ("verdicts", "feedback", "autograded"):
        for path in sorted((course / name).rglob("*")):
            # What is kept of wrong answers is read by no page; it may hold what a hidden check was answered.
            kept = {"history", ".behaviour"}.intersection(path.parts)
            if path.is_file() and path.suffix in (".json", ".html", ".ipynb") and not kept:
                student = next((who for who in (AUTHOR, OTHER, ODD) if who in str(path.relative_to(course))), "class")
                place = f"{name} of {'odd' if student == ODD else student}"
                texts[place] = texts.get(place, "") + path.read_text(encoding="utf-8")
    return texts


FILE = {"SOURCE", "DOCSTRING", "LOAD", "CELL", "ANSWER"}  # what stands in the notebook that was handed in
# The place, the markers that stand there, and those that may.
PLACES: dict[str, tuple[set[str], set[str]]] = {
    f"verdicts of {AUTHOR}": ({"VISIBLE", "CELL"}, {"SOURCE"}),  # SOURCE: the line of a traceback
    f"feedback of {AUTHOR}": ({"VISIBLE", "CELL"}, {"SOURCE", "ANSWER"}),
    f"autograded of {AUTHOR}": (FILE, {"FILE"}),
    f"nbgrader's feedback of {AUTHOR}": (FILE, {"FILE"}),
    f"verdicts of {OTHER}": (set(), set()),
    f"feedback of {OTHER}": (set(), set()),
    f"autograded of {OTHER}": (set(), set()),
    f"nbgrader's feedback of {OTHER}": (set(), set()),
    "verdicts of odd": ({"FOLDER"}, set()),
    "feedback of odd": ({"FOLDER"}, set()),
    "autograded of odd": (set(), set()),
    "verdicts of class": ({"FOLDER"}, set()),  # what has been recorded of whom
    "feedback of class": ({"FOLDER"}, {"CELL", "SOURCE", "DOCSTRING"}),  # the code of who is wrong in the same way
    "gradebook comments": (set(), set()),
    "the terminal": ({"FOLDER"}, {"CELL"}),
    "--json": (set(), {"FOLDER", "CELL"}),
    "mark1 report": (set(), {"FOLDER"}),
    "export plain": ({"FOLDER"}, set()),
    "export moodle": (set(), {"FOLDER"}),
    "export canvas": (set(), {"FOLDER"}),
}


def test_every_place_was_looked_at(shown: dict[str, str]) -> None:
    """And none besides is there."""
    assert {place for place in shown if shown[place]} | {"gradebook comments"} == PLACES.keys()


@pytest.mark.parametrize("place", PLACES)
def test_markers_stand_where_they_may(shown: dict[str, str], place: str) -> None:
    """HIDDEN is nowhere among them."""
    must, may = PLACES[place]
    assert must <= marks(shown[place]) <= must | may


@pytest.mark.parametrize("place", PLACES)
def test_nothing_is_obeyed(shown: dict[str, str], place: str) -> None:
    """No terminal is told anything, and no line runs backwards."""
    assert {sign: shown[place].find(sign) for sign in ESCAPES if sign in shown[place]} == {}


def test_of_hidden_checks_the_status_alone_is_kept(shown: dict[str, str]) -> None:
    """In the verdict, which is all that other pages are made from."""
    verdict = json.loads(shown[f"verdicts of {AUTHOR}"])
    checks = [check for exercise in verdict["exercises"] for check in exercise["checks"]]
    hidden = [check for check in checks if check["hidden"]]
    assert {check["status"] for check in hidden} == {"raised", "failed"}
    assert all(not any(check["detail"].values()) for check in hidden)
