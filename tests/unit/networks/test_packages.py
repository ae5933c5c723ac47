"""Packages that an assignment imports besides its stack: which are missing, in the same words at home and when grading."""

from __future__ import annotations

import pytest

from autograder.errors import UserError
from autograder.networks.packages import missing, require

TENSORBOARD = (
    "tensorboard is not installed, and what needs it cannot be checked: "
    'pip install "<the mark1 wheel that your course gives>[tensorboard]".'
)


@pytest.fixture
def without(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("autograder.networks.packages.find_spec", lambda name: object() if name == "numpy" else None)


def test_what_is_there_is_not_told() -> None:
    assert missing(["numpy", "json"]) == []
    require(["numpy"])


@pytest.mark.usefixtures("without")
def test_each_missing_one_is_a_sentence() -> None:
    told = missing(["numpy", "tensorboard", "tensorflow", "healpy"])
    assert told[0] == TENSORBOARD
    assert told[1].endswith('pip install "<the mark1 wheel that your course gives>[keras]".')
    assert told[2] == "healpy is not installed, and what needs it cannot be checked: pip install healpy."


@pytest.mark.usefixtures("without")
def test_grading_does_not_begin() -> None:
    with pytest.raises(UserError) as told:
        require(["tensorboard"])
    assert str(told.value) == TENSORBOARD
