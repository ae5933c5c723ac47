"""Which networks are built anew from their config: those of Keras's own fixed parts, nested or not, and no others."""

from __future__ import annotations

from typing import Any

import pytest

from autograder.checks.expect import CheckFailed
from autograder.checks.rebuild import allowed_config


def layer(name: str, module: str = "keras.layers", registered: str | None = None, **config: Any) -> dict[str, Any]:
    return {"class_name": name, "module": module, "registered_name": registered, "config": config}


def network(*layers: dict[str, Any]) -> dict[str, Any]:
    return {"name": "network", "layers": list(layers)}


def test_layers_operations_and_networks_within_are_allowed() -> None:
    inner = {**layer("Sequential", "keras"), "config": network(layer("Conv2D"), layer("ReLU"))}
    functional = {
        **layer("Functional", "keras.src.models.functional", "Functional"),
        "config": {**network(layer("InputLayer"), layer("Dense")), "input_layers": [["x", 0, 0]]},
    }
    names = allowed_config(
        network(
            layer("Dense", kernel_initializer=layer("HeNormal", "keras.initializers")),
            layer("Add", "keras.src.ops.numpy", "Add"),
            layer("Relu", "keras.src.ops.nn", "Relu"),
            layer("ReLU", "keras.src.activations.activations", "ReLU"),
            inner,
            functional,
        )
    )
    assert names == ("Dense", "Add", "Relu", "ReLU", "Sequential", "Functional")


@pytest.mark.parametrize(
    "bad",
    [
        layer("Lambda"),
        layer("TFSMLayer"),
        layer("Net", "submission", "Net"),
        layer("Dense", "submission"),
        layer("Dense", "keras.layers", "submission>Dense"),
        layer("Add", "submission"),
        layer("Relu", "keras.src.ops.numpy", "Relu"),
        layer("Functional", "submission", "Functional"),
        layer("GetItem", "keras.src.ops.core"),
        layer("function", "builtins", "function"),
        {**layer("Dense"), "module": ["keras.layers"]},
        {**layer("Dense"), "class_name": ["Dense"]},
        layer("Dense", activation=layer("mine", "submission")),
    ],
    ids=str,
)
@pytest.mark.parametrize("nested", [False, True])
def test_anything_else_is_refused_at_any_depth(bad: dict[str, Any], nested: bool) -> None:
    inner = {**layer("Sequential", "keras"), "config": network(layer("Conv2D"), bad)}
    with pytest.raises(CheckFailed):
        allowed_config(network(layer("Conv2D"), inner if nested else bad))


@pytest.mark.parametrize("config", [None, [], {}, {"layers": {}}, {"layers": [3]}, {"layers": [{"a": object()}]}])
def test_what_is_no_config_is_refused(config: Any) -> None:
    with pytest.raises(CheckFailed):
        allowed_config(config)
