"""Where a fault of an author's lies, and what nbgrader and chance make of a text: the words that several readers share."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

# Lines by which nbgrader cuts notebooks. The weaver writes its own; an author's would stand inside of them.
MARKER = re.compile(
    r"^\s*#*\s*={0,3}\s*((?:BEGIN|END) (?:SOLUTION|HIDDEN TESTS?|MARK SCHEME)|(?:HASHED )?AUTOTEST)\b", re.MULTILINE
)
WOVEN = {
    "SOLUTION": "the weaver lays the reference into a solution region of its own, and nbgrader refuses one inside of another",
    "HIDDEN TESTS": "hidden checks lie in checks/hidden/, and what stands in a notebook students receive",
    "HIDDEN TEST": "hidden checks lie in checks/hidden/, and what stands in a notebook students receive",
    "MARK SCHEME": 'a mark scheme is a cell of its own, `# %% [markdown] manual="<id>"`',
    "AUTOTEST": "checks lie in checks/, and nbgrader would put code of its own here",
}
SEEDED = {
    "default_rng",
    "RandomState",
    "SeedSequence",
    "PCG64",
    "PCG64DXSM",
    "MT19937",
    "Philox",
    "SFC64",
}  # with a seed


def place(course: Path, path: Path, line: int | None = None) -> str:
    """The file as it lies in the course, and the line."""
    shown = path.relative_to(course).as_posix() if path.is_relative_to(course) else path.name
    return f"{shown}, line {line}" if line else shown


def markers(text: str) -> Iterator[tuple[int, str, str]]:
    """nbgrader's markers in a text: (line from 0, the marker, why it has no place there)."""
    for found in MARKER.finditer(text):
        kind = found[1].removeprefix("BEGIN ").removeprefix("END ").removeprefix("HASHED ")
        yield text.count("\n", 0, found.start(1)), found[1], WOVEN[kind]


def unseeded(tree: ast.AST) -> Iterator[tuple[int, str]]:
    """Draws whose seed is not written out: (line, the call)."""
    plain = {
        alias.asname or alias.name
        for node in ast.walk(tree)
        if isinstance(node, ast.Import)
        for alias in node.names
        if alias.name == "random"
    }
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call):
            continue
        called = ast.unparse(node.func)
        owner, _, function = called.rpartition(".")
        nothing = not node.args and not node.keywords
        none = len(node.args) == 1 and isinstance(node.args[0], ast.Constant) and node.args[0].value is None
        numpys = owner in ("np.random", "numpy.random")
        global_draw = numpys and function not in SEEDED and function != "Generator"
        without_seed = (numpys or called == "default_rng") and function in SEEDED and (nothing or none)
        if global_draw or without_seed or (owner in plain and (function != "Random" or nothing)):
            yield node.lineno, f"{called}({'' if nothing else '...'})"
