"""Record what Keras counts on 30 random networks, for the hidden checks of `parameter_counting`.

Writes `assignments/parameter_counting/checks/hidden/keras_counts.json`, so that neither the judge nor a student
needs Keras. Run it again after a change of the layers that `count_network` knows, or of Keras:

    python benchmarks/record_keras_counts.py [--check]

With --check nothing is written; the exit code is 1 where the file does not say what Keras says.
"""

import argparse
import json
import sys
from pathlib import Path
from typing import Any

import numpy as np

FILE = Path(__file__).parents[1] / "assignments/parameter_counting/checks/hidden/keras_counts.json"
FAMILIES = {"dense": 6, "convolution": 8, "padding_and_stride": 8, "normalisation": 8}
Layer = dict[str, Any]


def draw(family: str, random: np.random.Generator) -> tuple[tuple[int, ...], list[Layer]]:
    """The input shape and the layers of one random network."""
    if family == "dense":
        return (_from(random, 1, 40),), _dense_part(random, dropout=False)
    shape = (_from(random, 18, 33), _from(random, 18, 33), _from(random, 1, 5))
    layers: list[Layer] = []
    channels = shape[2]
    for _ in range(_from(random, 1, 4)):
        layer, channels = _convolution(random, channels, family)
        layers.append(layer)
        if family == "normalisation":
            layers.append({"name": "BatchNormalization"})
        if random.random() < 0.6:
            layers.append(_pooling(random, family))
    if random.random() < 0.25:
        layers.append({"name": "Dense", "units": _from(random, 1, 9)})  # on the last axis of a map
    layers.append({"name": "Flatten"})
    return shape, layers + _dense_part(random, dropout=family == "normalisation")


def _from(random: np.random.Generator, low: int, high: int) -> int:
    return int(random.integers(low, high))


def _dense_part(random: np.random.Generator, *, dropout: bool) -> list[Layer]:
    layers: list[Layer] = []
    for _ in range(_from(random, 1, 4)):
        layer: Layer = {"name": "Dense", "units": _from(random, 1, 30)}
        if random.random() < 0.3:
            layer["use_bias"] = False
        layers.append(layer)
        if dropout:
            layers.append({"name": "Dropout", "rate": _from(random, 1, 6) / 10})
    return layers


def _convolution(random: np.random.Generator, channels: int, family: str) -> tuple[Layer, int]:
    groups = channels if channels > 1 and random.random() < 0.3 else 1
    filters = groups * _from(random, 1, 7)
    layer: Layer = {"name": "Conv2D", "filters": filters}
    layer["kernel_size"] = (_from(random, 1, 4), _from(random, 1, 4))
    if groups > 1:
        layer["groups"] = groups
    if random.random() < 0.3:
        layer["use_bias"] = False
    if family == "padding_and_stride":
        layer["padding"] = str(random.choice(["same", "valid"]))
        # Keras takes no strides that differ between the two axes together with groups on every backend.
        step = _from(random, 1, 3)
        layer["strides"] = (step, step) if groups > 1 else (step, _from(random, 1, 3))
    return layer, filters


def _pooling(random: np.random.Generator, family: str) -> Layer:
    if family != "padding_and_stride":
        return {"name": "MaxPooling2D", "pool_size": (2, 2)}
    layer: Layer = {"name": "MaxPooling2D", "pool_size": (_from(random, 1, 3), _from(random, 1, 3))}
    if random.random() < 0.5:
        layer["strides"] = (1, 1)
    layer["padding"] = str(random.choice(["same", "valid"]))
    return layer


def count_with_keras(input_shape: tuple[int, ...], layers: list[Layer]) -> list[Layer]:
    """What `reference.count_network` should return, from a real model that is built and never run."""
    import keras

    made = [getattr(keras.layers, layer["name"])(**{k: v for k, v in layer.items() if k != "name"}) for layer in layers]
    model = keras.Sequential([keras.Input(input_shape), *made])
    return [
        {
            "name": type(layer).__name__,
            "output_shape": list(layer.output.shape[1:]),
            "trainable": sum(int(np.prod(weight.shape)) for weight in layer.trainable_weights),
            "non_trainable": sum(int(np.prod(weight.shape)) for weight in layer.non_trainable_weights),
        }
        for layer in model.layers
    ]


def record() -> dict[str, Any]:
    """All networks with their counts, and the version of Keras that counted."""
    import keras

    random = np.random.default_rng(1998)
    networks = []
    for family, number in FAMILIES.items():
        for _ in range(number):
            shape, layers = draw(family, random)
            rows = count_with_keras(shape, layers)
            networks.append({"family": family, "input_shape": shape, "layers": layers, "rows": rows})
    return {"keras": keras.__version__, "networks": networks}


def as_text(recorded: dict[str, Any]) -> str:
    """JSON with one network a line, so that a change can be read in a diff."""
    lines = ",\n  ".join(json.dumps(network) for network in recorded["networks"])
    return f'{{"keras": {json.dumps(recorded["keras"])},\n "networks": [\n  {lines}\n ]}}\n'


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--check", action="store_true", help="write nothing; exit with 1 where the file is stale")
    check = parser.parse_args().check
    recorded = json.loads(as_text(record()))
    if check:
        same = json.loads(FILE.read_text())["networks"] == recorded["networks"]
        print(f"{FILE.name} {'agrees' if same else 'does not agree'} with Keras {recorded['keras']}")
        return 0 if same else 1
    FILE.write_text(as_text(recorded))
    print(f"{len(recorded['networks'])} networks counted by Keras {recorded['keras']}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
