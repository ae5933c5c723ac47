"""MNIST and Fashion-MNIST from files: found where they are, refused with a sentence where they are not what they should be."""

from __future__ import annotations

import gzip
import re
import struct
from pathlib import Path

import numpy as np
import pytest

from autograder.errors import UserError
from autograder.networks.picture_files import IDX, PARTS, SETS, PictureSet, digest, load_pictures

RNG = np.random.default_rng(0)
SMALL = {
    "x_train": RNG.integers(0, 256, (6, 28, 28), dtype=np.uint8),
    "y_train": RNG.integers(0, 10, 6, dtype=np.uint8),
    "x_test": RNG.integers(0, 256, (2, 28, 28), dtype=np.uint8),
    "y_test": RNG.integers(0, 10, 2, dtype=np.uint8),
}


def small_set(name: str = "mnist", arrays: dict[str, np.ndarray] = SMALL, places: tuple[str, ...] = ()) -> PictureSet:
    return PictureSet(name, name.upper(), tuple(digest(arrays[part]) for part in PARTS), places, "fetch it")


def as_idx(array: np.ndarray) -> bytes:
    return b"\0\0\x08" + bytes([array.ndim]) + struct.pack(f">{array.ndim}I", *array.shape) + array.tobytes()


def write_idx(folder: Path, arrays: dict[str, np.ndarray] = SMALL, *, packed: bool = True) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for part, name in zip(PARTS, IDX, strict=True):
        if packed:
            (folder / f"{name}.gz").write_bytes(gzip.compress(as_idx(arrays[part])))
        else:
            (folder / name).write_bytes(as_idx(arrays[part]))


def same(found: object, arrays: dict[str, np.ndarray] = SMALL) -> bool:
    return all(np.array_equal(getattr(found, part), arrays[part]) for part in PARTS)


@pytest.mark.parametrize("packed", [True, False])
def test_the_four_files_are_read(tmp_path: Path, packed: bool) -> None:
    write_idx(tmp_path, packed=packed)
    found = load_pictures("mnist", tmp_path, {"mnist": small_set()})
    assert same(found)
    assert (found.title, found.k, found.path) == ("MNIST", 10, tmp_path)


def test_keras_file_is_read(tmp_path: Path) -> None:
    np.savez_compressed(tmp_path / "mnist.npz", **SMALL)
    assert same(load_pictures("mnist", tmp_path, {"mnist": small_set()}))


def test_keras_cache_is_looked_into(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KERAS_HOME", str(tmp_path))
    (tmp_path / "datasets").mkdir()
    np.savez(tmp_path / "datasets" / "mnist.npz", **SMALL)
    found = load_pictures("mnist", sets={"mnist": small_set(places=("~/.keras/datasets/mnist.npz",))})
    assert found.path == tmp_path / "datasets" / "mnist.npz"


def test_what_is_not_there_is_told_with_where_it_was_looked_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.delenv("KERAS_HOME", raising=False)
    sets = {"mnist": small_set(places=("~/.keras/datasets/mnist.npz", str(tmp_path.parent / "nowhere")))}
    sentence = (
        f"MNIST is not on this machine (looked for ~/.keras/datasets/mnist.npz, {tmp_path.parent / 'nowhere'}): fetch it; "
        "or name its folder: --files DIR."
    )
    with pytest.raises(UserError, match=f"^{re.escape(sentence)}$"):
        load_pictures("mnist", sets=sets)


def test_three_of_four_files_are_none(tmp_path: Path) -> None:
    write_idx(tmp_path)
    (tmp_path / f"{IDX[3]}.gz").unlink()
    sentence = (
        f"{tmp_path} does not hold MNIST: neither mnist.npz nor the four files {IDX[0]}(.gz) and so on are in it."
    )
    with pytest.raises(UserError, match=f"^{re.escape(sentence)}$"):
        load_pictures("mnist", tmp_path, {"mnist": small_set()})


@pytest.mark.parametrize("part", PARTS)
def test_other_arrays_are_refused(tmp_path: Path, part: str) -> None:
    changed = {**SMALL, part: SMALL[part][::-1]}
    write_idx(tmp_path, changed)
    right, wrong = digest(SMALL[part]), digest(changed[part])
    sentence = (
        f"{tmp_path}: {part} is not that of MNIST (its SHA-256 begins with {wrong}, not with {right}): fetch it again."
    )
    with pytest.raises(UserError, match=f"^{re.escape(sentence)}$"):
        load_pictures("mnist", tmp_path, {"mnist": small_set()})


def test_the_sister_set_is_recognised(tmp_path: Path) -> None:
    """Both sets come in files of the same names."""
    other = {part: 255 - array for part, array in SMALL.items()}
    write_idx(tmp_path, other)
    sets = {"mnist": small_set(), "fashion": small_set("fashion", other)}
    with pytest.raises(UserError, match=r"holds FASHION, not MNIST: say --data fashion\.$"):
        load_pictures("mnist", tmp_path, sets)


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"no gzip at all", "cannot be read"),
        (gzip.compress(as_idx(SMALL["x_train"]))[:-20], "cannot be read"),
        (gzip.compress(b"\0\0\x0d\x03" + bytes(40)), "is no IDX file of bytes: fetch it again."),
        (gzip.compress(b""), "is no IDX file of bytes: fetch it again."),
        (gzip.compress(as_idx(SMALL["x_train"])[:-1]), "says that it holds (6, 28, 28), and holds 4703 bytes"),
        (gzip.compress(b"\0\0\x08\x03" + struct.pack(">3I", 2**31, 2**31, 4)), "says that it holds"),
    ],
)
def test_damaged_files_are_refused(tmp_path: Path, content: bytes, words: str) -> None:
    write_idx(tmp_path)
    (tmp_path / f"{IDX[0]}.gz").write_bytes(content)
    with pytest.raises(UserError, match=re.escape(words)):
        load_pictures("mnist", tmp_path, {"mnist": small_set()})


def test_a_packed_file_that_unpacks_without_end_is_cut(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_idx(tmp_path)
    monkeypatch.setattr("autograder.networks.picture_files.MAX_BYTES", 1000)
    with pytest.raises(UserError, match="says that it holds"):
        load_pictures("mnist", tmp_path, {"mnist": small_set()})


@pytest.mark.parametrize("content", [b"PK but no zip", b""])
def test_a_damaged_npz_is_refused(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "mnist.npz").write_bytes(content)
    with pytest.raises(UserError, match=r"mnist\.npz cannot be read .*fetch it again\.$"):
        load_pictures("mnist", tmp_path, {"mnist": small_set()})


def test_an_npz_with_pickled_objects_is_not_opened(tmp_path: Path) -> None:
    np.savez(tmp_path / "mnist.npz", **{**SMALL, "x_train": np.array([{}], dtype=object)})
    with pytest.raises(UserError, match="cannot be read"):
        load_pictures("mnist", tmp_path, {"mnist": small_set()})


def test_an_unknown_set_is_told() -> None:
    with pytest.raises(UserError, match=r'^there are no pictures "cifar": there are mnist and fashion\.$'):
        load_pictures("cifar")


@pytest.mark.parametrize("name", SETS)
def test_the_published_arrays_are_what_they_should_be(name: str) -> None:
    """Where the real files are here (Debian's package, or Keras's cache)."""
    try:
        found = load_pictures(name)
    except UserError as fault:
        pytest.skip(str(fault))
    assert (found.x_train.shape, found.x_test.shape) == ((60_000, 28, 28), (10_000, 28, 28))
    assert np.bincount(found.y_test).size == 10
