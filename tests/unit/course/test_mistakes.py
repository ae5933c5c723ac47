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


REFERENCE = '''"""Twice and half."""

import numpy as np

TWO = 2


def double(x):
    """Twice x: x + x."""
    x = _array(x)
    # Nothing is rounded.
    return TWO * x


def halve(x):
    """Half of x."""
    return double(x) / 4


def _array(x):
    return np.asarray(x)
'''


def with_reference(tmp_path: Path, mistakes: str):
    assignment = course_of(tmp_path, mistakes)
    (tmp_path / "reference").mkdir()
    (tmp_path / "reference" / "x.py").write_text(REFERENCE)
    return assignment


def changed(change: str, arguments: str = 'name="thrice", hint="?", caught_by=["test_double"]', of: str = "double"):
    return f'mistake("{of}", {arguments}, change={change})\n'


def test_a_mistake_may_be_the_reference_with_a_line_changed(tmp_path):
    (found,) = read_mistakes(with_reference(tmp_path, changed('[("TWO * x", "3 * x"), ("x = _array(x)", "")]')))
    source = "TWO = 2\n\ndef double(x):\n    \n    # Nothing is rounded.\n    return 3 * x\n"
    assert found.source.endswith(source.removeprefix("TWO = 2\n\n"))
    assert '"""' not in found.source
    assert found == Mistake("thrice", "double", "?", ("test_double",), (), found.source)
    space = {}
    exec(found.source, space)
    assert space["double"](5) == 15


def test_a_changed_line_brings_what_the_function_uses_but_no_other_exercise(tmp_path):
    (found,) = read_mistakes(with_reference(tmp_path, changed('("/ 4", "/ 2")', of="halve")))
    assert found.source == "def halve(x):\n    return double(x) / 2\n"
    (tmp_path / "assignments" / "x" / "mistakes.py").write_text(HEAD + changed('("TWO * x", "x")'))
    (found,) = read_mistakes(read_assignment(tmp_path, "x"))
    body = "def double(x):\n    x = _array(x)\n    # Nothing is rounded.\n    return x\n"
    assert found.source == f"import numpy as np\n\nTWO = 2\n\ndef _array(x):\n    return np.asarray(x)\n\n{body}"


WHOLE = "change must be (old text, new text), or a list of such pairs, not "


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        (changed('("THREE * x", "x")'), "thrice: 'THREE * x' is not in the reference's double; copy it from there."),
        (changed('("x + x", "x")'), "thrice: 'x + x' is not in the reference's double; copy it from there."),
        (
            changed('("x", "z")'),
            "thrice: 'x' stands 4 times in the reference's double; take in more of its line.",
        ),
        (changed('("TWO * x", "(TWO * x)")'), "thrice: this change leaves double as it is."),
        (changed('("TWO * x", "TWO *")'), "thrice: with this change double is not Python: invalid syntax."),
        (changed('"TWO * x"'), f"thrice: {WHOLE}'TWO * x'."),
        (changed("[]"), f"thrice: {WHOLE}[]."),
        (changed('("TWO", "2", "3")'), f"thrice: {WHOLE}('TWO', '2', '3')."),
        ('mistake("double", name="thrice", hint="?", caught_by=["test_double"])\n', f"thrice: {WHOLE}None."),
        (
            changed('("TWO", "3")', 'hint="?", caught_by=["test_double"]'),
            "a mistake without a function: name must be a text, not ''.",
        ),
        (
            marked("return x", '"double", name="x", hint="?", caught_by=["test_double"]'),
            "wrong: name is for a mistake without a function; leave one of the two out.",
        ),
        (
            changed('("TWO", "3")', 'name="halve", hint="?", caught_by=["test_double"]'),
            "halve is the name of an exercise; name the mistake after what is wrong.",
        ),
    ],
)
def test_a_faulty_change_is_told_with_its_line(tmp_path, text, sentence):
    assignment = with_reference(tmp_path, text)
    with pytest.raises(CourseError) as told:
        read_mistakes(assignment)
    assert str(told.value) == f"assignments/x/mistakes.py, line 7: {sentence}"


def in_files(tmp_path: Path, files: dict[str, str]):
    """An assignment whose mistakes lie in mistakes/."""
    assignment = with_reference(tmp_path, "")
    (assignment.folder / "mistakes.py").unlink()
    (assignment.folder / "mistakes").mkdir()
    for name, text in files.items():
        (assignment.folder / "mistakes" / f"{name}.py").write_text(text)
    return assignment


SHARED = "import math\n\nTHREE = 3\n\n\ndef _thrice(x):\n    return THREE * x + math.nan\n"


def test_mistakes_lie_by_exercise_and_share_what_stands_beside_them(tmp_path):
    """The manifest's order of the exercises; within one, file by file."""
    files = {
        "shared": SHARED,
        "halve": marked("return 0", '"halve", hint="?", caught_by=["test_double"]', name="zero"),
        "double_rarer": marked("return None", name="nothing"),
        "double": "import math\nfrom .shared import _thrice\n\n\n" + marked("return _thrice(x) * math.pi"),
    }
    found = read_mistakes(in_files(tmp_path, files))
    assert [(item.exercise, item.name) for item in found] == [
        ("double", "wrong"), ("double", "nothing"), ("halve", "zero"),
    ]  # fmt: skip
    shared = "import math\n\nTHREE = 3\n\ndef _thrice(x):\n    return THREE * x + math.nan\n\n"
    assert found[0].source == f"{shared}def double(x):\n    return _thrice(x) * math.pi\n"
    assert found[1].source == "def double(x):\n    return None\n"


@pytest.mark.parametrize(
    ("files", "told"),
    [
        (
            {"double": marked("return 1"), "halve": marked("return 2")},
            "halve.py, line 2: two mistakes are called wrong; name each after what is wrong.",
        ),
        (
            {"double": "from .shard import f\n" + marked("return f(x)")},
            "double.py, line 1: a file of mistakes imports from .shared alone, which is shared.py beside it.",
        ),
        (
            {"double": "from .shared import _twice\n" + marked("return _twice(x)"), "shared": SHARED},
            'double.py, line 1: shared.py has no _twice. Did you mean "_thrice"?',
        ),
        (
            {"double": "from .shared import THREE as T\n" + marked("return T * x"), "shared": SHARED},
            "double.py, line 1: shared.py gives what it has under its own name.",
        ),
        ({"double": "def f(:\n"}, "double.py, line 1: this is not Python: invalid syntax."),
    ],
)
def test_a_fault_is_told_with_its_file(tmp_path, files, told):
    assignment = in_files(tmp_path, files)
    with pytest.raises(CourseError) as fault:
        read_mistakes(assignment)
    assert str(fault.value) == f"assignments/x/mistakes/{told}"
