"""Answers that no exercise asks for: the same to every question, and odd ones.

Each is written as a student's code: a body or an expression, with NumPy at hand as `np`.
"""

from __future__ import annotations

from collections.abc import Iterable

VALUES = (
    *("None", "True", "False", "0", "1", "-1", "2", "4", "0.0", "0.5", "1.0", "float('nan')", "float('inf')"),
    *("''", "'x'", "b''", "[]", "()", "{}", "[0]", "[1]", "(0, 0)", "(1, 0)", "(None, None)", "{'w': None}", "set()"),
    *("np.zeros(0)", "np.zeros(1)", "np.zeros(2)", "np.zeros((2, 2))", "np.zeros((2, 3, 3, 1))", "np.zeros(4, int)"),
    *("np.zeros((2, 2), bool)", "np.ones(1)", "np.ones(4, int)", "np.eye(2)", "np.eye(2, dtype=int)", "np.int64(1)"),
    *("np.array(0.0)", "10**400", "1j", "...", "object()", "(lambda *args: 0)", "(object(), 1)", "int", "np"),
    *("[object(), object()]", "(np.zeros(2), 0.0)", "(np.zeros((2, 2)), np.zeros(2), np.zeros(2))"),
)
ERRORS = (
    *(
        "ValueError",
        "TypeError",
        "KeyError",
        "IndexError",
        "NotImplementedError",
        "ZeroDivisionError",
        "RecursionError",
    ),
    *("StopIteration", "KeyboardInterrupt", "SystemExit", "AssertionError", "Exception", "BaseException"),
)
# A body -> what every function everywhere does, whatever it is asked.
CONSTANT = (
    *(f"return {value}" for value in VALUES),
    *(f"raise {error}" for error in ERRORS),
    *("pass", "yield 0", "print('x')", "return undefined", "assert False", "return args[99]", "del args, kwargs"),
)
# A file in which nothing is right, with a function of every exercise in front of it, or nothing at all.
FILES = ("(", "undefined", "import nothing_of_that_name", "raise SystemExit", "    x = 1", "def f(:")

# Values that are hard to compare, to show, to convert or to count, and right values of other exercises.
ODD = (
    *VALUES,
    *("[[1, 2], [3]]", "[[], [1]]", "[[[1.0]], [2.0]]", "([1, 2], [3])", "[1, 'x']", "[1, None]", "[np.zeros(2), 1]"),
    *("[np.zeros(2), np.zeros(3)]", "[True, 2]", "[1j, 2]", "['a', 'b']", "[b'a']", "[()]", "[{}]", "[[[]]]"),
    *("np.array(None)", "np.array(object())", "np.array([None, 1])", "np.array([[1, 2], [3]], dtype=object)"),
    *("np.array('x')", "np.array(['x', 'yy'])", "np.array([b'x'])", "np.array('')", "np.array(['1', '2'])"),
    *(
        "np.array(True)",
        "np.array([True, False])",
        "np.array(1j)",
        "np.array([1j, 2])",
        "np.array(3)",
        "np.array([[0.5]])",
    ),
    *("np.array(np.nan)", "np.full((2, 2), np.nan)", "np.full(3, np.inf)", "np.full(3, -np.inf)", "np.array([-0.0])"),
    *("-0.0", "5e-324", "-5e-324", "1e308", "-1e308", "float('-inf')", "complex('nan')", "complex('inf')", "0j"),
    *("2**31", "2**53 + 1", "2**63", "-(2**63)", "2**64", "-(10**400)", "2**1024", "[10**400]", "(10**400, 1)"),
    *("{'x': 10**400}", "np.uint64(2**64 - 1)", "np.array([2**63], dtype=np.uint64)", "np.array([10**400])"),
    *("np.float16(1)", "np.float32(0.1)", "np.longdouble(1)", "np.array([1], dtype=np.longdouble)"),
    *("np.ones(3, np.float16)", "np.ones(3, np.float32)", "np.zeros(3, np.int8)", "np.zeros(3, np.uint8)"),
    *(
        "np.complex64(1)",
        "np.ones(2, np.clongdouble)",
        "np.bool_(True)",
        "np.str_('x')",
        "np.bytes_(b'x')",
        "np.void(b'x')",
    ),
    *("np.datetime64('NaT')", "np.datetime64('2020-01-01')", "np.timedelta64(1)", "np.array(['NaT'], 'M8[s]')"),
    *("np.array([1], 'm8[s]')", "np.zeros(2, [('a', int), ('b', float)])", "np.zeros((), [('a', int)])"),
    *("np.rec.array([(1, 2.0)])", "np.asmatrix([[1, 2]])", "np.asmatrix(0.0)", "np.ma.array([1.0, 2.0])"),
    *(
        "np.ma.array([1, 2], mask=[0, 1])",
        "np.ma.masked",
        "np.zeros((0, 3))",
        "np.zeros((3, 0))",
        "np.zeros((1,) * 32)",
    ),
    *("np.zeros(100_000)", "np.zeros((1, 1, 1))", "np.arange(6)[::2]", "np.arange(6)[::-1]", "np.zeros((3, 4)).T"),
    *("np.broadcast_to(1.0, (3, 3))", "np.asfortranarray(np.eye(3))", "np.ones(3, '>f8')", "np.ones(3, '>i4')"),
    *("memoryview(b'abc')", "bytearray(b'abc')", "range(3)", "range(10**9)", "iter([1])", "(x for x in ())"),
    *("map(int, [])", "zip()", "enumerate([])", "{1, 2}", "frozenset()", "{}.keys()", "{1: 2}.items()", "slice(None)"),
    *("NotImplemented", "type", "ValueError", "ValueError('x')", "print", "__import__", "globals()", "open"),
    *("{None: 1}", "{1: 2}", "{(1, 2): 3}", "{'a': {'b': {'c': []}}}", "{'w': 1, 'b': None}", "{'w': [], 'b': {}}"),
    *("{'loss': 'x', 'accuracy': []}", "{'': 0}", "{True: False}", "{'total': 10**400}", "{'W1': None, 'b1': 1j}"),
    *("type('Text', (str,), {})('x')", "type('Whole', (int,), {})(3)", "type('Half', (float,), {})(0.5)"),
    *("type('Row', (list,), {})([1])", "type('Pair', (tuple,), {})((1, 2))", "type('Table', (dict,), {})(w=1)"),
    *("type('Array', (np.ndarray,), {})((2,))", "type('Same', (), {'__eq__': lambda *a: True, '__hash__': None})()"),
    *("type('Long', (), {'__len__': lambda s: 10**9})()", "type('Number', (), {'__float__': lambda s: 0.5})()"),
    *("type('Like', (), {'__array__': lambda *a, **k: np.zeros(2)})()", "type('Bad', (), {'__repr__': None})()"),
    *(
        "type('Lost', (), {'__getattr__': lambda *a: 1 / 0})()",
        "'x' * 100_000",
        "'\\ud800'",
        "'\\0\\x1b[2J'",
        "'\u202e'",
    ),
    *(
        "__import__('decimal').Decimal(1)",
        "__import__('fractions').Fraction(1, 3)",
        "__import__('array').array('d', [1])",
    ),
    *("__import__('collections').deque([1])", "__import__('collections').namedtuple('P', 'w b')(1, 2)"),
    *("(np.zeros(2), None)", "(np.zeros(2), 'x')", "([], [], [])", "[[0, 1], [1, 0]]", "((0, 0), (0, 0))", "(0, 0, 0)"),
    *("(1.0, {})", "(0.5, {'W1': 'x'})", "(np.zeros((2, 2)), {})", "(np.zeros((2, 2)), [])", "[1.5, np.nan]"),
    *("tuple(np.zeros(2) for _ in range(6))", "tuple(np.zeros((2, 1)) for _ in range(6))", "[0.5] * 1000"),
    *("[['x']] * 3", "([[1]], [[2, 3]])", "(np.zeros((1, 2)), np.zeros(3), np.zeros(()))", "(1, 2, 3, 4, 5, 6)"),
)


def everywhere(exercises: Iterable[str], body: str) -> tuple[str, ...]:
    """A cell of NumPy, and one for each exercise whose function does nothing but this."""
    return "import numpy as np", *(f"def {one}(*args, **kwargs):\n    {body}\n" for one in exercises)
