"""Visible checks of the steps: the lecture's w^2/2 from w = 1, and numbers that a pencil can follow."""

import numpy as np
import pytest

from autograder import expect

from .shared import CLOSED, EXACT, at, walk

# ---------------------------------------------------------------- gd_step


@pytest.mark.exercise("gd_step", weight=2)
def test_gd_step_of_the_lecture(student):
    """On the lecture's w^2/2 with lr = 0.1 the step leads from 1.0 to 0.9, and ten steps to 0.348678."""
    w, path = 1.0, []
    for _ in range(10):
        w = expect.scalar(student.gd_step(w, w, 0.1))
        path.append(w)
    expect.close(at(path), [0.9, 0.81, 0.59049, 0.3486784401], because="a power of 0.9")


@pytest.mark.exercise("gd_step", weight=2)
def test_gd_step_of_three_parameters(student):
    """Each of three parameters goes against its own part of the gradient; where that is 0, it stays."""
    answer = student.gd_step(np.array([1.0, -2.0, 5.0]), np.array([2.0, -4.0, 0.0]), 0.25)
    expect.close(answer, np.array([0.5, -1.0, 5.0]), because=EXACT)


# ---------------------------------------------------------------- momentum_step


@pytest.mark.exercise("momentum_step", weight=1.5)
def test_momentum_step_down_the_bowl(student):
    """From 1.0 down w^2/2, lr = 0.1 and mu = 0.9: w is 0.9, 0.72, -0.02916 and -0.588789 after 1, 2, 5 and 10 steps."""
    path = walk(student.momentum_step, (0.0,), 0.1, 0.9)
    expect.close(at(path), [0.9, 0.72, -0.02916, -0.5887893888], because="products of halves and tenths")


@pytest.mark.exercise("momentum_step", weight=1.25)
def test_momentum_step_of_three_parameters(student):
    """One step of three parameters: the new velocity, and the point that the new velocity has moved."""
    w, g, v = np.array([1.0, 0.0, -2.0]), np.array([2.0, -4.0, 0.0]), np.array([-0.5, 1.0, 4.0])
    answer = student.momentum_step(w, g, v, 0.25, 0.5)
    expect.close(answer, (np.array([0.25, 1.5, 0.0]), np.array([-0.75, 1.5, 2.0])), because=EXACT)


@pytest.mark.exercise("momentum_step", weight=1.25)
def test_momentum_step_on_an_even_slope(student):
    """A gradient that is always 1: the velocity grows to -0.6513 in ten steps, of the -1 that it can reach."""
    velocity, velocities = 0.0, []
    for _ in range(10):
        _, velocity = expect.items(student.momentum_step(1.0, 1.0, velocity, 0.1, 0.9), 2)
        velocity = expect.scalar(velocity)
        velocities.append(velocity)
    expect.close(velocities, [0.9**k - 1 for k in range(1, 11)], because="a geometric sum")


# ---------------------------------------------------------------- nesterov_step


@pytest.mark.exercise("nesterov_step", weight=2)
def test_nesterov_step_down_the_bowl(student):
    """From 1.0 down w^2/2, lr = 0.1 and mu = 0.9: 0.81, 0.5751, -0.104582 and -0.346578 after 1, 2, 5 and 10 steps."""
    path = walk(student.nesterov_step, (0.0,), 0.1, 0.9)
    expected = [0.81, 0.5751, -0.1045816839, -0.34657817164572]
    expect.close(at(path), expected, because="products of halves and tenths")


@pytest.mark.exercise("nesterov_step", weight=2)
def test_nesterov_step_of_three_parameters(student):
    """One step of three parameters: the new velocity, and the point that gradient and new velocity have moved."""
    w, g, v = np.array([1.0, 0.0, -2.0]), np.array([2.0, -4.0, 0.0]), np.array([-0.5, 1.0, 4.0])
    answer = student.nesterov_step(w, g, v, 0.25, 0.5)
    expect.close(answer, (np.array([0.125, 1.75, -1.0]), np.array([-0.75, 1.5, 2.0])), because=EXACT)


# ---------------------------------------------------------------- adagrad_step


@pytest.mark.exercise("adagrad_step", weight=1.5)
def test_adagrad_step_down_the_bowl(student):
    """From 1.0 down w^2/2 with lr = 0.1: w is 0.9, 0.833104, 0.697715 and 0.553731 after 1, 2, 5 and 10 steps."""
    path = walk(student.adagrad_step, (0.0,), 0.1)
    expected = [0.900000001, 0.8331035282939266, 0.697714864137958, 0.5537312028492143]
    expect.close(at(path), expected, because=CLOSED)


@pytest.mark.exercise("adagrad_step", weight=1.25)
def test_adagrad_step_of_three_parameters(student):
    """One step of three parameters with eps = 1/2, outside the root: a rate for each, and the new sums."""
    w, g, s = np.array([1.0, 1.0, 3.0]), np.array([3.0, -2.0, 0.0]), np.array([16.0, 0.0, 1.0])
    answer = student.adagrad_step(w, g, s, 0.5, 0.5)
    expect.close(answer, (np.array([8 / 11, 1.4, 3.0]), np.array([25.0, 4.0, 1.0])), because=CLOSED)


@pytest.mark.exercise("adagrad_step", weight=1.25)
def test_adagrad_step_starts_at_the_minimum(student):
    """Where the first gradient is 0, nothing moves and nothing is divided by 0; the parameter beside it takes its step."""
    answer = student.adagrad_step(np.array([2.0, 2.0]), np.array([0.0, 4.0]), np.zeros(2), 0.5)
    expect.close(answer, (np.array([2.0, 1.50000000125]), np.array([0.0, 16.0])), because=CLOSED)


# ---------------------------------------------------------------- rmsprop_step


@pytest.mark.exercise("rmsprop_step", weight=1.5)
def test_rmsprop_step_down_the_bowl(student):
    """From 1.0 down w^2/2 with lr = 0.1: w is 0.683772, 0.498871, 0.199795 and 0.032117 after 1, 2, 5 and 10 steps."""
    path = walk(student.rmsprop_step, (0.0,), 0.1)
    expected = [0.6837722439831617, 0.4988706201172374, 0.19979516693543267, 0.032117083984004986]
    expect.close(at(path), expected, because=CLOSED)


@pytest.mark.exercise("rmsprop_step", weight=1.25)
def test_rmsprop_step_of_three_parameters(student):
    """One step of three parameters with rho = 3/4 and eps = 1, outside the root: a rate for each, and the new means."""
    w, g, s = np.array([1.0, 1.0, 3.0]), np.array([4.0, -2.0, 0.0]), np.array([16.0, 0.0, 4.0])
    answer = student.rmsprop_step(w, g, s, 0.5, 0.75, 1.0)
    expect.close(answer, (np.array([0.6, 1.5, 3.0]), np.array([16.0, 1.0, 3.0])), because=CLOSED)


@pytest.mark.exercise("rmsprop_step", weight=1.25)
def test_rmsprop_step_forgets(student):
    """Where no gradient comes any more, the memory of the old ones halves with every step (rho = 1/2)."""
    answers = expect.each(student.rmsprop_step, [(1.0, 0.0, s, 0.5, 0.5) for s in (64.0, 32.0, 16.0)])
    expect.close(answers, [(1.0, 32.0), (1.0, 16.0), (1.0, 8.0)], because=EXACT)


# ---------------------------------------------------------------- adam_step


@pytest.mark.exercise("adam_step", weight=2)
def test_adam_step_down_the_bowl(student):
    """From 1.0 down w^2/2 with lr = 0.1: w is 0.9, 0.800412, 0.507964 and 0.076249 after 1, 2, 5 and 10 steps."""
    path = walk(student.adam_step, (0.0, 0.0), numbered=True, lr=0.1)
    expected = [0.900000001, 0.8004122297123382, 0.507963661927221, 0.07624916061975533]
    expect.close(at(path), expected, because=CLOSED)


@pytest.mark.exercise("adam_step", weight=1.5)
def test_adam_step_begins_with_the_whole_rate(student):
    """The first step is as long as the learning rate, be the gradient 1000 or 1/8; only its sign counts."""
    calls = [(0.0, g, 0.0, 0.0, 1, 0.25) for g in (1000.0, -8.0, 0.125)]
    moved = [expect.items(answer, 3)[0] for answer in expect.each(student.adam_step, calls)]
    expect.close(moved, [-0.25, 0.25, -0.24999998], because=CLOSED)


@pytest.mark.exercise("adam_step", weight=1.5)
def test_adam_step_number_two_of_three_parameters(student):
    """The second step of three parameters, b1 = 1/2 and b2 = 3/4: where w goes, and the moments, which stay uncorrected."""
    w, g = np.array([1.0, 1.0, 1.0]), np.array([2.0, -2.0, 0.0])
    m, v = np.array([1.0, 0.5, 3.0]), np.array([4.0, 0.0, 7.0])
    answer = student.adam_step(w, g, m, v, 2, 0.5, 0.5, 0.75, 1.0)
    # Corrected by 3/4 and by 7/16 the moments are (2, -1, 2) and (64/7, 16/7, 12).
    roots = np.sqrt(np.array([64 / 7, 16 / 7, 12.0]))
    moved = 1 - 0.5 * np.array([2.0, -1.0, 2.0]) / (roots + 1)
    expect.close(answer, (moved, np.array([1.5, -0.75, 1.5]), np.array([4.0, 1.0, 5.25])), because=CLOSED)


# ---------------------------------------------------------------- adamw_step


@pytest.mark.exercise("adamw_step", weight=2)
def test_adamw_step_down_the_bowl(student):
    """From 1.0 down w^2/2 with lr = 0.1 and wd = 0.1: the first step leads to 0.89, the second to 0.781572."""
    path = walk(student.adamw_step, (0.0, 0.0), numbered=True, lr=0.1, wd=0.1)
    expected = [0.890000001, 0.7815718569541611, 0.4699526596188068, 0.03360555596107579]
    expect.close(at(path), expected, because=CLOSED)


@pytest.mark.exercise("adamw_step", weight=2)
def test_adamw_step_decays_without_a_gradient(student):
    """Where nothing pushes, every parameter loses the share lr wd of itself, and the moments stay 0."""
    w = np.array([8.0, -4.0, 0.0])
    answer = student.adamw_step(w, np.zeros(3), np.zeros(3), np.zeros(3), 1, lr=0.5, wd=0.25)
    expect.close(answer, (np.array([7.0, -3.5, 0.0]), np.zeros(3), np.zeros(3)), because=EXACT)


@pytest.mark.exercise("adamw_step", weight=1.5)
def test_adamw_step_number_two_of_three_parameters(student):
    """The second step of three parameters, b1 = 1/2 and b2 = 3/4: Adam's step, and a decay beside it."""
    w, g = np.array([8.0, -4.0, 1.0]), np.array([2.0, -2.0, 0.0])
    m, v = np.array([1.0, 0.5, 3.0]), np.array([4.0, 0.0, 7.0])
    answer = student.adamw_step(w, g, m, v, 2, 0.5, 0.5, 0.75, 1.0, 0.25)
    roots = np.sqrt(np.array([64 / 7, 16 / 7, 12.0]))
    moved = np.array([7.0, -3.5, 0.875]) - 0.5 * np.array([2.0, -1.0, 2.0]) / (roots + 1)
    expect.close(answer, (moved, np.array([1.5, -0.75, 1.5]), np.array([4.0, 1.0, 5.25])), because=CLOSED)


# ---------------------------------------------------------------- lr_schedule


@pytest.mark.exercise("lr_schedule", weight=1.5)
def test_lr_schedule_step(student):
    """Halved every ten steps, 0.1 is still 0.1 in step 9 and 0.025 in step 25; in step 999 of 1000 nothing has happened."""
    calls = [("step", t, 0.1) for t in (0, 9, 10, 25)] + [("step", 999, 0.1, 1000), ("constant", 999, 0.1)]
    expect.close(expect.each(student.lr_schedule, calls), [0.1, 0.1, 0.05, 0.025, 0.1, 0.1], because=CLOSED)


@pytest.mark.exercise("lr_schedule", weight=1.25)
def test_lr_schedule_smooth(student):
    """Of 0.1 the cosine leaves 0.1, 0.05 and 0 after 0, 50 and 100 steps; the exponential leaves 0.0367879 after 10."""
    calls = [("cosine", t, 0.1) for t in (0, 50, 100)] + [("exponential", t, 0.1) for t in (0, 10)]
    expected = [0.1, 0.05, 0.0, 0.1, 0.03678794411714423]
    expect.close(expect.each(student.lr_schedule, calls), expected, because=CLOSED, atol=1e-9)


@pytest.mark.exercise("lr_schedule", weight=1.25)
def test_lr_schedule_warms_up(student):
    """A warm-up of four steps rises by quarters from 0.2 to 0.8, and only then does the halving begin to count."""
    calls = [("step", t, 0.8, 2, 0.5, 0.1, 100, 0.0, 4) for t in range(8)]
    expected = [0.2, 0.4, 0.6, 0.8, 0.8, 0.8, 0.4, 0.4]
    expect.close(expect.each(student.lr_schedule, calls), expected, because=CLOSED)
