"""Known wrong answers to momentum_step, the commonest first."""

from autograder import mistake


@mistake(
    "momentum_step",
    hint="Two conventions exist: in one of them g is weighted by 1 - mu. Which one is on the sheet? Feed it a gradient that is always 1: where does the velocity stand after ten steps?",
    caught_by=["test_momentum_step_down_the_bowl", "test_momentum_step_on_an_even_slope"],
)
def momentum_averaged(w, g, v, lr, mu):
    v = mu * v + (1 - mu) * g
    return w - lr * v, v


mistake(
    "momentum_step",
    name="momentum_averaged_inside",
    hint="Your velocity is a mean of the steps: g is weighted by 1 - mu. Is that on the sheet?",
    caught_by=["test_momentum_step_down_the_bowl", "test_momentum_step_on_an_even_slope"],
    change=("v = mu * v - lr * g", "v = mu * v - (1 - mu) * lr * g"),
)


@mistake(
    "momentum_step",
    hint="After the first step w is right, and the velocity is not. Does the learning rate act inside the velocity, or when it moves the point?",
    caught_by=["test_momentum_step_of_three_parameters", "test_momentum_step_on_an_even_slope"],
)
def momentum_rate_outside(w, g, v, lr, mu):
    v = mu * v - g
    return w + lr * v, v


@mistake(
    "momentum_step",
    hint="Your velocity points uphill, and is subtracted. What does the docstring add to w?",
    caught_by=["test_momentum_step_of_three_parameters", "test_momentum_step_on_an_even_slope"],
)
def momentum_of_the_other_sign(w, g, v, lr, mu):
    v = mu * v + lr * g
    return w - v, v


@mistake(
    "momentum_step",
    hint="Your velocity is a sum of gradients, as in PyTorch: the learning rate comes when the point is moved. Which velocity does the sheet give back after the first step?",
    caught_by=["test_momentum_step_of_three_parameters", "test_momentum_step_on_an_even_slope"],
)
def momentum_rate_outside_other_sign(w, g, v, lr, mu):
    v = mu * v + g
    return w - lr * v, v


@mistake(
    "momentum_step",
    hint="Which velocity moves the point: the one before or the one after the gradient acted on it?",
    caught_by=["test_momentum_step_down_the_bowl", "test_momentum_step_of_three_parameters"],
)
def momentum_old_velocity(w, g, v, lr, mu):
    return w + v, mu * v - lr * g


mistake(
    "momentum_step",
    name="momentum_rates_swapped",
    hint="Set mu = 0: do you get gradient descent?",
    caught_by=["test_momentum_step_down_the_bowl", "test_momentum_step_of_three_parameters"],
    change=("v = mu * v - lr * g", "v = lr * v - mu * g"),
)

mistake(
    "momentum_step",
    name="momentum_climbs",
    hint="Does w^2/2 fall on the first step?",
    caught_by=["test_momentum_step_down_the_bowl", "test_momentum_step_of_three_parameters"],
    change=("v = mu * v - lr * g", "v = mu * v + lr * g"),
)

mistake(
    "momentum_step",
    name="momentum_velocity_not_kept",
    hint="Feed the velocity that you give back into the next step: does the point become faster than in plain descent?",
    caught_by=["test_momentum_step_down_the_bowl", "test_momentum_step_of_three_parameters"],
    change=("v = mu * v - lr * g", "v = -lr * g"),
)


@mistake(
    "momentum_step",
    hint="w is right after the first step, and after the second it is not. Which velocity do you give back?",
    caught_by=["test_momentum_step_down_the_bowl", "test_momentum_step_of_three_parameters"],
)
def momentum_gives_the_old_velocity(w, g, v, lr, mu):
    return w + mu * v - lr * g, v


mistake(
    "momentum_step",
    name="momentum_is_nesterov",
    hint="From 1.0 your first step leads to 0.81, that of the sheet to 0.9. How often does lr g move the point in one step?",
    caught_by=["test_momentum_step_down_the_bowl", "test_momentum_step_of_three_parameters"],
    change=("return w + v, v", "return w + mu * v - lr * g, v"),
)

mistake(
    "momentum_step",
    name="momentum_damps_the_gradient_too",
    hint="What does mu multiply: the old velocity, or the gradient as well?",
    caught_by=["test_momentum_step_down_the_bowl", "test_momentum_step_of_three_parameters"],
    change=("v = mu * v - lr * g", "v = mu * (v - lr * g)"),
)

mistake(
    "momentum_step",
    name="momentum_in_order_v_w",
    hint="In which order are the two given back? The docstring says it.",
    caught_by=["test_momentum_step_down_the_bowl", "test_momentum_step_of_three_parameters"],
    change=("return w + v, v", "return v, w + v"),
)

mistake(
    "momentum_step",
    name="momentum_gives_w_alone",
    hint="The next step needs a velocity. Who keeps it, if you give back w alone?",
    caught_by=["test_momentum_step_down_the_bowl", "test_momentum_step_of_three_parameters"],
    change=("return w + v, v", "return w + v"),
)


@mistake(
    "momentum_step",
    hint="The caller keeps the old w and the old velocity. Are they still the old ones? What does *= do to an array?",
    caught_by=["test_momentum_step_leaves_its_arguments_alone"],
)
def momentum_in_place(w, g, v, lr, mu):
    v *= mu
    v -= lr * g
    return w + v, v


@mistake(
    "momentum_step",
    hint="The caller keeps the old w to draw the path. Is it still the old one? What does += do to an array?",
    caught_by=["test_momentum_step_leaves_its_arguments_alone"],
)
def momentum_moves_w_in_place(w, g, v, lr, mu):
    v = mu * v - lr * g
    w += v
    return w, v
