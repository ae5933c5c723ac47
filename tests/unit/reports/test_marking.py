"""Which parts of two texts differ; the pieces put together are the text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from autograder.reports.marking import marked, underline
from autograder.reports.printable import printable


@pytest.mark.parametrize(
    ("returned", "expected", "below"),
    [
        ("(np.array([-1., -4.]), 0.5)", "(np.array([-1.,  2.]), 0.5)", "                 ^^"),
        ("[1, 2, 3]", "[1, 5, 6]", "    ^  ^"),
        ("{'a': 'x y'}", "{'a': 'x z'}", "      ^^^^^"),
        ("np.array([1.e-3, 2.])", "np.array([1.e-4, 2.])", "          ^^^^^"),
        ("0.5", "0.7", ""),  # all of it differs: a mark says no more
        ("[1]", "(1)", ""),  # built differently
        ("[1, 2]", "[1]", ""),
        ("<array of shape (2,), from 0 to 1>", "<array of shape (2,), from 0 to 2>", ""),
        ("", "1", ""),
    ],
)
def test_what_differs_is_marked(returned, expected, below):
    assert underline(marked(returned, expected)[1]) == below


@given(st.text(max_size=40), st.text(max_size=40))
def test_no_text_is_lost(returned, expected):
    mine, theirs = marked(returned, expected)
    assert "".join(text for text, _ in mine) == printable(returned)
    assert "".join(text for text, _ in theirs) == printable(expected)
