"""Known wrong answers to nesterov_step, the commonest first."""

from autograder import mistake

mistake(
    "nesterov_step",
    name="nesterov_is_momentum",
    hint="From 1.0 your first step leads to 0.9, that of the sheet to 0.81. Which velocity does the second line multiply by mu, and what comes on top of it?",
    caught_by=["test_nesterov_step_down_the_bowl", "test_nesterov_step_of_three_parameters"],
    change=("return w + mu * v - lr * g, v", "return w + v, v"),
)


@mistake(
    "nesterov_step",
    hint="How often does the velocity change in one step? Yours takes the gradient in twice.",
    caught_by=["test_nesterov_step_down_the_bowl", "test_nesterov_step_of_three_parameters"],
)
def nesterov_updates_the_velocity_twice(w, g, v, lr, mu):
    v = mu * v - lr * g
    v = mu * v - lr * g
    return w + v, v


mistake(
    "nesterov_step",
    name="nesterov_moves_twice",
    hint="Your point moves by the velocity, and then by the look-ahead as well. What does the second line add to w, and what not?",
    caught_by=["test_nesterov_step_down_the_bowl", "test_nesterov_step_of_three_parameters"],
    change=("return w + mu * v - lr * g, v", "return w + v + mu * v - lr * g, v"),
)

mistake(
    "nesterov_step",
    name="nesterov_without_the_gradient",
    hint="The velocity acts ahead of time, and the gradient acts too. Which term is missing in the second line?",
    caught_by=["test_nesterov_step_down_the_bowl", "test_nesterov_step_of_three_parameters"],
    change=("return w + mu * v - lr * g, v", "return w + mu * v, v"),
)

mistake(
    "nesterov_step",
    name="nesterov_velocity_undamped",
    hint="In the second line the new velocity is damped once more. By what?",
    caught_by=["test_nesterov_step_down_the_bowl", "test_nesterov_step_of_three_parameters"],
    change=("return w + mu * v - lr * g, v", "return w + v - lr * g, v"),
)


@mistake(
    "nesterov_step",
    hint="You use a form with both velocities, -mu v_old + (1 + mu) v_new. Are the factors on the right ones? Try v = 0.",
    caught_by=["test_nesterov_step_down_the_bowl", "test_nesterov_step_of_three_parameters"],
)
def nesterov_difference_of_velocities(w, g, v, lr, mu):
    new = mu * v - lr * g
    return w + mu * v + (1 + mu) * new, new


@mistake(
    "nesterov_step",
    hint="Your velocity weighs g by 1 - mu. Is that on the sheet?",
    caught_by=["test_nesterov_step_down_the_bowl", "test_nesterov_step_of_three_parameters"],
)
def nesterov_averaged(w, g, v, lr, mu):
    v = mu * v - (1 - mu) * lr * g
    return w + mu * v - lr * g, v


@mistake(
    "nesterov_step",
    hint="Set mu = 0: do you get gradient descent?",
    caught_by=["test_nesterov_step_down_the_bowl", "test_nesterov_step_of_three_parameters"],
)
def nesterov_rates_swapped(w, g, v, lr, mu):
    v = lr * v - mu * g
    return w + lr * v - mu * g, v


@mistake(
    "nesterov_step",
    hint="Does w^2/2 fall on the first step?",
    caught_by=["test_nesterov_step_down_the_bowl", "test_nesterov_step_of_three_parameters"],
)
def nesterov_climbs(w, g, v, lr, mu):
    v = mu * v + lr * g
    return w + mu * v + lr * g, v


@mistake(
    "nesterov_step",
    hint="Your velocity points uphill, and is subtracted. What does the docstring add to w?",
    caught_by=["test_nesterov_step_of_three_parameters"],
)
def nesterov_of_the_other_sign(w, g, v, lr, mu):
    v = mu * v + lr * g
    return w - mu * v - lr * g, v


mistake(
    "nesterov_step",
    name="nesterov_half_climbs",
    hint="One of the two places of lr g goes uphill. Which sign has the gradient in the second line?",
    caught_by=["test_nesterov_step_down_the_bowl", "test_nesterov_step_of_three_parameters"],
    change=("return w + mu * v - lr * g, v", "return w + mu * v + lr * g, v"),
)


@mistake(
    "nesterov_step",
    hint="w is right after the first step, and after the second it is not. Which velocity do you give back?",
    caught_by=["test_nesterov_step_down_the_bowl", "test_nesterov_step_of_three_parameters"],
)
def nesterov_gives_the_old_velocity(w, g, v, lr, mu):
    new = mu * v - lr * g
    return w + mu * new - lr * g, v


@mistake(
    "nesterov_step",
    hint="The caller keeps the old w and the old velocity. Are they still the old ones? What does *= do to an array?",
    caught_by=["test_nesterov_step_leaves_its_arguments_alone"],
)
def nesterov_in_place(w, g, v, lr, mu):
    v *= mu
    v -= lr * g
    return w + mu * v - lr * g, v
