"""Known wrong answers to dream_step, the commonest first."""

from autograder import mistake

mistake(
    "dream_step",
    name="dream_step_downhill",
    hint="In training one walks against the gradient, so that the loss falls. What shall happen to the activation here?",
    caught_by=["test_dream_step_of_four_pixels", "test_dream_step_of_a_faint_gradient"],
    change=("x + lr * grad / (grad.std() + 1e-8)", "x - lr * grad / (grad.std() + 1e-8)"),
)

mistake(
    "dream_step",
    name="dream_step_not_normalised",
    hint="Try a gradient of 0.000001: how far does your picture move? And with one of 1,000?",
    caught_by=["test_dream_step_of_four_pixels", "test_dream_step_of_a_faint_gradient"],
    change=("lr * grad / (grad.std() + 1e-8)", "lr * grad"),
)

mistake(
    "dream_step",
    name="dream_step_not_clipped",
    hint="How bright may a pixel be, after the step? Try a pixel of 1 whose gradient is positive.",
    caught_by=["test_dream_step_stays_in_the_picture"],
    change=("np.clip(x + lr * grad / (grad.std() + 1e-8), 0, 1)", "x + lr * grad / (grad.std() + 1e-8)"),
)

mistake(
    "dream_step",
    name="dream_step_by_the_largest",
    hint="By what do you divide? One very steep pixel makes all others stand still; what does the sheet measure by?",
    caught_by=["test_dream_step_of_four_pixels", "test_dream_step_of_a_colour_picture"],
    change=("grad.std()", "np.abs(grad).max()"),
)

mistake(
    "dream_step",
    name="dream_step_by_the_length",
    hint="The length of the gradient grows with the number of pixels. What happens to your step in a picture of a million?",
    caught_by=["test_dream_step_of_four_pixels", "test_dream_step_of_a_faint_gradient"],
    change=("grad.std()", "np.linalg.norm(grad)"),
)

mistake(
    "dream_step",
    name="dream_step_by_the_mean_size",
    hint="The mean of |grad| is what the first DeepDream divided by. Which measure stands in the formula of this sheet?",
    caught_by=["test_dream_step_of_four_pixels", "test_dream_step_of_a_colour_picture"],
    change=("grad.std()", "np.abs(grad).mean()"),
)

mistake(
    "dream_step",
    name="dream_step_by_the_root_mean_square",
    hint="Is the standard deviation measured from 0, or from the mean? Try a gradient whose mean is far from 0.",
    caught_by=["test_dream_step_of_a_colour_picture"],
    change=("grad.std()", "np.sqrt((grad**2).mean())"),
)

mistake(
    "dream_step",
    name="dream_step_with_n_minus_one",
    hint="Your spread is that of a sample, divided by n - 1. By what does the sheet divide?",
    caught_by=["test_dream_step_of_four_pixels", "test_dream_step_of_a_faint_gradient"],
    change=("grad.std()", "grad.std(ddof=1)"),
)

mistake(
    "dream_step",
    name="dream_step_by_the_variance",
    hint="Divide a gradient of 10 by its std, and by its variance. Which of the two steps no longer depends on the 10?",
    caught_by=["test_dream_step_of_four_pixels", "test_dream_step_of_a_faint_gradient"],
    change=("grad.std()", "grad.var()"),
)

mistake(
    "dream_step",
    name="dream_step_std_of_each_channel",
    hint="How many standard deviations has your gradient? The sheet wants one, over all numbers together.",
    caught_by=["test_dream_step_of_a_colour_picture"],
    change=("grad.std()", "grad.std(axis=(0, 1) if grad.ndim > 2 else None)"),
)

mistake(
    "dream_step",
    name="dream_step_std_of_each_column",
    hint="std(axis=0) measures each column by itself. Over how many numbers does the sheet take it?",
    caught_by=["test_dream_step_of_a_colour_picture"],
    change=("grad.std()", "grad.std(axis=0)"),
)

mistake(
    "dream_step",
    name="dream_step_without_epsilon",
    hint="A channel that is dead for this picture has the gradient 0 everywhere. What is 0/0?",
    caught_by=["test_dream_step_without_a_gradient"],
    change=("(grad.std() + 1e-8)", "grad.std()"),
)

mistake(
    "dream_step",
    name="dream_step_epsilon_under_the_root",
    hint="Where does your 1e-8 stand: beside the standard deviation, or beside the variance? What is the root of 1e-8?",
    caught_by=["test_dream_step_of_a_faint_gradient"],
    change=("(grad.std() + 1e-8)", "np.sqrt(grad.var() + 1e-8)"),
)

mistake(
    "dream_step",
    name="dream_step_of_another_epsilon",
    hint="How large is the number beside the standard deviation on this sheet? Compare its zeros with yours.",
    caught_by=["test_dream_step_of_next_to_no_gradient"],
    change=("1e-8", "1e-12"),
)

mistake(
    "dream_step",
    name="dream_step_epsilon_too_large",
    hint="Your epsilon is as large as a faint gradient's spread. How large is it on the sheet?",
    caught_by=["test_dream_step_of_a_faint_gradient"],
    change=("1e-8", "1e-5"),
)

mistake(
    "dream_step",
    name="dream_step_clips_before_the_step",
    hint="How bright may a pixel be, after the step? Try a pixel of 1 whose gradient is positive.",
    caught_by=["test_dream_step_stays_in_the_picture"],
    also=["dream_step_not_clipped"],
    change=("np.clip(x + lr * grad / (grad.std() + 1e-8), 0, 1)", "np.clip(x, 0, 1) + lr * grad / (grad.std() + 1e-8)"),
)
