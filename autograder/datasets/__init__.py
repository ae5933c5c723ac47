"""Small real data sets that come with the course: digits, wine, cars. SOURCES.md beside this file says whose they are.

They are read from files of this package, so that nothing is ever fetched, and NumPy alone is needed. Every call gives new
arrays, which the caller may change.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

__all__ = ["WINE_COLUMNS", "digits", "mpg", "wine"]

_HERE = Path(__file__).parent
WINE_COLUMNS = (
    "alcohol",
    "malic acid",
    "ash",
    "alkalinity of ash",
    "magnesium",
    "phenols",
    "flavanoids",
    "other phenols",
    "proanthocyanins",
    "colour intensity",
    "hue",
    "OD280/OD315",
    "proline",
)


def digits() -> tuple[NDArray[np.uint8], NDArray[np.int64]]:
    """Handwritten digits of 8 x 8 pixels: pictures (1797, 64) uint8 in 0 ... 16 (16 is ink), labels (1797,) int64 in 0 ... 9.

    `pictures.reshape(-1, 8, 8)` are the pictures. Alpaydin and Kaynak (1998), the test half of the repository's files.
    """
    pictures, labels = _digits()
    return pictures.copy(), labels.copy()


def wine() -> tuple[NDArray[np.float64], NDArray[np.int64]]:
    """Wines of one region from three growers: measurements (178, 13) float64, the grower (178,) int64 in 0, 1, 2.

    `WINE_COLUMNS` names the columns: alcohol is the first, proline the last. Units differ from column to column, and with them
    the spread: from 0.1 (other phenols) to 315 (proline). Aeberhard and Forina (1992).
    """
    table = _table("wine.csv")
    return table[:, 1:].copy(), table[:, 0].astype(np.int64) - 1


def mpg() -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Cars of the years 1970 to 1982: weight (392,) in pounds, miles per US gallon (392,), both float64. Quinlan (1993)."""
    weight, miles = _table("mpg.csv").T
    return weight.copy(), miles.copy()


@cache
def _digits() -> tuple[NDArray[np.uint8], NDArray[np.int64]]:
    with np.load(_HERE / "digits.npz", allow_pickle=False) as stored:
        return stored["pictures"], stored["labels"].astype(np.int64)


@cache
def _table(name: str) -> NDArray[np.float64]:
    return np.loadtxt(_HERE / name, delimiter=",", skiprows=1)
