"""Known wrong answers to the backpropagation exercises. Each has one mistake and is otherwise as the docstring asks."""
# ruff: noqa: F821  a mistake runs on top of the reference, so the other exercises' functions are there by name

import math

import numpy as np

from autograder import mistake


def _depth(params):
    return len(params) // 2


def _loss_and_dlogits(logits, y):
    """The mean cross-entropy of softmax(logits), and its derivative."""
    shifted = logits - logits.max(axis=1, keepdims=True)
    log_p = shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))
    dlogits = np.exp(log_p)
    dlogits[np.arange(len(y)), y] -= 1
    return float(-log_p[np.arange(len(y)), y].mean()), dlogits / len(y)


def _penalty(params, lam):
    return float(lam * sum((params[name] ** 2).sum() for name in params if name.startswith("W")))


def _penalised(grads, params, lam):
    return {name: grads[name] + (2 * lam * params[name] if name.startswith("W") else 0) for name in params}


# ------------------------------------------------------------------ affine_forward


@mistake(
    "affine_forward",
    hint="With all inputs 0, what does a unit put out? Which of your three arguments did you not use?",
    caught_by=["test_affine_forward_of_three_samples", "test_affine_forward_of_one_sample"],
)
def affine_forward_no_bias(x, w, b):
    return x.reshape(len(x), -1) @ w


@mistake(
    "affine_forward",
    hint="x may be a batch of images. What shape must it have before you multiply it with w?",
    caught_by=["test_affine_forward_of_images"],
)
def affine_forward_no_flattening(x, w, b):
    return x @ w + b


@mistake(
    "affine_forward",
    hint="Number the pixels 0, 1, 2 ... in the order in which reshape reads them. Which one comes second in yours?",
    caught_by=["test_affine_forward_of_images"],
)
def affine_forward_column_order(x, w, b):
    return x.reshape(len(x), -1, order="F") @ w + b


@mistake(
    "affine_forward",
    hint="Write the shapes under the product: does the inner dimension match only because your layer is square?",
    caught_by=["test_affine_forward_of_three_samples", "test_affine_forward_of_a_square_layer"],
)
def affine_forward_transposed_weights(x, w, b):
    return x.reshape(len(x), -1) @ w.T + b


@mistake(
    "affine_forward",
    hint="Does a bias belong to a sample or to a unit? Print the shape of the array that you add.",
    caught_by=["test_affine_forward_of_as_many_samples_as_units"],
)
def affine_forward_bias_as_a_column(x, w, b):
    return x.reshape(len(x), -1) @ w + b.reshape(-1, 1)


@mistake(
    "affine_forward",
    hint="A bias is added to what a unit computes. Are you adding it to what goes in?",
    caught_by=["test_affine_forward_of_three_samples"],
)
def affine_forward_all_biases_everywhere(x, w, b):
    return x.reshape(len(x), -1) @ w + b.sum()


@mistake(
    "affine_forward",
    hint="Look at x.shape after the call: the caller's images have become rows.",
    caught_by=["test_affine_forward_leaves_its_arguments_alone"],
)
def affine_forward_reshapes_in_place(x, w, b):
    x.resize((x.shape[0], x.size // x.shape[0]), refcheck=False)
    return x @ w + b


# ------------------------------------------------------------------ affine_backward


@mistake(
    "affine_backward",
    hint="db must have the shape of b. Which axis is the batch?",
    caught_by=["test_affine_backward_of_three_samples"],
)
def db_sum_all(dout, x, w):
    return (dout @ w.T).reshape(x.shape), x.reshape(len(x), -1).T @ dout, dout.sum()


@mistake(
    "affine_backward",
    hint="If the loss already averages over the batch, where has the 1/N gone? Count how often you divide.",
    caught_by=["test_affine_backward_of_three_samples"],
)
def db_mean(dout, x, w):
    return (dout @ w.T).reshape(x.shape), x.reshape(len(x), -1).T @ dout, dout.mean(axis=0)


@mistake(
    "affine_backward",
    hint="If the loss already averages over the batch, where has the 1/N gone? Count how often you divide.",
    caught_by=["test_affine_backward_of_three_samples"],
)
def dw_mean(dout, x, w):
    return (dout @ w.T).reshape(x.shape), x.reshape(len(x), -1).T @ dout / len(x), dout.sum(axis=0)


@mistake(
    "affine_backward",
    hint="Compare with the numeric gradient: your numbers are too small by a constant. Which constant?",
    caught_by=["test_affine_backward_of_three_samples", "test_affine_backward_is_the_slope_of_affine_forward"],
)
def extra_1_over_n(dout, x, w):
    n = len(x)
    return (dout @ w.T).reshape(x.shape), x.reshape(n, -1).T @ dout / n, dout.sum(axis=0) / n


@mistake(
    "affine_backward",
    hint="Write the shapes under the product: does the inner dimension match only because your layer is square?",
    caught_by=["test_affine_backward_of_three_samples", "test_affine_backward_of_a_square_layer"],
)
def dx_no_transpose(dout, x, w):
    return (dout @ w).reshape(x.shape), x.reshape(len(x), -1).T @ dout, dout.sum(axis=0)


@mistake(
    "affine_backward",
    hint="dx must have the shape of x, also when x is an image.",
    caught_by=["test_affine_backward_of_images"],
)
def dx_flat(dout, x, w):
    return dout @ w.T, x.reshape(len(x), -1).T @ dout, dout.sum(axis=0)


@mistake(
    "affine_backward",
    hint="The layer flattened its input in the forward pass. What shape must x have in x^T dout?",
    caught_by=["test_affine_backward_of_images"],
)
def dw_from_unflattened_images(dout, x, w):
    return (dout @ w.T).reshape(x.shape), x.T @ dout, dout.sum(axis=0)


@mistake(
    "affine_backward",
    hint="Differentiate xW+b with respect to b once more: is x in it?",
    caught_by=["test_affine_backward_of_three_samples"],
)
def db_from_x(dout, x, w):
    return (dout @ w.T).reshape(x.shape), x.reshape(len(x), -1).T @ dout, x.reshape(len(x), -1).sum(axis=0)


@mistake(
    "affine_backward",
    hint="db adds up the samples for every unit. Did you add up the units for every sample?",
    caught_by=["test_affine_backward_of_images"],
)
def db_over_the_units(dout, x, w):
    return (dout @ w.T).reshape(x.shape), x.reshape(len(x), -1).T @ dout, dout.sum(axis=1)


@mistake(
    "affine_backward",
    hint="Compare the shape of your dw with that of w. Which of the two factors should be transposed?",
    caught_by=["test_affine_backward_of_three_samples", "test_affine_backward_of_a_square_layer"],
)
def dw_transposed(dout, x, w):
    return (dout @ w.T).reshape(x.shape), dout.T @ x.reshape(len(x), -1), dout.sum(axis=0)


@mistake(
    "affine_backward",
    hint="In which order does the docstring ask for the three derivatives?",
    caught_by=["test_affine_backward_of_three_samples"],
)
def derivatives_in_another_order(dout, x, w):
    return x.reshape(len(x), -1).T @ dout, dout.sum(axis=0), (dout @ w.T).reshape(x.shape)


@mistake(
    "affine_backward",
    hint="In which order does the docstring ask for the three derivatives?",
    caught_by=["test_affine_backward_of_three_samples"],
)
def derivatives_with_dw_first(dout, x, w):
    return x.reshape(len(x), -1).T @ dout, (dout @ w.T).reshape(x.shape), dout.sum(axis=0)


@mistake(
    "affine_backward",
    hint="keepdims leaves an axis of length 1. Compare the shape of your db with that of b.",
    caught_by=["test_affine_backward_of_three_samples"],
)
def db_keeps_the_axis(dout, x, w):
    return (dout @ w.T).reshape(x.shape), x.reshape(len(x), -1).T @ dout, dout.sum(axis=0, keepdims=True)


@mistake(
    "affine_backward",
    hint="Look at x.shape after the call: the caller's images have become rows.",
    caught_by=["test_affine_backward_leaves_its_arguments_alone"],
)
def affine_backward_reshapes_in_place(dout, x, w):
    shape = x.shape
    x.resize((shape[0], x.size // shape[0]), refcheck=False)
    return (dout @ w.T).reshape(shape), x.T @ dout, dout.sum(axis=0)


@mistake(
    "affine_backward",
    hint="x may be a batch of images. What shape must it have in x^T dout, and what shape must dx have?",
    caught_by=["test_affine_backward_of_images"],
)
def affine_backward_of_rows_only(dout, x, w):
    return dout @ w.T, x.T.dot(dout), dout.sum(axis=0)


# ------------------------------------------------------------------ relu


@mistake(
    "relu",
    hint="What happens to z while you fill in the zeros? The backward step will ask for it again.",
    caught_by=["test_relu_leaves_z_alone"],
)
def relu_in_place(z):
    z[z < 0] = 0
    return z


@mistake(
    "relu",
    hint="0 * inf is not 0, and inf - inf neither. Select or compare, do not calculate.",
    caught_by=["test_relu_of_infinity"],
)
def relu_by_multiplying(z):
    return z * (z > 0)


@mistake(
    "relu",
    hint="np.max(z, 0) takes the largest number along axis 0. Which function compares number by number?",
    caught_by=["test_relu_cuts_what_is_negative"],
)
def relu_max_along_an_axis(z):
    return np.max(z, 0)


@mistake(
    "relu",
    hint="Is -2 on the flat side? What should come out there?",
    caught_by=["test_relu_cuts_what_is_negative"],
)
def relu_is_abs(z):
    return np.abs(z)


@mistake(
    "relu",
    hint="A small slope on the left is another activation, leaky ReLU. What does the definition say for z < 0?",
    caught_by=["test_relu_cuts_what_is_negative"],
)
def relu_leaks(z):
    return np.where(z > 0, z, 0.01 * z)


@mistake(
    "relu",
    hint="You return 0 and 1, the slope. Which value has max(0, 3)?",
    caught_by=["test_relu_cuts_what_is_negative"],
)
def relu_returns_its_slope(z):
    return (z > 0).astype(float)


@mistake(
    "relu",
    hint="Is a ReLU bounded from above? Try z = 7.",
    caught_by=["test_relu_cuts_what_is_negative"],
)
def relu_clipped_at_one(z):
    return np.clip(z, 0.0, 1.0)


@mistake(
    "relu",
    hint="How many dimensions may z have? Your loops know of two.",
    caught_by=["test_relu_of_infinity", "test_relu_of_a_batch_of_maps"],
)
def relu_of_matrices_only(z):
    out = np.zeros(z.shape)
    for i in range(z.shape[0]):
        for j in range(z.shape[1]):
            out[i, j] = max(0.0, z[i, j])
    return out


# ------------------------------------------------------------------ relu_backward


@mistake(
    "relu_backward",
    hint="The convention on the sheet fixes the slope at exactly 0. Which branch does your comparison send 0 to?",
    caught_by=["test_relu_backward_at_exactly_zero"],
)
def one_at_zero(dout, z):
    return np.where(z >= 0, dout, 0.0)


@mistake(
    "relu_backward",
    hint="What is sign(0), and what does that make your mask?",
    caught_by=["test_relu_backward_at_exactly_zero"],
)
def half_at_zero(dout, z):
    return dout * (np.sign(z) + 1) / 2


@mistake(
    "relu_backward",
    hint="The gate is set in the forward pass. Which array remembers what was cut there?",
    caught_by=["test_relu_backward_passes_where_z_was_positive"],
)
def mask_from_dout(dout, z):
    return np.where(dout > 0, dout, 0.0)


@mistake(
    "relu_backward",
    hint="You return the local slope. What must it be multiplied by?",
    caught_by=["test_relu_backward_passes_where_z_was_positive"],
)
def relu_backward_forgets_chain(dout, z):
    return (z > 0).astype(float)


@mistake(
    "relu_backward",
    hint="Somebody else still needs the upstream gradient. Make a copy or a mask.",
    caught_by=["test_relu_backward_leaves_its_arguments_alone"],
)
def mutates_dout(dout, z):
    dout[z <= 0] = 0
    return dout


@mistake(
    "relu_backward",
    hint="0 * inf is not 0. Select, do not multiply.",
    caught_by=["test_relu_backward_stops_infinity"],
)
def nan_leak(dout, z):
    return dout * (z > 0)


@mistake(
    "relu_backward",
    hint="The slope of relu on the right is 1, whatever z is. Which number do you multiply with?",
    caught_by=["test_relu_backward_passes_where_z_was_positive"],
)
def relu_backward_multiplies_by_relu(dout, z):
    return dout * np.maximum(z, 0)


@mistake(
    "relu_backward",
    hint="You cut the gradient where z was positive. On which side is relu flat?",
    caught_by=["test_relu_backward_passes_where_z_was_positive"],
)
def relu_backward_wrong_side(dout, z):
    return np.where(z > 0, 0.0, dout)


@mistake(
    "relu_backward",
    hint="The convention on the sheet fixes the slope at exactly 0. Which branch does your comparison send 0 to?",
    caught_by=["test_relu_backward_at_exactly_zero", "test_relu_backward_stops_infinity"],
)
def one_at_zero_by_multiplying(dout, z):
    return dout * (z >= 0)


# ------------------------------------------------------------------ sigmoid


@mistake(
    "sigmoid",
    hint="Evaluate exp(-z) for z=-1000. Can you rewrite the fraction for negative z?",
    caught_by=["test_sigmoid_at_1000"],
)
def sigmoid_naive_overflow(z):
    return 1 / (1 + np.exp(-z))


@mistake(
    "sigmoid",
    hint="What should sigmoid(10) be close to?",
    caught_by=["test_sigmoid_of_five_numbers"],
)
def sigmoid_sign(z):
    return 1 / (1 + np.exp(z))


@mistake(
    "sigmoid",
    hint="Your values stop changing before they should. Compare sigmoid(-30) with exp(-30).",
    caught_by=["test_sigmoid_keeps_the_digits_of_small_values"],
)
def sigmoid_clipped_hard(z):
    return 1 / (1 + np.exp(-np.clip(z, -20, 20)))


@mistake(
    "sigmoid",
    hint="np.where computes both branches for every number and then chooses. What does the other branch do at -1000?",
    caught_by=["test_sigmoid_at_1000"],
)
def sigmoid_where_computes_both(z):
    return np.where(z >= 0, 1 / (1 + np.exp(-z)), np.exp(z) / (1 + np.exp(z)))


@mistake(
    "sigmoid",
    hint="exp(z) / (1 + exp(z)) is right on paper. What is it for z = 1000?",
    caught_by=["test_sigmoid_at_1000"],
)
def sigmoid_with_positive_exponent(z):
    return np.exp(z) / (1 + np.exp(z))


@mistake(
    "sigmoid",
    hint="Your numbers lose digits. Is there a float32, or a difference of two numbers near 1, "
    "as 1 + tanh(-15) and 1 - sigmoid(30) are?",
    caught_by=["test_sigmoid_keeps_the_digits_of_small_values"],
)
def sigmoid_loses_digits(z):
    return 0.5 * (1 + np.tanh(0.5 * z))


@mistake(
    "sigmoid",
    hint="np.zeros_like keeps the dtype of z. What if it holds whole numbers?",
    caught_by=["test_sigmoid_of_integers"],
)
def sigmoid_int_truncation(z):
    out = np.zeros_like(z)
    right = z >= 0
    out[right] = 1 / (1 + np.exp(-z[right]))
    out[~right] = np.exp(z[~right]) / (1 + np.exp(z[~right]))
    return out


@mistake(
    "sigmoid",
    hint="Between which two values does your curve run? At 0 a sigmoid is 1/2.",
    caught_by=["test_sigmoid_of_five_numbers"],
)
def sigmoid_is_tanh(z):
    return np.tanh(z)


@mistake(
    "sigmoid",
    hint="Your curve has a hump at 0 and falls on both sides. Is that the sigmoid, or its slope?",
    caught_by=["test_sigmoid_of_five_numbers"],
)
def sigmoid_returns_its_slope(z):
    e = np.exp(-np.abs(z))
    return e / (1 + e) ** 2


@mistake(
    "sigmoid",
    hint="Is z still the same after the call? Which operator wrote into it?",
    caught_by=["test_sigmoid_leaves_z_alone"],
)
def sigmoid_in_place(z):
    right = z >= 0
    z[right] = 1 / (1 + np.exp(-z[right]))
    z[~right] = np.exp(z[~right]) / (1 + np.exp(z[~right]))
    return z


# ------------------------------------------------------------------ sigmoid_backward


@mistake(
    "sigmoid_backward",
    hint="Evaluate your derivative at the middle of the curve: the steepest slope of a sigmoid is 1/4. At which "
    "argument do you reach it?",
    caught_by=["test_sigmoid_backward_is_steepest_in_the_middle", "test_sigmoid_backward_of_a_saturated_unit"],
)
def double_sigmoid(dout, a):
    s = sigmoid(a)
    return dout * s * (1 - s)


@mistake(
    "sigmoid_backward",
    hint="You return the local slope. What must it be multiplied by?",
    caught_by=["test_sigmoid_backward_multiplies_with_what_comes_from_above"],
)
def sigmoid_backward_forgets_chain(dout, a):
    return a * (1 - a)


@mistake(
    "sigmoid_backward",
    hint="1 - a^2 is the slope of another curve. Which one runs from -1 to 1?",
    caught_by=["test_sigmoid_backward_is_steepest_in_the_middle"],
)
def sigmoid_backward_is_tanhs(dout, a):
    return dout * (1 - a**2)


@mistake(
    "sigmoid_backward",
    hint="Two factors make the slope. At a = 0.9, is the curve steep or nearly flat?",
    caught_by=["test_sigmoid_backward_is_steepest_in_the_middle"],
)
def sigmoid_backward_one_factor(dout, a):
    return dout * (1 - a)


@mistake(
    "sigmoid_backward",
    hint="Sigmoid rises everywhere. Which sign has your slope?",
    caught_by=["test_sigmoid_backward_is_steepest_in_the_middle"],
)
def sigmoid_backward_sign(dout, a):
    return dout * a * (a - 1)


@mistake(
    "sigmoid_backward",
    hint="Look at what came from above after the call: which operator wrote into it?",
    caught_by=["test_sigmoid_backward_leaves_its_arguments_alone"],
)
def sigmoid_backward_in_place(dout, a):
    dout *= a * (1 - a)
    return dout


# ------------------------------------------------------------------ tanh_backward


@mistake(
    "tanh_backward",
    hint="Is a what went into tanh, or what came out of it? How often is tanh applied in your formula?",
    caught_by=["test_tanh_backward_is_one_in_the_middle", "test_tanh_backward_of_a_saturated_unit"],
)
def double_tanh(dout, a):
    return dout * (1 - np.tanh(a) ** 2)


@mistake(
    "tanh_backward",
    hint="You return the local slope. What must it be multiplied by?",
    caught_by=["test_tanh_backward_multiplies_with_what_comes_from_above"],
)
def tanh_backward_forgets_chain(dout, a):
    return 1 - a**2


@mistake(
    "tanh_backward",
    hint="a (1 - a) is the slope of another curve. Which one runs from 0 to 1?",
    caught_by=["test_tanh_backward_is_one_in_the_middle"],
)
def tanh_backward_is_sigmoids(dout, a):
    return dout * a * (1 - a)


@mistake(
    "tanh_backward",
    hint="A square is missing: at a = -0.9, can the slope be above 1?",
    caught_by=["test_tanh_backward_is_one_in_the_middle"],
)
def tanh_backward_without_the_square(dout, a):
    return dout * (1 - a)


@mistake(
    "tanh_backward",
    hint="(1 - a)^2 or 1 - a^2? Try a = 1 and a = -1: both ends are flat.",
    caught_by=["test_tanh_backward_is_one_in_the_middle", "test_tanh_backward_of_a_saturated_unit"],
)
def tanh_backward_squares_the_difference(dout, a):
    return dout * (1 - a) ** 2


@mistake(
    "tanh_backward",
    hint="Look at what came from above after the call: which operator wrote into it?",
    caught_by=["test_tanh_backward_leaves_its_arguments_alone"],
)
def tanh_backward_in_place(dout, a):
    dout *= 1 - a**2
    return dout


# ------------------------------------------------------------------ numeric_gradient


@mistake(
    "numeric_gradient",
    hint="Try f = x^3 at h = 0.5. Is your difference taken around x, or to one side of it?",
    caught_by=["test_numeric_gradient_with_a_large_step"],
)
def numeric_forward_difference(f, x, h=1e-5):
    x = np.array(x, dtype=float)
    gradient = np.zeros_like(x)
    for i in np.ndindex(x.shape):
        step = np.zeros_like(x)
        step[i] = h
        gradient[i] = (f(x + step) - f(x)) / h
    return gradient


@mistake(
    "numeric_gradient",
    hint="How far apart are x + h and x - h?",
    caught_by=["test_numeric_gradient_of_a_square_and_a_line"],
)
def numeric_divides_by_h(f, x, h=1e-5):
    x = np.array(x, dtype=float)
    gradient = np.zeros_like(x)
    for i in np.ndindex(x.shape):
        step = np.zeros_like(x)
        step[i] = h
        gradient[i] = (f(x + step) - f(x - step)) / h
    return gradient


@mistake(
    "numeric_gradient",
    hint="Python reads a / 2 * h as (a / 2) * h. Where do the brackets belong?",
    caught_by=["test_numeric_gradient_of_a_square_and_a_line"],
)
def numeric_brackets(f, x, h=1e-5):
    x = np.array(x, dtype=float)
    gradient = np.zeros_like(x)
    for i in np.ndindex(x.shape):
        step = np.zeros_like(x)
        step[i] = h
        gradient[i] = (f(x + step) - f(x - step)) / 2 * h
    return gradient


@mistake(
    "numeric_gradient",
    hint="When you come to the second number, where is the first one? Print x in your loop.",
    caught_by=["test_numeric_gradient_asks_beside_x_only"],
)
def numeric_does_not_put_back(f, x, h=1e-5):
    x = np.array(x, dtype=float)
    gradient = np.zeros_like(x)
    for i in np.ndindex(x.shape):
        x[i] += h
        above = f(x)
        x[i] -= 2 * h
        below = f(x)
        gradient[i] = (above - below) / (2 * h)
    return gradient


@mistake(
    "numeric_gradient",
    hint="x + h - 2h + h is not always x in float64. How else can you put the old number back?",
    caught_by=["test_numeric_gradient_puts_x_back"],
)
def numeric_puts_back_by_arithmetic(f, x, h=1e-5):
    x = x if x.dtype == np.float64 else x.astype(float)
    gradient = np.zeros_like(x)
    for i in np.ndindex(x.shape):
        x[i] += h
        above = f(x)
        x[i] -= 2 * h
        below = f(x)
        x[i] += h
        gradient[i] = (above - below) / (2 * h)
    return gradient


@mistake(
    "numeric_gradient",
    hint="Your function takes an argument called h. Where does it use it?",
    caught_by=["test_numeric_gradient_with_a_large_step"],
)
def numeric_ignores_h(f, x, h=1e-5):
    h = 1e-5
    x = np.array(x, dtype=float)
    gradient = np.zeros_like(x)
    for i in np.ndindex(x.shape):
        step = np.zeros_like(x)
        step[i] = h
        gradient[i] = (f(x + step) - f(x - step)) / (2 * h)
    return gradient


@mistake(
    "numeric_gradient",
    hint="x + h moves all numbers at once. How can f tell you then which of them mattered?",
    caught_by=["test_numeric_gradient_of_a_square_and_a_line", "test_numeric_gradient_of_a_matrix"],
)
def numeric_moves_everything(f, x, h=1e-5):
    x = np.array(x, dtype=float)
    return np.full_like(x, (f(x + h) - f(x - h)) / (2 * h))


@mistake(
    "numeric_gradient",
    hint="x[i] of a matrix is a whole row. How do you reach every single number?",
    caught_by=["test_numeric_gradient_of_a_matrix"],
)
def numeric_moves_rows(f, x, h=1e-5):
    x = np.array(x, dtype=float)
    gradient = np.zeros_like(x)
    if x.ndim == 0:
        gradient[...] = (f(x + h) - f(x - h)) / (2 * h)
        return gradient
    for i in range(len(x)):
        step = np.zeros_like(x)
        step[i] = h
        gradient[i] = (f(x + step) - f(x - step)) / (2 * h)
    return gradient


@mistake(
    "numeric_gradient",
    hint="A gradient has the shape of its variable. What shape has yours for a matrix?",
    caught_by=["test_numeric_gradient_of_a_matrix"],
)
def numeric_flat_answer(f, x, h=1e-5):
    x = np.array(x, dtype=float)
    gradient = []
    for i in np.ndindex(x.shape):
        step = np.zeros_like(x)
        step[i] = h
        gradient.append((f(x + step) - f(x - step)) / (2 * h))
    return np.array(gradient)


@mistake(
    "numeric_gradient",
    hint="What happens when you add 0.00001 to a number of an integer array? And how many digits has a float32?",
    caught_by=["test_numeric_gradient_at_whole_numbers", "test_numeric_gradient_at_float32"],
)
def numeric_keeps_the_dtype(f, x, h=1e-5):
    gradient = np.zeros_like(x)
    for i in np.ndindex(x.shape):
        old = x[i].item()
        x[i] = old + h
        above = f(x)
        x[i] = old - h
        below = f(x)
        x[i] = old
        gradient[i] = (above - below) / (2 * h)
    return gradient


@mistake(
    "numeric_gradient",
    hint="What happens when you add 0.00001 to a number of an integer array? And how many digits has a float32?",
    caught_by=["test_numeric_gradient_at_whole_numbers", "test_numeric_gradient_at_float32"],
)
def numeric_keeps_the_dtype_of_x(f, x, h=1e-5):
    gradient = np.zeros(x.shape)
    for i in np.ndindex(x.shape):
        old = x[i].item()
        x[i] = old + h
        above = f(x)
        x[i] = old - h
        below = f(x)
        x[i] = old
        gradient[i] = (above - below) / (2 * h)
    return gradient


@mistake(
    "numeric_gradient",
    hint="How many digits has a float32? What is 100 + 0.00001 in it?",
    caught_by=["test_numeric_gradient_at_float32"],
)
def numeric_in_float32(f, x, h=1e-5):
    point = x.copy() if x.dtype.kind == "f" else x.astype(float)
    gradient = np.zeros(x.shape)
    for i in np.ndindex(x.shape):
        old = point[i]
        point[i] = old + h
        above = f(point)
        point[i] = old - h
        below = f(point)
        point[i] = old
        gradient[i] = (above - below) / (2 * h)
    return gradient


@mistake(
    "numeric_gradient",
    hint="len of a single number is no length. How do you visit every number of an array of ANY shape, () too?",
    caught_by=["test_numeric_gradient_of_a_single_number"],
)
def numeric_needs_a_vector(f, x, h=1e-5):
    if len(x) == 0:
        return np.zeros(x.shape)
    x = np.array(x, dtype=float)
    gradient = np.zeros_like(x)
    for i in np.ndindex(x.shape):
        step = np.zeros_like(x)
        step[i] = h
        gradient[i] = (f(x + step) - f(x - step)) / (2 * h)
    return gradient


@mistake(
    "numeric_gradient",
    hint="What is len of a matrix? How do you visit every number of an array of ANY shape?",
    caught_by=["test_numeric_gradient_of_a_matrix", "test_numeric_gradient_of_a_single_number"],
)
def numeric_of_vectors_only(f, x, h=1e-5):
    gradient = np.zeros(len(x))
    for i in range(len(x)):
        step = np.zeros(len(x))
        step[i] = h
        gradient[i] = (f(x + step) - f(x - step)) / (2 * h)
    return gradient


@mistake(
    "numeric_gradient",
    hint="x + h moves all numbers at once. How can f tell you then which of them mattered?",
    caught_by=["test_numeric_gradient_of_a_square_and_a_line", "test_numeric_gradient_of_a_matrix"],
)
def numeric_one_number_for_all(f, x, h=1e-5):
    return (f(x + h) - f(x - h)) / (2 * h)


# ------------------------------------------------------------------ relative_error


def _same_shape(a, b):
    if np.shape(a) != np.shape(b):
        raise ValueError("the two shapes differ")


@mistake(
    "relative_error",
    hint="What is 0 / 0? Which part of the denominator prevents it?",
    caught_by=["test_relative_error_of_two_zeros"],
)
def relative_error_no_floor(a, b):
    _same_shape(a, b)
    return float(np.max(np.abs(a - b) / (np.abs(a) + np.abs(b))))


@mistake(
    "relative_error",
    hint="What is 0 / 0? Which part of the denominator prevents it? And which pairs of shapes are allowed?",
    caught_by=["test_relative_error_of_two_zeros", "test_relative_error_of_two_shapes"],
)
def relative_error_of_the_bare_formula(a, b):
    return float(np.max(np.abs(a - b) / (np.abs(a) + np.abs(b))))


@mistake(
    "relative_error",
    hint="Adding 1e-8 is not the same as taking at least 1e-8. Try a = 1e-12.",
    caught_by=["test_relative_error_of_tiny_numbers"],
)
def relative_error_adds_the_floor(a, b):
    _same_shape(a, b)
    return float(np.max(np.abs(a - b) / (np.abs(a) + np.abs(b) + 1e-8)))


@mistake(
    "relative_error",
    hint="One wrong weight among a thousand right ones: what does a mean make of it?",
    caught_by=["test_relative_error_of_two_vectors"],
)
def relative_error_mean(a, b):
    _same_shape(a, b)
    return float(np.mean(np.abs(a - b) / np.maximum(1e-8, np.abs(a) + np.abs(b))))


@mistake(
    "relative_error",
    hint="The formula measures every place by its own size. When do you take the maximum: before or after dividing?",
    caught_by=["test_relative_error_of_two_vectors", "test_relative_error_of_matrices_and_single_numbers"],
)
def relative_error_of_the_maxima(a, b):
    _same_shape(a, b)
    return float(np.max(np.abs(a - b)) / max(1e-8, np.max(np.abs(a) + np.abs(b))))


@mistake(
    "relative_error",
    hint="The ratio of two lengths lets a large place hide a small one. Which place is the worst?",
    caught_by=["test_relative_error_of_two_vectors", "test_relative_error_of_matrices_and_single_numbers"],
)
def relative_error_of_norms(a, b):
    _same_shape(a, b)
    return float(np.linalg.norm(a - b) / max(1e-8, np.linalg.norm(a) + np.linalg.norm(b)))


@mistake(
    "relative_error",
    hint="The ratio of two lengths lets a large place hide a small one. Which place is the worst?",
    caught_by=["test_relative_error_of_two_vectors", "test_relative_error_of_two_shapes"],
)
def relative_error_of_bare_norms(a, b):
    return float(np.linalg.norm(a - b) / (np.linalg.norm(a) + np.linalg.norm(b)))


@mistake(
    "relative_error",
    hint="Is 0.001 a large or a small error? That depends on the size of what?",
    caught_by=["test_relative_error_of_two_vectors"],
)
def relative_error_is_absolute(a, b):
    _same_shape(a, b)
    return float(np.max(np.abs(a - b)))


@mistake(
    "relative_error",
    hint="Take a = -2 and b = -6: is your error negative, or astronomically large? Where are bars missing?",
    caught_by=["test_relative_error_of_two_vectors"],
)
def relative_error_no_bars_below(a, b):
    _same_shape(a, b)
    return float(np.max(np.abs(a - b) / np.maximum(1e-8, a + b)))


@mistake(
    "relative_error",
    hint="You measure by the larger of the two sizes. What does the docstring divide by, and which error have 1 and -1?",
    caught_by=["test_relative_error_of_opposite_signs", "test_relative_error_of_two_vectors"],
)
def relative_error_measured_by_the_larger(a, b):
    _same_shape(a, b)
    return float(np.max(np.abs(a - b) / np.maximum(1e-8, np.maximum(np.abs(a), np.abs(b)))))


@mistake(
    "gradient_check",
    hint="A column is reshaped into a row in your code before anybody looks at its shape. What does the docstring ask for?",
    caught_by=["test_gradient_check_refuses_another_shape"],
)
def gradient_check_reshapes(f, grad, x):
    return relative_error(np.reshape(grad, x.shape), numeric_gradient(f, x))


@mistake(
    "relative_error",
    hint="Swap a and b: is the answer the same? Which one do you measure by?",
    caught_by=["test_relative_error_of_two_vectors"],
)
def relative_error_measured_by_b(a, b):
    _same_shape(a, b)
    return float(np.max(np.abs(a - b) / np.maximum(1e-8, np.abs(b))))


@mistake(
    "relative_error",
    hint="What shape has a - b for a vector and a column? Does the docstring allow such a pair?",
    caught_by=["test_relative_error_of_two_shapes"],
)
def relative_error_broadcasts(a, b):
    return float(np.max(np.abs(a - b) / np.maximum(1e-8, np.abs(a) + np.abs(b))))


# ------------------------------------------------------------------ gradient_check


@mistake(
    "gradient_check",
    hint="What does the docstring ask you to return: a verdict, or the number behind it?",
    caught_by=["test_gradient_check_of_a_right_gradient", "test_gradient_check_of_a_wrong_gradient"],
)
def gradient_check_returns_a_verdict(f, grad, x):
    return relative_error(grad, numeric_gradient(f, x)) < 1e-6


@mistake(
    "gradient_check",
    hint="An error of 0.5 is small for a gradient of 1000 and large for one of 1. What must you divide by?",
    caught_by=["test_gradient_check_of_a_wrong_gradient"],
)
def gradient_check_absolute(f, grad, x):
    _same_shape(grad, x)
    return float(np.max(np.abs(grad - numeric_gradient(f, x))))


@mistake(
    "gradient_check",
    hint="Two different gradients can have the same sum. Which numbers must be compared with which?",
    caught_by=["test_gradient_check_finds_one_wrong_weight"],
)
def gradient_check_compares_sums(f, grad, x):
    _same_shape(grad, x)
    return relative_error(np.sum(grad), np.sum(numeric_gradient(f, x)))


@mistake(
    "gradient_check",
    hint="One wrong weight among many right ones: what does a mean make of it?",
    caught_by=["test_gradient_check_finds_one_wrong_weight"],
)
def gradient_check_mean(f, grad, x):
    _same_shape(grad, x)
    g = numeric_gradient(f, x)
    return float(np.mean(np.abs(grad - g) / np.maximum(1e-8, np.abs(grad) + np.abs(g))))


@mistake(
    "gradient_check",
    hint="A one-sided difference is wrong by about h. Which of the two referees should judge a gradient?",
    caught_by=["test_gradient_check_of_a_right_gradient"],
)
def gradient_check_one_sided(f, grad, x):
    _same_shape(grad, x)
    g = np.zeros(x.shape)
    for i in np.ndindex(x.shape):
        step = np.zeros(x.shape)
        step[i] = 1e-5
        g[i] = (f(x + step) - f(x)) / 1e-5
    return relative_error(grad, g)


@mistake(
    "gradient_check",
    hint="Which numbers of the matrix does your check look at? A mistake may sit in any of them.",
    caught_by=["test_gradient_check_finds_one_wrong_weight"],
)
def gradient_check_first_row_only(f, grad, x):
    _same_shape(grad, x)
    return relative_error(grad[0], numeric_gradient(f, x)[0])


@mistake(
    "gradient_check",
    hint="A claimed gradient of 0 for a constant is right. What is 0 / 0 in your formula?",
    caught_by=["test_gradient_check_of_a_constant"],
)
def gradient_check_no_floor(f, grad, x):
    _same_shape(grad, x)
    g = numeric_gradient(f, x)
    return float(np.max(np.abs(grad - g) / (np.abs(grad) + np.abs(g))))


@mistake(
    "gradient_check",
    hint="A gradient has the shape of its variable. What does NumPy do with (3, 1) minus (3, 2)?",
    caught_by=["test_gradient_check_refuses_another_shape"],
)
def gradient_check_broadcasts(f, grad, x):
    g = numeric_gradient(f, x)
    return float(np.max(np.abs(grad - g) / np.maximum(1e-8, np.abs(grad) + np.abs(g))))


@mistake(
    "gradient_check",
    hint="x + h - 2h + h is not always x in float64. Is x the same after the call?",
    caught_by=["test_gradient_check_leaves_its_arguments_alone"],
)
def gradient_check_moves_x(f, grad, x):
    _same_shape(grad, x)
    g = np.zeros(x.shape)
    for i in np.ndindex(x.shape):
        x[i] += 1e-5
        above = f(x)
        x[i] -= 2e-5
        below = f(x)
        x[i] += 1e-5
        g[i] = (above - below) / 2e-5
    return relative_error(grad, g)


# ------------------------------------------------------------------ mlp_forward


@mistake(
    "mlp_forward",
    hint="Can your network ever answer with a negative logit? Which layer has no relu?",
    caught_by=["test_mlp_forward_of_two_layers", "test_mlp_forward_of_one_layer"],
)
def relu_on_output_layer(X, params):
    cache, a = [], X
    for layer in range(1, _depth(params) + 1):
        cache.append(a)
        a = relu(affine_forward(a, params[f"W{layer}"], params[f"b{layer}"]))
    return a, cache


@mistake(
    "mlp_forward",
    hint="Without anything between the layers, how many layers is your network really?",
    caught_by=["test_mlp_forward_of_two_layers"],
)
def mlp_forward_no_relu(X, params):
    cache, a = [], X
    for layer in range(1, _depth(params) + 1):
        cache.append(a)
        a = affine_forward(a, params[f"W{layer}"], params[f"b{layer}"])
    return a, cache


@mistake(
    "mlp_forward",
    hint="Is your cache what went INTO the layers or what came out? What should its first entry be?",
    caught_by=["test_mlp_forward_of_two_layers", "test_mlp_forward_of_one_layer"],
)
def mlp_forward_caches_outputs(X, params):
    cache, a, last = [], X, _depth(params)
    for layer in range(1, last + 1):
        a = affine_forward(a, params[f"W{layer}"], params[f"b{layer}"])
        a = relu(a) if layer < last else a
        cache.append(a)
    return a, cache


@mistake(
    "mlp_forward",
    hint="What goes INTO the first layer? Look for it in your cache.",
    caught_by=["test_mlp_forward_of_two_layers", "test_mlp_forward_of_one_layer"],
)
def mlp_forward_caches_no_input(X, params):
    logits, cache = mlp_forward_as_promised(X, params)
    return logits, cache[1:]


def mlp_forward_as_promised(X, params):
    """The right answer."""
    cache, last = [X], _depth(params)
    for layer in range(1, last):
        cache.append(relu(affine_forward(cache[-1], params[f"W{layer}"], params[f"b{layer}"])))
    return affine_forward(cache[-1], params[f"W{last}"], params[f"b{last}"]), cache


@mistake(
    "mlp_forward",
    hint="The docstring's cache holds what goes INTO each layer. Are your entries before or after the relu?",
    caught_by=["test_mlp_forward_of_two_layers"],
)
def mlp_forward_caches_before_relu(X, params):
    cache, z, last = [X], X, _depth(params)
    for layer in range(1, last + 1):
        a = relu(z) if layer > 1 else z
        z = affine_forward(a, params[f"W{layer}"], params[f"b{layer}"])
        if layer < last:
            cache.append(z)
    return z, cache


@mistake(
    "mlp_forward",
    hint="How many layers does params hold? Your network knows of two only.",
    caught_by=["test_mlp_forward_of_one_layer", "test_mlp_forward_of_six_layers"],
)
def mlp_forward_two_layers_only(X, params):
    hidden = relu(affine_forward(X, params["W1"], params["b1"]))
    return affine_forward(hidden, params["W2"], params["b2"]), [X, hidden]


@mistake(
    "mlp_forward",
    hint="In which order do the keys of a dict come? What says which layer is the first?",
    caught_by=["test_mlp_forward_of_a_shuffled_dict"],
)
def mlp_forward_in_dict_order(X, params):
    weights = [value for name, value in params.items() if name.startswith("W")]
    biases = [value for name, value in params.items() if name.startswith("b")]
    cache, a = [], X
    for layer, (W, b) in enumerate(zip(weights, biases)):
        cache.append(a)
        a = affine_forward(a, W, b)
        a = relu(a) if layer < len(weights) - 1 else a
    return a, cache


@mistake(
    "mlp_forward",
    hint="In which order do the keys of a dict come? What says which layer is the first?",
    caught_by=["test_mlp_forward_of_a_shuffled_dict"],
)
def mlp_forward_in_dict_order_of_the_weights(X, params):
    numbers = [name[1:] for name in params if name.startswith("W")]
    cache, a = [], X
    for place, number in enumerate(numbers, start=1):
        cache.append(a)
        a = affine_forward(a, params["W" + number], params["b" + number])
        a = relu(a) if place < len(numbers) else a
    return a, cache


@mistake(
    "mlp_forward",
    hint="Which number of 'W12' is its second character? There may be ten layers or more.",
    caught_by=["test_mlp_forward_of_eleven_layers"],
)
def mlp_forward_reads_one_digit(X, params):
    last = max(int(name[1]) for name in params)
    return mlp_forward_as_promised(X, {f"{kind}{k}": params[f"{kind}{k}"] for kind in "Wb" for k in range(1, last + 1)})


@mistake(
    "mlp_forward",
    hint="Sort the texts W1, W2, W10. Which comes second?",
    caught_by=["test_mlp_forward_of_eleven_layers"],
)
def mlp_forward_sorts_texts(X, params):
    cache, a = [], X
    names = sorted(name for name in params if name.startswith("W"))
    for name in names:
        cache.append(a)
        a = affine_forward(a, params[name], params["b" + name[1:]])
        a = relu(a) if name != names[-1] else a
    return a, cache


@mistake(
    "mlp_forward",
    hint="One of the layers has no bias. Which of the arrays in params do you never read?",
    caught_by=["test_mlp_forward_of_two_layers"],
)
def mlp_forward_no_bias_at_the_end(X, params):
    cache, last = [X], _depth(params)
    for layer in range(1, last):
        cache.append(relu(affine_forward(cache[-1], params[f"W{layer}"], params[f"b{layer}"])))
    return cache[-1] @ params[f"W{last}"], cache


@mistake(
    "mlp_forward",
    hint="The cache ends with the last layer's input. Which of its entries is one too many?",
    caught_by=["test_mlp_forward_of_two_layers", "test_mlp_forward_of_one_layer"],
)
def mlp_forward_caches_the_logits_too(X, params):
    cache, last = [X], _depth(params)
    for layer in range(1, last):
        cache.append(relu(affine_forward(cache[-1], params[f"W{layer}"], params[f"b{layer}"])))
    logits = affine_forward(cache[-1], params[f"W{last}"], params[f"b{last}"])
    return logits, [*cache, logits]


@mistake(
    "mlp_forward",
    hint="Are the weights the same after the call? Which of your operators writes into an array?",
    caught_by=["test_mlp_forward_leaves_its_arguments_alone"],
)
def mlp_forward_eats_its_params(X, params):
    cache, a, layer, last = [], X, 1, _depth(params)
    while params:
        cache.append(a)
        a = affine_forward(a, params.pop(f"W{layer}"), params.pop(f"b{layer}"))
        a = relu(a) if layer < last else a
        layer += 1
    return a, cache


# ------------------------------------------------------------------ mlp_backward


@mistake(
    "mlp_backward",
    hint="On its way back the derivative meets every relu of the forward pass. Where does yours, and what does it do where the cache holds a 0?",
    caught_by=["test_mlp_backward_of_two_layers", "test_mlp_backward_is_the_slope_of_mlp_forward"],
)
def mlp_backward_no_relu(dlogits, params, cache):
    grads = {}
    for layer in range(_depth(params), 0, -1):
        dlogits, grads[f"W{layer}"], grads[f"b{layer}"] = affine_backward(
            dlogits, cache[layer - 1], params[f"W{layer}"]
        )
    return grads


@mistake(
    "mlp_backward",
    hint="Write the shapes of z and of the mask next to each other: which layer's relu do you undo?",
    caught_by=["test_mlp_backward_is_the_slope_of_mlp_forward", "test_mlp_backward_of_six_layers"],
)
def mlp_backward_mask_of_the_layer_below(dlogits, params, cache):
    grads = {}
    for layer in range(_depth(params), 0, -1):
        dlogits, grads[f"W{layer}"], grads[f"b{layer}"] = affine_backward(
            dlogits, cache[layer - 1], params[f"W{layer}"]
        )
        if layer > 1:
            dlogits = dlogits * (cache[layer - 2] > 0)
    return grads


@mistake(
    "mlp_backward",
    hint="The last layer has no relu. Do you cut the derivative of the logits?",
    caught_by=["test_mlp_backward_of_two_layers", "test_mlp_backward_of_one_layer_and_one_sample"],
)
def mlp_backward_relu_on_the_output(dlogits, params, cache):
    grads = {}
    logits = affine_forward(cache[-1], params[f"W{_depth(params)}"], params[f"b{_depth(params)}"])
    dlogits = relu_backward(dlogits, logits)
    for layer in range(_depth(params), 0, -1):
        a = cache[layer - 1]
        da, grads[f"W{layer}"], grads[f"b{layer}"] = affine_backward(dlogits, a, params[f"W{layer}"])
        dlogits = relu_backward(da, a)
    return grads


@mistake(
    "mlp_backward",
    hint="Is the first layer's input the output of a relu? What happens to negative inputs of the network in dW1?",
    caught_by=["test_mlp_backward_of_one_layer_and_one_sample"],
)
def mlp_backward_relu_on_the_input(dlogits, params, cache):
    grads = {}
    for layer in range(_depth(params), 0, -1):
        a = relu(cache[layer - 1])
        da, grads[f"W{layer}"], grads[f"b{layer}"] = affine_backward(dlogits, a, params[f"W{layer}"])
        dlogits = relu_backward(da, a)
    return grads


@mistake(
    "mlp_backward",
    hint="dlogits comes from a mean already. Repeat the batch twice: by what are your gradients too small?",
    caught_by=["test_mlp_backward_of_two_layers", "test_mlp_backward_is_the_slope_of_mlp_forward"],
)
def mlp_backward_divides_by_n(dlogits, params, cache):
    grads, n = {}, len(dlogits)
    for layer in range(_depth(params), 0, -1):
        a = cache[layer - 1]
        da, dw, db = affine_backward(dlogits, a, params[f"W{layer}"])
        grads[f"W{layer}"], grads[f"b{layer}"] = dw / n, db / n
        dlogits = relu_backward(da, a)
    return grads


@mistake(
    "mlp_backward",
    hint="You divide by n in every layer. How often did the forward pass take a mean?",
    caught_by=["test_mlp_backward_of_two_layers", "test_mlp_backward_is_the_slope_of_mlp_forward"],
)
def mlp_backward_divides_by_n_in_every_layer(dlogits, params, cache):
    grads, n = {}, len(dlogits)
    for layer in range(_depth(params), 0, -1):
        a = cache[layer - 1]
        da, dw, db = affine_backward(dlogits / n, a, params[f"W{layer}"])
        grads[f"W{layer}"], grads[f"b{layer}"] = dw, db
        dlogits = relu_backward(da, a)
    return grads


@mistake(
    "mlp_backward",
    hint="How many layers does params hold? Your way back knows of two only.",
    caught_by=["test_mlp_backward_of_six_layers", "test_mlp_backward_of_one_layer_and_one_sample"],
)
def mlp_backward_two_layers_only(dlogits, params, cache):
    da, dw2, db2 = affine_backward(dlogits, cache[1], params["W2"])
    _, dw1, db1 = affine_backward(relu_backward(da, cache[1]), cache[0], params["W1"])
    return {"W1": dw1, "b1": db1, "W2": dw2, "b2": db2}


@mistake(
    "mlp_backward",
    hint="A relu that is shut for one sample may be open for another. Does your mask know the samples apart?",
    caught_by=["test_mlp_backward_of_two_layers"],
)
def mlp_backward_one_mask_for_all_samples(dlogits, params, cache):
    grads = {}
    for layer in range(_depth(params), 0, -1):
        a = cache[layer - 1]
        da, grads[f"W{layer}"], grads[f"b{layer}"] = affine_backward(dlogits, a, params[f"W{layer}"])
        dlogits = da * (a > 0).any(axis=0)
    return grads


@mistake(
    "mlp_backward",
    hint="Sort the texts W1, W2, W10. Which comes second, and which layer is the last one?",
    caught_by=["test_mlp_backward_of_a_shuffled_dict_of_eleven_layers"],
)
def mlp_backward_sorts_texts(dlogits, params, cache):
    grads = {}
    names = sorted(name for name in params if name.startswith("W"))
    for name, a in zip(reversed(names), reversed(cache)):
        da, grads[name], grads["b" + name[1:]] = affine_backward(dlogits, a, params[name])
        dlogits = relu_backward(da, a)
    return grads


@mistake(
    "mlp_backward",
    hint="In which order do the keys of a dict come? What says which layer is the last?",
    caught_by=["test_mlp_backward_of_a_shuffled_dict_of_eleven_layers"],
)
def mlp_backward_in_dict_order(dlogits, params, cache):
    grads = {}
    names = [name for name in params if name.startswith("W")]
    for name, a in zip(reversed(names), reversed(cache)):
        da, grads[name], grads["b" + name[1:]] = affine_backward(dlogits, a, params[name])
        dlogits = relu_backward(da, a)
    return grads


@mistake(
    "mlp_backward",
    hint="Which keys does the answer have? They are those of the parameters.",
    caught_by=["test_mlp_backward_of_two_layers"],
)
def mlp_backward_own_keys(dlogits, params, cache):
    grads = {}
    for layer in range(_depth(params), 0, -1):
        a = cache[layer - 1]
        da, grads[f"dW{layer}"], grads[f"db{layer}"] = affine_backward(dlogits, a, params[f"W{layer}"])
        dlogits = relu_backward(da, a)
    return grads


@mistake(
    "mlp_backward",
    hint="Was a relu open because its number was positive going forward, or because the derivative is positive now?",
    caught_by=["test_mlp_backward_of_two_layers", "test_mlp_backward_is_the_slope_of_mlp_forward"],
)
def mlp_backward_masks_by_the_derivative(dlogits, params, cache):
    grads = {}
    for layer in range(_depth(params), 0, -1):
        da, grads[f"W{layer}"], grads[f"b{layer}"] = affine_backward(dlogits, cache[layer - 1], params[f"W{layer}"])
        dlogits = np.maximum(da, 0.0)
    return grads


@mistake(
    "mlp_backward",
    hint="One bias serves all samples. Is its gradient the sum over them or the mean? dlogits holds the 1/n already.",
    caught_by=["test_mlp_backward_is_the_slope_of_mlp_forward"],
)
def mlp_backward_averages_the_biases(dlogits, params, cache):
    grads = {}
    for layer in range(_depth(params), 0, -1):
        a = cache[layer - 1]
        grads[f"W{layer}"], grads[f"b{layer}"] = a.T @ dlogits, dlogits.mean(axis=0)
        dlogits = relu_backward(dlogits @ params[f"W{layer}"].T, a)
    return grads


@mistake(
    "mlp_backward",
    hint="Can the caller use the cache a second time? .pop() takes out what it returns.",
    caught_by=["test_mlp_backward_leaves_its_arguments_alone"],
)
def mlp_backward_eats_the_cache(dlogits, params, cache):
    grads = {}
    for layer in range(_depth(params), 0, -1):
        a = cache.pop()
        da, grads[f"W{layer}"], grads[f"b{layer}"] = affine_backward(dlogits, a, params[f"W{layer}"])
        dlogits = relu_backward(da, a)
    return grads


# ------------------------------------------------------------------ train_step


@mistake(
    "train_step",
    hint="Which W2 did the forward pass use?",
    caught_by=["test_train_step_of_three_layers"],
)
def updates_before_backprop(X, y, params, lr, lam=0.0):
    logits, cache = mlp_forward(X, params)
    loss, dout = _loss_and_dlogits(logits, y)
    new = dict(params)
    for layer in range(_depth(params), 0, -1):
        W, b, a = f"W{layer}", f"b{layer}", cache[layer - 1]
        _, dw, db = affine_backward(dout, a, params[W])
        new[W] = params[W] - lr * (dw + 2 * lam * params[W])
        new[b] = params[b] - lr * db
        dout = relu_backward(dout @ new[W].T, a)
    return loss + _penalty(params, lam), new


@mistake(
    "train_step",
    hint="Repeat the batch twice: does your step shrink? Count how often you divide by n.",
    caught_by=["test_train_step_from_zero", "test_train_step_of_a_batch_twice_over"],
)
def mean_twice(X, y, params, lr, lam=0.0):
    logits, cache = mlp_forward(X, params)
    loss, dlogits = _loss_and_dlogits(logits, y)
    grads = mlp_backward(dlogits, params, cache)
    grads = _penalised({name: grads[name] / len(X) for name in grads}, params, lam)
    return loss + _penalty(params, lam), {name: params[name] - lr * grads[name] for name in params}


@mistake(
    "train_step",
    hint="Repeat the batch twice: does your step grow? The loss is a mean; is your gradient one?",
    caught_by=["test_train_step_from_zero", "test_train_step_of_a_batch_twice_over"],
)
def train_step_no_mean(X, y, params, lr, lam=0.0):
    logits, cache = mlp_forward(X, params)
    loss, dlogits = _loss_and_dlogits(logits, y)
    grads = _penalised(mlp_backward(dlogits * len(X), params, cache), params, lam)
    return loss + _penalty(params, lam), {name: params[name] - lr * grads[name] for name in params}


@mistake(
    "train_step",
    hint="The gradient points uphill. Which way do you want to go?",
    caught_by=["test_train_step_from_zero", "test_train_step_lowers_the_loss"],
)
def train_step_climbs(X, y, params, lr, lam=0.0):
    logits, cache = mlp_forward(X, params)
    loss, dlogits = _loss_and_dlogits(logits, y)
    grads = _penalised(mlp_backward(dlogits, params, cache), params, lam)
    return loss + _penalty(params, lam), {name: params[name] + lr * grads[name] for name in params}


@mistake(
    "train_step",
    hint="Compare the biases before and after twenty steps. Do they learn?",
    caught_by=["test_train_step_of_three_layers"],
)
def train_step_forgets_the_biases(X, y, params, lr, lam=0.0):
    logits, cache = mlp_forward(X, params)
    loss, dlogits = _loss_and_dlogits(logits, y)
    grads = _penalised(mlp_backward(dlogits, params, cache), params, lam)
    new = {name: value - lr * grads[name] if name[0] == "W" else value.copy() for name, value in params.items()}
    return loss + _penalty(params, lam), new


@mistake(
    "train_step",
    hint="The caller kept the old parameters, to compare. Are they still the old ones? dict(params) is a new dict "
    "around the same arrays, and -= writes into an array.",
    caught_by=["test_train_step_leaves_the_old_parameters_alone"],
)
def train_step_in_place(X, y, params, lr, lam=0.0):
    logits, cache = mlp_forward(X, params)
    loss, dlogits = _loss_and_dlogits(logits, y)
    loss += _penalty(params, lam)
    grads = _penalised(mlp_backward(dlogits, params, cache), params, lam)
    for name in params:
        params[name] -= lr * grads[name]
    return loss, params


@mistake(
    "train_step",
    hint="Does the loss that you return belong to the old parameters or to the new ones?",
    caught_by=["test_train_step_from_zero"],
)
def train_step_loss_after_the_step(X, y, params, lr, lam=0.0):
    logits, cache = mlp_forward(X, params)
    _, dlogits = _loss_and_dlogits(logits, y)
    grads = _penalised(mlp_backward(dlogits, params, cache), params, lam)
    new = {name: params[name] - lr * grads[name] for name in params}
    loss, _ = _loss_and_dlogits(mlp_forward(X, new)[0], y)
    return loss + _penalty(new, lam), new


@mistake(
    "train_step",
    hint="Shift all logits by the same number: the biases move. Should that cost anything?",
    caught_by=["test_train_step_with_a_penalty"],
)
def train_step_penalises_biases(X, y, params, lr, lam=0.0):
    logits, cache = mlp_forward(X, params)
    loss, dlogits = _loss_and_dlogits(logits, y)
    grads = mlp_backward(dlogits, params, cache)
    loss += float(lam * sum((value**2).sum() for value in params.values()))
    return loss, {name: params[name] - lr * (grads[name] + 2 * lam * params[name]) for name in params}


@mistake(
    "train_step",
    hint="What is the derivative of lam W^2? Half of the course books write lam/2 in front; ours does not.",
    caught_by=["test_train_step_with_a_penalty"],
)
def train_step_half_penalty(X, y, params, lr, lam=0.0):
    logits, cache = mlp_forward(X, params)
    loss, dlogits = _loss_and_dlogits(logits, y)
    grads = _penalised(mlp_backward(dlogits, params, cache), params, lam / 2)
    return loss + _penalty(params, lam), {name: params[name] - lr * grads[name] for name in params}


@mistake(
    "train_step",
    hint="lam times the sum of all W^2: is anything divided by the number of samples there?",
    caught_by=["test_train_step_with_a_penalty"],
)
def train_step_penalty_over_n(X, y, params, lr, lam=0.0):
    logits, cache = mlp_forward(X, params)
    loss, dlogits = _loss_and_dlogits(logits, y)
    grads = _penalised(mlp_backward(dlogits, params, cache), params, lam / len(X))
    return loss + _penalty(params, lam / len(X)), {name: params[name] - lr * grads[name] for name in params}


@mistake(
    "train_step",
    hint="The penalty is a part of the loss. By what is its derivative multiplied in a step of gradient descent?",
    caught_by=["test_train_step_with_a_penalty"],
)
def train_step_decays_without_the_rate(X, y, params, lr, lam=0.0):
    logits, cache = mlp_forward(X, params)
    loss, dlogits = _loss_and_dlogits(logits, y)
    grads = mlp_backward(dlogits, params, cache)
    new = {name: params[name] - lr * grads[name] for name in params}
    return loss + _penalty(params, lam), _penalised(new, params, -lam)


@mistake(
    "train_step",
    hint="The weights shrink, but does the loss that you return know why? Which term is missing in it?",
    caught_by=["test_train_step_with_a_penalty"],
)
def train_step_penalty_not_in_the_loss(X, y, params, lr, lam=0.0):
    logits, cache = mlp_forward(X, params)
    loss, dlogits = _loss_and_dlogits(logits, y)
    grads = _penalised(mlp_backward(dlogits, params, cache), params, lam)
    return loss, {name: params[name] - lr * grads[name] for name in params}


@mistake(
    "train_step",
    hint="Your function takes an argument called lam. Where does it use it?",
    caught_by=["test_train_step_with_a_penalty"],
)
def train_step_ignores_lam(X, y, params, lr, lam=0.0):
    logits, cache = mlp_forward(X, params)
    loss, dlogits = _loss_and_dlogits(logits, y)
    grads = mlp_backward(dlogits, params, cache)
    return loss, {name: params[name] - lr * grads[name] for name in params}


@mistake(
    "train_step",
    hint="Try logits of 1000: what is exp(1000), and which number may you subtract first?",
    caught_by=["test_train_step_at_1000"],
)
def train_step_no_max_shift(X, y, params, lr, lam=0.0):
    logits, cache = mlp_forward(X, params)
    p = np.exp(logits) / np.exp(logits).sum(axis=1, keepdims=True)
    loss = float(-np.log(p[np.arange(len(y)), y]).mean())
    p[np.arange(len(y)), y] -= 1
    grads = _penalised(mlp_backward(p / len(y), params, cache), params, lam)
    return loss + _penalty(params, lam), {name: params[name] - lr * grads[name] for name in params}


@mistake(
    "train_step",
    hint="Put a row around 1000 and a row around -1000 in one batch. Whose maximum do you subtract?",
    caught_by=["test_train_step_at_1000"],
)
def train_step_one_max_for_the_batch(X, y, params, lr, lam=0.0):
    logits, cache = mlp_forward(X, params)
    e = np.exp(logits - logits.max())
    p = e / e.sum(axis=1, keepdims=True)
    loss = float(-np.log(p[np.arange(len(y)), y]).mean())
    p[np.arange(len(y)), y] -= 1
    grads = _penalised(mlp_backward(p / len(y), params, cache), params, lam)
    return loss + _penalty(params, lam), {name: params[name] - lr * grads[name] for name in params}


@mistake(
    "train_step",
    hint="The probability of a hopeless class is rounded to 0. Which formula of the loss needs no logarithm of it?",
    caught_by=["test_train_step_at_1000"],
)
def train_step_log_of_prob(X, y, params, lr, lam=0.0):
    logits, cache = mlp_forward(X, params)
    e = np.exp(logits - logits.max(axis=1, keepdims=True))
    p = e / e.sum(axis=1, keepdims=True)
    loss = float(-np.log(p[np.arange(len(y)), y]).mean())
    p[np.arange(len(y)), y] -= 1
    grads = _penalised(mlp_backward(p / len(y), params, cache), params, lam)
    return loss + _penalty(params, lam), {name: params[name] - lr * grads[name] for name in params}


@mistake(
    "train_step",
    hint="p - y belongs to the cross-entropy. Which loss do you return, and which one do you descend?",
    caught_by=["test_train_step_from_zero"],
)
def train_step_squared_loss(X, y, params, lr, lam=0.0):
    logits, cache = mlp_forward(X, params)
    _, dlogits = _loss_and_dlogits(logits, y)
    loss = float(((dlogits * len(y)) ** 2).sum(axis=1).mean())
    grads = _penalised(mlp_backward(dlogits, params, cache), params, lam)
    return loss + _penalty(params, lam), {name: params[name] - lr * grads[name] for name in params}


@mistake(
    "train_step",
    hint="Only one of your layers moves. Whose gradient do you never use?",
    caught_by=["test_train_step_of_three_layers"],
)
def train_step_last_layer_only(X, y, params, lr, lam=0.0):
    logits, cache = mlp_forward(X, params)
    loss, dlogits = _loss_and_dlogits(logits, y)
    last = str(_depth(params))
    grads = _penalised(mlp_backward(dlogits, params, cache), params, lam)
    new = {name: value - lr * grads[name] if name[1:] == last else value.copy() for name, value in params.items()}
    return loss + _penalty(params, lam), new


@mistake(
    "train_step",
    hint="The probability of a hopeless class is rounded to 0: take the logarithm on paper. And where is lam?",
    caught_by=["test_train_step_at_1000", "test_train_step_with_a_penalty"],
)
def train_step_log_of_prob_without_lam(X, y, params, lr, lam=0.0):
    logits, cache = mlp_forward(X, params)
    e = np.exp(logits - logits.max(axis=1, keepdims=True))
    p = e / e.sum(axis=1, keepdims=True)
    loss = float(-np.log(p[np.arange(len(y)), y]).mean())
    p[np.arange(len(y)), y] -= 1
    grads = mlp_backward(p / len(y), params, cache)
    return loss, {name: params[name] - lr * grads[name] for name in params}


# ------------------------------------------------------------------ make_value, the option


class _Node:
    """A right answer to make_value; each mistake below changes one thing in it."""

    def __init__(self, data, parents=(), slopes=()):
        self.data, self.grad = float(data), 0.0
        self.parents, self.slopes = parents, slopes

    def lifted(self, number):
        return number if isinstance(number, _Node) else type(self)(number)

    def __add__(self, other):
        other = self.lifted(other)
        return type(self)(self.data + other.data, (self, other), (1.0, 1.0))

    def __mul__(self, other):
        other = self.lifted(other)
        return type(self)(self.data * other.data, (self, other), (other.data, self.data))

    def __radd__(self, other):
        return self + other

    def __rmul__(self, other):
        return self * other

    def tanh(self):
        t = math.tanh(self.data)
        return type(self)(t, (self,), (1 - t * t,))

    def relu(self):
        return type(self)(max(0.0, self.data), (self,), (1.0 if self.data > 0 else 0.0,))

    def order(self):
        found = []

        def visit(node):
            if node not in found:
                for parent in node.parents:
                    visit(parent)
                found.append(node)

        visit(self)
        return found

    def backward(self):
        order = self.order()
        for node in order:
            node.grad = 0.0
        self.grad = 1.0
        for node in reversed(order):
            for parent, slope in zip(node.parents, node.slopes):
                parent.grad += slope * node.grad


class _Overwriting(_Node):
    def backward(self):
        self.grad = 1.0
        for node in reversed(self.order()):
            for parent, slope in zip(node.parents, node.slopes):
                parent.grad = slope * node.grad


@mistake(
    "make_value",
    hint="For b = a + a, what should a.grad be? What happens to the first share when the second one arrives?",
    caught_by=["test_value_that_is_used_twice", "test_value_in_the_order_of_computation"],
)
def value_overwrites_the_gradient(data):
    return _Overwriting(data)


class _Unordered(_Node):
    def backward(self):
        for node in self.order():
            node.grad = 0.0
        self.grad = 1.0
        self.hand_on()

    def hand_on(self):
        for parent, slope in zip(self.parents, self.slopes):
            parent.grad += slope * self.grad
            parent.hand_on()


@mistake(
    "make_value",
    hint="Draw d = (b b + b) b b. When b hands its derivative on, has it collected all that it will get?",
    caught_by=["test_value_in_the_order_of_computation"],
)
def value_hands_on_too_early(data):
    return _Unordered(data)


class _LevelByLevel(_Node):
    def backward(self):
        for node in self.order():
            node.grad = 0.0
        self.grad = 1.0
        queue = [self]
        for node in queue:
            for parent, slope in zip(node.parents, node.slopes):
                parent.grad += slope * node.grad
                if parent not in queue:
                    queue.append(parent)


@mistake(
    "make_value",
    hint="Draw d = b (b b + b). When b hands its derivative on, has it collected all that it will get?",
    caught_by=["test_value_in_the_order_of_computation"],
)
def value_hands_on_level_by_level(data):
    return _LevelByLevel(data)


class _Accumulating(_Node):
    def __add__(self, other):
        other = self.lifted(other)
        self.data += other.data
        return type(self)(self.data, (self, other), (1.0, 1.0))


@mistake(
    "make_value",
    hint="Print a.data before and after c = a + b. Into which object did the sum go?",
    caught_by=["test_value_in_the_order_of_computation"],
)
def value_adds_into_the_first_number(data):
    return _Accumulating(data)


class _EachParentOnce(_Node):
    def __init__(self, data, parents=(), slopes=()):
        once = dict(zip(parents, slopes))
        super().__init__(data, tuple(once), tuple(once.values()))


@mistake(
    "make_value",
    hint="For b = a + a, how many parents does b remember? A set or a dict keeps each one once.",
    caught_by=["test_value_that_is_used_twice"],
)
def value_remembers_each_parent_once(data):
    return _EachParentOnce(data)


class _Unseeded(_Node):
    def backward(self):
        for node in reversed(self.order()):
            for parent, slope in zip(node.parents, node.slopes):
                parent.grad += slope * node.grad


@mistake(
    "make_value",
    hint="All your derivatives are 0. What is the derivative of the result with respect to itself?",
    caught_by=["test_value_of_a_product_and_a_sum"],
)
def value_forgets_the_first_one(data):
    return _Unseeded(data)


class _Piling(_Node):
    def backward(self):
        self.grad = 1.0
        for node in reversed(self.order()):
            for parent, slope in zip(node.parents, node.slopes):
                parent.grad += slope * node.grad


@mistake(
    "make_value",
    hint="Call backward twice. Which numbers still hold what they collected the first time?",
    caught_by=["test_value_backward_twice"],
)
def value_adds_up_over_calls(data):
    return _Piling(data)


class _OwnSlope(_Node):
    def __mul__(self, other):
        other = self.lifted(other)
        return type(self)(self.data * other.data, (self, other), (self.data, other.data))


@mistake(
    "make_value",
    hint="For c = a b, is dc/da the number a or the number b?",
    caught_by=["test_value_of_a_product_and_a_sum"],
)
def value_mixes_up_the_factors(data):
    return _OwnSlope(data)


class _TanhTwice(_Node):
    def tanh(self):
        t = math.tanh(self.data)
        return type(self)(t, (self,), (1 - math.tanh(t) ** 2,))


@mistake(
    "make_value",
    hint="1 - tanh^2 of what? Evaluate your slope of tanh at a large number: it should be nearly 0.",
    caught_by=["test_value_of_a_neuron"],
)
def value_takes_tanh_twice(data):
    return _TanhTwice(data)


class _LeftOnly(_Node):
    def __radd__(self, other):
        return NotImplemented

    def __rmul__(self, other):
        return NotImplemented


@mistake(
    "make_value",
    hint="a * 2 works. Whose method does Python ask for 2 * a?",
    caught_by=["test_value_with_plain_numbers"],
)
def value_knows_one_side_only(data):
    return _LeftOnly(data)


class _OpenAtZero(_Node):
    def relu(self):
        return type(self)(max(0.0, self.data), (self,), (1.0 if self.data >= 0 else 0.0,))


@mistake(
    "make_value",
    hint="The sheet fixes the slope of relu at exactly 0. Which branch does your comparison send 0 to?",
    caught_by=["test_value_through_relu"],
)
def value_relu_open_at_zero(data):
    return _OpenAtZero(data)


class _OneStep(_Node):
    def backward(self):
        self.grad = 1.0
        for parent, slope in zip(self.parents, self.slopes):
            parent.grad += slope


@mistake(
    "make_value",
    hint="Your result tells its own parents. Who tells the parents of the parents?",
    caught_by=["test_value_of_a_product_and_a_sum"],
)
def value_stops_after_one_step(data):
    return _OneStep(data)
