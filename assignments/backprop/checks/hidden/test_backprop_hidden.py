"""The edges: what the docstrings promise and ordinary data do not show."""

from itertools import pairwise

import numpy as np
import pytest

from autograder import expect

CLOSED = "a closed formula in float64"
# h^2 times the third derivative is below 1e-8 here, and rounding costs 1e-16 / h = 1e-11.
CENTRAL = {"rtol": 1e-5, "atol": 1e-8, "because": "a central difference with h = 1e-5"}


def _normal(seed, *shape):
    return np.random.default_rng(seed).normal(size=shape)


def _network(seed, *sizes):
    """Random weights of a network; the biases are not 0, so that a forgotten one shows."""
    rng = np.random.default_rng(seed)
    params = {}
    for layer, (n_in, n_out) in enumerate(pairwise(sizes), start=1):
        params[f"W{layer}"] = rng.normal(size=(n_in, n_out)) / np.sqrt(n_in)
        params[f"b{layer}"] = 0.3 * rng.normal(size=n_out)
    return params


def _step(student, params, *args):
    """The answer of train_step, safe to compute with: the loss, and parameters of the right shapes."""
    loss, new = expect.items(student.train_step(*args[:2], params, *args[2:]), 2)
    new = expect.mapping(new, params)
    return expect.scalar(loss), {name: expect.array(new[name], shape=params[name].shape) for name in params}


# ------------------------------------------------------------------ affine_forward


@pytest.mark.exercise("affine_forward", weight=2)
def test_affine_forward_of_images(student, reference):
    """Images are flattened row by row: (n, h, w, c) becomes n rows of h w c numbers."""
    x, w, b = _normal(1, 2, 2, 3, 2), _normal(2, 12, 3), _normal(3, 3)
    expect.close(student.affine_forward(x, w, b), reference.affine_forward(x, w, b), because=CLOSED)


@pytest.mark.exercise("affine_forward", weight=2)
def test_affine_forward_of_a_square_layer(student, reference):
    """As many inputs as units: the weights must not be turned over."""
    x, w, b = _normal(4, 5, 3), _normal(5, 3, 3), _normal(6, 3)
    expect.close(student.affine_forward(x, w, b), reference.affine_forward(x, w, b), because=CLOSED)


@pytest.mark.exercise("affine_forward", weight=1)
def test_affine_forward_of_as_many_samples_as_units(student, reference):
    """As many samples as units: a bias belongs to a unit, not to a sample."""
    x, w, b = _normal(7, 4, 2), _normal(8, 2, 4), _normal(9, 4)
    expect.close(student.affine_forward(x, w, b), reference.affine_forward(x, w, b), because=CLOSED)


@pytest.mark.exercise("affine_forward", weight=1)
def test_affine_forward_leaves_its_arguments_alone(student):
    """x, w and b are the same after the call, in shape too."""
    student.affine_forward(_normal(10, 2, 2, 2), _normal(11, 4, 3), _normal(12, 3))
    expect.unchanged(student)


# ------------------------------------------------------------------ affine_backward


@pytest.mark.exercise("affine_backward", weight=1.5)
def test_affine_backward_of_a_square_layer(student, reference):
    """As many inputs as units: a missing transpose no longer shows in the shapes."""
    dout, x, w = _normal(21, 5, 4), _normal(22, 5, 4), _normal(23, 4, 4)
    expect.close(student.affine_backward(dout, x, w), reference.affine_backward(dout, x, w), because=CLOSED)


@pytest.mark.exercise("affine_backward", weight=1.5)
def test_affine_backward_of_images(student, reference):
    """dx has the shape of x, also when x is a batch of images."""
    dout, x, w = _normal(24, 2, 3), _normal(25, 2, 2, 3, 2), _normal(26, 12, 3)
    expect.close(student.affine_backward(dout, x, w), reference.affine_backward(dout, x, w), because=CLOSED)


@pytest.mark.exercise("affine_backward", weight=1)
def test_affine_backward_of_one_sample_and_one_unit(student, reference):
    """One sample, one unit: all three keep their shapes."""
    dout, x, w = np.array([[3.0]]), _normal(27, 1, 3), _normal(28, 3, 1)
    expect.close(student.affine_backward(dout, x, w), reference.affine_backward(dout, x, w), because=CLOSED)


@pytest.mark.exercise("affine_backward", weight=1)
def test_affine_backward_is_the_slope_of_affine_forward(student, reference):
    """All three agree with a central difference of the forward step."""
    dout, x, w, b = _normal(31, 3, 2), _normal(32, 3, 4), _normal(33, 4, 2), _normal(34, 2)

    def loss(x, w, b):
        return float((dout * reference.affine_forward(x, w, b)).sum())

    slopes = (
        reference.numeric_gradient(lambda v: loss(v, w, b), x),
        reference.numeric_gradient(lambda v: loss(x, v, b), w),
        reference.numeric_gradient(lambda v: loss(x, w, v), b),
    )
    expect.close(student.affine_backward(dout, x, w), slopes, **CENTRAL)


@pytest.mark.exercise("affine_backward", weight=1)
def test_affine_backward_leaves_its_arguments_alone(student):
    """dout, x and w are the same after the call, in shape too."""
    student.affine_backward(_normal(35, 2, 3), _normal(36, 2, 2, 2), _normal(37, 4, 3))
    expect.unchanged(student)


# ------------------------------------------------------------------ relu


@pytest.mark.exercise("relu", weight=2)
def test_relu_of_infinity(student):
    """-inf becomes 0 and inf stays inf."""
    expect.equal(student.relu(np.array([-np.inf, np.inf, -1e300])), np.array([0.0, np.inf, 0.0]))


@pytest.mark.exercise("relu", weight=2)
def test_relu_of_a_batch_of_maps(student, reference):
    """An array of any shape is treated number by number."""
    z = _normal(41, 2, 3, 2)
    expect.equal(student.relu(z), reference.relu(z))


@pytest.mark.exercise("relu", weight=2)
def test_relu_leaves_z_alone(student):
    """z is the same after the call: the backward step still needs it."""
    student.relu(_normal(42, 3, 4))
    expect.unchanged(student)


# ------------------------------------------------------------------ relu_backward


@pytest.mark.exercise("relu_backward", weight=2)
def test_relu_backward_at_exactly_zero(student):
    """At exactly 0 the slope is 0: that is our convention."""
    answer = student.relu_backward(np.array([5.0, 6.0, -7.0]), np.array([-1.0, 0.0, 2.0]))
    expect.equal(answer, np.array([0.0, 0.0, -7.0]))


@pytest.mark.exercise("relu_backward", weight=1.5)
def test_relu_backward_stops_infinity(student):
    """Where z was not positive the answer is 0, even if what comes from above is inf."""
    answer = student.relu_backward(np.array([np.inf, 1.0, -np.inf]), np.array([-1.0, 2.0, 0.0]))
    expect.equal(answer, np.array([0.0, 1.0, 0.0]))


@pytest.mark.exercise("relu_backward", weight=1.5)
def test_relu_backward_leaves_its_arguments_alone(student):
    """dout and z are the same after the call: other branches still need them."""
    student.relu_backward(_normal(43, 3, 4), _normal(44, 3, 4))
    expect.unchanged(student)


@pytest.mark.exercise("relu_backward", weight=1)
def test_relu_backward_of_a_batch_of_maps(student, reference):
    """An array of any shape is treated number by number."""
    dout, z = _normal(45, 2, 3, 2), _normal(46, 2, 3, 2)
    expect.equal(student.relu_backward(dout, z), reference.relu_backward(dout, z))


# ------------------------------------------------------------------ sigmoid


@pytest.mark.exercise("sigmoid", weight=2)
def test_sigmoid_at_1000(student):
    """Numbers of +-1000 give 0 and 1, and no overflow."""
    expect.close(student.sigmoid(np.array([1000.0, 0.0])), np.array([1.0, 0.5]), because="exp(-1000) is 0")
    expect.no_warnings(student)
    expect.close(student.sigmoid(np.array([-1000.0, 0.0])), np.array([0.0, 0.5]), because="exp(-1000) is 0")
    expect.no_warnings(student)
    both = np.array([[-1000.0, 1000.0], [800.0, -800.0]])
    expect.close(student.sigmoid(both), np.array([[0.0, 1.0], [1.0, 0.0]]), because="exp(-800) is 0")
    expect.no_warnings(student)


@pytest.mark.exercise("sigmoid", weight=1)
def test_sigmoid_keeps_the_digits_of_small_values(student):
    """Far to the left sigmoid is exp(z), and not 0 or a constant."""
    answer = student.sigmoid(np.array([-30.0, -300.0]))
    expected = np.array([9.357622968839299e-14, 5.148200222412014e-131])
    expect.close(answer, expected, because="no digit is lost to a 1", atol=0.0)


@pytest.mark.exercise("sigmoid", weight=1)
def test_sigmoid_of_integers(student):
    """Whole numbers are numbers too."""
    answer = student.sigmoid(np.array([0, 1, -2]))
    expect.close(answer, np.array([0.5, 0.7310585786300049, 0.11920292202211755]), because=CLOSED)


@pytest.mark.exercise("sigmoid", weight=1)
def test_sigmoid_leaves_z_alone(student):
    """z is the same after the call."""
    student.sigmoid(_normal(51, 2, 3))
    expect.unchanged(student)


@pytest.mark.exercise("sigmoid", weight=0.5)
def test_sigmoid_keeps_its_digits(student):
    """Numbers of float64 give answers of float64, right to twelve digits."""
    answer = expect.array(student.sigmoid(np.array([0.3, 2.0, -1.2])), shape=(3,))
    worst = np.abs(answer.astype(float) - np.array([0.574442516811659, 0.8807970779778823, 0.23147521650098238])).max()
    # Three operations round to 1e-16; single precision is off by 1e-8.
    expect.that(worst < 1e-12, f"a number is right only to within {worst:.1e}")


@pytest.mark.exercise("sigmoid", weight=0.5)
def test_sigmoid_of_a_batch(student, reference):
    """An array of any shape is treated number by number."""
    z = 4.0 * _normal(52, 2, 3, 2)
    expect.close(student.sigmoid(z), reference.sigmoid(z), because=CLOSED)


# ------------------------------------------------------------------ sigmoid_backward, tanh_backward


@pytest.mark.exercise("sigmoid_backward", weight=1.5)
def test_sigmoid_backward_is_the_slope_of_sigmoid(student, reference):
    """Multiplied with what comes from above, it agrees with a central difference of sigmoid."""
    z, dout = _normal(53, 2, 3), _normal(54, 2, 3)
    slopes = reference.numeric_gradient(lambda v: float((dout * reference.sigmoid(v)).sum()), z)
    expect.close(student.sigmoid_backward(dout, reference.sigmoid(z)), slopes, **CENTRAL)


@pytest.mark.exercise("sigmoid_backward", weight=1.5)
def test_sigmoid_backward_of_a_saturated_unit(student, reference):
    """A unit at 0 or 1 is deaf: its derivative is 0."""
    a = reference.sigmoid(np.array([-800.0, 800.0]))
    expect.close(student.sigmoid_backward(np.array([3.0, -5.0]), a), np.zeros(2), because="a (1 - a) is 0 there")


@pytest.mark.exercise("sigmoid_backward", weight=1.5)
def test_sigmoid_backward_multiplies_with_what_comes_from_above(student):
    """Twice as much from above, twice as much below; the sign is kept."""
    answer = student.sigmoid_backward(np.array([2.0, -4.0, 0.0]), np.array([0.5, 0.5, 0.3]))
    expect.close(answer, np.array([0.5, -1.0, 0.0]), because=CLOSED)


@pytest.mark.exercise("sigmoid_backward", weight=1.5)
def test_sigmoid_backward_leaves_its_arguments_alone(student):
    """dout and a are the same after the call."""
    student.sigmoid_backward(np.array([2.0, -4.0]), np.array([0.2, 0.7]))
    expect.unchanged(student)


@pytest.mark.exercise("tanh_backward", weight=1.5)
def test_tanh_backward_is_the_slope_of_tanh(student, reference):
    """Multiplied with what comes from above, it agrees with a central difference of tanh."""
    z, dout = _normal(55, 2, 3), _normal(56, 2, 3)
    slopes = reference.numeric_gradient(lambda v: float((dout * np.tanh(v)).sum()), z)
    expect.close(student.tanh_backward(dout, np.tanh(z)), slopes, **CENTRAL)


@pytest.mark.exercise("tanh_backward", weight=1.5)
def test_tanh_backward_of_a_saturated_unit(student):
    """A unit at -1 or 1 is deaf: its derivative is 0."""
    answer = student.tanh_backward(np.array([3.0, -5.0]), np.array([-1.0, 1.0]))
    expect.close(answer, np.zeros(2), because="1 - a^2 is 0 there")


@pytest.mark.exercise("tanh_backward", weight=1.5)
def test_tanh_backward_multiplies_with_what_comes_from_above(student):
    """Twice as much from above, twice as much below; the sign is kept."""
    answer = student.tanh_backward(np.array([2.0, -4.0, 0.0]), np.array([0.5, -0.5, 0.3]))
    expect.close(answer, np.array([1.5, -3.0, 0.0]), because=CLOSED)


@pytest.mark.exercise("tanh_backward", weight=1.5)
def test_tanh_backward_leaves_its_arguments_alone(student):
    """dout and a are the same after the call."""
    student.tanh_backward(np.array([2.0, -4.0]), np.array([0.2, -0.7]))
    expect.unchanged(student)


# ------------------------------------------------------------------ numeric_gradient


@pytest.mark.exercise("numeric_gradient", weight=1.5)
def test_numeric_gradient_with_a_large_step(student):
    """The step is the h that was given, to both sides, and every other number stays where it is."""
    answer = student.numeric_gradient(lambda v: float(v[0] ** 3 * v[1] + v[1] ** 3), np.array([1.0, 2.0]), h=0.5)
    expect.close(answer, np.array([6.5, 13.25]), because="exact for polynomials", rtol=1e-9)
    answer = student.numeric_gradient(lambda v: float(v[0] ** 3), np.array([0.0]))
    expect.close(answer, np.array([1e-10]), because="h^2 for the h of the docstring", rtol=1e-6, atol=0.0)


@pytest.mark.exercise("numeric_gradient", weight=1)
def test_numeric_gradient_of_a_single_number(student):
    """A single number, an array of shape (), has a gradient of shape ()."""
    answer = student.numeric_gradient(lambda v: float(np.sum(v)) ** 2, np.array(3.0))
    expect.close(answer, 6.0, **CENTRAL)


@pytest.mark.exercise("numeric_gradient", weight=1)
def test_numeric_gradient_at_whole_numbers(student):
    """At whole numbers the step h is not rounded away."""
    answer = student.numeric_gradient(lambda v: float((v * v).sum()), np.array([[1, 2], [3, -4]]))
    expect.close(answer, np.array([[2.0, 4.0], [6.0, -8.0]]), **CENTRAL)


@pytest.mark.exercise("numeric_gradient", weight=0.5)
def test_numeric_gradient_at_float32(student):
    """At float32 numbers the step h is not rounded away: f is computed at float64 points."""
    answer = student.numeric_gradient(lambda v: float((v * v).sum()), np.array([100.0, -1.0], dtype=np.float32))
    expect.close(answer, np.array([200.0, -2.0]), **CENTRAL)


@pytest.mark.exercise("numeric_gradient", weight=1)
def test_numeric_gradient_puts_x_back(student):
    """x is the same after the call, to the last bit."""
    student.numeric_gradient(lambda v: float((v**2).sum()), np.array([0.1, 1.7, -12.3, 1e-9]))
    expect.unchanged(student)


@pytest.mark.exercise("numeric_gradient", weight=1)
def test_numeric_gradient_asks_beside_x_only(student):
    """f is asked at points of x's shape, each with one number moved by h and all others where they were."""
    x, h, asked = np.array([[1.0, -2.0], [0.5, 3.0]]), 0.25, []

    def f(point):
        asked.append(np.array(point, dtype=float))
        return float((asked[-1] ** 2).sum())

    answer = student.numeric_gradient(f, x, h)
    expect.that(len(asked) >= 8, f"f was asked {len(asked)} times; four numbers need eight")
    expect.that(all(point.shape == x.shape for point in asked), "f was given an array of another shape than x")
    moves = [np.sort(np.abs(point - x), axis=None) for point in asked]
    expect.that(all(move[-2] < 1e-12 for move in moves), "f was asked at a point with more than one number moved")
    expect.that(all(move[-1] < h + 1e-12 for move in moves), "f was asked further away than h")
    expect.close(answer, 2 * x, because="exact for squares", rtol=1e-9)


# ------------------------------------------------------------------ relative_error


@pytest.mark.exercise("relative_error", weight=1.5)
def test_relative_error_of_two_zeros(student):
    """0 and 0 agree: the error is 0, not nan."""
    expect.close(student.relative_error(np.array([0.0, 2.0]), np.array([0.0, 2.0])), 0.0, because=CLOSED)


@pytest.mark.exercise("relative_error", weight=1)
def test_relative_error_of_tiny_numbers(student):
    """Below 1e-8 a difference is measured against 1e-8, so that rounding noise is no error."""
    expect.close(student.relative_error(np.array([1e-12, 3.0]), np.array([-1e-12, 3.0])), 2e-4, because=CLOSED)


@pytest.mark.exercise("relative_error", weight=1)
def test_relative_error_of_opposite_signs(student):
    """Opposite signs are as wrong as can be: 1."""
    expect.close(student.relative_error(np.array([3.0, -1.0]), np.array([3.0, 1.0])), 1.0, because=CLOSED)


@pytest.mark.exercise("relative_error", weight=1)
def test_relative_error_where_one_is_zero(student):
    """A number against 0 is as wrong as can be, whichever of the two is 0; both arrays are the same afterwards."""
    expect.close(student.relative_error(np.array([2.0, 0.0]), np.array([2.0, 5.0])), 1.0, because=CLOSED)
    expect.unchanged(student)
    expect.close(student.relative_error(np.array([2.0, 5.0]), np.array([2.0, 0.0])), 1.0, because=CLOSED)
    expect.unchanged(student)


@pytest.mark.exercise("relative_error", weight=1.5)
def test_relative_error_of_two_shapes(student):
    """A vector and a column are no pair, though NumPy would compare everything with everything: ValueError."""
    expect.error(ValueError, student.relative_error, np.ones((2, 3)), np.ones((2, 1)))
    expect.error(ValueError, student.relative_error, np.array([1.0, 2.0, 3.0]), np.array([[1.0], [2.0], [3.0]]))


@pytest.mark.exercise("relative_error", weight=1)
def test_relative_error_of_matrices_and_single_numbers(student, reference):
    """The worst place of a matrix counts, however small its numbers; a single number is compared as well."""
    expect.close(student.relative_error(np.array(3.0), np.array(2.0)), 0.2, because=CLOSED)
    a = _normal(61, 3, 4) * 10.0 ** np.arange(-2, 2)
    b = a + 0.001 * _normal(62, 3, 4)
    expect.close(student.relative_error(a, b), reference.relative_error(a, b), because=CLOSED)


# ------------------------------------------------------------------ gradient_check


@pytest.mark.exercise("gradient_check", weight=1.5)
def test_gradient_check_finds_one_wrong_weight(student):
    """One weight of a matrix has the wrong gradient, all others the right one: the check finds it."""
    x = np.array([[1.0, -2.0], [3.0, 0.5]])
    claim = 4 * x**3
    claim[1, 0] *= 1.5
    answer = student.gradient_check(lambda v: float((v**4).sum()), claim, x)
    expect.close(answer, 0.2, because="the numeric gradient is right to 1e-8", rtol=1e-5)


@pytest.mark.exercise("gradient_check", weight=1)
def test_gradient_check_finds_a_wrong_sign(student):
    """The right size with the wrong sign is an error of 1."""
    x = np.array([0.5, -1.5])
    answer = student.gradient_check(lambda v: float(v[0] * v[1]), np.array([1.5, 0.5]), x)
    expect.close(answer, 1.0, because="opposite signs, up to 1e-9", rtol=1e-6)


@pytest.mark.exercise("gradient_check", weight=0.5)
def test_gradient_check_takes_the_small_step(student):
    """With h = 1e-5 the right gradient of a function that bends quickly is found right, below 1e-6."""
    x = np.array([0.3, -0.2])
    answer = student.gradient_check(lambda v: float(np.sin(10.0 * v).sum()), 10.0 * np.cos(10.0 * x), x)
    answer = float(expect.scalar(answer))
    expect.that(answer < 1e-6, f"the right gradient has an error of {answer:.1e}")


@pytest.mark.exercise("gradient_check", weight=1)
def test_gradient_check_finds_a_forgotten_part(student):
    """One of sixty numbers is claimed to be 0 and is not: the check looks at every place and finds it."""
    x = 0.1 * np.arange(1.0, 61).reshape(6, 10)
    claim = 2 * x
    claim[3, 4] = 0.0
    answer = student.gradient_check(lambda v: float((v**2).sum()), claim, x)
    expect.close(answer, 1.0, because="a number against 0", rtol=1e-6)


@pytest.mark.exercise("gradient_check", weight=0.5)
def test_gradient_check_of_small_gradients(student):
    """A gradient of a millionth may be wrong too: half of it is not all of it."""
    x = np.array([0.5, -1.5])
    answer = student.gradient_check(lambda v: float(1e-6 * (v**2).sum()), 1e-6 * x, x)
    expect.close(answer, 1 / 3, because="rounding costs 1e-11 of 1e-6", rtol=1e-3)


@pytest.mark.exercise("gradient_check", weight=1)
def test_gradient_check_of_a_constant(student):
    """A constant has the gradient 0, and who claims 0 is right: 0, not nan."""
    answer = student.gradient_check(lambda _: 7.0, np.zeros((2, 2)), np.ones((2, 2)))
    expect.close(answer, 0.0, because="7 - 7")


@pytest.mark.exercise("gradient_check", weight=1)
def test_gradient_check_refuses_another_shape(student):
    """A gradient of another shape than x is a ValueError, also where NumPy could stretch it."""
    expect.error(ValueError, student.gradient_check, lambda v: float(v.sum()), np.ones((3, 1)), np.ones((3, 2)))
    expect.error(ValueError, student.gradient_check, lambda v: float(v.sum()), np.ones((2, 1)), np.ones(2))


@pytest.mark.exercise("gradient_check", weight=1)
def test_gradient_check_leaves_its_arguments_alone(student):
    """x and the claimed gradient are the same after the call, to the last bit."""
    student.gradient_check(lambda v: float((v**2).sum()), np.array([0.2, 2.6]), np.array([0.1, 1.3]))
    expect.unchanged(student)


# ------------------------------------------------------------------ mlp_forward


@pytest.mark.exercise("mlp_forward", weight=1.5)
def test_mlp_forward_of_one_layer(student):
    """One layer alone is affine: negative logits stay negative."""
    params = {"W1": np.array([[1.0, -1.0]]), "b1": np.array([0.0, 0.5])}
    X = np.array([[2.0], [-3.0]])
    answer = student.mlp_forward(X, params)
    expect.close(answer, (np.array([[2.0, -1.5], [-3.0, 3.5]]), [X]), because=CLOSED)


@pytest.mark.exercise("mlp_forward", weight=1.5)
def test_mlp_forward_of_six_layers(student, reference):
    """Six layers, all of different widths."""
    X, params = _normal(71, 4, 3), _network(72, 3, 7, 6, 5, 4, 8, 2)
    expect.close(student.mlp_forward(X, params), reference.mlp_forward(X, params), because=CLOSED)


@pytest.mark.exercise("mlp_forward", weight=1)
def test_mlp_forward_of_a_shuffled_dict(student, reference):
    """The number in the key says which layer it is, not the order of the dict."""
    X, params = _normal(73, 2, 3), _network(74, 3, 3, 3, 3)
    shuffled = {name: params[name] for name in ("b3", "W2", "b1", "W3", "W1", "b2")}
    expect.close(student.mlp_forward(X, shuffled), reference.mlp_forward(X, params), because=CLOSED)


@pytest.mark.exercise("mlp_forward", weight=1)
def test_mlp_forward_of_eleven_layers(student, reference):
    """Layer 10 comes after layer 9, not after layer 1."""
    X, params = _normal(75, 2, 2), _network(76, *[2] * 12)
    params = {name: np.abs(value) for name, value in params.items()}
    expect.close(student.mlp_forward(X, params), reference.mlp_forward(X, params), because=CLOSED)


@pytest.mark.exercise("mlp_forward", weight=0.5)
def test_mlp_forward_of_one_sample_and_one_unit(student, reference):
    """One sample is still a row, and one unit still a column."""
    X, params = _normal(79, 1, 3), _network(70, 3, 1, 1)
    expect.close(student.mlp_forward(X, params), reference.mlp_forward(X, params), because=CLOSED)


@pytest.mark.exercise("mlp_forward", weight=1)
def test_mlp_forward_leaves_its_arguments_alone(student):
    """X and the parameters are the same after the call."""
    student.mlp_forward(_normal(77, 3, 2), _network(78, 2, 3, 2))
    expect.unchanged(student)


# ------------------------------------------------------------------ mlp_backward


@pytest.mark.exercise("mlp_backward", weight=1.5)
def test_mlp_backward_is_the_slope_of_mlp_forward(student, reference):
    """Every gradient of a network of three layers agrees with a central difference."""
    X, params, dlogits = _normal(81, 3, 2), _network(82, 2, 4, 3, 2), _normal(83, 3, 2)

    def slope(name):
        def loss(value):
            return float((dlogits * reference.mlp_forward(X, {**params, name: value})[0]).sum())

        return reference.numeric_gradient(loss, params[name])

    _, cache = reference.mlp_forward(X, params)
    expect.close(student.mlp_backward(dlogits, params, cache), {name: slope(name) for name in params}, **CENTRAL)


@pytest.mark.exercise("mlp_backward", weight=1.25)
def test_mlp_backward_of_six_layers(student, reference):
    """Six layers of the same width: every relu belongs to its own layer."""
    X, params, dlogits = _normal(84, 5, 4), _network(85, *[4] * 7), _normal(86, 5, 4)
    _, cache = reference.mlp_forward(X, params)
    expect.close(
        student.mlp_backward(dlogits, params, cache), reference.mlp_backward(dlogits, params, cache), because=CLOSED
    )


@pytest.mark.exercise("mlp_backward", weight=1)
def test_mlp_backward_of_a_shuffled_dict_of_eleven_layers(student, reference):
    """The number in the key says which layer it is: layer 10 comes after layer 9, in whatever order the dict is."""
    params = {name: np.abs(value) for name, value in _network(87, *[2] * 12).items()}
    params = {name: params[name] for name in reversed(params)}
    _, cache = reference.mlp_forward(_normal(88, 2, 2), params)
    dlogits = _normal(89, 2, 2)
    expect.close(
        student.mlp_backward(dlogits, params, cache), reference.mlp_backward(dlogits, params, cache), because=CLOSED
    )


@pytest.mark.exercise("mlp_backward", weight=1.25)
def test_mlp_backward_of_one_layer_and_one_sample(student):
    """One layer has no relu at all: the inputs of the network may be negative or 0."""
    params = {"W1": np.array([[1.0, 2.0], [3.0, 4.0]]), "b1": np.zeros(2)}
    answer = student.mlp_backward(np.array([[10.0, -1.0]]), params, [np.array([[-2.0, 0.0]])])
    expected = {"W1": np.array([[-20.0, 2.0], [0.0, 0.0]]), "b1": np.array([10.0, -1.0])}
    expect.close(answer, expected, because=CLOSED)


@pytest.mark.exercise("mlp_backward", weight=1)
def test_mlp_backward_leaves_its_arguments_alone(student, reference):
    """dlogits, the parameters and the cache are the same after the call."""
    params = _network(90, 2, 3, 2)
    _, cache = reference.mlp_forward(_normal(91, 4, 2), params)
    student.mlp_backward(_normal(92, 4, 2), params, cache)
    expect.unchanged(student)


# ------------------------------------------------------------------ train_step


@pytest.mark.exercise("train_step", weight=1.5)
def test_train_step_of_three_layers(student, reference):
    """All layers step together, along the gradients at the OLD parameters."""
    X, y, params = _normal(101, 6, 3), np.array([0, 1, 2, 1, 0, 1]), _network(102, 3, 5, 4, 3)
    expect.close(
        student.train_step(X, y, params, 0.5), reference.train_step(X, y, params, 0.5), because=CLOSED, rtol=1e-6
    )


@pytest.mark.exercise("train_step", weight=1)
def test_train_step_with_a_penalty(student, reference):
    """lam adds lam W^2 to the loss and 2 lam W to the gradient, of the weights and not of the biases."""
    X, y, params = _normal(103, 4, 2), np.array([1, 0, 1, 1]), _network(104, 2, 3, 2)
    right = reference.train_step(X, y, params, 0.1, 0.2)
    expect.close(student.train_step(X, y, params, 0.1, 0.2), right, because=CLOSED, rtol=1e-6)


@pytest.mark.exercise("train_step", weight=0.75)
def test_train_step_of_a_batch_twice_over(student):
    """The same batch twice over makes the same step: the mean is taken once, and only once."""
    X, y, params = _normal(105, 5, 2), np.array([0, 1, 1, 0, 2]), _network(106, 2, 4, 3)
    loss, new = _step(student, params, X, y, 0.3)
    again, also = _step(student, params, np.tile(X, (2, 1)), np.tile(y, 2), 0.3)
    expect.close((again, also), (loss, new), because="a mean does not count the samples", rtol=1e-9)
    moved = max(float(np.abs(new[name] - params[name]).max()) for name in params)
    expect.that(moved > 1e-3, "the step is far too small for lr = 0.3: no parameter moved by 0.001")


@pytest.mark.exercise("train_step", weight=1)
def test_train_step_at_1000(student, reference):
    """Logits of +-1000 give an exact loss and step, and no overflow."""
    near = {"W1": np.array([[1000.0, 999.0]]), "b1": np.zeros(2)}
    for X in (np.array([[1.0]]), np.array([[1.0], [-1.0]])):
        args = X, np.zeros(len(X), dtype=int), near, 0.5
        expect.close(student.train_step(*args), reference.train_step(*args), because="differences of numbers near 1000")
        expect.no_warnings(student)
    params = {"W1": np.array([[1000.0, -1000.0]]), "b1": np.zeros(2)}
    answer = student.train_step(np.array([[1.0], [-1.0]]), np.array([1, 1]), params, 2.0)
    expected = (1000.0, {"W1": np.array([[999.0, -999.0]]), "b1": np.array([-1.0, 1.0])})
    expect.close(answer, expected, because="exp(-2000) is 0 in float64")
    expect.no_warnings(student)


@pytest.mark.exercise("train_step", weight=0.75)
def test_train_step_leaves_the_old_parameters_alone(student):
    """The old parameters are the same after the call, and the new ones are arrays of their own."""
    student.train_step(_normal(107, 3, 2), np.array([0, 1, 1]), _network(108, 2, 3, 2), 0.1)
    expect.unchanged(student)
    expect.new_arrays(student)


@pytest.mark.exercise("train_step", weight=1)
def test_train_step_lowers_the_loss_of_twenty_problems(student, reference):
    """On twenty random problems a small step lowers the loss."""
    for seed in range(20):
        X, params = _normal(200 + seed, 8, 2), _network(300 + seed, 2, 4, 3)
        y = np.random.default_rng(400 + seed).integers(0, 3, size=8)
        before, new = _step(student, params, X, y, 1e-3)
        after, _ = reference.train_step(X, y, new, 1e-3)
        expect.that(after < before, f"problem {seed}: the loss went from {before} to {after}")


# ------------------------------------------------------------------ make_value, the option


def _object(answer):
    return expect.living(answer, "an object of your class")


def _call(thing, method):
    """Call a method of a student's object: getting it and calling it may each go wrong on their side."""
    return expect.living(getattr(_object(thing), method), "a method")()


@pytest.mark.exercise("make_value", weight=1.5)
def test_value_that_is_used_twice(student):
    """A number that is used twice collects from both uses: a + a, and a times a."""
    a = _object(student.make_value(3.0))
    _call(a + a, "backward")
    expect.close(a.grad, 2.0, because=CLOSED)
    b = _object(student.make_value(3.0))
    _call(b * b, "backward")
    expect.close(b.grad, 6.0, because=CLOSED)


@pytest.mark.exercise("make_value", weight=1.5)
def test_value_in_the_order_of_computation(student):
    """A number hands its derivative on only when it has collected everything, however the formula branches."""
    a = _object(student.make_value(2.0))
    b = _object(a * 3.0)
    c = _object(b * b)
    d = _object(_object(c + b) * c)  # d = (9 a^2 + 3 a) 9 a^2
    _call(d, "backward")
    expect.close((a.grad, b.grad, c.grad), (2916.0, 972.0, 78.0), because=CLOSED)
    expect.close(d.data, 1512.0, because=CLOSED)
    a = _object(student.make_value(2.0))
    b = _object(a * 3.0)
    d = _object(b * _object(_object(b * b) + b))  # the same factor first: d = b (b^2 + b)
    _call(d, "backward")
    expect.close((a.grad, b.grad), (360.0, 120.0), because=CLOSED)


@pytest.mark.exercise("make_value", weight=0.5)
def test_value_of_equal_numbers(student):
    """Two numbers that are equal are two numbers all the same: each collects its own derivative."""
    a = _object(student.make_value(2.0))
    b, c = _object(a * 1.0), _object(a * 1.0)
    d = _object(b * c)
    _call(d, "backward")
    expect.close((a.grad, b.grad, c.grad), (4.0, 2.0, 2.0), because=CLOSED)


@pytest.mark.exercise("make_value", weight=1)
def test_value_backward_twice(student):
    """A second call of backward gives the same derivatives again, not their double."""
    a, b = _object(student.make_value(2.0)), _object(student.make_value(5.0))
    c = _object(_object(a * b) + a)
    _call(c, "backward")
    _call(c, "backward")
    expect.close((a.grad, b.grad), (6.0, 2.0), because=CLOSED)


@pytest.mark.exercise("make_value", weight=1)
def test_value_with_plain_numbers(student):
    """Plain numbers may stand on either side."""
    a = _object(student.make_value(4))
    b = _object(2 * _object(1.0 + _object(_object(a * 1.5) + 1)))
    expect.close(b.data, 16.0, because=CLOSED)
    _call(b, "backward")
    expect.close(a.grad, 3.0, because=CLOSED)


@pytest.mark.exercise("make_value", weight=1)
def test_value_through_relu(student):
    """relu passes what is positive and stops the rest; at exactly 0 its slope is 0."""
    for number, passed, slope in ((0.5, 0.5, 3.0), (-2.5, 0.0, 0.0), (0.0, 0.0, 0.0)):
        a = _object(student.make_value(number))
        r = _object(_call(a, "relu"))
        expect.close((r.data, a.data, a.grad), (passed, number, 0.0), because="nothing is rounded")
        _call(_object(r * 3.0), "backward")
        expect.close(a.grad, slope, because=CLOSED)
    a = _object(student.make_value(0.5))  # what comes back may be negative: relu asks the number, not the derivative
    _call(_object(_object(_call(a, "relu")) * -3.0), "backward")
    expect.close(a.grad, -3.0, because=CLOSED)


@pytest.mark.exercise("make_value", weight=0.5)
def test_value_backward_from_the_middle(student):
    """backward begins at the number that it is called on, whatever was computed after it."""
    a = _object(student.make_value(2.0))
    b = _object(a * 3.0)
    c = _object(b * 5.0)
    _call(b, "backward")
    expect.close((a.grad, b.grad, c.grad), (3.0, 1.0, 0.0), because=CLOSED)
    _call(c, "backward")
    expect.close((a.grad, b.grad, c.grad), (15.0, 5.0, 1.0), because=CLOSED)
