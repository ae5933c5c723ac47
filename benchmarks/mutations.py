"""Small wrong versions of a function: one operator, constant, axis, sign, argument or statement changed at a time.

`units` cuts a reference module into one source an exercise (the function and the private helpers that it uses, under
names of its own, so that a mutant of a helper changes that exercise alone); `mutants` changes such a source.

What another style would write as well is no mutant: a list or a NumPy number where an array or a float stands (the
docstrings allow both), another order where none counts (the members of a membership test, the axes of a sum, the two
sides of a maximum), `zip` without `strict`.
"""

from __future__ import annotations

import ast
import copy
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

COMPARISONS: dict[type[ast.cmpop], tuple[type[ast.cmpop], ...]] = {
    ast.Lt: (ast.LtE, ast.GtE),
    ast.LtE: (ast.Lt, ast.Gt),
    ast.Gt: (ast.GtE, ast.LtE),
    ast.GtE: (ast.Gt, ast.Lt),
    ast.Eq: (ast.NotEq, ast.LtE, ast.GtE),
    ast.NotEq: (ast.Eq,),
    ast.In: (ast.NotIn,),
    ast.NotIn: (ast.In,),
    ast.Is: (ast.IsNot,),
    ast.IsNot: (ast.Is,),
}
OPERATORS: dict[type[ast.operator], tuple[type[ast.operator], ...]] = {
    ast.Add: (ast.Sub, ast.Mult),
    ast.Sub: (ast.Add,),
    ast.Mult: (ast.Div, ast.Add),
    ast.Div: (ast.Mult, ast.FloorDiv),
    ast.FloorDiv: (ast.Div, ast.Mult),
    ast.Mod: (ast.FloorDiv,),
    ast.Pow: (ast.Mult,),
    ast.MatMult: (ast.Mult,),
    ast.BitAnd: (ast.BitOr,),
    ast.BitOr: (ast.BitAnd,),
}
ONE_WAY = (ast.Sub, ast.Div, ast.FloorDiv, ast.Mod, ast.Pow, ast.MatMult)  # the order of the two sides counts
# Functions and methods that students take for one another.
NEIGHBOURS = {
    "max": "min",
    "min": "max",
    "maximum": "minimum",
    "argmax": "argmin",
    "sum": "mean",
    "mean": "sum",
    "any": "all",
    "all": "any",
    "zeros": "ones",
    "ones": "zeros",
    "zeros_like": "ones_like",
    "outer": "add.outer",
    "stack": "concatenate",
    "permutation": "permuted",
    "round": "floor",
    "ValueError": "TypeError",
}


# Conversions that docstrings do not promise, where they are called with nothing but the value.
CONVERSIONS = ("np.asarray", "np.array", "float", "int", "bool", "tuple", "list")
ORDERLESS = ("np.maximum", "np.minimum", "max", "min")
MODULES = ("np", "math", "np.fft", "np.lib.stride_tricks")


@dataclass(frozen=True, slots=True)
class Mutant:
    """A changed source, and the line that was changed: before and after."""

    exercise: str
    was: str
    becomes: str
    source: str


def units(text: str, exercises: Iterable[str]) -> dict[str, str]:
    """Exercise -> source of its function and its helpers, which are renamed; without docstrings."""
    tree = ast.parse(text)
    functions = {node.name: node for node in tree.body if isinstance(node, ast.FunctionDef | ast.ClassDef)}
    found = {}
    for exercise in exercises:
        if exercise not in functions:
            continue
        needed, waiting = [], [exercise]
        while waiting:
            name = waiting.pop()
            needed.append(name)
            helpers = {n.id for n in ast.walk(functions[name]) if isinstance(n, ast.Name)} & functions.keys()
            waiting += sorted(h for h in helpers if h.startswith("_") and h not in needed + waiting)
        own = {name: f"{name}_of_{exercise}" for name in needed if name != exercise}
        pieces = [_renamed(functions[name], own) for name in functions if name in needed]
        found[exercise] = "\n\n".join(ast.unparse(piece) for piece in pieces)
    return found


def mutants(exercise: str, source: str) -> list[Mutant]:
    """Every mutant of the source that is another program, each once."""
    tree = ast.parse(source)
    seen, found = {_canonical(tree)}, []
    for place in list(_places(tree, None)):
        was = place.line()
        for new in _alternatives(place):
            place.put(new)
            changed = _canonical(tree)
            if changed not in seen:
                seen.add(changed)
                found.append(Mutant(exercise, was, "pass" if isinstance(new, ast.Pass) else place.line(), changed))
            place.put(place.node)
    return found


def _canonical(tree: ast.Module) -> str:
    """The program as text; `z = z` is no statement."""
    return re.sub(r"^( *)(\w+) = \2$", r"\1pass", ast.unparse(tree), flags=re.MULTILINE)


@dataclass(frozen=True, slots=True)
class _Place:
    """A node, where it hangs in the tree, and the statement around it."""

    node: ast.AST
    parent: ast.AST
    field: str
    index: int | None
    statement: ast.stmt | None

    def put(self, new: ast.AST) -> None:
        if self.index is None:
            setattr(self.parent, self.field, new)
        else:
            getattr(self.parent, self.field)[self.index] = new

    def line(self) -> str:
        """The statement; of a statement with a body its head."""
        statement = self.statement
        if statement is None:
            return ""
        text = ast.unparse(statement)
        return text.splitlines()[0] if hasattr(statement, "body") else text


def _places(node: ast.AST, statement: ast.stmt | None) -> Iterator[_Place]:
    for field, value in ast.iter_fields(node):
        items = [(None, value)] if isinstance(value, ast.AST) else []
        if isinstance(value, list):
            items = [(index, item) for index, item in enumerate(value) if isinstance(item, ast.AST)]
        for index, item in items:
            if isinstance(node, ast.keyword) and node.arg == "strict":
                continue
            around = item if isinstance(item, ast.stmt) else statement
            if not (isinstance(item, ast.Tuple) and _is_a_set(node)):  # but its members are looked at below
                yield _Place(item, node, field, index, around)
            if isinstance(item, ast.Raise):  # the words of an error are promised nowhere, its type is
                if isinstance(item.exc, ast.Call):
                    yield _Place(item.exc.func, item.exc, "func", None, item)
            else:
                yield from _places(item, around)


def _is_a_set(node: ast.AST) -> bool:
    """Does the order of a tuple in this node say nothing?"""
    if isinstance(node, ast.Compare):
        return isinstance(node.ops[0], ast.In | ast.NotIn)
    return isinstance(node, ast.keyword) and node.arg == "axis"


def _alternatives(place: _Place) -> Iterator[ast.AST]:
    """What may stand in the place of a node."""
    node = place.node
    match node:
        case ast.Compare(ops=[op]):
            for other in COMPARISONS[type(op)]:
                yield _with(node, ops=[other()])
        case ast.BinOp():
            for kind in OPERATORS.get(type(node.op), ()):
                yield _with(node, op=kind())
            if isinstance(node.op, ONE_WAY):
                yield _with(node, left=node.right, right=node.left)
            yield node.left
            yield node.right
        case ast.AugAssign():
            for kind in OPERATORS.get(type(node.op), ()):
                yield _with(node, op=kind())
            yield ast.Assign([node.target], node.value, lineno=0)
            yield ast.Pass()
        case ast.BoolOp():
            yield _with(node, op=ast.Or() if isinstance(node.op, ast.And) else ast.And())
            yield from node.values
        case ast.UnaryOp():
            yield node.operand
        case ast.Constant():
            yield from _constants(node.value)
        case ast.Call():
            yield from _calls(node)
        case ast.Attribute(attr="T"):
            yield node.value
        case ast.Attribute(attr=attr) if attr in NEIGHBOURS:
            yield _with(node, attr=NEIGHBOURS[attr])
        case ast.Name(id=name, ctx=ast.Load()) if name in NEIGHBOURS:
            yield _with(node, id=NEIGHBOURS[name])
        case ast.Tuple(elts=elements, ctx=ast.Load()) if len(elements) > 1:
            yield from (_with(node, elts=swapped) for swapped in _swaps(elements))
        case ast.Slice():
            for part in ("lower", "upper", "step"):
                if getattr(node, part) is not None:
                    yield _with(node, **{part: None})
        case ast.IfExp():
            yield _with(node, body=node.orelse, orelse=node.body)
            yield node.body
            yield node.orelse
        case ast.If() | ast.While():
            yield _with(node, test=ast.UnaryOp(ast.Not(), node.test))
            yield ast.Pass()
        case ast.Assign(targets=[ast.Subscript()]) | ast.Expr() | ast.Raise():
            yield ast.Pass()
        case ast.Assign(targets=[ast.Name(id=name)]) if any(
            isinstance(n, ast.Name) and n.id == name for n in ast.walk(node.value)
        ):
            yield ast.Pass()
        case ast.comprehension(ifs=[_, *_]):
            yield _with(node, ifs=[])


def _constants(value: Any) -> Iterator[ast.AST]:
    if isinstance(value, bool):
        yield ast.Constant(not value)
    elif isinstance(value, int):
        yield ast.Constant(value + 1)
        yield ast.Constant(value - 1)
    elif isinstance(value, float):
        yield ast.Constant(value + 1)
        yield ast.Constant(value * 2)
    elif isinstance(value, str):
        yield ast.Constant("x" + value)


def _calls(node: ast.Call) -> Iterator[ast.AST]:
    """Arguments swapped, a keyword or an argument forgotten, or the whole call."""
    if ast.unparse(node.func) not in ORDERLESS:
        yield from (_with(node, args=swapped) for swapped in _swaps(node.args))
    for number, keyword in enumerate(node.keywords):
        if keyword.arg != "strict":
            yield _with(node, keywords=node.keywords[:number] + node.keywords[number + 1 :])
    if len(node.args) > 1:
        yield _with(node, args=node.args[:-1])
    of_module = (
        isinstance(node.func, ast.Attribute) and isinstance(node.func.value, ast.Name) and node.func.value.id == "np"
    )
    if isinstance(node.func, ast.Attribute) and not of_module:
        yield node.func.value  # z.max(axis=1) -> z
    elif ast.unparse(node.func) in CONVERSIONS and len(node.args) == 1 and not node.keywords:
        return
    elif node.args and not isinstance(node.args[0], ast.Starred | ast.GeneratorExp):
        yield node.args[0]  # np.exp(z) -> z


def _swaps(items: list[Any]) -> Iterator[list[Any]]:
    for number in range(len(items) - 1):
        yield [*items[:number], items[number + 1], items[number], *items[number + 2 :]]


def _with(node: Any, **changes: Any) -> Any:
    new = copy.copy(node)
    for field, value in changes.items():
        setattr(new, field, value)
    return new


def _renamed(function: ast.FunctionDef | ast.ClassDef, own: dict[str, str]) -> ast.FunctionDef | ast.ClassDef:
    function = copy.deepcopy(function)
    function.name = own.get(function.name, function.name)
    if ast.get_docstring(function) is not None:
        function.body = function.body[1:]
    for node in ast.walk(function):
        if isinstance(node, ast.Name):
            node.id = own.get(node.id, node.id)
    return function
