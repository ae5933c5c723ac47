"""Visible checks of the losses: the lecture's numbers, and prices that a pencil can follow."""

import numpy as np
import pytest

from autograder import expect

CLOSED = "a closed formula in float64"
# The clipped 1 - 1e-12 is rounded to 1e-16, so that right ways of writing it differ by 1e-6 in the worst price.
CLIPPED = "1 - 1e-12 is rounded"
FAR = "differences of numbers near 1000"

# Four answers to yes-or-no questions, their probabilities, and the logits that belong to these.
Y = np.array([1.0, 0.0, 1.0, 1.0])
P = np.array([0.9, 0.2, 0.6, 0.99])
Z = np.array([2.1972245773362196, -1.3862943611198906, 0.4054651081081644, 4.59511985013459])
# A sure network: wrong yes, wrong no, right yes, right no.
SURE_Y, SURE_Z = np.array([1.0, 0.0, 1.0, 0.0]), np.array([-1000.0, 600.0, 900.0, -700.0])


# ---------------------------------------------------------------- msle


@pytest.mark.exercise("msle", weight=1.5)
def test_msle_of_the_lecture(student):
    """The lecture's prediction (0.48, 0.01, 0.51) for the truth (0, 0, 1) costs 0.0776."""
    answer = student.msle(np.array([0.0, 0.0, 1.0]), np.array([0.48, 0.01, 0.51]))
    expect.close(answer, 0.07759270026345365, because=CLOSED)


@pytest.mark.exercise("msle", weight=1.5)
def test_msle_charges_the_factor(student):
    """A factor of two on the scale of 1 + y costs (log 2)^2, upwards or downwards, whatever the size."""
    answer = student.msle(np.array([9.0, 99.0, 999.0, 0.0]), np.array([19.0, 199.0, 499.0, 1.0]))
    expect.close(answer, 0.4804530139182014, because=CLOSED)


@pytest.mark.exercise("msle", weight=1)
def test_msle_refuses_minus_one(student):
    """A true value far below -1 has no logarithm, nor has one of exactly -1: ValueError."""
    expect.error(ValueError, student.msle, np.array([-3.0, 1.0]), np.array([2.0, 0.5]))
    expect.error(ValueError, student.msle, np.array([2.0, -1.0]), np.array([2.0, 0.5]))


# ---------------------------------------------------------------- bce


@pytest.mark.exercise("bce", weight=1.75)
def test_bce_of_four_answers(student):
    """Four answers, three of them yes, cost 0.2123; the formula as the slide prints it would say -0.0666."""
    expect.close(student.bce(Y, P), 0.21234500664788206, because=CLOSED)


@pytest.mark.exercise("bce", weight=1.5)
def test_bce_of_the_sure(student):
    """Who is sure and right pays 0, and who is sure and wrong pays 27.631: p = 0 and p = 1 are probabilities."""
    sure = [(1.0, 1.0), (0.0, 0.0), (1.0, 0.0), (0.0, 1.0)]
    # All are asked before any is judged: which of them goes wrong tells the mistakes apart.
    answers = expect.each(student.bce, [(np.array([y]), np.array([p])) for y, p in sure])
    for answer, price in zip(answers, (0.0, 0.0, 27.631021115928547, 27.631021115928547), strict=True):
        expect.close(answer, price, because=CLIPPED, rtol=1e-5, atol=1e-9)


@pytest.mark.exercise("bce", weight=1)
def test_bce_refuses_what_is_no_probability(student):
    """A p of 1.2 or of -0.1 is no probability: ValueError."""
    expect.error(ValueError, student.bce, np.array([1.0]), np.array([1.2]))
    expect.error(ValueError, student.bce, np.array([1.0, 0.0]), np.array([1.2, 0.5]))
    expect.error(ValueError, student.bce, np.array([1.0, 0.0]), np.array([0.5, -0.1]))


# ---------------------------------------------------------------- bce_from_logits


@pytest.mark.exercise("bce_from_logits", weight=1.5)
def test_bce_from_logits_of_log_nine(student):
    """The logit log 9 means p = 0.9: the answer no costs log 10, the answer yes log(10/9)."""
    log_9 = 2.1972245773362196
    answers = expect.each(student.bce_from_logits, [(np.array([y]), np.array([log_9])) for y in (0.0, 1.0)])
    for answer, price in zip(answers, (2.302585092994046, 0.10536051565782628), strict=True):
        expect.close(answer, price, because=CLOSED)


@pytest.mark.exercise("bce_from_logits", weight=1.25)
def test_bce_from_logits_of_four_answers(student):
    """The logits of the four answers cost what their probabilities cost: 0.2123."""
    expect.close(student.bce_from_logits(Y, Z), 0.21234500664788206, because=CLOSED)


@pytest.mark.exercise("bce_from_logits", weight=1.5)
def test_bce_from_logits_at_1000(student):
    """Of four sure answers two are wrong, by 1000 and by 600: the mean price is 400; not inf, not 14, and no warning."""
    answer = student.bce_from_logits(SURE_Y, SURE_Z)
    expect.close(answer, 400.0, because=FAR)
    expect.no_warnings(student)


# ---------------------------------------------------------------- bce_grad


@pytest.mark.exercise("bce_grad", weight=1.5)
def test_bce_grad_of_four_answers(student):
    """The slopes of the four answers are p - y, divided by 4."""
    expect.close(student.bce_grad(Y, Z), np.array([-0.025, 0.05, -0.1, -0.0025]), because=CLOSED)


@pytest.mark.exercise("bce_grad", weight=1.25)
def test_bce_grad_of_one_answer(student):
    """One sample alone: at the logit 0 the slope is -1/2 for yes and +1/2 for no, at log 3 it is -1/4 and +3/4."""
    log_3 = 1.0986122886681098
    cases = [(1.0, 0.0, -0.5), (0.0, 0.0, 0.5), (1.0, log_3, -0.25), (0.0, log_3, 0.75)]
    answers = expect.each(student.bce_grad, [(np.array([y]), np.array([z])) for y, z, _ in cases])
    for answer, (_, _, slope) in zip(answers, cases, strict=True):
        expect.close(answer, np.array([slope]), because=CLOSED)


@pytest.mark.exercise("bce_grad", weight=1.25)
def test_bce_grad_at_1000(student):
    """Logits up to 1000: who is sure and wrong gets the full slope, who is sure and right none, and nothing overflows."""
    answer = student.bce_grad(SURE_Y, SURE_Z)
    expect.close(answer, np.array([-0.25, 0.25, 0.0, 0.0]), because="exp(-1000) is 0 in float64")
    expect.no_warnings(student)


# ---------------------------------------------------------------- cce


@pytest.mark.exercise("cce", weight=1.25)
def test_cce_of_the_lecture(student):
    """The lecture's (0.48, 0.01, 0.51) for a dog costs 0.6733; its (0.9, 0.1), dog second, costs 2.3026."""
    three = np.array([[0.0, 0.0, 1.0]]), np.array([[0.48, 0.01, 0.51]])
    two = np.array([[0.0, 1.0]]), np.array([[0.9, 0.1]])
    answers = expect.each(student.cce, [three, two])
    for answer, price in zip(answers, (0.6733445532637656, 2.302585092994046), strict=True):
        expect.close(answer, price, because=CLOSED)


@pytest.mark.exercise("cce", weight=1.25)
def test_cce_of_a_batch(student):
    """The loss of a batch is the mean over its samples, however many classes there are."""
    y = np.array([[1.0, 0.0, 0.0], [0.0, 1.0, 0.0], [0.0, 1.0, 0.0], [0.0, 0.0, 1.0]])
    p = np.array([[0.5, 0.25, 0.25], [0.25, 0.125, 0.625], [0.25, 0.5, 0.25], [0.5, 0.4375, 0.0625]])
    # The right classes have 1/2, 1/8, 1/2 and 1/16: 1 + 3 + 1 + 4 times log 2, by 4.
    expect.close(student.cce(y, p), 1.5595811562598770, because=CLOSED)


@pytest.mark.exercise("cce", weight=1)
def test_cce_of_zero_and_one(student):
    """A right class with probability 1 costs 0, one with probability 0 costs 27.631; wrong classes cost nothing."""
    y = np.array([[0.0, 1.0, 0.0]])
    answers = expect.each(student.cce, [(y, np.array([[0.0, 1.0, 0.0]])), (y, np.array([[1.0, 0.0, 0.0]]))])
    for answer, price in zip(answers, (0.0, 27.631021115928547), strict=True):
        expect.close(answer, price, because="1e-12 is clipped, and 0 log 0 is 0", atol=1e-9)


@pytest.mark.exercise("cce", weight=1)
def test_cce_refuses_three_sigmoids(student):
    """Outputs (0.9, 0.9, 0.9), as three sigmoids give them, are no distribution: ValueError. Nor is (0.1, 0.1, 0.1)."""
    y = np.array([[0.0, 1.0, 0.0]])
    expect.error(ValueError, student.cce, y, np.array([[0.9, 0.9, 0.9]]))
    expect.error(ValueError, student.cce, y, np.array([[0.1, 0.1, 0.1]]))


# ---------------------------------------------------------------- kl


@pytest.mark.exercise("kl", weight=1.5)
def test_kl_both_ways(student):
    """From truth (1/2, 1/4, 1/4) to belief (0.7, 0.2, 0.1) it is 0.1166; the other way round it is 0.0993."""
    P, Q = np.array([0.5, 0.25, 0.25]), np.array([0.7, 0.2, 0.1])
    answers = expect.each(student.kl, [(P, Q), (Q, P)])
    for answer, divergence in zip(answers, (0.11662245248648477, 0.09927278218459154), strict=True):
        expect.close(answer, divergence, because=CLOSED)


@pytest.mark.exercise("kl", weight=1.25)
def test_kl_where_something_never_happens(student):
    """What never happens costs nothing, 0 log 0 = 0: (1/2, 1/2, 0) against (1/4, 1/4, 1/2) is log 2."""
    answer = student.kl(np.array([0.5, 0.5, 0.0]), np.array([0.25, 0.25, 0.5]))
    expect.close(answer, 0.6931471805599453, because=CLOSED)


@pytest.mark.exercise("kl", weight=1.25)
def test_kl_where_the_impossible_happens(student):
    """Who holds impossible what happens is infinitely wrong: inf."""
    answers = expect.each(
        student.kl,
        [
            (np.array([0.5, 0.25, 0.25]), np.array([0.5, 0.5, 0.0])),
            (np.array([0.5, 0.5, 0.0]), np.array([0.5, 0.25, 0.25])),
        ],
    )
    expect.close(answers[0], float("inf"), because="0.25 log(0.25 / 0)")
    expect.close(answers[1], 0.34657359027997264, because=CLOSED)


# ---------------------------------------------------------------- one_logit_step


@pytest.mark.exercise("one_logit_step", weight=1.5)
def test_one_logit_step_of_the_lecture(student):
    """The lecture's cat of 0.9 is a dog: after one step with learning rate 1 it stands 0.598 to 0.402."""
    answer = student.one_logit_step(np.log(np.array([0.9, 0.1])), 1, 1.0)
    expect.close(answer, np.array([0.598020652728364, 0.401979347271636]), because=CLOSED)


@pytest.mark.exercise("one_logit_step", weight=1.25)
def test_one_logit_step_with_smaller_rates(student):
    """With learning rate 0.5 the dog gets 0.215, with 0.1 it gets 0.117: a smaller rate is a smaller step."""
    z = np.log(np.array([0.9, 0.1]))
    answers = expect.each(student.one_logit_step, [(z, 1, 0.5), (z, 1, 0.1)])
    expected = [[0.7853675134034698, 0.21463248659653017], [0.8825937193952988, 0.11740628060470116]]
    for answer, probabilities in zip(answers, expected, strict=True):
        expect.close(answer, np.array(probabilities), because=CLOSED)


@pytest.mark.exercise("one_logit_step", weight=1.25)
def test_one_logit_step_of_three_classes(student):
    """Three classes, logits (1, 2, 0.5): the right class, the first, gains, the other two pay."""
    answer = student.one_logit_step(np.array([1.0, 2.0, 0.5]), 0, 1.0)
    expected = np.array([0.5217818782339201, 0.3507037398954635, 0.12751438187061642])
    expect.close(answer, expected, because=CLOSED)
