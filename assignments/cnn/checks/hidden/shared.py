"""What several hidden checks use.

Small networks have answers that NumPy can work out, so most checks here are exact to float32. `rebuild` builds the
network again from its config and weights in a clean process: what that one answers is not the student's to choose.
"""

import numpy as np

from autograder import expect

FLOAT32 = "networks compute in float32"


def probabilities(logits):
    powers = np.exp(logits - logits.max(axis=1, keepdims=True))
    return powers / powers.sum(axis=1, keepdims=True)


def cross_entropy(given, labels):
    return float(-np.log(given[np.arange(len(labels)), labels]).mean())


def answers(model, x, k):
    """The probabilities that a network gives, as it is in use; not by predict, which would make a graph for one question."""
    return expect.array(np.asarray(expect.living(model(x, training=False), "a tensor")), shape=(len(x), k))


def answers_by_its_weights(model, x, k=None):
    """With all weights 0 a network answers otherwise than with others; what only looks like a network does not.

    With `k` classes the weights are those of the docstring's network, given: its own first ones are random, and no known
    mistake would answer by the same. Without, they are its own.
    """
    if k is None:
        weights = model.get_weights()
        expect.that(isinstance(weights, list) and weights, "get_weights() of the network gives no list of arrays")
        weights = [expect.array(part) for part in weights]
    else:
        _, height, width, channels = x.shape
        inputs = (height - 2) // 2 * ((width - 2) // 2) * 8
        shapes = [(3, 3, channels, 8), (8,), (inputs, k), (k,)]
        weights = [0.1 * np.cos(np.arange(np.prod(shape))).reshape(shape).astype(np.float32) for shape in shapes]
        model.set_weights(weights)
    before = expect.array(np.asarray(expect.living(model(x, training=False), "a tensor")))
    model.set_weights([np.zeros_like(part) for part in weights])
    after = expect.array(np.asarray(expect.living(model(x, training=False), "a tensor")))
    expect.that(not np.array_equal(before, after), "the answers do not come from the weights of a network")


def numbers(answer):
    """A list of numbers, one for each epoch, as an array."""
    expect.that(
        isinstance(answer, list) and len(answer) > 0, "an entry of the History is no list with a number an epoch"
    )
    return np.array([expect.scalar(value) for value in answer])


def curves(answer):
    """The training and validation losses of a History, as arrays."""
    history = expect.mapping(expect.living(answer, "the History that fit returns").history, ["loss", "val_loss"])
    return numbers(history["loss"]), numbers(history["val_loss"])


def weights_of(model, inputs):
    """Kernel and biases of a model of one dense layer with two outputs."""
    kernel, biases = expect.items(model.get_weights(), 2)
    return expect.array(kernel, shape=(inputs, 2)), expect.array(biases, shape=(2,))


def was_trained(model, x_val, y_val, val_loss):
    """The losses that were told are the model's own: its weights have moved, and its validation loss is one of them."""
    kernel, biases = weights_of(model, x_val.shape[1])
    expect.that(np.any(kernel != 0), "the model still has the weights that it came with")
    given = probabilities(x_val @ kernel + biases)
    found = -np.log(given[np.arange(len(y_val)), y_val]).mean()
    # Which of them, the best or the last, other checks ask. A validation loss is one of float32 batches.
    expect.that(np.isclose(val_loss, found, rtol=1e-3).any(), f"no epoch has the model's validation loss, {found:.3f}")


def learning_rate(model):
    rate = expect.living(model.optimizer, "the optimizer of a Keras model").learning_rate
    return float(rate) if isinstance(rate, expect.Handle) else expect.scalar(rate)


def dense_classifier(student, inputs, k):
    """One dense layer with softmax; the Reshape hides the softmax from TensorFlow, which would mend from_logits."""
    layers = student.keras.layers
    return student.keras.Sequential(
        [student.keras.Input((inputs,)), layers.Dense(k, activation="softmax"), layers.Reshape((k,))]
    )
