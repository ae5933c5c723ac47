"""How an array lies in memory: its strides, and whether it may be written to.

Of two arrays with the same numbers, one may be a slice of a larger array, turned over, or locked: code that relies on
the order in memory, or writes into what it was given, tells them apart. `layout_of` describes it and `laid` makes an
array that lies so, in memory of its own that is no larger than `MAX_SPREAD`.
"""

from __future__ import annotations

from typing import Any

import numpy as np

MAX_SPREAD = 64 << 20  # bytes of the block in which an array lies with its gaps

Layout = tuple[list[int], bool]


def layout_of(array: np.ndarray[Any, Any]) -> Layout | None:
    """Strides, counted in elements, and whether it is read-only; None for row after row without gaps, and writable.

    None too where the gaps are more than may be kept, or no whole elements: such an array is sent without them.
    """
    size, locked = array.itemsize, not array.flags.writeable
    plain = array.flags.c_contiguous or not size or any(step % size for step in array.strides)
    if plain and not locked:
        return None
    if plain or _span(array.shape, [step // size for step in array.strides]) * size > MAX_SPREAD:
        packed = np.empty(array.shape, np.uint8).strides
        return (list(packed), True) if locked else None
    return [step // size for step in array.strides], locked


def laid(array: np.ndarray[Any, Any], layout: Layout) -> np.ndarray[Any, Any]:
    """A new array with these elements, which lies so. Raises ValueError where it would need more than `MAX_SPREAD`."""
    strides, locked = layout
    if len(strides) != array.ndim:
        raise ValueError(f"{len(strides)} strides do not describe an array of {array.ndim} dimensions")
    span = _span(array.shape, strides)
    if span * array.itemsize > MAX_SPREAD:
        raise ValueError(f"an array that spreads over {span:,} elements is larger than {MAX_SPREAD >> 20} MiB")
    first = sum(-step * (extent - 1) for extent, step in zip(array.shape, strides, strict=True) if step < 0 < extent)
    # NumPy itself refuses here whatever would lie outside the block.
    view: np.ndarray[Any, Any] = np.ndarray(
        array.shape,
        array.dtype,
        np.zeros(max(span, 1), array.dtype),
        first * array.itemsize if array.size else 0,
        tuple(step * array.itemsize for step in strides),
    )
    view[...] = array
    view.flags.writeable = not locked
    return view


def copied_array(array: np.ndarray[Any, Any]) -> np.ndarray[Any, Any]:
    """A copy that lies in memory as the array does."""
    layout = layout_of(array)
    return array.copy() if layout is None else laid(array, layout)


def _span(shape: tuple[int, ...], strides: list[int]) -> int:
    """From the first element to the last in memory, both counted; 0 of an empty array."""
    if 0 in shape:
        return 0
    return 1 + sum(abs(step) * (extent - 1) for extent, step in zip(shape, strides, strict=True))
