"""The first code cell of a notebook: what it says, what it installs and only where the course says from where."""

from __future__ import annotations

import ast
import json
from dataclasses import replace
from pathlib import Path

import nbformat
import pytest

from autograder.course.manifest import read_assignment
from autograder.course.origin import Origin, origin_of
from autograder.course.settings import read_settings
from autograder.errors import CourseError
from autograder.publishing.first_cell import first_cell
from autograder.publishing.weave import weave

ROOT = Path(__file__).parents[3]
WHEEL = "https://uni.example/mark1-0.1.0"


def test_without_a_source_the_cell_only_explains(course):
    source = first_cell(read_assignment(course, "doubling"), Origin(), {})
    assert "subprocess" not in source
    assert source.endswith('\nstart("doubling")')
    ast.parse(source)


@pytest.mark.parametrize(
    ("install", "required"),
    [
        ("mark1==0.1.0", "mark1==0.1.0"),
        (WHEEL, f"mark1 @ {WHEEL}"),
        (f"mark1 @ {WHEEL}", f"mark1 @ {WHEEL}"),
    ],
)
def test_a_pinned_source_is_installed(course, install, required):
    (course / "mark1.toml").write_text(f'[course]\ninstall = "{install}"\n')
    source = first_cell(read_assignment(course, "doubling"), read_settings(course).origin, {})
    assert json.dumps(required) in source
    ast.parse(source)


def test_where_tensorboard_is_needed_its_part_is_installed(course):
    (course / "mark1.toml").write_text('[course]\ninstall = "mark1==0.1.0"\n')
    assignment = replace(
        read_assignment(course, "doubling"), needs=("numpy", "keras"), packages=("tensorboard", "tensorflow")
    )
    source = first_cell(assignment, read_settings(course).origin, {})
    assert 'if importlib.util.find_spec("tensorboard") is None:' in source
    assert '"mark1[tensorboard]==0.1.0"' in source
    assert "Python 3.11 or newer, Keras 3, TensorFlow, TensorBoard, and mark1" in source
    ast.parse(source)


@pytest.mark.parametrize(
    "install", ["mark1", "mark1>=0.1", "autograder==1.0", "http://uni.example/mark1", "numpy==2.0"]
)
def test_what_is_not_pinned_is_refused(install):
    with pytest.raises(
        CourseError, match=r"^mark1\.toml: course\.install is .*; it must be pinned, as \"mark1==0\.1\.0\""
    ):
        origin_of(install, None)


def test_an_address_without_tls_is_refused():
    with pytest.raises(
        CourseError, match=r"^mark1\.toml: course\.url is 'http://uni\.example'; it must begin with https://\.$"
    ):
        origin_of(None, "http://uni.example")


def test_the_files_to_fetch_stand_in_the_cell_with_their_hashes(course):
    (course / "mark1.toml").write_text('[course]\nurl = "https://uni.example/course/"\n')
    source = first_cell(read_assignment(course, "doubling"), read_settings(course).origin, {"checks/a.py": "ab12"})
    call = ast.parse(source).body[-1].value
    told = {item.arg: ast.literal_eval(item.value) for item in call.keywords}
    assert told == {"url": "https://uni.example/course/doubling", "files": {"checks/a.py": "ab12"}}


def test_it_comes_before_the_authors_code_and_is_no_part_of_a_submission(course):
    code = [cell for cell in weave(read_assignment(course, "doubling")).cells if cell.cell_type == "code"]
    assert code[0].source.startswith("# What this notebook needs: ")
    assert code[0].metadata.tags == ["demo"]
    assert code[1].source.startswith("import numpy as np")


@pytest.mark.parametrize("path", sorted(ROOT.glob("release/*/*.ipynb")), ids=lambda path: path.stem)
def test_every_released_notebook_begins_with_it(path):
    code = [cell for cell in nbformat.read(path, as_version=4).cells if cell.cell_type == "code"]
    assert code[0].source.startswith("# What this notebook needs: Python 3.11 or newer")
