"""Verdicts as the judge writes them, from submissions of every sort: they follow the schema and make sound pages."""

import json
from pathlib import Path
from xml.etree import ElementTree as ET

import jsonschema
import pytest

import autograder
from autograder.course.folders import Course
from autograder.course.manifest import read_assignment
from autograder.course.reference import reference_source
from autograder.grading.grade import grade
from autograder.grading.judges import Judges, Order
from autograder.records import Verdict
from autograder.reports.class_page import class_page
from autograder.reports.feedback import feedback_page

COURSE = Path(__file__).parents[3]
SCHEMA = json.loads((Path(autograder.__file__).parent / "verdict.schema.json").read_text(encoding="utf-8"))

# What is laid over the reference, and the status that one of its checks must get.
WRITTEN = {
    "all-right": ("", "passed"),
    "wrong": ("def perceptron_predict(X, w, b):\n    return X @ w + b\n", "failed"),
    "raises": (
        "def perceptron_predict(X, w, b):\n    raise ValueError('<b>' + str(X) + '\\u202e\\x1b[31m')\n",
        "raised",
    ),
    "missing": ("def perceptron_predict(X, w, b):\n    raise NotImplementedError('mine to write')\n", "not_attempted"),
    "ends": ("import os\ndef perceptron_predict(X, w, b):\n    os._exit(0)\n", "crashed"),
    "odd": (
        "def perceptron_predict(X, w, b):\n    return ['</pre><script>alert(1)</script>', None, 10**400]\n",
        "failed",
    ),
}
EVERYBODY = [*WRITTEN, "broken", "unread"]


@pytest.fixture(scope="module")
def judged(tmp_path_factory):
    """The verdict files of these submissions, as text by student; `unread` is no notebook, `broken` no Python."""
    folder = tmp_path_factory.mktemp("class")
    reference = reference_source(read_assignment(COURSE, "perceptron"))
    files = {student: f"{reference}\n\n{source}" for student, (source, _) in WRITTEN.items()}
    for student, text in {**files, "broken": "def perceptron_fit(:"}.items():
        lay(folder, student, "perceptron.py", text)
    lay(folder, "unread", "perceptron.ipynb", '{"cells": [')
    order = Order(Course(COURSE, folder / "submitted", folder / "verdicts"), "perceptron", gradebook=False)
    assert grade(order, Judges(jobs=1)).lost == {}
    return {
        file.stem: file.read_text(encoding="utf-8")
        for file in (folder / "verdicts/perceptron").glob("*.json")
        if file.stem in EVERYBODY
    }


def lay(folder, student, name, text):
    place = folder / "submitted" / student / "perceptron"
    place.mkdir(parents=True)
    (place / name).write_text(text, encoding="utf-8")


@pytest.mark.parametrize("student", EVERYBODY)
def test_it_follows_the_schema(judged, student):
    jsonschema.Draft202012Validator(SCHEMA).validate(json.loads(judged[student]))


@pytest.mark.parametrize(("student", "status"), [(student, status) for student, (_, status) in WRITTEN.items()])
def test_it_has_the_status_that_is_meant(judged, student, status):
    verdict = Verdict.from_json(judged[student])
    assert status in {check.status.value for item in verdict.exercises for check in item.checks}


@pytest.mark.parametrize("student", EVERYBODY)
def test_its_page_is_sound(judged, student):
    page = feedback_page(Verdict.from_json(judged[student]), read_assignment(COURSE, "perceptron"))
    page.encode("utf-8")
    root = ET.fromstring(page.split("<!DOCTYPE html>", 1)[1])
    assert not list(root.iter("script"))


def test_a_file_that_does_not_parse_is_told(judged):
    page = feedback_page(Verdict.from_json(judged["broken"]), read_assignment(COURSE, "perceptron"))
    assert "About your file" in page
    assert "SyntaxError" in page


def test_their_class_page_is_sound(judged):
    verdicts = [Verdict.from_json(text) for text in judged.values()]
    page = class_page(verdicts, read_assignment(COURSE, "perceptron"))
    root = ET.fromstring(page.split("<!DOCTYPE html>", 1)[1])
    assert len(list(root.iter("script"))) == 1
    assert "1 submission needs a person" in page
