"""A student's network, built anew where the student's code never ran.

A network in the student's worker answers for itself, and could lie. So the judge asks it for two pieces of plain data,
its config and its weights, holds the config against a list of Keras's own layers, and has the same network built in a
second, clean worker. What that one answers is the network's answer. Nothing is deserialised in the judge, and no file
of a student's is ever loaded.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any

import numpy as np

from autograder.checks.expect import CheckFailed
from autograder.records import Cell
from autograder.student.proxy import Handle, Side, Student
from autograder.student.sides import end

# Keras's own layers, losses excluded: each computes a fixed function of its inputs and its weights. Lambda and whatever
# wraps foreign code (TFSMLayer, TorchModuleWrapper, JaxLayer, ...) is not among them.
LAYERS = frozenset(
    """
    InputLayer Dense Conv2D SeparableConv2D DepthwiseConv2D Conv2DTranspose
    MaxPooling2D AveragePooling2D GlobalMaxPooling2D GlobalAveragePooling2D
    Flatten Reshape Permute ZeroPadding2D Cropping2D UpSampling2D
    Dropout SpatialDropout2D GaussianNoise GaussianDropout Rescaling Normalization
    BatchNormalization LayerNormalization GroupNormalization
    Activation ReLU LeakyReLU PReLU ELU Softmax Identity
    Add Subtract Multiply Average Maximum Minimum Concatenate Dot RepeatVector
    Conv1D SeparableConv1D MaxPooling1D AveragePooling1D GlobalMaxPooling1D GlobalAveragePooling1D SpatialDropout1D
    AlphaDropout UnitNormalization RMSNormalization Resizing CenterCrop
    RandomFlip RandomRotation RandomTranslation RandomZoom RandomContrast RandomBrightness
    """.split()  # noqa: SIM905  a table reads better than fifty quoted names
)
OTHERS = {
    "keras.initializers": None,  # None: all of the module
    "keras.regularizers": frozenset({"L1", "L2", "L1L2", "OrthogonalRegularizer"}),
    "keras.constraints": frozenset({"MaxNorm", "MinMaxNorm", "NonNeg", "UnitNorm"}),
    "keras": frozenset({"DTypePolicy"}),
    "keras.dtype_policies": frozenset({"DTypePolicy"}),
}
# What `x + y` and `keras.ops.relu(x)` become in a functional network: fixed functions without weights, too.
_NN = frozenset(
    """
    Relu Relu6 LeakyRelu Elu Selu Gelu Silu HardSwish Sigmoid Softmax MaxPool AveragePool
    """.split()  # noqa: SIM905  as above
)
_NUMPY = frozenset(
    """
    Add Subtract Multiply Divide Maximum Minimum Max Min Mean Sum Concatenate Reshape Tanh Abs Absolute Square Sqrt
    Power Negative ExpandDims Squeeze Pad
    """.split()  # noqa: SIM905  as above
)
OPERATIONS = {
    "keras.src.ops.nn": _NN,
    "keras.src.ops.numpy": _NUMPY,
    "keras.src.activations.activations": frozenset({"ReLU"}),
}
# Networks within a network: their own layers stand in the same config, and are asked in their turn.
NETWORKS = {"keras": frozenset({"Sequential"}), "keras.src.models.functional": frozenset({"Functional"})}
PLUMBING = frozenset({"__keras_tensor__", "__tuple__"})  # how a functional config names its tensors
MAX_DEPTH, MAX_PARTS = 40, 20_000  # a config of a few hundred layers; more is no course work
MAX_NUMBERS = 5_000_000  # weights in all
# Building a network and one prediction with it; far less on an idle machine.
BUILD_SECONDS = 60.0

BUILDER = """
import keras


def build(config, weights):
    kind = keras.Model if "input_layers" in config else keras.Sequential
    model = kind.from_config(config)
    model.set_weights(weights)
    return model
"""


class Rebuild:
    """`rebuild(config, weights)` of a check: the same network in a clean worker, as a handle to ask for predictions.

    The worker serves all checks of one submission: to fork one, and to start Keras's runtime in it, takes longer than
    to build a network.
    """

    def __init__(self, new_side: Callable[[Sequence[Cell]], Side]) -> None:
        self._new_side = new_side
        self._side: Side | None = None

    def __call__(self, config: Any, weights: Any) -> Handle:
        """Raises CheckFailed where config or weights are not those of a network of allowed layers."""
        allowed_config(config)
        arrays = allowed_weights(weights)
        if self._side is None or not getattr(self._side, "alive", True):
            self._side = self._new_side([Cell(BUILDER, number=1)])
        model = Student(self._side, call_seconds=BUILD_SECONDS).build(config, arrays)
        if not isinstance(model, Handle):
            raise CheckFailed("the network cannot be built anew from its config")
        return model

    def close(self) -> None:
        """End the clean worker, if there is one."""
        end(self._side)
        self._side = None


def allowed_config(config: Any) -> tuple[str, ...]:
    """The class names of the network's layers, in order. Raises CheckFailed where anything else is in the config."""
    if not isinstance(config, dict) or not isinstance(config.get("layers"), list):
        raise CheckFailed("the network is neither a keras.Sequential nor a functional keras.Model")
    for number, part in enumerate(_parts(config, 0)):
        if number >= MAX_PARTS:
            raise CheckFailed("the network's config is larger than that of any course work")
        if isinstance(part, dict) and "class_name" in part:
            _allowed_class(part)
    names = tuple(layer.get("class_name") if isinstance(layer, dict) else None for layer in config["layers"])
    allowed = LAYERS.union(*OPERATIONS.values(), *NETWORKS.values())
    strange = [name for name in names if name not in allowed]
    if strange:
        raise CheckFailed(f"the layer {strange[0]} is not one of Keras's own layers that are allowed here")
    return tuple(str(name) for name in names)


def allowed_weights(weights: Any) -> list[Any]:
    """The weights as a list of finite arrays. Raises CheckFailed where they are none."""
    if not isinstance(weights, list) or not all(type(part) is np.ndarray for part in weights):
        raise CheckFailed("get_weights() of the network gives no list of arrays")
    if sum(part.size for part in weights) > MAX_NUMBERS:
        raise CheckFailed("the network has more than five million weights")
    if not all(part.dtype.kind in "fiu" and np.isfinite(part).all() for part in weights):
        raise CheckFailed("a weight of the network is not a finite number: did the training diverge?")
    return weights


def _allowed_class(part: dict[Any, Any]) -> None:
    name, module = part["class_name"], part.get("module")
    registered = part.get("registered_name")
    if not isinstance(name, str) or (registered is not None and registered != name):
        raise CheckFailed(f"{registered or name!r} is a class of your own: only Keras's own are allowed here")
    if name in PLUMBING or (module == "keras.layers" and name in LAYERS):
        return
    if not isinstance(module, str):
        raise CheckFailed(f"{name} is not one of Keras's own parts that are allowed here")
    if name in OPERATIONS.get(module, ()) or name in NETWORKS.get(module, ()):
        return
    known = OTHERS.get(module, frozenset())
    if known is not None and name not in known:
        raise CheckFailed(f"{name} is not one of Keras's own parts that are allowed here")


# No walk of `values/walk.py`: the dicts themselves are asked for, and what is too deep or no plain data is a failed check.
def _parts(value: Any, depth: int) -> Iterator[Any]:
    if depth > MAX_DEPTH:
        raise CheckFailed("the network's config is nested deeper than that of any course work")
    yield value
    if isinstance(value, dict):
        if not all(isinstance(key, str) for key in value):
            raise CheckFailed("the network's config is no config")
        for item in value.values():
            yield from _parts(item, depth + 1)
    elif isinstance(value, list | tuple):
        for item in value:
            yield from _parts(item, depth + 1)
    elif not (value is None or isinstance(value, bool | int | float | str)):
        raise CheckFailed("the network's config holds something that is no plain data")
