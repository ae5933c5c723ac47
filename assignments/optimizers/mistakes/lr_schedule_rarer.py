"""Rarer wrong answers to lr_schedule."""

import numpy as np

from autograder import mistake

mistake(
    "lr_schedule",
    name="schedule_cosine_cut_off_at_the_floor",
    hint="A cosine that goes down to 0 and is cut off at the floor is not one that goes down to the floor. Compare at T / 2.",
    caught_by=["test_lr_schedule_stays_at_the_floor"],
    change=(
        "return floor + (lr - floor) * float(1 + np.cos(np.pi * min(u, T) / T)) / 2",
        "return max(floor, lr * float(1 + np.cos(np.pi * min(u, T) / T)) / 2)",
    ),
)

mistake(
    "lr_schedule",
    name="schedule_exponential_grows",
    hint="Does your exponential fall or rise?",
    caught_by=["test_lr_schedule_smooth"],
    change=("np.exp(-k * u)", "np.exp(k * u)"),
)

mistake(
    "lr_schedule",
    name="schedule_exponential_by_the_factor",
    hint="Which argument belongs to the exponential: factor or k?",
    caught_by=["test_lr_schedule_smooth"],
    change=("lr * float(np.exp(-k * u))", "lr * factor**u"),
)

mistake(
    "lr_schedule",
    name="schedule_exponential_without_e",
    hint="After one step the exponential leaves e^-k. What does 1 - k leave, and what after ten steps?",
    caught_by=["test_lr_schedule_smooth"],
    change=("lr * float(np.exp(-k * u))", "lr * (1 - k) ** u"),
)

mistake(
    "lr_schedule",
    name="schedule_inverse_time",
    hint="1 / (1 + k t) is a schedule too. Is it the exponential one?",
    caught_by=["test_lr_schedule_smooth"],
    change=("lr * float(np.exp(-k * u))", "lr / (1 + k * u)"),
)

mistake(
    "lr_schedule",
    name="schedule_exponential_in_stairs",
    hint="Does the exponential fall with every step, or only after `every` steps?",
    caught_by=["test_lr_schedule_smooth"],
    change=("np.exp(-k * u)", "np.exp(-k * (u // every))"),
)


@mistake(
    "lr_schedule",
    hint='What does your function do with a word that it does not know? A misspelt "cosin" should not train for a night at a constant rate.',
    caught_by=["test_lr_schedule_refuses_other_words"],
)
def schedule_takes_any_word(kind, t, lr, every=10, factor=0.5, k=0.1, T=100, floor=0.0, warmup=0):
    if t < warmup:
        return lr * (t + 1) / warmup
    u = t - warmup
    if kind == "step":
        return lr * factor ** (u // every)
    if kind == "exponential":
        return lr * float(np.exp(-k * u))
    if kind == "cosine":
        return floor + (lr - floor) * float(1 + np.cos(np.pi * min(u, T) / T)) / 2
    return lr


@mistake(
    "lr_schedule",
    hint="A word that you do not know is refused, but when? During the warm-up too?",
    caught_by=["test_lr_schedule_refuses_other_words"],
)
def schedule_refuses_too_late(kind, t, lr, every=10, factor=0.5, k=0.1, T=100, floor=0.0, warmup=0):
    if t < warmup:
        return lr * (t + 1) / warmup
    if kind not in ("constant", "step", "exponential", "cosine"):
        raise ValueError("no such schedule")
    u = t - warmup
    if kind == "step":
        return lr * factor ** (u // every)
    if kind == "exponential":
        return lr * float(np.exp(-k * u))
    if kind == "cosine":
        return floor + (lr - floor) * float(1 + np.cos(np.pi * min(u, T) / T)) / 2
    return lr


@mistake(
    "lr_schedule",
    hint="Which argument do you never read? What should the first steps be with it?",
    caught_by=["test_lr_schedule_warms_up"],
)
def schedule_without_warm_up(kind, t, lr, every=10, factor=0.5, k=0.1, T=100, floor=0.0, warmup=0):
    if kind not in ("constant", "step", "exponential", "cosine"):
        raise ValueError("no such schedule")
    if kind == "step":
        return lr * factor ** (t // every)
    if kind == "exponential":
        return lr * float(np.exp(-k * t))
    if kind == "cosine":
        return floor + (lr - floor) * float(1 + np.cos(np.pi * min(t, T) / T)) / 2
    return lr


mistake(
    "lr_schedule",
    name="schedule_warm_up_too_long",
    hint="In which step does your warm-up reach the whole rate, and how many steps did it have?",
    caught_by=["test_lr_schedule_warms_up"],
    change=("lr * (t + 1) / warmup", "lr * (t + 1) / (warmup + 1)"),
)

mistake(
    "lr_schedule",
    name="schedule_warm_up_over_the_top",
    hint="How large is your rate in the step after the warm-up? Which is the last step that belongs to it?",
    caught_by=["test_lr_schedule_warms_up"],
    change=("if t < warmup", "if 0 < warmup >= t"),
)

mistake(
    "lr_schedule",
    name="schedule_cosine_of_T_less_one",
    hint="After how many steps has your cosine arrived: T, or T - 1?",
    caught_by=["test_lr_schedule_smooth", "test_lr_schedule_stays_at_the_floor"],
    change=("np.pi * min(u, T) / T", "np.pi * min(u, T - 1) / (T - 1)"),
)


@mistake(
    "lr_schedule",
    hint="During the warm-up the rate only rises. What does your schedule do to it at the same time?",
    caught_by=["test_lr_schedule_warms_up_whatever_the_kind", "test_lr_schedule_warms_up"],
)
def schedule_warm_up_multiplies(kind, t, lr, every=10, factor=0.5, k=0.1, T=100, floor=0.0, warmup=0):
    if kind not in ("constant", "step", "exponential", "cosine"):
        raise ValueError("no such schedule")
    warm = min(1, (t + 1) / warmup) if warmup else 1
    if kind == "step":
        return warm * lr * factor ** (t // every)
    if kind == "exponential":
        return warm * lr * float(np.exp(-k * t))
    if kind == "cosine":
        return warm * (floor + (lr - floor) * float(1 + np.cos(np.pi * min(t, T) / T)) / 2)
    return warm * lr


mistake(
    "lr_schedule",
    name="schedule_warm_up_from_the_floor",
    hint="Does the docstring name the floor where it speaks of the warm-up? From where does the rate rise?",
    caught_by=["test_lr_schedule_warms_up_whatever_the_kind"],
    change=("lr * (t + 1) / warmup", "floor + (lr - floor) * (t + 1) / warmup"),
)
