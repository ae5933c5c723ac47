"""Known wrong answers to lr_schedule, the commonest first; lr_schedule_rarer.py goes on."""

from autograder import mistake

mistake(
    "lr_schedule",
    name="schedule_step_without_steps",
    hint="In step 999 of an interval of 1000 the rate should be untouched. What do you get, and what does // drop that / keeps?",
    caught_by=["test_lr_schedule_step", "test_lr_schedule_warms_up"],
    change=("u // every", "u / every"),
)

mistake(
    "lr_schedule",
    name="schedule_cosine_rises_again",
    hint="What does your cosine do after step T? Print step 2 T.",
    caught_by=["test_lr_schedule_stays_at_the_floor"],
    change=("min(u, T)", "u"),
)

mistake(
    "lr_schedule",
    name="schedule_floor_on_top",
    hint="What is your rate in step 0, if there is a floor? It should be lr.",
    caught_by=["test_lr_schedule_stays_at_the_floor"],
    change=(
        "return floor + (lr - floor) * float(1 + np.cos(np.pi * min(u, T) / T)) / 2",
        "return floor + lr * float(1 + np.cos(np.pi * min(u, T) / T)) / 2",
    ),
)

mistake(
    "lr_schedule",
    name="schedule_warm_up_from_zero",
    hint="What does the first step of your warm-up learn?",
    caught_by=["test_lr_schedule_warms_up"],
    change=("lr * (t + 1) / warmup", "lr * t / warmup"),
)

mistake(
    "lr_schedule",
    name="schedule_warm_up_not_subtracted",
    hint="The warm-up is over: how many steps has the halving counted already? From where should it count?",
    caught_by=["test_lr_schedule_warms_up", "test_lr_schedule_counts_from_the_end_of_the_warm_up"],
    change=("u = t - warmup", "u = t"),
)

mistake(
    "lr_schedule",
    name="schedule_step_subtracts",
    hint="Halved twice, a quarter is left. What is left with you, and after how many steps is it nothing?",
    caught_by=["test_lr_schedule_step"],
    change=("lr * factor ** (u // every)", "lr * (1 - factor * (u // every))"),
)

mistake(
    "lr_schedule",
    name="schedule_step_once",
    hint="Halved every ten steps, not only in the tenth. What is left after 25?",
    caught_by=["test_lr_schedule_step"],
    change=("lr * factor ** (u // every)", "lr * factor ** min(u // every, 1)"),
)

mistake(
    "lr_schedule",
    name="schedule_step_by_the_product",
    hint="Is the factor multiplied with the number of halvings, or raised to it? After none of them, what is left?",
    caught_by=["test_lr_schedule_step", "test_lr_schedule_warms_up"],
    change=("lr * factor ** (u // every)", "lr * factor * (u // every)"),
)

mistake(
    "lr_schedule",
    name="schedule_step_too_early",
    hint="The first halving comes when `every` steps are over. In which step does yours come?",
    caught_by=["test_lr_schedule_step", "test_lr_schedule_warms_up"],
    change=("u // every", "(u + 1) // every"),
)

mistake(
    "lr_schedule",
    name="schedule_cosine_not_halved",
    hint="Your cosine ends below its floor, at minus lr. How high does 1 + cos reach?",
    caught_by=["test_lr_schedule_smooth"],
    change=(
        "return floor + (lr - floor) * float(1 + np.cos(np.pi * min(u, T) / T)) / 2",
        "return floor + (lr - floor) * float(np.cos(np.pi * min(u, T) / T))",
    ),
)

mistake(
    "lr_schedule",
    name="schedule_cosine_doubled",
    hint="Your cosine begins at twice the rate. How high does 1 + cos reach?",
    caught_by=["test_lr_schedule_smooth"],
    change=(
        "return floor + (lr - floor) * float(1 + np.cos(np.pi * min(u, T) / T)) / 2",
        "return floor + (lr - floor) * float(1 + np.cos(np.pi * min(u, T) / T))",
    ),
)

mistake(
    "lr_schedule",
    name="schedule_cosine_of_a_full_turn",
    hint="After T steps your cosine is where it began. Which angle belongs to T?",
    caught_by=["test_lr_schedule_smooth"],
    change=("np.cos(np.pi *", "np.cos(2 * np.pi *"),
)

mistake(
    "lr_schedule",
    name="schedule_cosine_ends_at_zero",
    hint="From T on there is a floor to stand on. What do you give back there?",
    caught_by=["test_lr_schedule_stays_at_the_floor"],
    change=(
        "return floor + (lr - floor) * float(1 + np.cos(np.pi * min(u, T) / T)) / 2",
        "return floor + (lr - floor) * float(1 + np.cos(np.pi * u / T)) / 2 if u < T else 0.0",
    ),
)

mistake(
    "lr_schedule",
    name="schedule_cosine_without_floor",
    hint="How low may the cosine go? Which argument says it, and where is it in your formula?",
    caught_by=["test_lr_schedule_stays_at_the_floor"],
    change=(
        "return floor + (lr - floor) * float(1 + np.cos(np.pi * min(u, T) / T)) / 2",
        "return lr * float(1 + np.cos(np.pi * min(u, T) / T)) / 2",
    ),
)
