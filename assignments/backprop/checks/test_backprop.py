"""What everybody can see: small numbers that can be followed on paper, and the lecture's formulas."""

from itertools import pairwise

import numpy as np
import pytest

from autograder import expect

CLOSED = "a closed formula in float64"
# h^2 times the third derivative is below 1e-8 here, and rounding costs 1e-16 / h = 1e-11.
CENTRAL = {"rtol": 1e-6, "atol": 1e-8, "because": "a central difference with h = 1e-5"}

X = np.array([[1.0, 2.0], [3.0, 4.0], [-1.0, 0.5]])
W = np.array([[1.0, -1.0, 2.0], [0.5, 3.0, -2.0]])
NET = {
    "W1": np.array([[1.0, -1.0], [2.0, 1.0]]),
    "b1": np.array([0.5, -1.2]),
    "W2": np.array([[1.0, 2.0, -1.0], [3.0, -1.0, 0.5]]),
    "b2": np.array([0.0, 0.1, 0.2]),
}
HIDDEN = np.array([[5.5, 0.0], [11.5, 0.0], [0.5, 0.3]])


@pytest.mark.exercise("affine_forward", weight=2)
def test_affine_forward_of_three_samples(student):
    """Every sample is multiplied with the weights, and every unit adds its bias."""
    answer = student.affine_forward(X, W, np.array([0.1, 0.2, 0.3]))
    expected = np.array([[2.1, 5.2, -1.7], [5.1, 9.2, -1.7], [-0.65, 2.7, -2.7]])
    expect.close(answer, expected, because=CLOSED)


@pytest.mark.exercise("affine_forward", weight=1)
def test_affine_forward_of_one_image(student):
    """An image of 2 x 2 pixels is one sample of four numbers, read row by row; here are as many units as pixels."""
    image = np.array([[1.0, 2.0], [3.0, 4.0]]).reshape(1, 2, 2, 1)
    w = np.array([[1.0, 0.0, 0.0, 1.0], [10.0, 1.0, 0.0, 0.0], [100.0, 0.0, 1.0, 0.0], [1000.0, 0.0, 0.0, 2.0]])
    answer = student.affine_forward(image, w, np.array([0.5, 0.0, 0.0, 0.0]))
    expect.close(answer, np.array([[4321.5, 2.0, 3.0, 9.0]]), because=CLOSED)


@pytest.mark.exercise("affine_forward", weight=1)
def test_affine_forward_of_one_sample(student):
    """One sample and one unit: a batch of one is still a batch."""
    answer = student.affine_forward(np.array([[1.0, 2.0]]), np.array([[3.0], [4.0]]), np.array([0.5]))
    expect.close(answer, np.array([[11.5]]), because=CLOSED)


@pytest.mark.exercise("affine_backward", weight=3)
def test_affine_backward_of_three_samples(student):
    """dx, dw and db are the three products of the chain rule, each in the shape of its variable."""
    dout = np.array([[1.0, 0.0, 2.0], [0.0, -1.0, 1.0], [0.5, 0.5, 0.5]])
    dx = np.array([[5.0, -3.5], [3.0, -5.0], [1.0, 0.75]])
    dw = np.array([[0.5, -3.5, 4.5], [2.25, -3.75, 8.25]])
    db = np.array([1.5, -0.5, 3.5])
    expect.close(student.affine_backward(dout, X, W), (dx, dw, db), because=CLOSED)


@pytest.mark.exercise("affine_backward", weight=1)
def test_affine_backward_of_two_images(student):
    """dx has the shape of x: two images of 1 x 2 pixels. As many units as pixels: does each factor stand where it must?"""
    images, w = np.array([1.0, 2.0, 3.0, 4.0]).reshape(2, 1, 2, 1), np.array([[1.0, 2.0], [0.0, 1.0]])
    dx = np.array([1.0, 0.0, 20.0, 10.0]).reshape(2, 1, 2, 1)
    dw, db = np.array([[1.0, 30.0], [2.0, 40.0]]), np.array([1.0, 10.0])
    answer = student.affine_backward(np.array([[1.0, 0.0], [0.0, 10.0]]), images, w)
    expect.close(answer, (dx, dw, db), because=CLOSED)


@pytest.mark.exercise("relu", weight=3)
def test_relu_cuts_what_is_negative(student):
    """Negative numbers become 0, positive ones pass."""
    answer = student.relu(np.array([[-2.0, 0.0, 3.0], [0.5, -0.1, 7.0]]))
    expect.equal(answer, np.array([[0.0, 0.0, 3.0], [0.5, 0.0, 7.0]]), because="nothing is rounded")


@pytest.mark.exercise("relu", weight=1)
def test_relu_leaves_z_alone(student):
    """z is the same after the call: the backward step still needs it."""
    student.relu(np.array([[-2.0, 1.0], [0.5, -3.0]]))
    expect.unchanged(student)


@pytest.mark.exercise("relu_backward", weight=3)
def test_relu_backward_passes_where_z_was_positive(student):
    """The derivative passes where z was positive, and is 0 where z was negative."""
    dout = np.array([[1.0, -2.0, 3.0], [-4.0, 5.0, 0.5]])
    z = np.array([[0.1, 2.0, -3.0], [-0.2, 4.0, -1.0]])
    expected = np.array([[1.0, -2.0, 0.0], [0.0, 5.0, 0.0]])
    expect.equal(student.relu_backward(dout, z), expected, because="nothing is rounded")


@pytest.mark.exercise("relu_backward", weight=1)
def test_relu_backward_at_exactly_zero(student):
    """At exactly 0 the slope is 0: that is our convention."""
    answer = student.relu_backward(np.array([5.0, 6.0, -7.0]), np.array([-1.0, 0.0, 2.0]))
    expect.equal(answer, np.array([0.0, 0.0, -7.0]))


@pytest.mark.exercise("sigmoid", weight=2)
def test_sigmoid_of_five_numbers(student):
    """The S-shaped curve: 1/2 at 0, and symmetric around it."""
    answer = student.sigmoid(np.array([-2.0, -1.0, 0.0, 1.0, 2.0]))
    expected = [0.11920292202211755, 0.2689414213699951, 0.5, 0.7310585786300049, 0.8807970779778823]
    expect.close(answer, np.array(expected), because=CLOSED)


@pytest.mark.exercise("sigmoid", weight=1)
def test_sigmoid_far_out(student):
    """At -1000 and at 1000 the curve is at 0 and at 1, and NumPy has nothing to warn about."""
    answer = student.sigmoid(np.array([-1000.0, 0.0, 1000.0]))
    expect.close(answer, np.array([0.0, 0.5, 1.0]), because="exp(-1000) is 0")
    expect.no_warnings(student)


@pytest.mark.exercise("sigmoid", weight=1)
def test_sigmoid_of_integers(student):
    """Whole numbers are numbers too."""
    answer = student.sigmoid(np.array([0, 1, -2]))
    expect.close(answer, np.array([0.5, 0.7310585786300049, 0.11920292202211755]), because=CLOSED)


@pytest.mark.exercise("sigmoid_backward", weight=4)
def test_sigmoid_backward_is_steepest_in_the_middle(student):
    """At the middle of the curve, where sigmoid returned 1/2, the slope is 1/4; towards both ends it falls."""
    answer = student.sigmoid_backward(np.array([1.0, 1.0, -2.0]), np.array([0.5, 0.9, 0.1]))
    expect.close(answer, np.array([0.25, 0.09, -0.18]), because=CLOSED)


@pytest.mark.exercise("tanh_backward", weight=4)
def test_tanh_backward_is_one_in_the_middle(student):
    """At the middle of the curve, where tanh returned 0, the slope is 1; towards both ends it falls."""
    answer = student.tanh_backward(np.array([1.0, 1.0, -2.0]), np.array([0.0, 0.5, -0.9]))
    expect.close(answer, np.array([1.0, 0.75, -0.38]), because=CLOSED)


@pytest.mark.exercise("numeric_gradient", weight=1)
def test_numeric_gradient_to_both_sides(student):
    """With a step of 1/2 to both sides x0^3 x1 at (1, 2) has the slopes 2 (1.5^3 - 0.5^3) = 6.5 and 1."""
    answer = student.numeric_gradient(lambda x: float(x[0] ** 3 * x[1]), np.array([1.0, 2.0]), 0.5)
    expect.close(answer, np.array([6.5, 1.0]), because="exact for this polynomial")


@pytest.mark.exercise("numeric_gradient", weight=1.5)
def test_numeric_gradient_of_a_square_and_a_line(student):
    """f = x0^2 + 5 x1 has the gradient (2 x0, 5)."""
    answer = student.numeric_gradient(lambda x: float(x[0] ** 2 + 5 * x[1]), np.array([3.0, 1.0]))
    expect.close(answer, np.array([6.0, 5.0]), **CENTRAL)


@pytest.mark.exercise("numeric_gradient", weight=1.5)
def test_numeric_gradient_of_a_matrix(student):
    """A matrix of weights has a gradient of the same shape, one number a weight."""
    w = np.array([[1.0, -2.0, 3.0], [0.5, 1.5, -1.0]])
    answer = student.numeric_gradient(lambda v: float((v**3).sum()), w)
    expect.close(answer, 3 * w**2, **CENTRAL)


@pytest.mark.exercise("relative_error", weight=2)
def test_relative_error_of_two_places(student):
    """|2 - 6| / (2 + 6) is 1/2; where both are 0 they agree, and the error there is 0."""
    expect.close(student.relative_error(np.array([2.0, 0.0]), np.array([6.0, 0.0])), 0.5, because=CLOSED)


@pytest.mark.exercise("relative_error", weight=2)
def test_relative_error_of_two_vectors(student):
    """The largest error counts, each place measured by its own size: |2 - 6| / (2 + 6)."""
    answer = student.relative_error(np.array([1.0, 2.0, -30.0]), np.array([1.0, 6.0, -36.0]))
    expect.close(answer, 0.5, because=CLOSED)


@pytest.mark.exercise("gradient_check", weight=2.5)
def test_gradient_check_of_a_right_gradient(student):
    """The gradient of the sum of squares is 2 x: the check finds next to no error."""
    x = np.array([2.0, -4.0, 0.0])
    error = expect.scalar(student.gradient_check(lambda v: float((v**2).sum()), 2 * x, x))
    expect.that(0 <= error < 1e-6, f"the claim 2 x is right, but the error is said to be {error}")


@pytest.mark.exercise("gradient_check", weight=1.5)
def test_gradient_check_of_a_wrong_gradient(student):
    """One weight of four is claimed to have the gradient x instead of 2 x: it is off by |x - 2x| / 3x, one third."""
    x = np.array([[2.0, -4.0], [1.0, 3.0]])
    claim = np.array([[4.0, -8.0], [1.0, 6.0]])
    answer = student.gradient_check(lambda v: float((v**2).sum()), claim, x)
    expect.close(answer, 1 / 3, because="the numeric gradient is right to 1e-9", rtol=1e-6)


@pytest.mark.exercise("mlp_forward", weight=1)
def test_mlp_forward_of_three_layers(student):
    """Three layers of one unit: the number in the key says which layer it is, and every layer but the last has its relu."""
    names = {"W3": -2.0, "b1": 1.0, "W1": 3.0, "b3": 0.5, "b2": -1.0, "W2": 2.0}
    params = {name: np.full((1, 1) if name[0] == "W" else 1, number) for name, number in names.items()}
    cache = [np.array([[1.0], [-1.0]]), np.array([[4.0], [0.0]]), np.array([[7.0], [0.0]])]
    expect.close(student.mlp_forward(cache[0], params), (np.array([[-13.5], [0.5]]), cache), because=CLOSED)


@pytest.mark.exercise("mlp_forward", weight=3)
def test_mlp_forward_of_two_layers(student):
    """Affine, relu, affine: the logits, and the inputs of both layers."""
    logits = np.array([[5.5, 11.1, -5.3], [11.5, 23.1, -11.3], [1.4, 0.8, -0.15]])
    expect.close(student.mlp_forward(X, NET), (logits, [X, HIDDEN]), because=CLOSED)


@pytest.mark.exercise("mlp_backward", weight=4)
def test_mlp_backward_of_two_layers(student):
    """From the logits back to every weight and bias, through the relu that was closed at two places."""
    dlogits = np.array([[1.0, 0.0, -1.0], [0.5, -0.5, 0.0], [0.0, 1.0, 1.0]])
    expected = {
        "W1": np.array([[-0.5, 0.5], [2.5, -0.25]]),
        "b1": np.array([2.5, -0.5]),
        "W2": np.array([[11.25, -5.25, -5.0], [0.0, 0.3, 0.3]]),
        "b2": np.array([1.5, 0.5, 0.0]),
    }
    expect.close(student.mlp_backward(dlogits, NET, [X, HIDDEN]), expected, because=CLOSED)


@pytest.mark.exercise("train_step", weight=1.5)
def test_train_step_from_zero(student):
    """With all weights 0 the loss is log 2, and one step moves the weights by the mean of (y - p) x."""
    params = {"W1": np.zeros((2, 2)), "b1": np.zeros(2)}
    answer = student.train_step(np.array([[2.0, 0.0], [0.0, 4.0]]), np.array([0, 1]), params, 0.1)
    expected = {"W1": np.array([[0.05, -0.05], [-0.1, 0.1]]), "b1": np.zeros(2)}
    expect.close(answer, (0.6931471805599453, expected), because=CLOSED)


@pytest.mark.exercise("train_step", weight=1.5)
def test_train_step_of_two_layers_with_a_penalty(student):
    """Logits of 0 and p = 1/2, on paper: both layers and their biases step at once, and lam = 1/4 pulls at the weights."""
    params = {
        "W1": np.array([[1.0]]),
        "b1": np.array([0.5]),
        "W2": np.array([[1.0, -1.0]]),
        "b2": np.array([-2.5, 2.5]),
    }
    answer = student.train_step(np.array([[2.0], [2.0]]), np.array([0, 0]), params, 0.5, 0.25)
    # d W2 = 2.5 (p - y) + 2 lam W2 = (-0.75, 0.75);  d a = -1, so d W1 = -2 + 2 lam W1 = -1.5;  the penalty is 3/4
    new = {
        "W1": np.array([[1.75]]),
        "b1": np.array([1.0]),
        "W2": np.array([[1.375, -1.375]]),
        "b2": np.array([-2.25, 2.25]),
    }
    expect.close(answer, (1.4431471805599454, new), because=CLOSED)


@pytest.mark.exercise("train_step", weight=1)
def test_train_step_lowers_the_loss(student):
    """Ten small steps lower the loss ten times."""
    data, y, params = X / 4, np.array([0, 2, 1]), NET
    losses = []
    for _ in range(11):
        loss, params = expect.items(student.train_step(data, y, params, 0.05), 2)
        losses.append(expect.scalar(loss))
        params = expect.mapping(params, NET) | {key: expect.array(params[key]) for key in NET}
    falls = all(later < earlier for earlier, later in pairwise(losses))
    expect.that(falls, f"the losses of eleven steps are {np.round(losses, 4).tolist()}")


# ------------------------------------------------------------------ make_value, the option


def _object(answer):
    return expect.living(answer, "an object of your class")


def _call(thing, method):
    """Call a method of a student's object: getting it and calling it may each go wrong on their side."""
    return expect.living(getattr(_object(thing), method), "a method")()


@pytest.mark.exercise("make_value", weight=1.5)
def test_value_of_a_product_and_a_sum(student):
    """For d = a b + c the derivatives are b, a and 1."""
    a, b, c = (_object(student.make_value(x)) for x in (2.0, -3.0, 10.0))
    d = _object(_object(a * b) + c)
    expect.close(d.data, 4.0, because=CLOSED)
    _call(d, "backward")
    expect.close((a.grad, b.grad, c.grad, d.grad), (-3.0, 2.0, 1.0, 1.0), because=CLOSED)


@pytest.mark.exercise("make_value", weight=1)
def test_value_of_a_neuron(student):
    """A neuron tanh(w x + b): the slope of tanh, 1 - tanh^2, reaches the weight through the product."""
    w, x, b = (_object(student.make_value(number)) for number in (0.5, 2.0, -0.25))
    out = _object(_call(_object(w * x) + b, "tanh"))
    expect.close(out.data, 0.6351489523872873, because=CLOSED)
    _call(out, "backward")
    expected = (1.193171616562663, 0.2982929041406657, 0.5965858082813315)
    expect.close((w.grad, x.grad, b.grad), expected, because=CLOSED)


@pytest.mark.exercise("make_value", weight=1.5)
def test_value_that_is_used_twice(student):
    """A number that is used twice collects from both uses: a + a, and a times a."""
    a = _object(student.make_value(3.0))
    _call(a + a, "backward")
    expect.close(a.grad, 2.0, because=CLOSED)
    b = _object(student.make_value(3.0))
    _call(b * b, "backward")
    expect.close(b.grad, 6.0, because=CLOSED)
