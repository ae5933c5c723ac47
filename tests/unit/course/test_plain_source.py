"""A student's function as an author may keep it: no comment, no text, no name of the student's."""

from __future__ import annotations

from typing import Any

import pytest

from autograder.course.plain_source import plain_source, statements_of, written

REFERENCE = '''
import numpy as np

def scale(x, kind="sum"):
    """Scale x."""
    if kind not in ("sum", "max"):
        raise ValueError(f"kind must be sum or max, not {kind}")
    total = x.sum() if kind == "sum" else x.max()
    return x / total
'''
ANNAS = '''
import numpy as np
ANNAS_FACTOR = 2.0
other_stuff = "Anna's address"
# Anna was here
def annas_helper(annas_x, annas_by=1.0):
    """Anna's helper."""
    return annas_x * annas_by

def scale(thing, kind="sum"):
    """by Anna Example, 12345"""
    # what Anna thought
    "Anna again"
    print("Anna", thing)
    if kind == "sum":
        annas: float = thing.sum()
    elif kind == "max":
        annas = np.max(thing).astype("float64")
    else:
        raise ValueError(f"Anna says no to {kind}")
    cache = {"annas": annas}
    for annas_i in range(1):
        thing = annas_helper(thing, annas_by=ANNAS_FACTOR)
    return [a for a in thing / cache["annas"]]
'''


def cleaned(source: str, name: str = "doubles") -> str:
    return plain_source(written("scale", [source], ["other"]), REFERENCE, name)


def run(source: str, name: str) -> Any:
    namespace: dict[str, Any] = {"np": pytest.importorskip("numpy")}
    exec(source, namespace)
    return namespace[name]


def test_nothing_of_the_students_is_left() -> None:
    source = cleaned(ANNAS)
    assert "anna" not in source.casefold()
    assert "thing" not in source
    assert "#" not in source
    assert "def doubles(x, kind='sum'):" in source
    assert "'float64'" in source  # a library's word
    assert "'max'" in source  # the reference's


def test_it_does_what_it_did() -> None:
    x = pytest.importorskip("numpy").array([1.0, 3.0])
    for kind in ("sum", "max"):
        assert run(cleaned(ANNAS), "doubles")(x, kind=kind) == run(ANNAS, "scale")(x, kind=kind)
    with pytest.raises(ValueError, match=r"^$"):
        run(cleaned(ANNAS), "doubles")(x, "other")


# How students write, and what is kept of it.
STYLES = {
    "a later definition counts": (
        "def scale(x):\n    return 1\n\ndef scale(x):\n    return 2\n",
        "def doubles(x):\n    return 2\n",
    ),
    "only a docstring in a helper": (
        "def h():\n    'text'\n\ndef scale(x):\n    h()\n    return x\n",
        "def doubles(x):\n\n    def v1():\n        pass\n    v1()\n    return x\n",
    ),
    "a library under a name of its own": (
        "import numpy as annas\ndef scale(x):\n    return annas.abs(x)\n",
        "def doubles(x):\n    import numpy as v1\n    return v1.abs(x)\n",
    ),
    "a global counter": (
        "count = 0\ndef scale(x):\n    global count\n    count += 1\n    return count\n",
        "def doubles(x):\n    v1 = 0\n    v1 += 1\n    return v1\n",
    ),
    "decorators and types": (
        "def scale(x: 'Anna') -> 'Anna':\n    y: int\n    y = 3\n    return y\n",
        "def doubles(x):\n    v1 = 3\n    return v1\n",
    ),
}


@pytest.mark.parametrize("style", STYLES)
def test_styles(style: str) -> None:
    source, kept = STYLES[style]
    assert cleaned(source) == kept


def test_a_cell_that_is_no_python_is_left_out() -> None:
    assert written("scale", ["def scale(x:", "%matplotlib"], []) == []
    assert len(statements_of(["def f(:", "x = 1"])) == 1
