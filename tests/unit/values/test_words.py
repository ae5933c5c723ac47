"""What a value is and how two differ, in a student's words."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from autograder.values.comparison import first_difference
from autograder.values.display import show, show_pair
from autograder.values.words import instead, never_run, shortened, type_name

A = np.array


class Kept:
    """What stands for an object that stays on the student's side."""

    def __init__(self, kind: str) -> None:
        self.kind = kind

    @property
    def type_name(self) -> str:
        return self.kind

    def __call__(self) -> None: ...

    def __repr__(self) -> str:
        return f"<{self.kind} from f(...)>"


@pytest.mark.parametrize(
    ("kind", "name", "told"),
    [
        ("generator", "a generator", "a generator: it was never run (is a `yield` meant to be a `return`?)"),
        ("coroutine", "a coroutine", "a coroutine: it was never run (is there an `async` before the `def`?)"),
        ("type", "a class", "a class: no object of it was made (are there () missing behind its name?)"),
        ("function", "a function", "a function: it was never called (are there () missing behind its name?)"),
        ("map", "a map", "a map: it gives its values one by one (list(...) makes a list of a map)"),
        ("Network", "an object of type Network", "<Network from f(...)>"),
    ],
)
def test_what_was_never_run_is_said(kind: str, name: str, told: str) -> None:
    assert type_name(Kept(kind)) == name
    assert show(Kept(kind)) == told
    assert (never_run(Kept(kind)) is None) == (kind == "Network")


def test_a_function_among_the_arguments_is_its_name() -> None:
    def neuron() -> None: ...

    assert show(neuron) == "neuron"


@pytest.mark.parametrize(
    ("given", "wanted", "told"),
    [
        (1.5, 2.0, "1.5 instead of 2.0"),
        (1 / 3, 2 / 3, "0.3333333 instead of 0.6666667"),
        (0.1 + 0.2, 0.3, "0.30000000000000004 instead of 0.3"),
        (1 / 3, 1 / 3 + 1e-9, "0.333333333 instead of 0.333333334"),
        (np.float32(0.1), 0.2, "0.1 instead of 0.2"),
        ("0", 0, "the text '0' instead of the number 0"),
        (np.str_("0"), np.int64(0), "the text '0' instead of the number 0"),
        ("True", True, "the text 'True' instead of the truth value True"),
        (0, "0", "the number 0 instead of the text '0'"),
        ("x" * 50, 0, f"the text '{'x' * 40}' ... instead of the number 0"),
        ("a", "b", "'a' instead of 'b'"),
    ],
)
def test_two_values_in_one_sentence(given: Any, wanted: Any, told: str) -> None:
    assert instead(given, wanted) == told


def test_different_numbers_are_written_differently() -> None:
    rng = np.random.default_rng(0)
    for value in rng.normal(size=200) * 10.0 ** rng.integers(-9, 9, 200):
        for other in (np.nextafter(value, 9e99), value * (1 + 1e-9), value + 1.0):
            texts = shortened(float(value), float(other))
            assert len(set(texts)) == 2, (value, other)
            assert float(texts[0]) == pytest.approx(value, rel=1e-5)


def test_a_table_of_texts_is_no_table_of_numbers() -> None:
    found = first_difference(A([["0", "1"], ["1", "0"]]), A([[0, 1], [1, 0]]))
    assert str(found) == "index [0, 0]: the text '0' instead of the number 0"
    assert str(first_difference((A([1.0]), "3"), (A([1.0]), 3.0))) == "item 1: the text '3' instead of the number 3.0"


@pytest.mark.parametrize(
    ("given", "wanted", "texts"),
    [
        ((A([-1.0, -4.0]), -0.5), (A([3.0, 2.0]), 1.5), ("(np.array([-1., -4.]), -0.5)", "(np.array([ 3.,  2.]),  1.5)")),
        ([1, 2, 3], [1, 2, 30], ("[1, 2,  3]", "[1, 2, 30]")),
        (A([1 / 3, 0.5]), A([1 / 3 + 1e-12, 0.25]), ("np.array([0.33333333, 0.5])", "np.array([0.33333333, 0.25])")),
        ({"w": 0.1, "v": "1.0"}, {"w": 0.25, "v": "1.5"}, ("{'w': 0.1, 'v': '1.0'}", "{'w': 0.25, 'v': '1.5'}")),
        ((1, 2), (1, 2, 3), ("(1, 2)", "(1, 2, 3)")),
        (np.zeros(100), np.ones(100), (show(np.zeros(100)), show(np.ones(100)))),
    ],
)  # fmt: skip
def test_two_values_stand_one_under_the_other(given: Any, wanted: Any, texts: tuple[str, str]) -> None:
    assert show_pair(given, wanted, 1e-7) == texts


def test_what_agrees_is_written_alike_and_what_differs_is_not() -> None:
    assert len(set(show_pair(1 / 3, 1 / 3 + 1e-12, 1e-7))) == 1
    assert len(set(show_pair(1 / 3, 1 / 3 + 1e-12, 0.0))) == 2
    assert len(set(show_pair(A([1 / 3]), A([1 / 3 + 1e-12]), 0.0))) == 2
    assert show_pair(A([1e-12]), A([2e-12]), 0.0) == ("np.array([1.e-12])", "np.array([2.e-12])")
