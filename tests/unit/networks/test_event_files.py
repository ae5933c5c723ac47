"""Event files as bytes: TensorBoard's own reader, and a sentence for what it cannot read."""

from __future__ import annotations

from pathlib import Path

import pytest

from autograder.networks import event_files
from autograder.networks.event_files import Events, read_events

pytest.importorskip("tensorboard", reason="TensorBoard is not installed: pip install 'mark1[tensorboard]'")


def event_file(folder: Path, values: list[tuple[int, str, object]]) -> bytes:
    """An event file with these tensors, each a step, a tag and a value; written without TensorFlow."""
    read_events(b"")  # as the judge does: from here on TensorBoard knows that it has no TensorFlow
    import numpy as np
    from tensorboard.compat.proto.event_pb2 import Event
    from tensorboard.summary.writer.event_file_writer import EventFileWriter
    from tensorboard.util.tensor_util import make_tensor_proto

    writer = EventFileWriter(str(folder))
    for step, tag, value in values:
        event = Event(step=step)
        event.summary.value.add(tag=tag, tensor=make_tensor_proto(np.asarray(value)))
        writer.add_event(event)
    writer.close()
    (path,) = folder.iterdir()
    return path.read_bytes()


@pytest.fixture
def content(tmp_path: Path) -> bytes:
    import numpy as np

    histogram = np.ones((3, 3))
    values = [(step, "epoch_loss", np.float32(2.0**-step)) for step in range(25)]
    return event_file(tmp_path, [*values, (0, "kernel/histogram", histogram), (1, "kernel/histogram", histogram)])


def test_curves_are_whole_and_histograms_are_told_by_their_steps(content: bytes) -> None:
    found = read_events(content)
    assert found.curves == {"epoch_loss": [(step, 2.0**-step) for step in range(25)]}
    assert found.histograms == {"kernel/histogram": [0, 1]}


def test_texts_are_no_curves(tmp_path: Path) -> None:
    assert read_events(event_file(tmp_path, [(0, "note", b"hello")])) == Events({}, {})


@pytest.mark.parametrize("cut", [1, 40, 500])
def test_what_is_cut_off_is_left_out(content: bytes, cut: int) -> None:
    found = read_events(content[:-cut])
    assert found.curves["epoch_loss"] == [(step, 2.0**-step) for step in range(len(found.curves["epoch_loss"]))]


@pytest.mark.parametrize("content", [b"", b"no event file" * 50], ids=["nothing", "another file"])
def test_what_is_no_event_file_holds_nothing(content: bytes) -> None:
    assert read_events(content) == Events({}, {})


def tensor_file(folder: Path, size: int, **fields: object) -> bytes:
    """An event file with one tensor that says it has that many numbers."""
    read_events(b"")
    from tensorboard.compat.proto.event_pb2 import Event
    from tensorboard.compat.proto.tensor_pb2 import TensorProto
    from tensorboard.summary.writer.event_file_writer import EventFileWriter

    writer, event, tensor = EventFileWriter(str(folder)), Event(step=0), TensorProto(dtype=1, **fields)
    tensor.tensor_shape.dim.add(size=size)
    event.summary.value.add(tag="epoch_loss", tensor=tensor)
    writer.add_event(event)
    writer.close()
    (path,) = folder.iterdir()
    return path.read_bytes()


def test_one_number_that_claims_to_be_many_takes_no_memory(tmp_path: Path) -> None:
    assert read_events(tensor_file(tmp_path, 10**11, float_val=[1.0])) == Events({}, {})


def test_a_tensor_that_lies_about_its_shape_is_a_sentence(tmp_path: Path) -> None:
    content = tensor_file(tmp_path, 1000, tensor_content=b"\0\0\0\0")
    with pytest.raises(ValueError, match=r"^TensorBoard cannot read the event file: ValueError$"):
        read_events(content)


def test_what_is_too_large_is_not_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(event_files, "MAX_BYTES", 10)
    with pytest.raises(
        ValueError, match=r"^the event file has 11 bytes, more than any training of this course writes$"
    ):
        read_events(b"x" * 11)
