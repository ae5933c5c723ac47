"""Known wrong answers to tsne_gradient, the commonest first."""

import numpy as np

from autograder import mistake


@mistake(
    "tsne_gradient",
    hint="In the map, do your affinities fall as a bell or with a long tail? What does the t in the name stand for?",
    caught_by=["test_gradient_against_a_nudge", "test_gradient_of_three_points_on_a_line"],
)
def gradient_gaussian_map(P, Y):
    differences = Y[:, None, :] - Y[None, :, :]
    kernel = np.exp(-(differences**2).sum(axis=2))
    np.fill_diagonal(kernel, 0.0)
    Q = kernel / kernel.sum()
    return 4 * ((P - Q)[:, :, None] * differences).sum(axis=1)


@mistake(
    "tsne_gradient",
    hint="You divide by 1 + d^2, as the t asks. But with which kernel did you make Q?",
    caught_by=["test_gradient_against_a_nudge", "test_gradient_of_three_points_on_a_line"],
)
def gradient_gaussian_q_only(P, Y):
    differences = Y[:, None, :] - Y[None, :, :]
    squares = (differences**2).sum(axis=2)
    Q = np.exp(-squares)
    np.fill_diagonal(Q, 0.0)
    Q = Q / Q.sum()
    return 4 * (((P - Q) / (1 + squares))[:, :, None] * differences).sum(axis=1)


mistake(
    "tsne_gradient",
    name="gradient_factor_two",
    hint="The loss holds each pair twice, and its square has a slope of 2. Does your gradient agree with a nudge?",
    caught_by=["test_gradient_against_a_nudge", "test_gradient_of_three_points_on_a_line"],
    change=("return 4 * ", "return 2 * "),
)


mistake(
    "tsne_gradient",
    name="gradient_without_its_factor",
    hint="The direction is right. Nudge one number of the map: by which factor does the loss change more than you say?",
    caught_by=["test_gradient_against_a_nudge", "test_gradient_of_three_points_on_a_line"],
    change=("return 4 * ", "return "),
)


mistake(
    "tsne_gradient",
    name="gradient_uphill",
    hint="Take a small step against your gradient: does the loss fall? Is it y_i - y_j or y_j - y_i, p - q or q - p?",
    caught_by=["test_gradient_leads_downhill", "test_gradient_against_a_nudge"],
    change=("(P - Q)", "(Q - P)"),
)


mistake(
    "tsne_gradient",
    name="gradient_diagonal_in_q",
    hint="What is 1 / (1 + 0), and how often does it stand in the sum below your q?",
    caught_by=["test_gradient_against_a_nudge", "test_gradient_leads_downhill"],
    change=("    np.fill_diagonal(kernel, 0.0)\n", ""),
)


mistake(
    "tsne_gradient",
    name="gradient_without_the_kernel",
    hint="By what is each term of the sum divided? Which of your points pull hardest, the near ones or the far ones?",
    caught_by=["test_gradient_against_a_nudge", "test_gradient_of_three_points_on_a_line"],
    change=("((P - Q) * kernel)", "(P - Q)"),
)


mistake(
    "tsne_gradient",
    name="gradient_q_of_each_row",
    hint="What does your Q sum to: 1 in each row, or 1 all together? And P?",
    caught_by=["test_gradient_against_a_nudge", "test_gradient_of_three_points_on_a_line"],
    change=("kernel / kernel.sum()", "kernel / kernel.sum(axis=1, keepdims=True)"),
)


mistake(
    "tsne_gradient",
    name="gradient_q_over_half_of_the_pairs",
    hint="You count each pair once below q. What do all q_ij sum to then, and what do all p_ij?",
    caught_by=["test_gradient_against_a_nudge", "test_gradient_leads_downhill"],
    change=("kernel / kernel.sum()", "kernel / (kernel.sum() / 2)"),
)


mistake(
    "tsne_gradient",
    name="gradient_distance_not_squared",
    hint="Is it 1 + d or 1 + d^2 that stands below? Does your gradient agree with a nudge?",
    caught_by=["test_gradient_against_a_nudge", "test_gradient_of_three_points_on_a_line"],
    change=("(1 + (differences**2).sum(axis=2))", "(1 + np.sqrt((differences**2).sum(axis=2)))"),
)


mistake(
    "tsne_gradient",
    name="gradient_kernel_twice",
    hint="How often does the kernel stand in a term of the sum, besides in q?",
    caught_by=["test_gradient_against_a_nudge", "test_gradient_of_three_points_on_a_line"],
    change=("(P - Q) * kernel", "(P - Q) * kernel**2"),
)


mistake(
    "tsne_gradient",
    name="gradient_q_not_normalised",
    hint="What do all of your q sum to?",
    caught_by=["test_gradient_against_a_nudge", "test_gradient_leads_downhill"],
    change=("Q = kernel / kernel.sum()", "Q = kernel"),
)


mistake(
    "tsne_gradient",
    name="gradient_of_the_squared_error",
    hint="What is the loss: a sum of squares, or KL? What do you multiply by p - q, and why?",
    caught_by=["test_gradient_against_a_nudge", "test_gradient_of_three_points_on_a_line"],
    change=("(P - Q) * kernel", "(P - Q) * Q"),
)


mistake(
    "tsne_gradient",
    name="gradient_is_a_mean",
    hint="Is each row of your gradient a sum over all the others, or a mean? What does a nudge say?",
    caught_by=["test_gradient_against_a_nudge", "test_gradient_of_three_points_on_a_line"],
    change=("* differences).sum(axis=1)", "* differences).mean(axis=1)"),
)


mistake(
    "tsne_gradient",
    name="gradient_pulls_only",
    hint="Where P is Q already, should a point move? Which part of your sum pushes?",
    caught_by=["test_gradient_against_a_nudge", "test_gradient_leads_downhill"],
    change=("(P - Q)", "P"),
)


mistake(
    "tsne_gradient",
    name="gradient_ratio_for_the_difference",
    hint="KL has a logarithm, and its slope has a fraction. What becomes of the fraction, when you write out d log q / d y?",
    caught_by=["test_gradient_against_a_nudge", "test_gradient_of_three_points_on_a_line"],
    change=("(P - Q)", "np.log(np.maximum(P, 1e-12) / np.maximum(Q, 1e-12))"),
)


@mistake(
    "tsne_gradient",
    hint="The map may have one dimension or seven. How many does your function compute?",
    caught_by=["test_gradient_of_three_points_on_a_line", "test_gradient_in_one_and_in_many_dimensions"],
)
def gradient_of_the_plane_only(P, Y):
    x, y = Y[:, 0], Y[:, 1]
    dx, dy = x[:, None] - x, y[:, None] - y
    kernel = 1 / (1 + dx**2 + dy**2)
    np.fill_diagonal(kernel, 0.0)
    pull = (P - kernel / kernel.sum()) * kernel
    return 4 * np.stack([(pull * dx).sum(axis=1), (pull * dy).sum(axis=1)], axis=1)


@mistake(
    "tsne_gradient",
    hint="You return the map after a step. What does the docstring ask for?",
    caught_by=["test_gradient_against_a_nudge", "test_gradient_of_three_points_on_a_line"],
)
def gradient_as_a_step(P, Y):
    differences = Y[:, None, :] - Y[None, :, :]
    kernel = 1 / (1 + (differences**2).sum(axis=2))
    np.fill_diagonal(kernel, 0.0)
    return Y - 4 * (((P - kernel / kernel.sum()) * kernel)[:, :, None] * differences).sum(axis=1)


@mistake(
    "tsne_gradient",
    hint="Your gradient has the dtype of Y. What is left of -0.25, if Y holds whole numbers?",
    caught_by=["test_gradient_of_whole_numbers_leaves_them_alone"],
)
def gradient_of_whole_numbers(P, Y):
    differences = Y[:, None, :] - Y[None, :, :]
    kernel = 1 / (1 + (differences**2).sum(axis=2))
    np.fill_diagonal(kernel, 0.0)
    Q = kernel / kernel.sum()
    gradient = np.zeros_like(Y)
    for i in range(len(Y)):
        gradient[i] = 4 * (((P - Q) * kernel)[i, :, None] * differences[i]).sum(axis=0)
    return gradient


@mistake(
    "tsne_gradient",
    hint="P -= Q writes the difference into P itself. What does P hold after the call?",
    caught_by=["test_gradient_of_whole_numbers_leaves_them_alone"],
)
def gradient_writes_into_p(P, Y):
    differences = Y[:, None, :] - Y[None, :, :]
    kernel = 1 / (1 + (differences**2).sum(axis=2))
    np.fill_diagonal(kernel, 0.0)
    P -= kernel / kernel.sum()
    return 4 * ((P * kernel)[:, :, None] * differences).sum(axis=1)
