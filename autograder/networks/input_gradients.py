"""What would a picture have to become? Values of a Keras model for one picture, with their gradients for its pixels.

Keras 3 has no such gradient that every backend knows; here it is for TensorFlow, JAX and PyTorch (the last was not tried on one:
it is not installed where the tests run). Each function gives a `value_and_grad(x) -> (value, grad)`: x one picture (h, w, c),
value a float, grad a float64 array of x's shape. The model runs as in prediction (no dropout), and its weights stay as they are.
Importing this module imports neither Keras nor a backend.
"""

from __future__ import annotations

import importlib
from collections.abc import Callable
from typing import Any

import numpy as np

Array = np.ndarray[Any, np.dtype[Any]]
ValueAndGrad = Callable[[Array], tuple[float, Array]]


def activation_and_grad(model: Any, layer: str | int, channel: int) -> ValueAndGrad:
    """How strongly a channel answers: the mean of the last axis's entry `channel` in the output of a layer.

    Args:
        model: a built Keras model with one input, pictures (n, h, w, c).
        layer: a layer's name, or its place in `model.layers`.
        channel: which of its channels or units.

    Raises:
        ValueError: the model is not built, or it has no such layer or channel.
    """
    _built(model)
    found = model.get_layer(layer) if isinstance(layer, str) else model.get_layer(index=layer)
    channels = found.output.shape[-1]
    if not 0 <= channel < channels:
        raise ValueError(f"channel is {channel}: the layer {found.name} has {channels}, numbered from 0")
    inner = _keras().Model(model.inputs, found.output)
    return _with_gradient(lambda x: _keras().ops.mean(inner(x, training=False)[..., channel]))


def log_probability_and_grad(model: Any, k: int) -> ValueAndGrad:
    """log p of class k, in nats, computed from the logits, so that it has digits where p is 0 or 1 in float32.

    Args:
        model: a built Keras model that ends in a softmax, or in a Dense layer without activation (these are its logits).
        k: the class.

    Raises:
        ValueError: the model ends otherwise, is not built, or has no class k.
    """
    logits = _logits(model, k)
    return _with_gradient(lambda x: _keras().ops.log_softmax(logits(x), axis=-1)[0, k])


def logit_and_grad(model: Any, k: int) -> ValueAndGrad:
    """The logit of class k, what softmax is given. Arguments and errors as for `log_probability_and_grad`."""
    logits = _logits(model, k)
    return _with_gradient(lambda x: logits(x)[0, k])


def _logits(model: Any, k: int) -> Callable[[Any], Any]:
    """The logits (1, classes) of a batch of one, whether the model ends in them or in their softmax."""
    _built(model)
    keras, last = _keras(), model.layers[-1]
    classes = model.outputs[0].shape[-1]
    if not 0 <= k < classes:
        raise ValueError(f"k is {k}: the model has {classes} classes, numbered from 0")
    ending = getattr(last, "activation", None)
    softmax, linear = ending is keras.activations.softmax, ending is keras.activations.linear
    if isinstance(last, keras.layers.Dense) and softmax:
        body = keras.Model(model.inputs, last.input)
        return lambda x: _before_activation(last, body(x, training=False))
    if softmax or isinstance(last, keras.layers.Softmax):
        body = keras.Model(model.inputs, last.input)
        return lambda x: body(x, training=False)
    if linear:
        return lambda x: model(x, training=False)
    raise ValueError(f"the last layer, {last.name}, is neither a softmax nor without activation: what are its logits?")


def _before_activation(dense: Any, x: Any) -> Any:
    z = _keras().ops.matmul(x, dense.kernel)
    return z + dense.bias if dense.use_bias else z


def _built(model: Any) -> None:
    if not getattr(model, "built", False) or not getattr(model, "inputs", None):
        raise ValueError(f"the model {getattr(model, 'name', model)} is not built: begin it with keras.Input(shape)")


# ---------------------------------------------------------------- backends


def _with_gradient(value_of: Callable[[Any], Any]) -> ValueAndGrad:
    """`value_of` takes a tensor of one picture (1, h, w, c) and gives a tensor of one number."""
    differentiate = {"tensorflow": _tensorflow, "jax": _jax, "torch": _torch}[_keras().backend.backend()]

    def value_and_grad(x: Array) -> tuple[float, Array]:
        value, grad = differentiate(value_of, np.asarray(x, dtype=np.float32)[None])
        return float(value), np.asarray(grad, dtype=float)[0]

    return value_and_grad


def _tensorflow(value_of: Callable[[Any], Any], x: Array) -> tuple[Any, Any]:
    tf: Any = importlib.import_module("tensorflow")
    picture = tf.constant(x)
    with tf.GradientTape(watch_accessed_variables=False) as tape:
        tape.watch(picture)
        value = value_of(picture)
    return value, tape.gradient(value, picture, unconnected_gradients=tf.UnconnectedGradients.ZERO)


def _jax(value_of: Callable[[Any], Any], x: Array) -> tuple[Any, Any]:
    jax: Any = importlib.import_module("jax")
    return jax.value_and_grad(value_of)(x)  # type: ignore[no-any-return]


def _torch(value_of: Callable[[Any], Any], x: Array) -> tuple[Any, Any]:
    torch: Any = importlib.import_module("torch")
    picture = _keras().ops.convert_to_tensor(x).detach().requires_grad_()
    value = value_of(picture)
    (grad,) = torch.autograd.grad(value, picture, allow_unused=True, materialize_grads=True)
    return value.detach().cpu(), grad.cpu()


def _keras() -> Any:
    return importlib.import_module("keras")
