"""What an answer is about, where two answers are right: both activations that keep a positive number positive."""


def choose_last_layer(answer, task, k):
    """The answer, with one name for the two activations that the third task allows."""
    loss, activation, units = answer
    if task == "a positive number, over decades" and activation in ("relu", "softplus"):
        activation = "relu or softplus"
    return loss, activation, units
