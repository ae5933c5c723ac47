"""What decides an outcome changes a hash, and nothing else does: no comment, no docstring, no page."""

from __future__ import annotations

import ast
import subprocess
import sys
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from autograder.course import version
from autograder.course.manifest import read_assignment
from autograder.course.version import ENGINE, PACKAGE, Older, code_of, contents_hash, course_hash, engine_hash, older
from autograder.grading.progress import outdated_lines
from autograder.records import Limits, Verdict

# What the judge loads and no outcome depends on: classes of errors, writing files, taking times, what a terminal shows.
UNDECIDING = {"errors", "files", "profiling", "reports"}
CODE = code_of(PACKAGE, ENGINE)
CHECK = 'def test_double(student):\n    """Two is doubled."""\n    assert student.double(2) == 4\n'
FILES = {
    "assignment.toml": (
        'title = "Doubling"\norder = 1\nlevel = 1\nminutes = 30\nobjectives = ["Double"]\n\n[limits]\ncall_seconds = 2\n\n'
        '[[exercise]]\nid = "double"\npoints = 2\n\n[[manual]]\nid = "why"\npoints = 1\n'
    ),
    "checks/test_doubling.py": CHECK,
    "checks/hidden/test_hidden.py": CHECK.replace("test_double", "test_hidden"),
    "checks/hidden/counts.json": "{}\n",
    "mistakes.py": "def triples(x):\n    return 3 * x\n",
    "mistakes/double.py": "def halves(x):\n    return x / 2\n",
    "badges.py": "LEVELS = {}\n",
    "notebook.py": "# %% [markdown]\n# Prose\n",
    "../../reference/doubling.py": '"""Doubles."""\n\n\ndef double(x):\n    """Twice x."""\n    return 2 * x\n',
    "../../reference/other.py": "X = 1\n",
}


@pytest.fixture(autouse=True)
def cache(tmp_path, monkeypatch):
    """A cache of the test's own."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    return tmp_path / "cache" / "mark1" / "hashes"


@pytest.fixture
def course(tmp_path):
    for name, text in FILES.items():
        path = tmp_path / "course" / "assignments" / "doubling" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return tmp_path / "course"


# ---------------------------------------------------------------- the engine


@pytest.mark.parametrize("name", [name for name in CODE if name.endswith(".py")])
def test_a_comment_or_a_docstring_is_no_other_engine_and_a_constant_is(name):
    """For every Python file of the deciding packages."""
    text = CODE[name].decode()
    before = contents_hash({name: CODE[name]})
    for same in (f"# a comment\n{text}# another\n", _with_docstring(text, "Other words."), _with_docstring(text, None)):
        assert contents_hash({name: same.encode()}) == before
    for other in (f"{text}\nLIMIT = 1\n", _with_another_constant(text)):
        assert contents_hash({name: other.encode()}) != before


def _with_docstring(text: str, words: str | None) -> str:
    """The module with these docstrings everywhere, or without any that can go; blank lines and comments are gone too."""
    tree = ast.parse(text)
    for node in ast.walk(tree):
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef):
            has = ast.get_docstring(node) is not None
            if words is not None:
                node.body[:has] = [ast.Expr(ast.Constant(words))]
            elif has and (len(node.body) > 1 or isinstance(node, ast.Module)):
                del node.body[0]
    return ast.unparse(tree)


def _with_another_constant(text: str) -> str:
    """The module with its first constant that is no docstring changed; with one more where it has none."""
    tree = ast.parse(text)
    quiet = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and id(node) not in quiet:
            node.value = "changed" if node.value != "changed" else "again"
            return ast.unparse(tree)
    return f"{text}\n0 == 1\n"


@pytest.mark.parametrize("name", ["networks/pictures.py", "judging/badges.py", "course/manifest.py", "scoring.py"])
def test_a_change_of_what_decides_is_another_engine(tmp_path, name):
    for path, content in CODE.items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_bytes(content)
    before = contents_hash(code_of(tmp_path, ENGINE))
    assert before == contents_hash(CODE)
    with (tmp_path / name).open("a", encoding="utf-8") as file:
        file.write("# a word\n")
    assert contents_hash(code_of(tmp_path, ENGINE)) == before
    with (tmp_path / name).open("a", encoding="utf-8") as file:
        file.write("LIMIT = 1\n")
    assert contents_hash(code_of(tmp_path, ENGINE)) != before


def test_data_that_checks_may_use_are_of_the_engine():
    assert {name for name in CODE if not name.endswith(".py")} == {
        f"datasets/{file}" for file in ("digits.npz", "mpg.csv", "wine.csv")
    }


def test_a_new_module_of_a_deciding_package_is_another_engine(tmp_path):
    (tmp_path / "judging").mkdir()
    before = contents_hash(code_of(tmp_path, ENGINE))
    (tmp_path / "judging" / "curve.py").write_text("", encoding="utf-8")
    assert contents_hash(code_of(tmp_path, ENGINE)) != before


def test_all_that_a_judge_loads_is_of_the_engine():
    """A package that begins to decide must be put on the list, or told apart here."""
    script = "import sys, autograder.judging.judge; print(*(m for m in sys.modules if m.split('.')[0] == 'autograder'))"
    told = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True).stdout
    loaded = {name.split(".")[1] for name in told.split() if "." in name}
    assert loaded - set(ENGINE) == UNDECIDING


def test_the_libraries_and_the_backend_are_of_the_engine(monkeypatch):
    monkeypatch.setenv("KERAS_BACKEND", "tensorflow")
    numpy, keras = engine_hash(["numpy"]), engine_hash(["numpy", "keras"])
    monkeypatch.setenv("KERAS_BACKEND", "jax")
    assert engine_hash(["numpy"]) == numpy
    assert engine_hash(["numpy", "keras"]) not in (numpy, keras)
    monkeypatch.setattr(version.platform, "python_version", lambda: "3.99.0")
    assert engine_hash(["numpy"]) != numpy


def test_the_versions_of_the_courses_own_packages_are_of_the_engine(monkeypatch):
    """By the distribution that brings what a program imports; one that is missing is told from one that came."""
    found = {"sklearn": ["scikit-learn"], "yaml": ["PyYAML"]}
    versions = {"scikit-learn": "1.7", "PyYAML": "6.0"}
    monkeypatch.setattr(version.importlib.metadata, "packages_distributions", lambda: found)
    monkeypatch.setattr(version, "_installed", lambda name: f"{name} {versions[name]}" if name in versions else "")

    def now(*packages):
        version._imported.cache_clear()
        return engine_hash(["numpy"], packages)

    plain, both = now(), now("sklearn", "yaml")
    assert len({plain, both, now("sklearn"), now("yaml"), now("nobodys")}) == 5
    assert now("yaml", "sklearn") == both
    versions["scikit-learn"] = "1.8"
    assert now("sklearn", "yaml") != both
    assert now() == plain
    versions["scikit-learn"] = "1.7"
    del found["yaml"]
    assert now("sklearn", "yaml") != both
    version._imported.cache_clear()


# ---------------------------------------------------------------- the course


@pytest.mark.parametrize(
    ("name", "more", "decides"),
    [
        ("checks/test_doubling.py", "# a word\n", False),
        ("checks/test_doubling.py", "X = 1\n", True),
        ("checks/hidden/test_hidden.py", "X = 1\n", True),
        ("checks/hidden/counts.json", " ", True),
        ("mistakes.py", "# a word\n", False),
        ("mistakes.py", "X = 1\n", True),
        ("mistakes/double.py", "X = 1\n", True),
        ("badges.py", "X = 1\n", True),
        ("assignment.toml", "# a word\n", False),
        ("../../reference/doubling.py", "# a word\n", False),
        ("../../reference/doubling.py", "X = 1\n", True),
        ("../../reference/other.py", "X = 1\n", False),
        ("notebook.py", "X = 1\n", False),  # prose decides nothing
        ("checks/__pycache__/test.pyc", "x", False),
        ("checks/test_broken.py", "def (", True),  # what is no Python counts as it stands
    ],
)
def test_the_hash_of_a_course_changes_with_what_decides(course, name, more, decides):
    assignment = read_assignment(course, "doubling")
    before = course_hash(assignment)
    path = assignment.folder / name
    path.parent.mkdir(exist_ok=True)
    with path.open("a", encoding="utf-8") as file:
        file.write(more)
    assert (course_hash(assignment) != before) == decides


def test_the_sentence_of_a_check_decides_and_the_specification_does_not(course):
    """A check's docstring is in the verdict; the reference's is in the notebook."""
    assignment = read_assignment(course, "doubling")
    before = course_hash(assignment)
    reference = course / "reference" / "doubling.py"
    reference.write_text(reference.read_text().replace("Twice x.", "Two times x."), encoding="utf-8")
    assert course_hash(assignment) == before
    check = assignment.folder / "checks" / "test_doubling.py"
    check.write_text(check.read_text().replace("Two is doubled.", "2 is doubled."), encoding="utf-8")
    assert course_hash(assignment) != before


def test_of_the_manifest_what_decides_counts(course):
    assignment = read_assignment(course, "doubling")
    (exercise,), (task,) = assignment.exercises, assignment.manual
    before = course_hash(assignment)
    for same in (
        {"title": "Twice", "order": 9, "level": 3, "minutes": 5},
        {"objectives": ("Other",), "due": datetime(2026, 1, 1, tzinfo=UTC)},
    ):
        assert course_hash(replace(assignment, **same)) == before
    for other in (
        {"exercises": (replace(exercise, points=3),)},
        {"manual": (replace(task, points=3),)},
        {"manual": ()},
        {"limits": Limits(call_seconds=2, memory_mb=100)},
        {"needs": ("numpy", "keras")},
    ):
        assert course_hash(replace(assignment, **other)) != before


# ---------------------------------------------------------------- what is kept, and what is told


def test_a_hash_is_made_once_and_a_spoilt_cache_is_no_harm(course, cache):
    assignment = read_assignment(course, "doubling")
    first = course_hash(assignment)
    (kept,) = cache.iterdir()
    kept.write_text("f" * 64)
    assert course_hash(assignment) != first  # it was looked up
    kept.write_text("no hash")
    assert course_hash(assignment) == first
    kept.unlink()
    cache.rmdir()
    cache.write_text("a file where the folder should be")
    assert course_hash(assignment) == first


@pytest.mark.parametrize(
    ("course", "engine", "changed"),
    [
        ("c", "e", None),
        ("c0", "e", Older.COURSE),
        ("c", "e0", Older.ENGINE),
        ("c0", "e0", Older.BOTH),
        ("c0", "", Older.ENGINE),  # of the first engines, whose course hash held the engine
    ],
)
def test_which_of_the_two_has_changed(course, engine, changed):
    decided = Verdict("a", "s", 1.0, 1.0, "graded", "h", course, (), 0.1, (), engine_hash=engine)
    assert older(decided, "c", "e") is changed


def test_each_change_has_its_sentence():
    outdated = {"s1": Older.ENGINE, "s2": Older.COURSE, "s3": Older.ENGINE, "s4": Older.BOTH}
    shows = "mark1 regrade softmax shows what would change."
    assert list(outdated_lines("softmax", outdated)) == [
        f"1 verdict was decided by an older course (its checks, reference or mistakes changed): {shows}",
        f"2 verdicts were decided by an older engine (mark1, Python or a library changed): {shows}",
        f"1 verdict was decided by an older course and an older engine: {shows}",
    ]
    assert list(outdated_lines("softmax", {})) == []


def test_the_packages_of_the_engine_are_there():
    for name in (*ENGINE, *version.ANSWERING):
        assert (PACKAGE / name).is_dir() or Path(PACKAGE / f"{name}.py").is_file()
