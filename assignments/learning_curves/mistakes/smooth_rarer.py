"""More known wrong answers to smooth: half a correction, and the edges of loss and beta."""

import numpy as np

from autograder import mistake

from .shared import _check_beta


@mistake(
    "smooth",
    hint="A beta of 0.999 should smooth strongly. Whose share is beta with you: that of the past, or that of the new loss?",
    caught_by=["test_smooth_with_a_long_memory", "test_smooth_a_noisy_loss"],
)
def smooth_beta_reversed_but_for_nought(loss, beta):
    _check_beta(beta)
    s, out = 0.0, np.zeros(len(loss))
    for t, value in enumerate(loss, start=1):
        s = (1 - beta) * s + beta * value
        out[t - 1] = s / (1 - (1 - beta) ** t) if beta else value
    return out


mistake(
    "smooth",
    name="smooth_corrects_the_first_alone",
    hint="Your first value is right. Is s complete from the second step on, or is a part of its weights still missing?",
    caught_by=["test_smooth_three_losses", "test_smooth_with_a_long_memory"],
    change=("s / (1 - beta**t)", "s / (1 - beta if t == 1 else 1)"),
)

mistake(
    "smooth",
    name="smooth_corrects_by_t_times_the_rest",
    hint="After two steps the weights add up to (1 - beta)(1 + beta). Is that 2 (1 - beta), or 1 - beta^2?",
    caught_by=["test_smooth_three_losses", "test_smooth_with_a_long_memory"],
    change=("(1 - beta**t)", "((1 - beta) * t)"),
)

mistake(
    "smooth",
    name="smooth_keeps_the_beginning",
    hint="How many losses went in, and how many numbers come out? Which loss does your first 0 belong to?",
    caught_by=["test_smooth_three_losses", "test_smooth_with_a_long_memory"],
    change=("return out", "return np.concatenate([[0.0], out])"),
)


@mistake(
    "smooth",
    hint="np.asarray makes no copy of an array of float. Whose numbers do you write over?",
    caught_by=["test_smooth_leaves_the_losses_alone"],
)
def smooth_into_the_same_array(loss, beta):
    _check_beta(beta)
    loss = np.asarray(loss, dtype=float)
    s = 0.0
    for t in range(len(loss)):
        s = beta * s + (1 - beta) * loss[t]
        loss[t] = s / (1 - beta ** (t + 1))
    return loss


mistake(
    "smooth",
    name="smooth_hands_the_losses_back",
    hint="With a beta of 0 you return the caller's own array. What does the docstring say of what comes back?",
    caught_by=["test_smooth_leaves_the_losses_alone"],
    change=("s, out = 0.0, np.zeros(len(loss))",
            "if beta == 0:\n        return loss\n    s, out = 0.0, np.zeros(len(loss))"),
)  # fmt: skip

mistake(
    "smooth",
    name="smooth_accepts_exactly_one",
    hint="You refuse betas above 1. What is 1 - beta^t for a beta of exactly 1, and what does the docstring say of it?",
    caught_by=["test_smooth_refuses_a_beta_of_one", "test_smooth_refuses_other_betas"],
    change=("if not 0 <= beta < 1:", "if not 0 <= beta <= 1:"),
)

mistake(
    "smooth",
    name="smooth_checks_no_beta_without_losses",
    hint="Where there is no loss you return before you look at beta. For which n does the docstring refuse a wrong one?",
    caught_by=["test_smooth_refuses_other_betas"],
    change=("if not 0 <= beta < 1:", "if len(loss) and not 0 <= beta < 1:"),
)

mistake(
    "smooth",
    name="smooth_needs_a_first_loss",
    hint="n may be 0. Which entry do you read before you know that there is one?",
    caught_by=["test_smooth_one_loss_or_none"],
    change=("s, out = 0.0, np.zeros(len(loss))", "s, out = 0.0 * loss[0], np.zeros(len(loss))"),
)
