"""Known wrong answers to relu, the commonest first."""

import numpy as np

from autograder import mistake


@mistake(
    "relu",
    hint="What happens to z while you fill in the zeros? The backward step will ask for it again.",
    caught_by=["test_relu_leaves_z_alone"],
)
def relu_in_place(z):
    z[z < 0] = 0
    return z


mistake(
    "relu",
    name="relu_by_multiplying",
    hint="0 * inf is not 0, and inf - inf neither. Select or compare, do not calculate.",
    caught_by=["test_relu_of_infinity"],
    change=("np.maximum(z, 0.0)", "z * (z > 0)"),
)


@mistake(
    "relu",
    hint="np.max(z, 0) takes the largest number along axis 0. Which function compares number by number?",
    caught_by=["test_relu_cuts_what_is_negative"],
)
def relu_max_along_an_axis(z):
    return np.max(z, 0)


mistake(
    "relu",
    name="relu_is_abs",
    hint="Is -2 on the flat side? What should come out there?",
    caught_by=["test_relu_cuts_what_is_negative"],
    change=("np.maximum(z, 0.0)", "np.abs(z)"),
)


mistake(
    "relu",
    name="relu_leaks",
    hint="A small slope on the left is another activation, leaky ReLU. What does the definition say for z < 0?",
    caught_by=["test_relu_cuts_what_is_negative"],
    change=("np.maximum(z, 0.0)", "np.where(z > 0, z, 0.01 * z)"),
)


mistake(
    "relu",
    name="relu_returns_its_slope",
    hint="You return 0 and 1, the slope. Which value has max(0, 3)?",
    caught_by=["test_relu_cuts_what_is_negative"],
    change=("np.maximum(z, 0.0)", "(z > 0).astype(float)"),
)


mistake(
    "relu",
    name="relu_clipped_at_one",
    hint="Is a ReLU bounded from above? Try z = 7.",
    caught_by=["test_relu_cuts_what_is_negative"],
    change=("np.maximum(z, 0.0)", "np.clip(z, 0.0, 1.0)"),
)


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


@mistake(
    "relu",
    hint="What shape has your answer for a single number, np.array(3.0)? It should have the shape of z, ().",
    caught_by=["test_relu_of_a_single_number"],
)
def relu_makes_a_vector_of_a_number(z):
    return np.maximum(np.atleast_1d(z), 0.0)


@mistake(
    "relu",
    hint="You return z itself where there is nothing to cut. What becomes of z when the caller writes into your answer?",
    caught_by=["test_relu_gives_a_new_array"],
)
def relu_hands_z_on(z):
    return z if np.all(z >= 0) else np.where(z > 0, z, 0.0)
