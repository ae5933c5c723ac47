"""The edges of posterior: what its docstring promises and ordinary data do not show."""

import pytest

from autograder import expect

from .shared import CLOSED


@pytest.mark.exercise("posterior", weight=1.25)
def test_posterior_of_small_and_large_galleries(student, reference):
    """From one innocent person to a billion, with good and with bad cameras."""
    asked = [(1, 0.5, 0.5), (2, 0.75, 0.25), (99, 0.9, 0.1), (10**9, 0.99, 1e-6), (50, 1.0, 1.0), (3, 0.001, 0.9)]
    for answer, args in zip(expect.each(student.posterior, asked), asked, strict=True):
        expect.close(answer, reference.posterior(*args), because=CLOSED, atol=0)


@pytest.mark.exercise("posterior", weight=1)
def test_posterior_of_an_empty_gallery(student):
    """Where no innocent person is searched, or none can be reported, a match is right: 1."""
    answers = expect.each(student.posterior, [(0, 0.25, 0.5), (10**6, 0.25, 0.0), (0, 1.0, 0.0)])
    for answer in answers:
        expect.close(answer, 1.0, because=CLOSED)
    expect.close(student.posterior(1, 0.25, 0.75), 0.25, because=CLOSED)


@pytest.mark.exercise("posterior", weight=0.75)
def test_posterior_of_a_culprit_who_is_never_found(student):
    """A culprit whom the camera cannot recognise is never the one who is reported: 0, and no error."""
    answers = expect.each(student.posterior, [(10, 0.0, 0.1), (10, 0.5, 0.05)])
    expect.close(answers[0], 0.0, because=CLOSED)
    expect.close(answers[1], 0.5, because=CLOSED)


@pytest.mark.exercise("posterior", weight=0.75)
def test_posterior_refuses_what_reports_nobody(student):
    """The culprit is not found, and there is no innocent person, or none who could be reported: ValueError."""
    for args in ((0, 0.0, 0.5), (10**6, 0.0, 0.0), (0, 0.0, 0.0)):
        expect.error(ValueError, student.posterior, *args)


@pytest.mark.exercise("posterior", weight=0.75)
def test_posterior_of_tiny_rates(student):
    """Rates of a millionth of a millionth keep their digits, and only their ratio counts."""
    answers = expect.each(student.posterior, [(4, 1e-12, 1e-12), (3, 1e-9, 1e-12), (1000, 1e-12, 1e-9)])
    for answer, share in zip(answers, (0.2, 1000 / 1003, 1 / 1_000_001), strict=True):
        expect.close(answer, share, because=CLOSED, atol=0)
