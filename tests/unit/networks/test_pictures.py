"""Pictures come from their seed alone, the same numbers on every machine, and a caller may do with them as it likes."""

import hashlib

import numpy as np

from autograder.networks.pictures import echo_survey, light_echoes, xo4


def digest(pictures: np.ndarray, labels: np.ndarray) -> str:
    return hashlib.sha256(pictures.tobytes() + labels.tobytes()).hexdigest()[:12]


def test_the_same_numbers_everywhere() -> None:
    """A release, a recorded threshold and a student's notebook speak of these very pictures."""
    assert [digest(*light_echoes(320, 4, size=16)), digest(*xo4(40, 1)), digest(*echo_survey(19, 200, 1572))] == [
        "0707f38538cf",
        "bdd6a220ecd0",
        "398f8acd1af7",
    ]


def test_a_survey_has_as_many_echoes_as_it_says() -> None:
    pictures, labels = echo_survey(19, 200, 1)
    assert (pictures.shape, pictures.dtype, labels.dtype) == ((219, 20, 20), np.uint8, np.int64)
    assert np.bincount(labels).tolist() == [200, 19]
    assert (np.diff(labels) != 0).sum() > 10  # in random order
    assert digest(*echo_survey(19, 200, 2)) != digest(pictures, labels)


def test_who_changes_a_survey_changes_only_its_own() -> None:
    pictures, labels = echo_survey(2, 3, 7)
    before = digest(pictures, labels)
    pictures[:] = 0
    labels[:] = 0
    assert digest(*echo_survey(2, 3, 7)) == before
