"""The reference as a plain module of stubs, for students who use no notebook.

Docstring of the module, imports, public constants, and every exercise with its signature and docstring over one
`raise NotImplementedError`. Bodies, private functions and private constants stay behind.
"""

from __future__ import annotations

import ast

from autograder.course.reference import sources
from autograder.course.reference_source import ReferenceModule, is_private
from autograder.records import Assignment


def stub_line(exercise_id: str) -> str:
    """The line that stands for a body."""
    return f'raise NotImplementedError("{exercise_id}: write me")'


def strip(assignment: Assignment) -> str:
    """The text of the stub module `<assignment>.py`, ending in a newline.

    Raises CourseError where the reference lacks a function or its docstring.
    """
    modules = [ReferenceModule.read(assignment, source) for source in sources(assignment)]
    docstring = "\n\n".join(module.docstring.strip() for module in modules)
    close = "\n" if "\n" in docstring else ""
    # The reference's own spelling: a docstring with backslashes is written with r in front of it.
    parts = [f'{_prefix(modules[0])}"""{docstring}{close}"""', "\n".join(_imports(modules))]
    for module in modules:
        for statement in module.tree.body:
            parts += [module.text_of(statement)] if _is_public_constant(statement) else []
    for exercise in assignment.exercises:
        module = next(module for module in modules if module.name == exercise.source)
        head = module.head(module.function(exercise))
        parts.append(f"\n{head}\n    {stub_line(exercise.id)}")
    return "\n\n".join(part for part in parts if part) + "\n"


def _prefix(module: ReferenceModule) -> str:
    first = next((line.strip() for line in module.lines if line.strip()), "")
    return "r" if first.startswith('r"""') else ""


def _imports(modules: list[ReferenceModule]) -> list[str]:
    return list(dict.fromkeys(ast.unparse(statement) for module in modules for statement in module.imports))


def _is_public_constant(statement: ast.stmt) -> bool:
    return isinstance(statement, ast.Assign | ast.AnnAssign) and not is_private(statement)
