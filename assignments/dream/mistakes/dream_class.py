"""Known wrong answers to dream_class, the commonest first."""

import numpy as np

from autograder import mistake

mistake(
    "dream_class",
    name="dream_class_gives_the_last",
    hint="A step can go too far, and then the next picture is worse. Which of them would you hang on the wall?",
    caught_by=["test_dream_class_keeps_the_best", "test_dream_class_that_only_gets_worse"],
    change=("return best, best_log_p", "return x, log_p"),
)


@mistake(
    "dream_class",
    hint="The picture to begin with is one of the steps + 1 as well. What if every step makes it worse?",
    caught_by=["test_dream_class_that_only_gets_worse", "test_dream_class_of_equals"],
)
def dream_class_forgets_the_first(x, log_probability_and_grad, steps, lr):
    x = x.copy()
    log_p, grad = log_probability_and_grad(x)
    best, best_log_p = (x, log_p) if steps == 0 else (x, -np.inf)
    for _ in range(steps):
        x = dream_step(x, grad, lr)
        log_p, grad = log_probability_and_grad(x)
        if log_p > best_log_p:
            best, best_log_p = x, log_p
    return best, best_log_p


@mistake(
    "dream_class",
    hint="You keep the picture before the step, or after it? Ask the function about your answer: is that your log p?",
    caught_by=["test_dream_class_keeps_the_best", "test_dream_class_that_only_gets_better"],
)
def dream_class_keeps_the_picture_before(x, log_probability_and_grad, steps, lr):
    x = x.copy()
    log_p, grad = log_probability_and_grad(x)
    best, best_log_p = x, log_p
    for _ in range(steps):
        before = x
        x = dream_step(x, grad, lr)
        log_p, grad = log_probability_and_grad(x)
        if log_p > best_log_p:
            best, best_log_p = before, log_p
    return best, best_log_p


@mistake(
    "dream_class",
    hint="You keep the picture after the step. Whose log p stands beside it?",
    caught_by=["test_dream_class_keeps_the_best", "test_dream_class_that_only_gets_worse"],
)
def dream_class_keeps_the_picture_after(x, log_probability_and_grad, steps, lr):
    x = x.copy()
    best, best_log_p = x, -np.inf
    log_p, grad = log_probability_and_grad(x)
    for _ in range(steps):
        moved = dream_step(x, grad, lr)
        if log_p > best_log_p:
            best, best_log_p = moved, log_p
        x = moved
        log_p, grad = log_probability_and_grad(x)
    if log_p > best_log_p:
        best, best_log_p = x, log_p
    return best, best_log_p


mistake(
    "dream_class",
    name="dream_class_tells_the_last_log_p",
    hint="Ask the function about the picture that you give back. Is its log p the one beside it?",
    caught_by=["test_dream_class_keeps_the_best", "test_dream_class_that_only_gets_worse"],
    change=("return best, best_log_p", "return best, log_p"),
)

mistake(
    "dream_class",
    name="dream_class_gives_the_last_with_the_best_log_p",
    hint="Ask the function about the picture that you give back: is that its log p? (An array that you write into changes for ever.)",
    caught_by=["test_dream_class_keeps_the_best", "test_dream_class_that_only_gets_worse"],
    change=("return best, best_log_p", "return x, best_log_p"),
)

mistake(
    "dream_class",
    name="dream_class_downhill",
    hint="Which way makes the class more probable? Print log p after each step.",
    caught_by=["test_dream_class_keeps_the_best", "test_dream_class_that_only_gets_better"],
    change=("x = dream_step(x, grad, lr)", "x = dream_step(x, -grad, lr)"),
)

mistake(
    "dream_class",
    name="dream_class_keeps_the_worst",
    hint="log p is negative, and no loss. Of -1 and -4, which is more probable?",
    caught_by=["test_dream_class_keeps_the_best", "test_dream_class_that_only_gets_better"],
    change=("if log_p > best_log_p:", "if log_p < best_log_p:"),
)

mistake(
    "dream_class",
    name="dream_class_keeps_the_last_of_equals",
    hint="Two pictures have the same log p. Which of the two does the sheet ask for?",
    caught_by=["test_dream_class_of_equals"],
    change=("if log_p > best_log_p:", "if log_p >= best_log_p:"),
)

mistake(
    "dream_class",
    name="dream_class_takes_the_largest_size",
    hint="log p is negative, and no loss. Of -1 and -4, which is more probable?",
    also=["dream_class_keeps_the_worst"],
    caught_by=["test_dream_class_keeps_the_best", "test_dream_class_that_only_gets_better"],
    change=("if log_p > best_log_p:", "if abs(log_p) > abs(best_log_p):"),
)

mistake(
    "dream_class",
    name="dream_class_steps_once_less",
    hint="Of 3 steps there are 4 pictures, the one to begin with among them. How many of them do you compare?",
    caught_by=["test_dream_class_that_only_gets_better", "test_dream_class_asks_once_a_picture"],
    change=("for _ in range(steps):", "for _ in range(steps - 1):"),
)

mistake(
    "dream_class",
    name="dream_class_steps_once_more",
    hint="Count: how many steps does your loop take, and how many were asked for?",
    caught_by=["test_dream_class_that_only_gets_better", "test_dream_class_asks_once_a_picture"],
    change=("for _ in range(steps):", "for _ in range(steps + 1):"),
)

mistake(
    "dream_class",
    name="dream_class_with_the_raw_gradient",
    hint="Where the network is sure, its gradient is next to nothing. How far do you then get without dream_step?",
    caught_by=["test_dream_class_keeps_the_best", "test_dream_class_that_only_gets_better"],
    change=("x = dream_step(x, grad, lr)", "x = np.clip(x + lr * grad, 0, 1)"),
)


@mistake(
    "dream_class",
    hint="After a step the picture is another one. At which picture was your gradient taken?",
    caught_by=["test_dream_class_of_a_softmax", "test_dream_class_asks_once_a_picture"],
)
def dream_class_reuses_the_gradient(x, log_probability_and_grad, steps, lr):
    x = x.copy()
    log_p, grad = log_probability_and_grad(x)
    best, best_log_p = x, log_p
    for _ in range(steps):
        x = dream_step(x, grad, lr)
        log_p, _ = log_probability_and_grad(x)
        if log_p > best_log_p:
            best, best_log_p = x, log_p
    return best, best_log_p


@mistake(
    "dream_class",
    hint="How often do you ask about one picture? Both, log p and the gradient, come from one call.",
    caught_by=["test_dream_class_asks_once_a_picture"],
)
def dream_class_asks_twice(x, log_probability_and_grad, steps, lr):
    x = x.copy()
    best, best_log_p = x, log_probability_and_grad(x)[0]
    for _ in range(steps):
        x = dream_step(x, log_probability_and_grad(x)[1], lr)
        log_p = log_probability_and_grad(x)[0]
        if log_p > best_log_p:
            best, best_log_p = x, log_p
    return best, best_log_p


@mistake(
    "dream_class",
    hint="You never leave a picture for a worse one. Can a later one, behind it, not be better than all before?",
    caught_by=["test_dream_class_asks_once_a_picture"],
)
def dream_class_goes_on_from_the_best(x, log_probability_and_grad, steps, lr):
    best = x.copy()
    best_log_p, grad = log_probability_and_grad(best)
    for _ in range(steps):
        moved = dream_step(best, grad, lr)
        log_p, new_grad = log_probability_and_grad(moved)
        if log_p > best_log_p:
            best, best_log_p, grad = moved, log_p, new_grad
    return best, best_log_p


@mistake(
    "dream_class",
    hint="You never leave a picture for a worse one. Can a later one, behind it, not be better than all before?",
    caught_by=["test_dream_class_of_equals", "test_dream_class_asks_once_a_picture"],
    also=["dream_class_goes_on_from_the_best"],
)
def dream_class_stops_at_the_first_worse(x, log_probability_and_grad, steps, lr):
    x = x.copy()
    best, (best_log_p, grad) = x, log_probability_and_grad(x)
    for _ in range(steps):
        x = dream_step(x, grad, lr)
        log_p, grad = log_probability_and_grad(x)
        if log_p < best_log_p:
            break
        if log_p > best_log_p:
            best, best_log_p = x, log_p
    return best, best_log_p


@mistake(
    "dream_class",
    hint="Ask the function about the picture that you give back: is that its log p? (An array that you write into changes for ever.)",
    caught_by=["test_dream_class_keeps_the_best", "test_dream_class_that_only_gets_worse"],
    also=["dream_class_gives_the_last_with_the_best_log_p"],
)
def dream_class_keeps_no_copy(x, log_probability_and_grad, steps, lr):
    x = x.copy()
    log_p, grad = log_probability_and_grad(x)
    best, best_log_p = x, log_p
    for _ in range(steps):
        x[...] = dream_step(x, grad, lr)
        log_p, grad = log_probability_and_grad(x)
        if log_p > best_log_p:
            best, best_log_p = x, log_p
    return best, best_log_p


@mistake(
    "dream_class",
    hint="With which number does your search for the largest begin? Try a log p that is smaller still.",
    caught_by=["test_dream_class_of_the_most_unlikely"],
)
def dream_class_begins_at_a_million(x, log_probability_and_grad, steps, lr):
    x = x.copy()
    log_p, grad = log_probability_and_grad(x)
    best, best_log_p = x, max(log_p, -1e6)
    for _ in range(steps):
        x = dream_step(x, grad, lr)
        log_p, grad = log_probability_and_grad(x)
        if log_p > best_log_p:
            best, best_log_p = x, log_p
    return best, best_log_p


mistake(
    "dream_class",
    name="dream_class_gives_a_probability",
    hint="The sheet asks for log p, not for p. Can the second number of your answer be positive?",
    caught_by=["test_dream_class_keeps_the_best", "test_dream_class_that_only_gets_worse"],
    change=("return best, best_log_p", "return best, float(np.exp(best_log_p))"),
)

mistake(
    "dream_class",
    name="dream_class_without_a_copy",
    hint="Where the picture to begin with is the best, you give back the very array that came in. Is that a new one?",
    caught_by=["test_dream_class_of_no_steps", "test_dream_class_changes_nothing_it_got"],
    change=("x = x.copy()", "pass"),
)


@mistake(
    "dream_class",
    hint="x[...] = ... writes into the picture that you were handed. Where did you make a copy?",
    caught_by=["test_dream_class_changes_nothing_it_got"],
)
def dream_class_in_place(x, log_probability_and_grad, steps, lr):
    log_p, grad = log_probability_and_grad(x)
    best, best_log_p = x.copy(), log_p
    for _ in range(steps):
        x[...] = dream_step(x, grad, lr)
        log_p, grad = log_probability_and_grad(x)
        if log_p > best_log_p:
            best, best_log_p = x.copy(), log_p
    return best, best_log_p


mistake(
    "dream_class",
    name="dream_class_gives_the_picture_only",
    hint="What does the sheet want beside the picture?",
    caught_by=["test_dream_class_keeps_the_best", "test_dream_class_that_only_gets_worse"],
    change=("return best, best_log_p", "return best"),
)


mistake(
    "dream_class",
    name="dream_class_begins_at_nought",
    hint="log p is never above 0. Your record begins at 0: which picture can ever beat it?",
    caught_by=["test_dream_class_keeps_the_best", "test_dream_class_that_only_gets_better"],
    change=("best, best_log_p = x, log_p\n    for", "best, best_log_p = x, 0.0\n    for"),
)
