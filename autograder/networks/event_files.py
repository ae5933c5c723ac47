"""TensorBoard's event files as the judge reads them: bytes in, curves out, by TensorBoard's own reader.

The bytes come from where a student's code runs, and nothing in them is trusted: a file that TensorBoard cannot read is a
sentence, never a fault of the grader's. What is logged in it is held against what the judge computes itself.
"""

from __future__ import annotations

import importlib
import math
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import Any

MAX_BYTES = 1 << 20  # a training of ten epochs, with its histograms, has some 100 KB
MAX_NUMBERS = 10_000  # of one tensor: a histogram has 90. One number can claim to stand for a thousand million
NUMBERS = (1, 2)  # TensorFlow's names of float32 and float64
NO_TENSORFLOW = "tensorboard.compat.notf"


@dataclass(frozen=True, slots=True)
class Events:
    """The curves of an event file, tag -> [(step, value)] in the file's order; and the steps of each histogram, by tag."""

    curves: dict[str, list[tuple[int, float]]]
    histograms: dict[str, list[int]]


def read_events(content: bytes) -> Events:
    """What an event file holds. Raises ValueError, with a sentence, where it is none or larger than any of this course.

    Needs the package tensorboard; TensorFlow is not loaded for it.
    """
    if len(content) > MAX_BYTES:
        raise ValueError(f"the event file has {len(content):,} bytes, more than any training of this course writes")
    accumulator, make_ndarray = _reader()
    curves: dict[str, list[tuple[int, float]]] = {}
    histograms: dict[str, list[int]] = {}
    with tempfile.TemporaryDirectory(prefix="mark1-events-") as folder:
        path = Path(folder) / "events.out.tfevents.0"
        path.write_bytes(content)
        try:
            events = accumulator(str(path), size_guidance={"tensors": 0})
            events.Reload()
            for tag in events.Tags()["tensors"]:
                found = events.Tensors(tag)
                if not all(_is_small(event.tensor_proto) for event in found):
                    continue
                arrays = [make_ndarray(event.tensor_proto) for event in found]
                steps = [int(event.step) for event in found]
                if all(array.shape == () for array in arrays):
                    curves[tag] = list(zip(steps, map(float, arrays), strict=True))
                elif all(array.ndim == 2 for array in arrays):
                    histograms[tag] = steps
        except Exception as fault:  # a parser of foreign bytes may raise anything
            raise ValueError(f"TensorBoard cannot read the event file: {type(fault).__name__}") from fault
    return Events(curves, histograms)


def _is_small(proto: Any) -> bool:
    sizes = [int(dim.size) for dim in proto.tensor_shape.dim]
    return proto.dtype in NUMBERS and all(size >= 0 for size in sizes) and math.prod(sizes) <= MAX_NUMBERS


def _reader() -> tuple[Any, Any]:
    """TensorBoard's reader and its way from a tensor to an array.

    TensorBoard takes TensorFlow where it finds it, which is seconds and threads; a module of this name is its own sign that
    there is none. Where TensorFlow is loaded already, nothing is to be saved.
    """
    if "tensorflow" not in sys.modules:
        sys.modules.setdefault(NO_TENSORFLOW, ModuleType(NO_TENSORFLOW))
    accumulator: Any = importlib.import_module("tensorboard.backend.event_processing.event_accumulator")
    tensors: Any = importlib.import_module("tensorboard.util.tensor_util")
    return accumulator.EventAccumulator, tensors.make_ndarray
