"""The data sets are whole, belong to the caller, and have the figures that are known of them."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

import autograder.datasets
from autograder.datasets import WINE_COLUMNS, digits, mpg, wine


def test_digits():
    pictures, labels = digits()
    assert (pictures.shape, pictures.dtype, pictures.min(), pictures.max()) == ((1797, 64), np.uint8, 0, 16)
    assert labels.dtype == np.int64
    np.testing.assert_array_equal(np.bincount(labels), [178, 182, 177, 183, 181, 182, 181, 179, 174, 180])


def test_wine():
    measured, grower = wine()
    assert (measured.shape, measured.dtype, len(WINE_COLUMNS)) == ((178, 13), np.float64, 13)
    np.testing.assert_array_equal(np.bincount(grower), [59, 71, 48])
    np.testing.assert_array_equal(measured[0, [0, -1]], [14.23, 1065.0])


def test_the_line_through_the_cars():
    weight, miles = mpg()
    assert weight.shape == miles.shape == (392,)
    slope, intercept = np.polyfit(weight, miles, 1)
    np.testing.assert_allclose([slope, intercept], [-0.007647, 46.2165], rtol=1e-4)
    np.testing.assert_allclose(np.mean((slope * weight + intercept - miles) ** 2), 18.68, rtol=1e-3)


@pytest.mark.parametrize("load", [digits, wine, mpg])
def test_the_caller_may_change_what_came(load):
    for number, array in enumerate(load()):
        array[:] = 7
        assert not np.array_equal(load()[number], array)


def test_whose_they_are_is_told():
    folder = Path(autograder.datasets.__file__).parent
    told = (folder / "SOURCES.md").read_text(encoding="utf-8")
    assert [path.name for path in folder.iterdir() if path.suffix in (".csv", ".npz") and path.name not in told] == []
