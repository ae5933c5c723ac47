"""Known wrong answers to gradient_variance, the commonest first."""

import numpy as np

from autograder import mistake

from .shared import _gradient, _refuse_too_large

mistake(
    "gradient_variance",
    name="variance_with_replacement",
    hint="With B = n every batch should be the whole. Is it, or can a row be in a batch twice?",
    caught_by=["test_gradient_variance_of_the_whole"],
    change=("rows = rng.permutation(len(x))[:B]", "rows = rng.integers(0, len(x), B)"),
)

mistake(
    "gradient_variance",
    name="variance_is_a_deviation",
    hint="Multiply y and m by ten: does your answer grow tenfold or a hundredfold? Which of the two is a variance?",
    caught_by=["test_gradient_variance_of_the_whole", "test_gradient_variance_falls_with_the_batch"],
    change=("np.var(gradients)", "np.std(gradients)"),
)


@mistake(
    "gradient_variance",
    hint="How often do you draw? A batch that is drawn once and used for every gradient does not vary.",
    caught_by=["test_gradient_variance_of_the_whole", "test_gradient_variance_falls_with_the_batch"],
)
def variance_of_the_same_rows(x, y, m, B, draws, rng):
    _refuse_too_large(B, len(x))
    rows = rng.permutation(len(x))[:B]
    return float(np.var([_gradient(x, y, m, rows) for _ in range(draws)]))


mistake(
    "gradient_variance",
    name="variance_of_sums",
    hint="Make the batch larger: does your variance fall? A gradient of a batch is a mean over its rows.",
    caught_by=["test_gradient_variance_falls_with_the_batch"],
    change=("2 * np.mean(", "2 * np.sum("),
)


@mistake(
    "gradient_variance",
    hint="You measure how the rows of one batch differ. The question is how the means of many batches differ.",
    caught_by=["test_gradient_variance_of_the_whole", "test_gradient_variance_falls_with_the_batch"],
)
def variance_inside_a_batch(x, y, m, B, draws, rng):
    _refuse_too_large(B, len(x))
    inside = []
    for _ in range(draws):
        rows = rng.permutation(len(x))[:B]
        inside.append(np.var(2 * (m * x[rows] - y[rows]) * x[rows]))
    return float(np.mean(inside))


mistake(
    "gradient_variance",
    name="variance_without_the_two",
    hint="The derivative of a square has a factor. Which one, and what does the variance make of it?",
    caught_by=["test_gradient_variance_falls_with_the_batch"],
    change=("2 * np.mean(", "np.mean("),
)

mistake(
    "gradient_variance",
    name="variance_of_residuals",
    hint="How does the loss change with m? The derivative of (m x - y)^2 with respect to m has a second factor.",
    caught_by=["test_gradient_variance_of_the_whole", "test_gradient_variance_falls_with_the_batch"],
    change=("(m * x[rows] - y[rows]) * x[rows]", "m * x[rows] - y[rows]"),
)

mistake(
    "gradient_variance",
    name="variance_of_losses",
    hint="You measure how the loss varies. Where is the derivative taken?",
    caught_by=["test_gradient_variance_of_the_whole", "test_gradient_variance_falls_with_the_batch"],
    change=("2 * np.mean((m * x[rows] - y[rows]) * x[rows])", "np.mean((m * x[rows] - y[rows]) ** 2)"),
)

mistake(
    "gradient_variance",
    name="variance_with_a_seed_of_its_own",
    hint="Two generators in different states give the very same number. Whose chance is it?",
    caught_by=["test_gradient_variance_comes_from_rng_alone"],
    change=("gradients = []", "gradients = []; rng = np.random.default_rng(0)"),
)

mistake(
    "gradient_variance",
    name="variance_divided_by_draws_less_one",
    hint="Which divisor does the docstring name: draws, or draws - 1? What is your answer for a single draw?",
    caught_by=["test_gradient_variance_of_two_draws", "test_gradient_variance_of_one_draw"],
    change=("np.var(gradients)", "np.var(gradients, ddof=1)"),
)

mistake(
    "gradient_variance",
    name="variance_of_neighbours",
    hint="Your batch is a block of neighbouring rows. Can the first row and the last meet in it?",
    caught_by=["test_gradient_variance_of_sorted_rows"],
    change=("rows = rng.permutation(len(x))[:B]", "rows = (rng.integers(len(x)) + np.arange(B)) % len(x)"),
)


@mistake(
    "gradient_variance",
    hint="Your draws share one permutation, and no row comes twice before all have come. Does every draw begin with all rows?",
    caught_by=["test_gradient_variance_of_two_draws"],
)
def variance_of_one_epoch(x, y, m, B, draws, rng):
    _refuse_too_large(B, len(x))
    order, gradients = np.zeros(0, dtype=int), []
    for _ in range(draws):
        if len(order) < B:
            order = rng.permutation(len(x))
        rows, order = order[:B], order[B:]
        gradients.append(_gradient(x, y, m, rows))
    return float(np.var(gradients))


mistake(
    "gradient_variance",
    name="variance_around_zero",
    hint="A gradient that is always 5 does not vary. What does your formula say of it? What is subtracted before squaring?",
    caught_by=["test_gradient_variance_of_the_whole"],
    change=("np.var(gradients)", "np.mean(np.square(gradients))"),
)


@mistake(
    "gradient_variance",
    hint="Can 6 different rows be drawn from 5? You answer all the same. Which error does the docstring name?",
    caught_by=["test_gradient_variance_refuses_too_large_batches"],
)
def variance_cuts_large_batches(x, y, m, B, draws, rng):
    return float(np.var([_gradient(x, y, m, rng.permutation(len(x))[:B]) for _ in range(draws)]))


mistake(
    "gradient_variance",
    name="variance_misses_the_last_row",
    hint="Is every row drawn? rng.integers and range both stop before their end.",
    caught_by=["test_gradient_variance_draws_every_row"],
    change=("rows = rng.permutation(len(x))[:B]", "rows = rng.permutation(len(x) - 1)[:B]"),
)

mistake(
    "gradient_variance",
    name="variance_of_a_product_of_means",
    hint="Is the mean of a product the product of the means? What must be multiplied row by row?",
    caught_by=["test_gradient_variance_falls_with_the_batch"],
    change=("2 * np.mean((m * x[rows] - y[rows]) * x[rows])", "2 * np.mean(m * x[rows] - y[rows]) * np.mean(x[rows])"),
)
