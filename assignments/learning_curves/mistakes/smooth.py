"""Known wrong answers to smooth, the commonest first."""

import numpy as np

from autograder import mistake

from .shared import _check_beta

mistake(
    "smooth",
    name="smooth_without_correction",
    hint="The first loss is 4. What is your first value, and why is it so small?",
    caught_by=["test_smooth_three_losses", "test_smooth_without_smoothing", "test_smooth_the_first_loss_stays"],
    change=("s / (1 - beta**t)", "s"),
)


mistake(
    "smooth",
    name="smooth_beta_reversed",
    hint="With a beta of 0 nothing is smoothed. Whose share is beta with you: that of the past, or that of the new loss?",
    caught_by=["test_smooth_with_a_long_memory", "test_smooth_a_noisy_loss"],
    change=[("s = beta * s + (1 - beta) * value", "s = (1 - beta) * s + beta * value"),
            ("s / (1 - beta**t)", "s / (1 - (1 - beta) ** t)")],
)  # fmt: skip


@mistake(
    "smooth",
    hint="You begin with the first loss instead of 0: how much does this one loss weigh in your second value, and how much "
    "in the docstring's?",
    caught_by=["test_smooth_three_losses", "test_smooth_with_a_long_memory"],
)
def smooth_begins_with_the_first_loss(loss, beta):
    _check_beta(beta)
    out = []
    for value in loss:
        out.append(beta * out[-1] + (1 - beta) * value if out else float(value))
    return np.array(out)


mistake(
    "smooth",
    name="smooth_corrected_twice",
    hint="Which s goes into the next step: the corrected one or the other? How often is the first loss corrected by the end?",
    caught_by=["test_smooth_three_losses", "test_smooth_with_a_long_memory"],
    change=("out[t - 1] = s / (1 - beta**t)", "s = s / (1 - beta**t)\n        out[t - 1] = s"),
)


mistake(
    "smooth",
    name="smooth_counts_from_zero",
    hint="What is 1 - beta^t in your first step? From which number does t count?",
    caught_by=["test_smooth_three_losses", "test_smooth_with_a_long_memory"],
    change=[("s, out = 0.0, np.zeros(len(loss))", "s, out = np.float64(0), np.zeros(len(loss))"),
            ("s / (1 - beta**t)", "np.divide(s, 1 - beta ** (t - 1))")],
)  # fmt: skip


mistake(
    "smooth",
    name="smooth_counts_one_too_far",
    hint="By what do you divide the first value, and how large is (1 - beta) loss_1? From which number does t count?",
    caught_by=["test_smooth_three_losses", "test_smooth_with_a_long_memory", "test_smooth_the_first_loss_stays"],
    change=("beta**t)", "beta ** (t + 1))"),
)


@mistake(
    "smooth",
    hint="You take the mean of the last few losses, all alike. How much does a loss weigh that is ten epochs old, by the docstring?",
    caught_by=["test_smooth_three_losses", "test_smooth_with_a_long_memory"],
)
def smooth_by_a_window(loss, beta):
    _check_beta(beta)
    width = max(1, round(1 / (1 - beta)))
    return np.array([np.mean(loss[max(0, end - width) : end]) for end in range(1, len(loss) + 1)], dtype=float)


@mistake(
    "smooth",
    hint="In your mean all losses so far weigh alike. What does beta do?",
    caught_by=["test_smooth_three_losses", "test_smooth_with_a_long_memory", "test_smooth_without_smoothing"],
)
def smooth_by_the_mean_so_far(loss, beta):
    _check_beta(beta)
    return np.cumsum(loss) / np.arange(1, len(loss) + 1)


@mistake(
    "smooth",
    hint="You divide all values by the same number. Is the first one as incomplete as the last?",
    caught_by=["test_smooth_three_losses", "test_smooth_with_a_long_memory", "test_smooth_the_first_loss_stays"],
)
def smooth_corrects_all_alike(loss, beta):
    _check_beta(beta)
    s, out = 0.0, np.zeros(len(loss))
    for t, value in enumerate(loss):
        s = beta * s + (1 - beta) * value
        out[t] = s
    return out / (1 - beta ** len(loss)) if len(loss) else out


@mistake(
    "smooth",
    hint="Your sum has no (1 - beta) in it: what becomes of a loss that stays 2.5?",
    caught_by=["test_smooth_three_losses", "test_smooth_without_smoothing"],
)
def smooth_adds_the_whole_loss(loss, beta):
    _check_beta(beta)
    s, out = 0.0, np.zeros(len(loss))
    for t, value in enumerate(loss, start=1):
        s = beta * s + value
        out[t - 1] = s / (1 - beta**t)
    return out


mistake(
    "smooth",
    name="smooth_corrects_by_beta_times_t",
    hint="How much of the beginning is left after two steps: beta times 2, or beta to the power of 2?",
    caught_by=["test_smooth_with_a_long_memory", "test_smooth_a_noisy_loss"],
    change=("1 - beta**t", "1 - beta * t + 1e-12"),
)


mistake(
    "smooth",
    name="smooth_truncates",
    hint="What can be stored in an array that was made like an array of whole numbers?",
    caught_by=["test_smooth_whole_numbers"],
    change=("np.zeros(len(loss))", "np.zeros_like(loss)"),
)


@mistake(
    "smooth",
    hint="Print the losses after the call. Whose array do you write into?",
    caught_by=["test_smooth_leaves_the_losses_alone"],
)
def smooth_in_place(loss, beta):
    _check_beta(beta)
    s = 0.0
    for t, value in enumerate(loss.tolist(), start=1):
        s = beta * s + (1 - beta) * value
        loss[t - 1] = s / (1 - beta**t)
    return loss.astype(float)


mistake(
    "smooth",
    name="smooth_accepts_a_beta_of_one",
    hint="With a beta of 1 you divide 0 by 0. What does the docstring want there, and below 0?",
    caught_by=["test_smooth_refuses_a_beta_of_one", "test_smooth_refuses_other_betas"],
    change=[('    if not 0 <= beta < 1:\n        raise ValueError(f"beta must be 0 or more and below 1, not {beta}")\n', ""),
            ("s / (1 - beta**t)", "np.divide(s, 1 - beta**t)")],
)  # fmt: skip


mistake(
    "smooth",
    name="smooth_refuses_a_beta_of_zero",
    hint="Is 0 a beta that the docstring allows? What should come out?",
    caught_by=["test_smooth_without_smoothing"],
    change=("if not 0 <= beta < 1:", "if not 0 < beta < 1:"),
)


mistake(
    "smooth",
    name="smooth_gives_the_last_value",
    hint="How many losses went in, and how many numbers come out?",
    caught_by=["test_smooth_three_losses", "test_smooth_with_a_long_memory"],
    change=("return out", "return float(out[-1]) if len(out) else 0.0"),
)
