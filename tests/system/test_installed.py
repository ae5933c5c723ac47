"""The package as people install it: source archive and wheel, a student's clean environment and an instructor's."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tarfile
import venv
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
NAMES = sorted(path.name for path in (ROOT / "release").iterdir() if path.is_dir())
NEEDS_KERAS = {path.parent.name for path in ROOT.glob("assignments/*/assignment.toml") if '"keras"' in path.read_text()}
# The course's answers: by its own file names, wherever they would lie.
ANSWERS = re.compile(
    rf"(^|/)(reference|assignments|tests|demo|release)/|_hidden\.py$|/({'|'.join(NAMES)})(\.py|\.ipynb|/)|keras_counts"
)
TOLD = 'this needs the instructor\'s part: pip install "<the mark1 wheel that your course gives>[instructor]"'
MISSING = f"mark1: {TOLD}\n"

pytestmark = pytest.mark.timeout(600)  # environments are made, and packages unpacked, on a machine that may be busy


def clean(environment: dict[str, str] | None = None) -> dict[str, str]:
    """Nothing of this process's own Python reaches the other one."""
    kept = {key: value for key, value in os.environ.items() if not key.startswith(("PYTHON", "VIRTUAL_ENV", "MARK1_"))}
    return {**kept, **(environment or {})}


def run(*command: str | Path, folder: Path, check: bool = True) -> subprocess.CompletedProcess[str]:
    done = subprocess.run(
        [str(part) for part in command],
        cwd=folder,
        env=clean(),
        capture_output=True,
        text=True,
        timeout=500,
        check=False,
    )
    assert not check or done.returncode == 0, done.stdout + done.stderr
    return done


def environment(folder: Path, *packages: str) -> Path:
    """The interpreter of a new virtual environment that holds these packages and what they need, nothing else."""
    venv.create(folder)
    python = folder / "bin" / "python"
    # This environment's pip, and no file compiled that nobody imports: half of the time of an installation.
    pip = (sys.executable, "-m", "pip", "--python", python)
    run(*pip, "install", "--quiet", "--no-compile", "-c", ROOT / "constraints.txt", *packages, folder=folder)
    return python


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """Source archive and, made from that alone, the wheel; from the files that git knows."""
    work = tmp_path_factory.mktemp("built")
    tracked = run("git", "ls-files", "-z", "--cached", "--others", "--exclude-standard", folder=ROOT).stdout
    for name in filter(None, tracked.split("\0")):
        if (ROOT / name).is_file():
            (work / "tree" / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(ROOT / name, work / "tree" / name)
    pip = (sys.executable, "-m", "pip")
    run(*pip, "install", "--quiet", "--target", work / "tools", "setuptools>=77", folder=work)
    program = (
        f"import sys; sys.path.insert(0, {str(work / 'tools')!r}); "
        "from setuptools import build_meta; build_meta.build_sdist(sys.argv[1])"
    )
    run(sys.executable, "-c", program, work, folder=work / "tree")
    (archive,) = work.glob("mark1-*.tar.gz")
    run(*pip, "wheel", "--quiet", "--no-deps", "--wheel-dir", work, archive, folder=work)
    (wheel,) = work.glob("mark1-*.whl")
    return archive, wheel


def test_neither_holds_answers_or_tests(built: tuple[Path, Path]) -> None:
    archive, wheel = built
    with tarfile.open(archive) as opened:
        names = [name.partition("/")[2] for name in opened.getnames()]
    assert [name for name in names if ANSWERS.search(name)] == []
    assert [name for name in zipfile.ZipFile(wheel).namelist() if ANSWERS.search(name)] == []


def test_the_wheel_holds_all_that_lies_in_the_package(built: tuple[Path, Path]) -> None:
    here = {path.relative_to(ROOT).as_posix() for path in (ROOT / "autograder").rglob("*") if path.is_file()}
    here = {name for name in here if "__pycache__" not in name}
    held = {name for name in zipfile.ZipFile(built[1]).namelist() if name.startswith("autograder/")}
    assert held == here


# ---------------------------------------------------------------- a student's environment


@pytest.fixture(scope="module")
def student(built: tuple[Path, Path], tmp_path_factory: pytest.TempPathFactory) -> Path:
    return environment(tmp_path_factory.mktemp("student") / "venv", str(built[1]))


@pytest.mark.parametrize("name", NAMES)
def test_every_released_folder_is_checked(name: str, student: Path, tmp_path: Path) -> None:
    desk = Path(shutil.copytree(ROOT / "release" / name, tmp_path / name))
    in_terminal = run(student.with_name("mark1"), "check", folder=desk, check=False)
    in_python = run(student, "-c", "from autograder import check; print(check())", folder=desk, check=False)
    if name in NEEDS_KERAS:
        assert "Traceback" not in in_terminal.stderr
        assert "keras" in in_terminal.stdout.lower()
        return
    assert (in_terminal.returncode, in_terminal.stderr) == (1, "")
    assert "not attempted yet" in in_terminal.stdout
    assert (in_python.stderr, in_python.stdout.splitlines()[-1]) == ("", "0.0")
    shutil.copy(ROOT / "reference" / f"{name}.py", desk / f"{name}.py")
    if name == "backprop":
        return  # its reference is two modules
    solved = run(student.with_name("mark1"), "check", f"{name}.py", folder=desk)
    assert "All visible checks pass." in solved.stdout


@pytest.mark.parametrize(
    "command",
    [
        "grade x",
        "regrade x",
        "merge x .",
        "release",
        "adopt x .",
        "feedback x",
        "report x",
        "export x",
        "demo",
        "solutions --to .",
    ],
)
def test_an_instructors_command_says_what_is_missing(command: str, student: Path, tmp_path: Path) -> None:
    done = run(student.with_name("mark1"), *command.split(), folder=tmp_path, check=False)
    assert (done.returncode, done.stderr) == (2, MISSING)


def test_the_doctor_does_not_say_that_it_can_grade(student: Path, tmp_path: Path) -> None:
    done = run(student.with_name("mark1"), "doctor", folder=tmp_path, check=False)
    assert done.returncode == 1
    assert "This machine can grade" not in done.stdout
    assert f"are missing: {TOLD}" in done.stdout


# ---------------------------------------------------------------- an instructor's


@pytest.fixture(scope="module")
def instructor(built: tuple[Path, Path], tmp_path_factory: pytest.TempPathFactory) -> Path:
    return environment(tmp_path_factory.mktemp("instructor") / "venv", f"{built[1]}[instructor]")


def test_a_class_is_graded_from_a_folder_that_is_no_repository(instructor: Path, tmp_path: Path) -> None:
    course = tmp_path / "course"
    for name in ("assignments", "reference"):
        shutil.copytree(ROOT / name, course / name, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "nbgrader_config.py", course)
    shutil.copytree(ROOT / "release" / "perceptron", course / "release" / "perceptron")
    handed_in = course / "submitted" / "student-01" / "perceptron"
    handed_in.mkdir(parents=True)
    shutil.copy(ROOT / "reference" / "perceptron.py", handed_in)
    done = run(instructor.with_name("mark1"), "grade", "perceptron", folder=course)
    assert "1 submission" in done.stdout
    assert (course / "feedback" / "student-01" / "perceptron" / "perceptron.html").is_file()
    assert '"score": 20' in (course / "verdicts" / "perceptron" / "student-01.json").read_text(encoding="utf-8")


def test_the_demo_grades_the_toy_course(instructor: Path, tmp_path: Path) -> None:
    done = run(instructor.with_name("mark1"), "demo", "--keep", tmp_path / "demo", folder=tmp_path)
    assert "6 submissions: 5 graded, 1 needs a person" in done.stdout
    assert (tmp_path / "demo" / "feedback" / "student-02" / "halving" / "halving.html").is_file()
