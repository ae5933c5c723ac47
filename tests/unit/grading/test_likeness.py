"""Whose code is alike: copies stand on top of a class that is right in the same few ways, whatever names they changed."""

from __future__ import annotations

import itertools
import random
import re

import pytest

from autograder.grading.likeness import most_alike
from autograder.records import Cell
from autograder.submissions.own_code import Given, given_in, own_code

# Right answers are alike by nature: a class has a few ways to write each exercise, and the short ones nearly one.
WAYS = {
    "predict": """
def predict(X, w, b):
    return np.where(X @ w + b >= 0, 1, -1)
---
def predict(X, w, b):
    scores = X @ w + b
    return np.where(scores >= 0, 1, -1)
---
def predict(X, w, b):
    return 2 * (X @ w + b >= 0) - 1
---
def predict(X, w, b):
    out = []
    for x in X:
        out.append(1 if x @ w + b >= 0 else -1)
    return np.array(out)
""",
    "step": """
def step(w, b, x, y, lr=1.0):
    if y * (w @ x + b) <= 0:
        return w + lr * y * x, b + lr * y
    return w, b
---
def step(w, b, x, y, lr=1.0):
    missed = y * (np.dot(w, x) + b) <= 0
    return w + missed * lr * y * x, b + missed * lr * y
---
def step(w, b, x, y, lr=1.0):
    if np.sign(w @ x + b) != y:
        w = w + lr * y * x
        b = b + lr * y
    return w, b
""",
    "epoch": """
def epoch(X, y, w, b):
    for x, t in zip(X, y):
        w, b = step(w, b, x, t)
    return w, b
---
def epoch(X, y, w, b):
    for i in range(len(X)):
        w, b = step(w, b, X[i], y[i])
    return w, b
---
def epoch(X, y, w, b):
    i = 0
    while i < len(X):
        w, b = step(w, b, X[i], y[i])
        i += 1
    return w, b
""",
}
TAIL = "def fit(X, y):\n    w, b = np.zeros(X.shape[1]), 0.0\n{}    return w, b"
LOOPS = ["    for _ in range({0}):\n", "    count = {0}\n    while count > 0:\n        count -= 1\n"]
LINES = [
    "        w, b = epoch(X, y, w, b)\n",
    "        if (predict(X, w, b) == y).all():\n            break\n",
    "        order = np.random.permutation(len(X))\n",
    "        X, y = X[order], y[order]\n",
    "        history.append(float(np.mean(predict(X, w, b) != y)))\n",
    "        w_old, b_old = w.copy(), b\n",
    "        if np.allclose(w, w_old) and b == b_old:\n            return w, b\n",
    "        assert np.isfinite(w).all() and np.isfinite(b)\n",
    "        print('epoch', _, 'wrong', (predict(X, w, b) != y).sum())\n",
    "        b = float(b) if not isinstance(b, float) else b\n",
]


def ways_of(exercise: str) -> list[str]:
    return [way.strip("\n") for way in WAYS[exercise].split("---")]


def written(choose: random.Random) -> str:
    """A student's own code: for each exercise one of its few ways, and a longer function of their own making."""
    own = [choose.choice(ways_of(name)) for name in WAYS]
    body = choose.choice(LOOPS).format(choose.randrange(20, 400)) + "".join(
        choose.sample(LINES, choose.randrange(3, 7))
    )
    return "\n\n".join([*own, TAIL.format(body)]) + "\n"


def renamed(text: str) -> str:
    """The same with other names, other layout and other comments, as somebody does who hides it."""
    names = {
        "X": "data",
        "w": "weights",
        "b": "offset",
        "y": "labels",
        "x": "row",
        "t": "target",
        "i": "k",
        "count": "left",
    }
    for old, new in names.items():
        text = re.sub(rf"\b{old}\b", new, text)
    return "# mine\n" + text.replace("\n    ", "\n    # so\n    ", 3).replace(" = ", "  =  ")


@pytest.fixture(scope="module")
def class_of_120():
    choose = random.Random(7)
    own = {f"student-{n:03}": written(choose) for n in range(1, 118)}
    copied = written(choose)
    return {**own, "copy-a": copied, "copy-b": copied, "copy-c": renamed(copied)}


@pytest.fixture(scope="module")
def few(class_of_120):
    """Thirty of them, where the size of the class decides nothing."""
    return dict(list(class_of_120.items())[-30:])


def test_copies_stand_on_top_of_a_class_of_120(class_of_120):
    found = most_alike(class_of_120, {}, 20)
    pairs = [(item.pair.first, item.pair.second) for item in found]
    assert pairs[:3] == [("copy-a", "copy-b"), ("copy-a", "copy-c"), ("copy-b", "copy-c")]
    assert [item.pair.same_text for item in found[:3]] == [True, False, False]
    assert [item.pair.alike for item in found[:3]] == [1.0, 1.0, 1.0]
    assert found[3].pair.alike < 0.9
    assert len(pairs) == 20


def test_the_same_class_gives_the_same_pairs_in_any_order(few):
    backwards = dict(reversed(few.items()))
    assert most_alike(backwards, {}, 10) == most_alike(few, {}, 10)


def test_what_two_share_is_marked_in_both_texts(few):
    """In the copy with other names too, and from the first function to the last."""
    _, beside, _ = most_alike(few, {}, 3)
    for text, spans in zip(beside.texts, beside.spans, strict=True):
        marked = "".join(text[start:end] for start, end in spans)
        assert len(marked) > 0.3 * len(text)
        assert all(0 <= start < end <= len(text) for start, end in spans)
        assert all(before[1] < after[0] for before, after in itertools.pairwise(spans))
    assert "weights" in beside.texts[1]


def test_a_class_that_is_right_in_one_way_shows_nobody():
    """Everybody writes the one line that the exercise is: that is the exercise's, and no pair is named."""
    assert most_alike({f"s{n}": ways_of("predict")[0] for n in range(30)}, {}, 20) == []


def test_a_short_piece_in_common_counts_in_proportion(few):
    odd = "def odd(a):\n    return [q ** 3 - 7 * q for q in a if q % 5 == 2][::-1]\n"
    short = {**few, "x": odd, "y": odd.replace("q", "z")}
    pair = next(item.pair for item in most_alike(short, {}, 500) if (item.pair.first, item.pair.second) == ("x", "y"))
    assert 0 < pair.alike < 0.7


def test_the_same_rare_wrong_answers_are_evidence_beside_the_text(few):
    behaviours = {student: {"fit": "the usual mistake"} for student in list(few)[5:25]}
    behaviours |= {"student-091": {"fit": "odd", "epoch": "odder"}, "student-092": {"fit": "odd", "epoch": "odder"}}
    with_them = {(i.pair.first, i.pair.second): i.pair for i in most_alike(few, behaviours, 500)}
    without = {(i.pair.first, i.pair.second): i.pair for i in most_alike(few, {}, 500)}
    both = with_them["student-091", "student-092"]
    assert both.answers == (("epoch", 2), ("fit", 2))
    assert both.alike > without["student-091", "student-092"].alike + 0.3
    assert both.text == without["student-091", "student-092"].text
    usual = with_them["student-100", "student-101"]
    assert usual.answers == (("fit", 20),)
    assert usual.alike - usual.text < 0.02


def test_answers_alone_are_told_where_the_code_has_nothing_in_common():
    own = {"a": "x = 1", "b": "y = 'two'", "c": "z = [3]"}
    (item,) = most_alike(own, {"a": {"f": "[[1.0]]"}, "b": {"f": "[[1.0]]"}}, 20)
    assert (item.pair.first, item.pair.second, item.pair.text, item.spans) == ("a", "b", 0.0, ((), ()))


# ---------------------------------------------------------------- what is a student's own

RELEASED = [
    "import numpy as np\n\nSIZE = 3",
    '@decorated\ndef f(x):\n    """What f does.\n\n    Long.\n    """\n    raise NotImplementedError("yours")',
    "%matplotlib inline",
]


@pytest.mark.parametrize(
    ("sources", "own"),
    [
        (RELEASED, ""),
        (["import numpy as np", "SIZE = 3\nSIZE = 4"], "# cell 2\nSIZE = 4"),
        (['def f(x):\n    """What f does.\n\n    Long.\n    """\n    return x  # so'], "# cell 1\ndef f(x):\n    return x  # so"),
        (['def f(x):\n    """Mine."""\n    return x'], '# cell 1\ndef f(x):\n    """Mine."""\n    return x'),
        (["# why\ndef g():\n    pass"], "# cell 1\n# why\ndef g():\n    pass"),
        (["def f(x):\n    raise NotImplementedError"], ""),
        (["def broken(:\n  1"], "# cell 1\ndef broken(:\n  1"),
        (["%matplotlib inline"], ""),
        ([""], ""),
    ],
)  # fmt: skip
def test_stubs_given_statements_and_docstrings_are_no_ones_own(sources, own):
    cells = [Cell(source, number=number) for number, source in enumerate(sources, start=1)]
    assert own_code(cells, given_in(RELEASED)) == own


def test_without_a_release_all_but_stubs_is_ones_own():
    assert own_code([Cell("import numpy as np", number=1)], Given()) == "# cell 1\nimport numpy as np"
