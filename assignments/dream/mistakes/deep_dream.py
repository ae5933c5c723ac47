"""Known wrong answers to deep_dream, the commonest first."""

import numpy as np

from autograder import mistake


@mistake(
    "deep_dream",
    hint="After a step the picture is another one. At which picture was your gradient taken: where are you now?",
    caught_by=["test_deep_dream_asks_where_it_is_now", "test_deep_dream_of_a_colour_picture"],
)
def deep_dream_reuses_the_gradient(x, activation_and_grad, steps, lr):
    x = x.copy()
    value, grad = activation_and_grad(x)
    values = [value]
    for _ in range(steps):
        x = dream_step(x, grad, lr)
        values.append(activation_and_grad(x)[0])
    return x, values


@mistake(
    "deep_dream",
    hint="How many pictures are there before, between and after three steps? How many values has your record?",
    caught_by=["test_deep_dream_of_brightness", "test_deep_dream_of_no_steps"],
)
def deep_dream_forgets_the_last_value(x, activation_and_grad, steps, lr):
    x, values = x.copy(), []
    for _ in range(steps):
        value, grad = activation_and_grad(x)
        values.append(value)
        x = dream_step(x, grad, lr)
    return x, values


@mistake(
    "deep_dream",
    hint="Your record begins after the first step. What was the activation before it?",
    caught_by=["test_deep_dream_of_brightness", "test_deep_dream_of_no_steps"],
)
def deep_dream_forgets_the_first_value(x, activation_and_grad, steps, lr):
    x, values = x.copy(), []
    _, grad = activation_and_grad(x)
    for _ in range(steps):
        x = dream_step(x, grad, lr)
        value, grad = activation_and_grad(x)
        values.append(value)
    return x, values


@mistake(
    "deep_dream",
    hint="You ask for the value, and once more for the gradient. How often is a picture asked about, when both come together?",
    caught_by=["test_deep_dream_asks_once_a_picture", "test_deep_dream_asks_about_every_picture"],
)
def deep_dream_asks_twice(x, activation_and_grad, steps, lr):
    x = x.copy()
    values = [activation_and_grad(x)[0]]
    for _ in range(steps):
        _, grad = activation_and_grad(x)
        x = dream_step(x, grad, lr)
        values.append(activation_and_grad(x)[0])
    return x, values


mistake(
    "deep_dream",
    name="deep_dream_steps_once_more",
    hint="Count: how many steps does your loop take, and how many were asked for?",
    caught_by=["test_deep_dream_of_brightness", "test_deep_dream_of_no_steps"],
    change=("for _ in range(steps):", "for _ in range(steps + 1):"),
)

mistake(
    "deep_dream",
    name="deep_dream_steps_once_less",
    hint="Count: how many steps does your loop take, and how many were asked for?",
    caught_by=["test_deep_dream_of_brightness", "test_deep_dream_asks_once_a_picture"],
    change=("for _ in range(steps):", "for _ in range(steps - 1):"),
)

mistake(
    "deep_dream",
    name="deep_dream_downhill",
    hint="Print your record. Does the activation rise?",
    caught_by=["test_deep_dream_of_brightness"],
    change=("x = dream_step(x, grad, lr)", "x = dream_step(x, -grad, lr)"),
)

mistake(
    "deep_dream",
    name="deep_dream_with_the_raw_gradient",
    hint="dream_step is yours already. Does your loop take the same step?",
    caught_by=["test_deep_dream_asks_where_it_is_now"],
    change=("x = dream_step(x, grad, lr)", "x = np.clip(x + lr * grad, 0, 1)"),
)

mistake(
    "deep_dream",
    name="deep_dream_leaves_the_picture",
    hint="dream_step keeps the picture between 0 and 1. Does the step in your loop?",
    caught_by=["test_deep_dream_of_brightness"],
    change=("x = dream_step(x, grad, lr)", "x = x + lr * grad / (grad.std() + 1e-8)"),
)


@mistake(
    "deep_dream",
    hint="At which pictures do you ask? They may leave the range from 0 to 1 on the way, if you clip at the end alone.",
    caught_by=["test_deep_dream_of_brightness", "test_deep_dream_asks_about_every_picture"],
)
def deep_dream_clips_at_the_end(x, activation_and_grad, steps, lr):
    x = x.copy()
    value, grad = activation_and_grad(x)
    values = [value]
    for _ in range(steps):
        x = x + lr * grad / (grad.std() + 1e-8)
        value, grad = activation_and_grad(x)
        values.append(value)
    return np.clip(x, 0, 1), values


@mistake(
    "deep_dream",
    hint="x += ... writes into the picture that you were handed. Where did you make a copy?",
    caught_by=["test_deep_dream_changes_nothing_it_got", "test_deep_dream_of_no_steps"],
)
def deep_dream_in_place(x, activation_and_grad, steps, lr):
    value, grad = activation_and_grad(x)
    values = [value]
    for _ in range(steps):
        x[...] = dream_step(x, grad, lr)
        value, grad = activation_and_grad(x)
        values.append(value)
    return x, values


mistake(
    "deep_dream",
    name="deep_dream_without_a_copy",
    hint="With no step at all, which array do you give back? What if somebody writes into it?",
    caught_by=["test_deep_dream_of_no_steps"],
    change=("x = x.copy()", "pass"),
)


@mistake(
    "deep_dream",
    hint="The steps were too long, and the activation fell again. Which picture does the sheet ask for here, best or last?",
    caught_by=["test_deep_dream_ends_where_it_ends"],
)
def deep_dream_gives_the_best(x, activation_and_grad, steps, lr):
    x = x.copy()
    value, grad = activation_and_grad(x)
    values, pictures = [value], [x]
    for _ in range(steps):
        x = dream_step(x, grad, lr)
        value, grad = activation_and_grad(x)
        values.append(value)
        pictures.append(x)
    return pictures[int(np.argmax(values))], values


@mistake(
    "deep_dream",
    hint="You stop as soon as the activation does not rise. How many values were you asked for?",
    caught_by=["test_deep_dream_asks_where_it_is_now", "test_deep_dream_of_a_dead_channel"],
)
def deep_dream_stops_early(x, activation_and_grad, steps, lr):
    x = x.copy()
    value, grad = activation_and_grad(x)
    values = [value]
    for _ in range(steps):
        moved = dream_step(x, grad, lr)
        value, grad = activation_and_grad(moved)
        if value <= values[-1]:
            break
        x = moved
        values.append(value)
    return x, values


mistake(
    "deep_dream",
    name="deep_dream_tells_the_last_value_only",
    hint="What does the sheet want beside the picture: one number, or the record of all steps?",
    caught_by=["test_deep_dream_of_brightness", "test_deep_dream_of_no_steps"],
    change=("return x, values", "return x, values[-1]"),
)

mistake(
    "deep_dream",
    name="deep_dream_gives_the_picture_only",
    hint="What does the sheet want beside the picture?",
    caught_by=["test_deep_dream_of_brightness", "test_deep_dream_of_no_steps"],
    change=("return x, values", "return x"),
)

mistake(
    "deep_dream",
    name="deep_dream_changes_the_order",
    hint="In which order does the sheet name picture and record?",
    caught_by=["test_deep_dream_of_brightness", "test_deep_dream_of_no_steps"],
    change=("return x, values", "return values, x"),
)


@mistake(
    "deep_dream",
    hint="With each turn your step becomes shorter. What does the sheet say of lr?",
    caught_by=["test_deep_dream_of_brightness"],
)
def deep_dream_slows_down(x, activation_and_grad, steps, lr):
    x = x.copy()
    value, grad = activation_and_grad(x)
    values = [value]
    for number in range(steps):
        x = dream_step(x, grad, lr / (number + 1))
        value, grad = activation_and_grad(x)
        values.append(value)
    return x, values


@mistake(
    "deep_dream",
    hint="Every step starts from the picture that came in. From where should the second one start?",
    caught_by=["test_deep_dream_of_brightness", "test_deep_dream_asks_where_it_is_now"],
)
def deep_dream_starts_anew_each_time(x, activation_and_grad, steps, lr):
    picture = x.copy()
    value, grad = activation_and_grad(x)
    values = [value]
    for _ in range(steps):
        picture = dream_step(x, grad, lr)
        value, grad = activation_and_grad(picture)
        values.append(value)
    return picture, values


@mistake(
    "deep_dream",
    hint="Your record is right. How many steps has the picture taken that you give back, and how many were asked for?",
    caught_by=["test_deep_dream_of_brightness", "test_deep_dream_of_no_steps"],
)
def deep_dream_steps_after_the_last_value(x, activation_and_grad, steps, lr):
    x, values = x.copy(), []
    for _ in range(steps + 1):
        value, grad = activation_and_grad(x)
        values.append(value)
        x = dream_step(x, grad, lr)
    return x, values


mistake(
    "deep_dream",
    name="deep_dream_stops_after_a_fall",
    hint="You stop as soon as the activation does not rise. How many values were you asked for?",
    caught_by=["test_deep_dream_of_a_dead_channel"],
    change=("values.append(value)", "values.append(value)\n        if values[-1] <= values[-2]:\n            break"),
)
