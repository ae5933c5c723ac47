"""Reading mistakes: each stands alone under the exercise's name, and a faulty one is told with its line."""

from __future__ import annotations

import importlib.util
from pathlib import Path

import pytest

from autograder.course.manifest import read_assignment
from autograder.course.mistakes import Mistake, read_mistakes
from autograder.errors import CourseError

TOML = 'title = "T"\norder = 1\nlevel = 1\nminutes = 1\nobjectives = []\n' + "".join(
    f'[[exercise]]\nid = "{name}"\npoints = 1\n' for name in ("double", "halve")
)
HEAD = '"""Wrong answers."""\n\nimport math\nimport numpy as np\nfrom autograder.course.mistakes import mistake\n\n'


def course_of(tmp_path: Path, mistakes: str):
    folder = tmp_path / "assignments" / "x"
    (folder / "checks" / "hidden").mkdir(parents=True)
    (folder / "assignment.toml").write_text(TOML)
    (folder / "checks" / "test_x.py").write_text("def test_double(student): ...\n\n\ndef helper(): ...\n")
    (folder / "checks" / "hidden" / "test_x_hidden.py").write_text("def test_double_hidden(student): ...\n")
    (folder / "mistakes.py").write_text(HEAD + mistakes)
    return read_assignment(tmp_path, "x")


def test_a_mistake_stands_alone_under_the_exercises_name(tmp_path):
    text = '''FACTOR = 3


def _scaled(x):
    return FACTOR * x


def _unused(x):
    return math.sqrt(x)


@mistake(
    "double",
    hint="Is it "
    "three?",
    caught_by=["test_double", "test_double_hidden"],
)
def triples(x, deep=0):  # triples
    """triples in a text."""
    if deep:
        return triples(x)
    return _scaled(np.asarray(x)) + halve.triples
'''
    (found,) = read_mistakes(course_of(tmp_path, text))
    source = '''import numpy as np

FACTOR = 3

def _scaled(x):
    return FACTOR * x

def double(x, deep=0):  # triples
    """triples in a text."""
    if deep:
        return double(x)
    return _scaled(np.asarray(x)) + halve.triples
'''
    assert found == Mistake("triples", "double", "Is it three?", ("test_double", "test_double_hidden"), (), source)


def marked(body: str, arguments: str = '"double", hint="?", caught_by=["test_double"]', name: str = "wrong") -> str:
    return f"@mistake({arguments})\ndef {name}(x):\n    {body}\n"


@pytest.mark.parametrize(
    ("text", "line", "sentence"),
    [
        (marked("return double(x)"), 8, "wrong uses double, the correct version of itself; write it out."),
        (
            "def _other(x):\n    return double(x)\n\n\n" + marked("return _other(x)"),
            12,
            "wrong uses double, the correct version of itself; write it out.",
        ),
        (
            marked("return x", '"duoble", hint="?", caught_by=["test_double"]'),
            7,
            'wrong: there is no exercise "duoble". Did you mean "double"?',
        ),
        (
            marked("return x", '"double", hint="?", caught_by=["test_doubel"]'),
            7,
            'wrong: there is no check "test_doubel". Did you mean "test_double"?',
        ),
        (marked("return x", '"double", hint="?", caught_by=["helper"]'), 7, 'wrong: there is no check "helper".'),
        (
            marked("return x", '"double", hint="?", caught_by=[]'),
            7,
            "wrong: caught_by must be a list of names, not [].",
        ),
        (marked("return x", '"double", hint=HINT, caught_by=[]'), 7, "wrong: hint must be written out, not computed."),
        (
            marked("return x", '"double", hint="?", caught_by=["test_double"], also=["other"]'),
            7,
            'wrong: double has no other mistake "other".',
        ),
        (
            marked("return x", '"double", hint="?", caught_by=["test_double"], hangs="yes"'),
            7,
            "wrong: hangs must be True or False, not 'yes'.",
        ),
        (
            marked("return x") + "\n\n" + marked("return 2"),
            13,
            "two mistakes are called wrong; name each after what is wrong.",
        ),
        (
            marked("return x", name="halve"),
            8,
            "halve is the name of an exercise; name the mistake after what is wrong.",
        ),
        ("def f(:\n", 7, "this is not Python: invalid syntax."),
    ],
)
def test_a_faulty_mistake_is_told_with_its_line(tmp_path, text, line, sentence):
    assignment = course_of(tmp_path, text)
    with pytest.raises(CourseError) as told:
        read_mistakes(assignment)
    assert str(told.value) == f"assignments/x/mistakes.py, line {line}: {sentence}"


def test_one_that_hangs_says_so(tmp_path):
    text = marked("while True: pass", '"double", hint="?", caught_by=["test_double"], hangs=True')
    calm = marked("return x", name="calm")
    assert [item.hangs for item in read_mistakes(course_of(tmp_path, f"{text}\n\n{calm}"))] == [True, False]


def test_the_decorator_only_annotates(tmp_path):
    course_of(tmp_path, marked("return 3 * x"))
    spec = importlib.util.spec_from_file_location("mistakes_x", tmp_path / "assignments" / "x" / "mistakes.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    assert module.wrong(2) == 6
    assert module.wrong.mistake == Mistake("wrong", "double", "?", ("test_double",))


def test_an_assignment_without_mistakes_has_none(tmp_path):
    assignment = course_of(tmp_path, "")
    (tmp_path / "assignments" / "x" / "mistakes.py").unlink()
    assert read_mistakes(assignment) == ()
