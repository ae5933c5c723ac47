"""MNIST and Fashion-MNIST where their files are: found, decoded, and held against the hashes of the published arrays.

Nothing is fetched. The decoded arrays are hashed and not the files, since the same pictures travel as one .npz (Keras) and
as four IDX files (everybody else), packed by this or that gzip. NumPy alone.
"""

from __future__ import annotations

import gzip
import hashlib
import math
import os
import struct
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from autograder.errors import UserError

Array = np.ndarray[Any, np.dtype[Any]]

PARTS = ("x_train", "y_train", "x_test", "y_test")
IDX = ("train-images-idx3-ubyte", "train-labels-idx1-ubyte", "t10k-images-idx3-ubyte", "t10k-labels-idx1-ubyte")
MAX_BYTES = 64 << 20  # of one array; 60,000 pictures of 28 x 28 are 45 MiB, and a packed file can claim anything
DIGITS = 8  # of a SHA-256, as hexadecimal: they tell a damaged or mistaken file, and are no guard against a forger


@dataclass(frozen=True, slots=True)
class PictureSet:
    """A published set of ten classes: the hashes of its four arrays, and where its files usually lie."""

    name: str
    title: str
    hashes: tuple[str, str, str, str]
    places: tuple[str, ...]
    to_get: str
    k: int = 10


# ~/.keras is Keras's own cache (or the folder that KERAS_HOME names); /usr/share/datasets is Debian's.
SETS = {
    "mnist": PictureSet(
        "mnist",
        "MNIST",
        ("741c9888", "1feba77c", "6d87418d", "ddeff807"),
        ("~/.keras/datasets/mnist.npz", "~/.keras/datasets/mnist", "/usr/share/datasets/mnist"),
        'where there is a network, python -c "import keras; keras.datasets.mnist.load_data()" fetches it',
    ),
    "fashion": PictureSet(
        "fashion",
        "Fashion-MNIST",
        ("2e487a6c", "657fbd22", "c867c93f", "3d0e6c6e"),
        ("~/.keras/datasets/fashion-mnist", "/usr/share/datasets/fashion-mnist"),
        "Debian has it (apt-get install dataset-fashion-mnist), and where there is a network, "
        'python -c "import keras; keras.datasets.fashion_mnist.load_data()" fetches it',
    ),
}


@dataclass(frozen=True, slots=True)
class PublishedPictures:
    """The four arrays as published: pictures uint8 (n, 28, 28), labels uint8 (n,); and where they came from."""

    title: str
    k: int
    path: Path
    x_train: Array
    y_train: Array
    x_test: Array
    y_test: Array


def load_pictures(name: str, folder: Path | None = None, sets: Mapping[str, PictureSet] = SETS) -> PublishedPictures:
    """The set of that name, from `folder` or from where it usually lies.

    Raises UserError with a sentence where there is no such set, where its files are missing or damaged, or where they hold
    other arrays than the published ones.
    """
    if name not in sets:
        raise UserError(f'there are no pictures "{name}": there are {" and ".join(sets)}.')
    wanted = sets[name]
    places = [_expanded(place) for place in wanted.places] if folder is None else [folder / f"{name}.npz", folder]
    for place in places:
        if place.is_file():
            return _checked(wanted, place, _read_npz(place), sets)
        files = _idx_files(place)
        if files:
            arrays = {part: _read_idx(file) for part, file in zip(PARTS, files, strict=True)}
            return _checked(wanted, place, arrays, sets)
    if folder is not None:
        raise UserError(
            f"{folder} does not hold {wanted.title}: neither {name}.npz nor the four files {IDX[0]}(.gz) and so on are in it."
        )
    looked = ", ".join(_shown(place) for place in places)
    raise UserError(
        f"{wanted.title} is not on this machine (looked for {looked}): {wanted.to_get}; or name its folder: --files DIR."
    )


def _expanded(place: str) -> Path:
    home = os.environ.get("KERAS_HOME")
    if home is not None and place.startswith("~/.keras/"):
        return Path(home, place.removeprefix("~/.keras/"))
    return Path(place).expanduser()


def _shown(path: Path) -> str:
    return f"~/{path.relative_to(Path.home())}" if path.is_relative_to(Path.home()) else str(path)


# ---------------------------------------------------------------- decoding


def _idx_files(folder: Path) -> list[Path]:
    """The four files, packed or not; none where one of them is missing."""
    found = [next((p for p in (folder / f"{name}.gz", folder / name) if p.is_file()), None) for name in IDX]
    return [path for path in found if path is not None] if all(found) else []


def _read_npz(path: Path) -> dict[str, Array]:
    try:
        with zipfile.ZipFile(path) as archive:
            large = [item.filename for item in archive.infolist() if item.file_size > MAX_BYTES]
        if large:
            raise UserError(f"{path}: {large[0]} is larger than any array of these sets: {_AGAIN}.")
        with np.load(path, allow_pickle=False) as file:
            return {part: np.asarray(file[part]) for part in PARTS}
    except (OSError, ValueError, KeyError, EOFError, zipfile.BadZipFile, zlib.error) as fault:
        raise UserError(f"{path} cannot be read ({_first_line(fault)}): {_AGAIN}.") from fault


def _read_idx(path: Path) -> Array:
    """An array of the format that MNIST came in: two zero bytes, the type, the axes, their lengths, the numbers."""
    try:
        with gzip.open(path) if path.suffix == ".gz" else path.open("rb") as file:
            content = file.read(MAX_BYTES + 1)
    except (OSError, EOFError, zlib.error) as fault:
        raise UserError(f"{path} cannot be read ({_first_line(fault)}): {_AGAIN}.") from fault
    axes = content[3] if len(content) > 3 else 0
    start = 4 + 4 * axes
    if content[:3] != b"\0\0\x08" or axes not in (1, 3) or len(content) < start:
        raise UserError(f"{path} is no IDX file of bytes: {_AGAIN}.")
    shape = struct.unpack(f">{axes}I", content[4:start])
    if math.prod(shape) != len(content) - start:
        raise UserError(f"{path} says that it holds {shape}, and holds {len(content) - start} bytes: {_AGAIN}.")
    return np.frombuffer(content, np.uint8, offset=start).reshape(shape)


_AGAIN = "fetch it again"


def _first_line(fault: BaseException) -> str:
    return (str(fault).strip().splitlines() or [type(fault).__name__])[0]


# ---------------------------------------------------------------- are they what they should be?


def _checked(
    wanted: PictureSet, path: Path, arrays: Mapping[str, Array], sets: Mapping[str, PictureSet]
) -> PublishedPictures:
    for part, right in zip(PARTS, wanted.hashes, strict=True):
        found = digest(arrays[part])
        if found != right:
            other = next(_sets_with(found, sets), None)
            if other is not None:
                raise UserError(f"{path} holds {other.title}, not {wanted.title}: say --data {other.name}.")
            raise UserError(
                f"{path}: {part} is not that of {wanted.title} (its SHA-256 begins with {found}, not with {right}): {_AGAIN}."
            )
    return PublishedPictures(wanted.title, wanted.k, path, *(arrays[part] for part in PARTS))


def digest(array: Array) -> str:
    """The first digits of the SHA-256 of an array's bytes, row by row."""
    return hashlib.sha256(np.ascontiguousarray(array).tobytes()).hexdigest()[:DIGITS]


def _sets_with(found: str, sets: Mapping[str, PictureSet]) -> Iterator[PictureSet]:
    return (one for one in sets.values() if found in one.hashes)
