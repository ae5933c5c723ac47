"""What everybody can see: the values of a table that one can draw, and the misconception of each section."""

import numpy as np
import pytest

from autograder import expect

CLOSED = "a closed formula in float64"
EXACT = "halves, quarters and whole numbers leave no rounding"

# The lecture's formulas at four places, to all digits of float64.
Z = np.array([-5.0, -1.0, 0.0, 2.0])
SIGMOID = np.array([0.0066928509242848554, 0.2689414213699951, 0.5, 0.8807970779778824])
SIGMOID_SLOPE = np.array([0.006648056670790155, 0.19661193324148185, 0.25, 0.10499358540350652])
TANH = np.array([-0.9999092042625951, -0.7615941559557649, 0.0, 0.9640275800758169])
TANH_SLOPE = np.array([0.0001815832309438067, 0.4199743416140261, 1.0, 0.07065082485316447])
SOFTPLUS = np.array([0.006715348489118068, 0.3132616875182228, 0.6931471805599453, 2.1269280110429727])


# ---------------------------------------------------------------- leaky_relu


@pytest.mark.exercise("leaky_relu", weight=1.5)
def test_leaky_relu_leaks_on_the_left(student):
    """What is positive passes, and of what is negative one hundredth is left: (-2, 0, 3) becomes (-0.02, 0, 3)."""
    answer = student.leaky_relu(np.array([-2.0, 0.0, 3.0]))
    expect.close(answer, np.array([-0.02, 0.0, 3.0]), because=CLOSED)


@pytest.mark.exercise("leaky_relu", weight=1.5)
def test_leaky_relu_takes_the_slope_that_it_gets(student):
    """With a slope of one quarter, a quarter leaks: (-4, -1, 2, 0.5) becomes (-1, -0.25, 2, 0.5)."""
    answer = student.leaky_relu(np.array([-4.0, -1.0, 2.0, 0.5]), slope=0.25)
    expect.close(answer, np.array([-1.0, -0.25, 2.0, 0.5]), because=EXACT)


@pytest.mark.exercise("leaky_relu", weight=1)
def test_leaky_relu_of_one_number(student):
    """One number gives one number."""
    answers = expect.each(student.leaky_relu, [(5.0,), (-3.0,), (-4.0, 0.5)])
    for answer, a in zip(answers, (5.0, -0.03, -2.0), strict=True):
        expect.close(answer, a, because=CLOSED)


# ---------------------------------------------------------------- leaky_relu_grad


@pytest.mark.exercise("leaky_relu_grad", weight=1.5)
def test_leaky_relu_grad_at_minus_two_zero_and_three(student):
    """The slopes at (-2, 0, 3) are (0.01, 0.01, 1): at 0 it is that of the left side."""
    answer = student.leaky_relu_grad(np.array([-2.0, 0.0, 3.0]))
    expect.close(answer, np.array([0.01, 0.01, 1.0]), because=CLOSED)


@pytest.mark.exercise("leaky_relu_grad", weight=1.5)
def test_leaky_relu_grad_takes_the_slope_that_it_gets(student):
    """With a slope of one quarter, the slopes at (-4, -1, 2, 0.5) are (0.25, 0.25, 1, 1)."""
    answer = student.leaky_relu_grad(np.array([-4.0, -1.0, 2.0, 0.5]), slope=0.25)
    expect.close(answer, np.array([0.25, 0.25, 1.0, 1.0]), because=EXACT)


@pytest.mark.exercise("leaky_relu_grad", weight=1)
def test_leaky_relu_grad_at_one_number(student):
    """One number gives one number."""
    answers = expect.each(student.leaky_relu_grad, [(5.0,), (-3.0,), (-4.0, 0.5), (0.0, 0.5)])
    for answer, slope in zip(answers, (1.0, 0.01, 0.5, 0.5), strict=True):
        expect.close(answer, slope, because=CLOSED)


# ---------------------------------------------------------------- softplus


@pytest.mark.exercise("softplus", weight=1.75)
def test_softplus_at_four_places(student):
    """At -5, -1, 0 and 2 softplus is 0.006715, 0.313262, 0.693147 (which is log 2) and 2.126928."""
    expect.close(student.softplus(Z), SOFTPLUS, because=CLOSED)


@pytest.mark.exercise("softplus", weight=1.5)
def test_softplus_at_1000(student):
    """At +1000 it is 1000, at -1000 it is 0, and nothing overflows on the way."""
    answer = student.softplus(np.array([1000.0, -1000.0, 800.0]))
    expect.close(answer, np.array([1000.0, 0.0, 800.0]), because="exp(-800) is far below rounding")
    expect.no_warnings(student)


@pytest.mark.exercise("softplus", weight=0.75)
def test_softplus_of_one_number(student):
    """One number gives one number."""
    answers = expect.each(student.softplus, [(0.0,), (-1.0,), (1000.0,)])
    for answer, a in zip(answers, (0.6931471805599453, 0.3132616875182228, 1000.0), strict=True):
        expect.close(answer, a, because=CLOSED)


# ---------------------------------------------------------------- activation_table


def columns(table, names):
    """What the check asks of the dict; the other columns have checks of their own."""
    return {name: expect.mapping(table, names)[name] for name in names}


@pytest.mark.exercise("activation_table", weight=1.5)
def test_table_sigmoid_and_tanh(student):
    """The columns of sigmoid and tanh, at -5, -1, 0 and 2."""
    table = columns(student.activation_table(Z), ("sigmoid", "tanh"))
    expect.close(table, {"sigmoid": SIGMOID, "tanh": TANH}, because=CLOSED)


@pytest.mark.exercise("activation_table", weight=1.5)
def test_table_relu_and_its_relatives(student):
    """The columns of relu, leaky_relu and softplus, at -5, -1, 0 and 2."""
    table = columns(student.activation_table(Z), ("relu", "leaky_relu", "softplus"))
    relu, leaky_relu = np.array([0.0, 0.0, 0.0, 2.0]), np.array([-0.05, -0.01, 0.0, 2.0])
    expect.close(table, {"relu": relu, "leaky_relu": leaky_relu, "softplus": SOFTPLUS}, because=CLOSED)


@pytest.mark.exercise("activation_table", weight=1)
def test_table_of_one_number(student):
    """One number, 2, gives a dict of five numbers."""
    table = columns(student.activation_table(2.0), ("sigmoid", "tanh", "relu", "leaky_relu", "softplus"))
    expected = {"sigmoid": SIGMOID[3], "tanh": TANH[3], "relu": 2.0, "leaky_relu": 2.0, "softplus": SOFTPLUS[3]}
    expect.close(table, {name: float(a) for name, a in expected.items()}, because=CLOSED)


# ---------------------------------------------------------------- grad_from_activation


@pytest.mark.exercise("grad_from_activation", weight=1.5)
def test_grad_of_sigmoid_from_its_output(student):
    """From sigmoid's outputs at z = -5, -1, 0 and 2: the slopes 0.006648, 0.196612, 0.25 and 0.104994."""
    expect.close(student.grad_from_activation("sigmoid", SIGMOID), SIGMOID_SLOPE, because=CLOSED)


@pytest.mark.exercise("grad_from_activation", weight=1.25)
def test_grad_of_tanh_from_its_output(student):
    """From tanh's outputs at z = -5, -1, 0 and 2: the slopes 0.000182, 0.419974, 1 and 0.070651."""
    expect.close(student.grad_from_activation("tanh", TANH), TANH_SLOPE, because=CLOSED)


@pytest.mark.exercise("grad_from_activation", weight=1.25)
def test_grad_of_relu_from_its_output(student):
    """Where relu passed something on, its slope is 1; where it passed 0 on, its slope is 0."""
    answer = student.grad_from_activation("relu", np.array([0.0, 0.25, 0.0, 3.0]))
    expect.close(answer, np.array([0.0, 1.0, 0.0, 1.0]), because=EXACT)


# ---------------------------------------------------------------- saturation_fraction


@pytest.mark.exercise("saturation_fraction", weight=2)
def test_saturation_at_both_ends(student):
    """Of (0.01, 0.5, 0.99, 0.2) two lie within 0.05 of an end, one at each: the share is one half."""
    expect.close(student.saturation_fraction(np.array([0.01, 0.5, 0.99, 0.2]), 0.05), 0.5, because="a share of four")


@pytest.mark.exercise("saturation_fraction", weight=2)
def test_saturation_of_a_batch(student):
    """In a batch of two samples and three neurons, five of the six outputs lie within 0.375 of an end."""
    a = np.array([[0.02, 0.5, 0.97], [0.1, 0.9, 0.999]])
    expect.close(student.saturation_fraction(a, 0.375), 5 / 6, because="a share of six")


# ---------------------------------------------------------------- collapse_linear


@pytest.mark.exercise("collapse_linear", weight=1.25)
def test_collapse_two_neurons(student):
    """First 3 x + 1, then 2 z - 4: together that is 6 x - 2."""
    layers = np.array([[3.0]]), np.array([1.0]), np.array([[2.0]]), np.array([-4.0])
    expect.close(student.collapse_linear(*layers), (np.array([[6.0]]), np.array([-2.0])), because=EXACT)


@pytest.mark.exercise("collapse_linear", weight=1.25)
def test_collapse_two_layers_of_two(student):
    """Two inputs, two neurons, two outputs: the input meets the first layer first."""
    W1, b1 = np.array([[1.0, 2.0], [0.0, -1.0]]), np.array([3.0, 0.5])
    W2, b2 = np.array([[2.0, 1.0], [4.0, -3.0]]), np.array([-1.0, 5.0])
    W, b = np.array([[10.0, -5.0], [-4.0, 3.0]]), np.array([7.0, 6.5])
    expect.close(student.collapse_linear(W1, b1, W2, b2), (W, b), because=EXACT)


@pytest.mark.exercise("collapse_linear", weight=1.5)
def test_collapse_two_three_four(student):
    """From two inputs over three neurons to four outputs."""
    W1, b1 = np.array([[1.0, 0.0, 2.0], [-1.0, 3.0, 0.5]]), np.array([1.0, -2.0, 4.0])
    W2 = np.array([[2.0, 0.0, 1.0, -1.0], [1.0, -1.0, 0.0, 2.0], [0.5, 3.0, -2.0, 0.0]])
    b2 = np.array([10.0, 20.0, 30.0, 40.0])
    W = np.array([[3.0, 6.0, -3.0, -1.0], [1.25, -1.5, -2.0, 7.0]])
    b = np.array([12.0, 34.0, 23.0, 35.0])
    expect.close(student.collapse_linear(W1, b1, W2, b2), (W, b), because=EXACT)


# ---------------------------------------------------------------- steepness and midpoint


@pytest.mark.exercise("steepness", weight=4)
def test_steepness_of_three_neurons(student):
    """A weight of 4 gives the slope 1, a weight of 3 the slope 0.75, and with a weight of -2 the curve falls by 0.5."""
    answers = expect.each(student.steepness, [(4.0,), (-2.0,), (3.0,)])
    for answer, slope in zip(answers, (1.0, -0.5, 0.75), strict=True):
        expect.close(answer, slope, because=EXACT)


@pytest.mark.exercise("midpoint", weight=2.5)
def test_midpoint_of_three_neurons(student):
    """sigmoid(4 x - 2) switches at 0.5, sigmoid(-2 x + 3) at 1.5, and sigmoid(0.5 x + 4) at -8."""
    answers = expect.each(student.midpoint, [(4.0, -2.0), (-2.0, 3.0), (0.5, 4.0)])
    for answer, x in zip(answers, (0.5, 1.5, -8.0), strict=True):
        expect.close(answer, x, because=EXACT)


@pytest.mark.exercise("midpoint", weight=1.5)
def test_midpoint_refuses_a_weight_of_zero(student):
    """A neuron with w = 0 passes the same on for every x, and has no midpoint: ValueError."""
    expect.error(ValueError, student.midpoint, 0.0, 3.0)
