"""The reference with one line changed: the shortest way to write a known mistake down.

What an author changes is what stands in `reference/`, so a reference that moves on takes its mistakes along, or says
which of them no longer fits.
"""

from __future__ import annotations

import ast
from collections.abc import Sequence

from autograder.course.reference_source import ReferenceModule
from autograder.errors import CourseError
from autograder.records import Assignment


def changed_reference(assignment: Assignment, exercise_id: str, changes: Sequence[tuple[str, str]]) -> str:
    """The exercise's function of the reference after these changes, each an old text and the new one, in this order.

    The source stands alone, without the docstring: the imports, constants and helpers that the function uses come
    first, other exercises' functions do not. Raises CourseError where an old text is not in the function or is there
    more than once, where the result is no Python, and where nothing is changed.
    """
    exercise = assignment.exercise(exercise_id)
    module = ReferenceModule.read(assignment, exercise.source)
    function = module.function(exercise)
    before = after = module.without_docstring(function)
    for old, new in changes:
        after = _replaced(after, old, new, exercise_id)
    try:
        same = ast.dump(ast.parse(before)) == ast.dump(ast.parse(after))
    except SyntaxError as fault:
        raise CourseError(f"with this change {exercise_id} is not Python: {fault.msg}.") from fault
    if same:
        raise CourseError(f"this change leaves {exercise_id} as it is.")
    others = frozenset(item.id for item in assignment.exercises)
    imports = [ast.unparse(item) for item in module.imports_of(function, others)]
    needed = [module.text_of(item) for item in module.needs(function, others)]
    return "\n\n".join([*(["\n".join(imports)] if imports else []), *needed, after]) + "\n"


def _replaced(text: str, old: str, new: str, exercise: str) -> str:
    times = text.count(old) if old else 0
    if times == 0:
        raise CourseError(f"{old!r} is not in the reference's {exercise}; copy it from there.")
    if times > 1:
        raise CourseError(f"{old!r} stands {times} times in the reference's {exercise}; take in more of its line.")
    return text.replace(old, new)
