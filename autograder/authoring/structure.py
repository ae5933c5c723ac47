"""What is at fault in an assignment, as far as reading shows it: nothing is run, so that all of it is told at once.

The manifest and its place in the course, the reference, the checks, the known mistakes, the notebook.
"""

from __future__ import annotations

import ast
import doctest
from collections.abc import Iterator, Mapping
from pathlib import Path

from autograder.authoring.check_files import check_faults
from autograder.authoring.notebooks import notebook_faults
from autograder.authoring.places import markers, place
from autograder.course.manifest import assignment_names, manifest_faults, read_assignment
from autograder.course.mistakes import Mistake, read_mistakes
from autograder.course.reference import sources
from autograder.course.reference_source import ReferenceModule
from autograder.errors import CourseError, did_you_mean
from autograder.records import Assignment


def structure_faults(course: Path, name: str) -> list[str]:
    """Every fault, in a sentence with file and line, none twice. Raises CourseError where there is no such assignment."""
    if name not in assignment_names(course):
        read_assignment(course, name)  # which says so
    if faults := manifest_faults(course, name):
        return [str(fault) for fault in faults]
    assignment = read_assignment(course, name)
    readers = (after_faults, reference_faults, check_faults, known_mistake_faults, notebook_faults)
    found = list(dict.fromkeys(fault for reader in readers for fault in reader(assignment)))
    # What a mistake or a cell tells of the reference is told where the reference stands.
    return [fault for fault in found if not any(other in fault for other in found if other != fault)]


def after_faults(assignment: Assignment) -> Iterator[str]:
    """What it builds on must be there, be taught before it, and never build on it in turn."""
    known = assignment_names(assignment.course)
    at = _line_of(assignment, "after")
    for name in assignment.after:
        if name not in known:
            told = did_you_mean(name, known).rstrip() or f"There are {', '.join(known)}."
            yield f'{at}: after names "{name}", which is no assignment of this course. {told}'
    builds_on: dict[str, tuple[str, ...]] = {}
    for name in known:
        try:
            builds_on[name] = read_assignment(assignment.course, name).after
        except CourseError:  # another's manifest is another's fault
            builds_on[name] = ()
    if circle := _circle(assignment.name, builds_on):
        yield f"{at}: after goes round in a circle, {' -> '.join(circle)}: take one of these names out."


def _circle(name: str, builds_on: Mapping[str, tuple[str, ...]]) -> list[str]:
    """The way from `name` back to itself; empty where there is none."""
    ways = [[name, first] for first in builds_on.get(name, ())]
    seen: set[str] = set()
    while ways:
        way = ways.pop()
        if way[-1] == name:
            return way
        if way[-1] not in seen:
            seen.add(way[-1])
            ways += [[*way, following] for following in builds_on.get(way[-1], ())]
    return []


def _line_of(assignment: Assignment, key: str) -> str:
    path = assignment.folder / "assignment.toml"
    lines = path.read_text(encoding="utf-8").splitlines()
    numbers = (at for at, line in enumerate(lines, 1) if line.split("=")[0].strip() == key)
    return place(assignment.course, path, next(numbers, 1))


# ---------------------------------------------------------------- the reference


def reference_faults(assignment: Assignment) -> Iterator[str]:
    """A module or function that is missing, a docstring without an example, nbgrader's markers in a body."""
    modules: dict[str, ReferenceModule] = {}
    for source in sources(assignment):
        try:
            modules[source] = ReferenceModule.read(assignment, source)
        except CourseError as fault:
            yield str(fault)
    for module in modules.values():
        for line, marker, why in markers(module.text):
            yield f"reference/{module.name}.py, line {line + 1}: take out nbgrader's marker {marker}: {why}."
    for exercise in assignment.exercises:
        if (module_of := modules.get(exercise.source)) is None:
            continue
        try:
            function = module_of.function(exercise)
        except CourseError as fault:
            yield str(fault)
            continue
        at = f"reference/{module_of.name}.py, line {function.lineno}: the docstring of {exercise.id}"
        try:
            examples = doctest.DocTestParser().get_examples(ast.get_docstring(function) or "")
        except ValueError as fault:
            yield f"{at} holds an example that is none: {fault}."
            continue
        # A training takes seconds and differs between backends: what it promises is said in words.
        if not examples and "keras" not in assignment.needs:
            yield f"{at} has no example: write one, >>> {exercise.id}(...) and its answer below, as Python prints it."


# ---------------------------------------------------------------- the known mistakes


def known_mistake_faults(assignment: Assignment) -> Iterator[str]:
    """What cannot be read, exercises without any, and other arguments than the reference's."""
    faults: list[CourseError] = []
    try:
        mistakes = read_mistakes(assignment, faults)
    except CourseError as fault:  # checks that are no Python
        mistakes, faults = (), [fault]
    yield from map(str, faults)
    for exercise in assignment.exercises:
        if not faults and all(mistake.exercise != exercise.id for mistake in mistakes):
            where = f"assignments/{assignment.name}/mistakes/{exercise.id}.py"
            yield f"{where}: {exercise.id} has no known mistake: write one, so that a wrong answer is seen to fail."
    for mistake in mistakes:
        yield from signature_faults(assignment, mistake)


def signature_faults(assignment: Assignment, mistake: Mistake) -> Iterator[str]:
    """A mistake is called as the reference is, by the same names. Which may be left out is what it may have wrong."""
    exercise = assignment.exercise(mistake.exercise)
    try:
        right = ReferenceModule.read(assignment, exercise.source).function(exercise).args
    except CourseError:  # told where the reference is read
        return
    functions = (node for node in ast.parse(mistake.source).body if isinstance(node, ast.FunctionDef))
    wrong = next((node.args for node in functions if node.name == mistake.exercise), None)
    if wrong is None or _takes(wrong) == _takes(right) or wrong.vararg or wrong.kwarg:
        return
    yield (
        f"{mistake.place}: the mistake {mistake.name} takes ({ast.unparse(wrong)}), and {mistake.exercise} takes "
        f"({ast.unparse(right)}): give it the same arguments, or every call ends in a TypeError."
    )


def _takes(arguments: ast.arguments) -> tuple[list[str], list[str]]:
    return (
        [item.arg for item in (*arguments.posonlyargs, *arguments.args)],
        [item.arg for item in arguments.kwonlyargs],
    )
