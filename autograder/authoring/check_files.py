"""An author's checks, read and not run: what pytest, a student or the judge would stumble over, with file and line."""

from __future__ import annotations

import ast
import inspect
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from autograder.authoring.places import markers, place, unseeded
from autograder.checks import expect
from autograder.errors import did_you_mean
from autograder.records import Assignment

MODULES = ("shared.py", "about.py")  # beside the checks: what several of them use, and truth tables
FOR_HIDDEN = {
    "reference": "the reference is not on a student's machine, where every right answer would end as a fault of the grader's: "
    "write the expected value out, or move the check into checks/hidden/",
    "brief": "at home a check shares the process with the student's own notebook, and would change how that one trains: move "
    "the check into checks/hidden/",
    "rebuild": "networks are built anew in grading alone: move the check into checks/hidden/",
}
LEAST, MOST = 0.3, 0.5  # the visible checks' share of an exercise's weight: about 40 %
FUNCTIONS = {
    name: inspect.signature(function)
    for name, function in vars(expect).items()
    if inspect.isfunction(function) and not name.startswith("_") and function.__module__ == expect.__name__
}
WITH_REASON = {name for name, signature in FUNCTIONS.items() if "because" in signature.parameters}


@dataclass(frozen=True)
class CheckFunction:
    """One test function as it is written; `exercise` and `weight` are None where they cannot be read."""

    path: Path
    node: ast.FunctionDef
    exercise: str | None
    weight: float | None
    hidden: bool

    @property
    def name(self) -> str:
        return self.node.name


def check_functions(assignment: Assignment, faults: list[str]) -> list[CheckFunction]:
    """All test functions of `checks/` and `checks/hidden/`; files that cannot be read are told in `faults`."""
    found: list[CheckFunction] = []
    for path in _files(assignment):
        tree = _parsed(assignment, path, faults)
        if path.name.startswith("test_") and tree is not None:
            hidden = path.parent == assignment.hidden_checks
            found += [_function(path, node, hidden) for node in tree.body if _is_check(node)]
    return found


def check_places(assignment: Assignment) -> dict[str, str]:
    """Where each check stands, by its name."""
    return {
        item.name: place(assignment.course, item.path, item.node.lineno) for item in check_functions(assignment, [])
    }


def check_faults(assignment: Assignment) -> Iterator[str]:
    """Every fault of the checks that reading shows."""
    faults: list[str] = []
    functions = check_functions(assignment, faults)
    yield from faults
    for path in _files(assignment):
        yield from _file_faults(assignment, path)
    known = [exercise.id for exercise in assignment.exercises]
    for number, item in enumerate(functions):
        at = f"{place(assignment.course, item.path, item.node.lineno)}: {item.name}"
        for sentence in _faults(item, functions[:number], known, assignment.course):
            yield f"{at} {sentence}"
    yield from share_faults(assignment, functions)


def share_faults(assignment: Assignment, functions: Sequence[CheckFunction]) -> Iterator[str]:
    """Exercises without visible or hidden checks, and those whose visible share is far from 40 %."""
    folder = f"assignments/{assignment.name}/checks/"
    for exercise in assignment.exercises:
        mine = [item for item in functions if item.exercise == exercise.id]
        weights = {hidden: [item.weight for item in mine if item.hidden is hidden] for hidden in (False, True)}
        if not weights[False] or not weights[True]:
            kind, where = ("visible", folder) if not weights[False] else ("hidden", f"{folder}hidden/")
            yield f'{where}: {exercise.id} has no {kind} check: write one there, marked exercise("{exercise.id}").'
            continue
        visible, hidden = (sum(weight or 0.0 for weight in weights[key]) for key in (False, True))
        if None in (*weights[False], *weights[True]) or visible + hidden <= 0:
            continue
        share = visible / (visible + hidden)
        if not LEAST <= share <= MOST:
            yield (
                f"{folder}: the visible checks of {exercise.id} weigh {visible:g} of {visible + hidden:g}, {100 * share:.0f} %, "
                f"which should be about 40 % (30 % to 50 %): change a weight, or move a check."
            )


def _files(assignment: Assignment) -> list[Path]:
    folders = (assignment.visible_checks, assignment.hidden_checks)
    return [path for folder in folders for path in sorted(folder.glob("*.py"))]


def _parsed(assignment: Assignment, path: Path, faults: list[str]) -> ast.Module | None:
    try:
        return ast.parse(path.read_text(encoding="utf-8"))
    except (SyntaxError, UnicodeDecodeError) as fault:
        line = getattr(fault, "lineno", None)
        reason = fault.msg if isinstance(fault, SyntaxError) else "it is not UTF-8"
        faults.append(f"{place(assignment.course, path, line)}: this is not Python: {reason}.")
        return None


def _is_check(node: ast.stmt) -> bool:
    return isinstance(node, ast.FunctionDef) and node.name.startswith("test_")


def _function(path: Path, node: ast.stmt, hidden: bool) -> CheckFunction:
    assert isinstance(node, ast.FunctionDef)
    marker = _marker(node)
    exercise = marker.args[0].value if marker and marker.args and isinstance(marker.args[0], ast.Constant) else None
    weight: object = 1
    for word in marker.keywords if marker else ():
        if word.arg == "weight":
            try:
                weight = ast.literal_eval(word.value)
            except ValueError:
                weight = None
    number = float(weight) if isinstance(weight, int | float) and not isinstance(weight, bool) else None
    return CheckFunction(path, node, exercise if isinstance(exercise, str) else None, number, hidden)


def _marker(node: ast.FunctionDef) -> ast.Call | None:
    calls = (item for item in node.decorator_list if isinstance(item, ast.Call))
    return next((call for call in calls if ast.unparse(call.func).endswith("mark.exercise")), None)


def _file_faults(assignment: Assignment, path: Path) -> Iterator[str]:
    """What is wrong anywhere in a file, inside of a check or beside it."""
    text = path.read_text(encoding="utf-8", errors="replace")
    if not path.name.startswith("test_") and path.name not in MODULES:
        yield f"{place(assignment.course, path)} is never run: call it test_{path.name}, or shared.py for what checks share."
    for line, marker, why in markers(text):
        yield f"{place(assignment.course, path, line + 1)}: take out nbgrader's marker {marker}: {why}."
    tree = _parsed(assignment, path, [])
    if tree is None:
        return
    for line, call in unseeded(tree):
        yield (
            f"{place(assignment.course, path, line)}: {call} draws at random without a seed, so that a student may pass today "
            "and fail tomorrow: draw from np.random.default_rng(0)."
        )
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            for sentence in _expectation_faults(node):
                yield f"{place(assignment.course, path, node.lineno)}: {sentence}"


def _faults(item: CheckFunction, before: Sequence[CheckFunction], known: list[str], course: Path) -> Iterator[str]:
    if (other := next((one for one in before if one.name == item.name), None)) is not None:
        yield f"stands in {place(course, other.path, other.node.lineno)} too: name each check after what it asks."
    if not (ast.get_docstring(item.node) or "").strip():
        yield "has no docstring: write the sentence that the student reads."
    if item.exercise is None:
        yield 'says not whose check it is: write @pytest.mark.exercise("<id>") above it.'
    elif item.exercise not in known:
        told = did_you_mean(item.exercise, known).rstrip() or f"There are {', '.join(known)}."
        yield f'is for "{item.exercise}", which is no exercise of assignment.toml. {told}'
    if item.weight is not None and item.weight <= 0:
        yield f"has the weight {item.weight:g}: a check that decides nothing is none; give it a number above 0."
    elif item.weight is None and _marker(item.node) is not None:
        yield "has a weight that is no number written out: write weight=2, say."
    names = [argument.arg for argument in (*item.node.args.args, *item.node.args.kwonlyargs)]
    if "student" not in names:
        yield "asks the student nothing: take the fixture student and call the exercise."
    for name in names if not item.hidden else ():
        if name in FOR_HIDDEN:
            yield f"is visible and takes {name}: {FOR_HIDDEN[name]}."


def _expectation_faults(call: ast.Call) -> Iterator[str]:
    """What is wrong with one use of `expect`."""
    if not isinstance(call.func, ast.Attribute) or ast.unparse(call.func.value) != "expect":
        return
    name = call.func.attr
    if name not in FUNCTIONS:
        if hasattr(expect, name):
            return
        told = did_you_mean(name, FUNCTIONS).rstrip()
        yield f"there is no expect.{name}. {told or 'There are ' + ', '.join(sorted(FUNCTIONS)) + '.'}"
        return
    words = {word.arg: word.value for word in call.keywords if word.arg}
    open_ended = any(word.arg is None for word in call.keywords)
    if name == "close" and not open_ended:
        yield from _tolerance_faults(call, words)
    takes_all = any(one.kind is inspect.Parameter.VAR_KEYWORD for one in FUNCTIONS[name].parameters.values())
    for word in words if not takes_all else ():
        if word == "because" and name not in WITH_REASON:
            yield f"expect.{name} has no tolerance, and takes no because: take the reason out, or make it the docstring."
        elif word not in FUNCTIONS[name].parameters:
            yield f"expect.{name} takes no {word}: it takes {', '.join(FUNCTIONS[name].parameters)}."


def _tolerance_faults(call: ast.Call, words: dict[str, ast.expr]) -> Iterator[str]:
    reason = words.get("because")
    if reason is None:
        yield 'expect.close has no because: say why this tolerance is right, as in because="sums are rounded".'
    elif isinstance(reason, ast.Constant) and not str(reason.value or "").strip():
        yield "expect.close has an empty because: say why this tolerance is right."
    expected = call.args[1] if len(call.args) > 1 else words.get("expected")
    exact = [
        isinstance(words.get(key), ast.Constant) and getattr(words[key], "value", 1) == 0 for key in ("rtol", "atol")
    ]
    plain = isinstance(expected, ast.Constant) and (
        expected.value is None or isinstance(expected.value, bool | str | bytes)
    )
    if plain or all(exact):
        yield "expect.close compares what has no tolerance, so that its because is never read: write expect.equal."
