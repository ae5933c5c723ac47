"""The parts in which Mark I is installed (students need the base alone), and the one sentence where a part is missing."""

from __future__ import annotations

import importlib.util
import sys

from autograder.course.manifest import find_course
from autograder.course.settings import read_settings
from autograder.errors import Mark1Error, UserError, to_install

# Part -> what it brings, by the names that are imported; nbgrader brings some of them along.
PARTS = {
    "instructor": ("nbgrader", "jupytext", "jinja2", "sqlalchemy", "nbconvert", "alembic"),
    "cluster": ("dask", "distributed", "dask_jobqueue"),
    "keras": ("keras",),
    "similar": ("copydetect", "tqdm"),
    "tensorboard": ("tensorboard",),
}
NAMED = {
    "instructor": "the instructor's part",
    "cluster": "the part for clusters",
    "keras": "Keras",
    "similar": "the part that compares submissions",
    "tensorboard": "TensorBoard",
}
LINUX = ("fcntl", "resource", "pwd", "grp", "termios")  # modules that Windows lacks, for the sandbox alone
# Looked for before an instructor's command begins: a class that is judged and then cannot be recorded is no help.
ASKED = ("nbgrader", "jupytext", "jinja2")


def sentence(part: str) -> str:
    """What to say where a part is missing."""
    return f"this needs {NAMED[part]}: {to_install(part, requirement=_requirement(part))}"


def _requirement(part: str) -> str | None:
    """What the course that is at hand says; None where there is none, or it does not say, or says something else amiss."""
    try:
        return read_settings(find_course()).origin.requirement(part)
    except Mark1Error:
        return None


def sentence_about(fault: ModuleNotFoundError) -> str | None:
    """What to say of a package that an import did not find; None where it is none of those that may be missing."""
    package = (fault.name or "").partition(".")[0]
    if package in LINUX:
        return f"grading needs Linux (a virtual machine or WSL will do), and this is {sys.platform}."
    part = next((part for part, packages in PARTS.items() if package in packages), None)
    return None if part is None else sentence(part)


def missing_of_instructors() -> tuple[str, ...]:
    """The packages of the instructor's part that are not here."""
    return tuple(package for package in ASKED if importlib.util.find_spec(package) is None)


def require_instructors_part() -> None:
    """Raises UserError where the instructor's part is missing."""
    if missing_of_instructors():
        raise UserError(sentence("instructor"))
