"""The edges of lr_schedule: what its docstring promises and ordinary data do not show."""

import pytest

from autograder import expect

from .shared import CLOSED


@pytest.mark.exercise("lr_schedule", weight=1)
def test_lr_schedule_stays_at_the_floor(student):
    """From step T on the cosine stays at its floor, and does not rise again; before, it comes down from lr to the floor."""
    calls = [("cosine", t, 0.9, 10, 0.5, 0.1, 8, 0.1) for t in (0, 2, 4, 6, 8, 9, 12, 16, 1000)]
    half, slope = 0.5, 0.4 * 0.7071067811865476
    expected = [0.9, half + slope, half, half - slope] + [0.1] * 5
    expect.close(expect.each(student.lr_schedule, calls), expected, because=CLOSED)


@pytest.mark.exercise("lr_schedule", weight=1)
def test_lr_schedule_step_by_other_factors(student):
    """Other factors after other numbers of steps; every = 1 changes the rate with every step."""
    calls = [("step", t, 2.0, 3, 0.1) for t in (0, 2, 3, 5, 6, 11)] + [("step", t, 2.0, 1, 0.25) for t in (0, 1, 3)]
    expected = [2.0, 2.0, 0.2, 0.2, 0.02, 0.002, 2.0, 0.5, 0.03125]
    expect.close(expect.each(student.lr_schedule, calls), expected, because=CLOSED)


@pytest.mark.exercise("lr_schedule", weight=1)
def test_lr_schedule_exponential_by_k(student):
    """The exponential falls by e^-k with every step, whatever `every` and `factor` say."""
    calls = [("exponential", t, 0.5, 7, 0.25, 0.6931471805599453) for t in (0, 1, 2, 3, 8)]
    expect.close(expect.each(student.lr_schedule, calls), [0.5 / 2**t for t in (0, 1, 2, 3, 8)], because=CLOSED)
    calls = [("exponential", t, 0.5, 7, 0.25, 0.01) for t in (10, 300)]
    expect.close(expect.each(student.lr_schedule, calls), [0.4524187090179798, 0.024893534183931972], because=CLOSED)


@pytest.mark.exercise("lr_schedule", weight=1.25)
def test_lr_schedule_counts_from_the_end_of_the_warm_up(student):
    """After a warm-up of five steps the cosine, the exponential and the constant begin at the whole rate."""
    rest = 10, 0.5, 0.6931471805599453, 8, 0.0, 5
    calls = [(kind, t, 0.8, *rest) for kind in ("cosine", "exponential", "constant") for t in (5, 9, 13)]
    expected = [0.8, 0.4, 0.0, 0.8, 0.05, 0.003125, 0.8, 0.8, 0.8]
    expect.close(expect.each(student.lr_schedule, calls), expected, because=CLOSED, atol=1e-9)


@pytest.mark.exercise("lr_schedule", weight=1)
def test_lr_schedule_warms_up_whatever_the_kind(student):
    """The warm-up is the same for all four kinds, begins above 0, and knows nothing of the floor; 1 step is none."""
    kinds = "constant", "step", "exponential", "cosine"
    calls = [(kind, t, 0.5, 1, 0.5, 0.1, 4, 0.25, 5) for kind in kinds for t in range(5)]
    expected = [0.1, 0.2, 0.3, 0.4, 0.5] * 4
    expect.close(expect.each(student.lr_schedule, calls), expected, because=CLOSED)
    calls = [("constant", t, 0.5, 1, 0.5, 0.1, 4, 0.25, 1) for t in (0, 1)]
    expect.close(expect.each(student.lr_schedule, calls), [0.5, 0.5], because=CLOSED)


@pytest.mark.exercise("lr_schedule", weight=0.75)
def test_lr_schedule_refuses_other_words(student):
    """Another word is a ValueError, during a warm-up too."""
    for kind in ("linear", "Cosine", ""):
        expect.error(ValueError, student.lr_schedule, kind, 3, 0.1)
        expect.error(ValueError, student.lr_schedule, kind, 3, 0.1, warmup=10)
    expect.close(student.lr_schedule("cosine", 3, 0.1, warmup=10), 0.04, because=CLOSED)
