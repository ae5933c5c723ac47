"""Known wrong answers to init_params that are met less often."""

import numpy as np

from autograder import mistake

from .shared import _refuse_another_scheme, _spread

mistake(
    "init_params",
    name="init_with_ones",
    hint="All weights are equal. Follow two units of the first layer through a step of training: will they ever differ?",
    caught_by=["test_init_units_differ_and_biases_are_zero", "test_init_spread_of_6000_weights"],
    change=("rng.normal(0.0, spread, (n_in, n_out))", "np.ones((n_in, n_out))"),
)

mistake(
    "init_params",
    name="init_one_draw_for_all",
    hint="How many numbers do you draw for a layer, one or n_in n_out? Look at two columns of W1.",
    caught_by=["test_init_units_differ_and_biases_are_zero", "test_init_equal_layers_differ"],
    change=("rng.normal(0.0, spread, (n_in, n_out))", "np.full((n_in, n_out), rng.normal(0.0, spread))"),
)

mistake(
    "init_params",
    name="init_one_draw_a_unit",
    hint="Look at two rows of W1. Does every input of a unit have a weight of its own?",
    caught_by=["test_init_equal_layers_differ"],
    change=("rng.normal(0.0, spread, (n_in, n_out))", "np.tile(rng.normal(0.0, spread, n_out), (n_in, 1))"),
)

mistake(
    "init_params",
    name="init_a_hundredth",
    hint="0.01 fits one width of layer only. What becomes of a signal that ten such layers of 40 units shrink in turn?",
    caught_by=["test_init_spread_of_6000_weights", "test_init_every_layer_has_its_own_spread"],
    change=("spread, (n_in", "0.01, (n_in"),
)

mistake(
    "init_params",
    name="init_half_the_variance",
    hint="relu lets half of a signal through. Which number in the formula makes up for that?",
    caught_by=["test_init_spread_of_6000_weights", "test_init_spread_of_a_hundred_thousand_weights"],
    change=("np.sqrt(2 / n_in) if", "np.sqrt(1 / n_in) if"),
)

mistake(
    "init_params",
    name="init_glorots_limit_for_its_deviation",
    hint="sqrt(6 / (n_in + n_out)) is where Glorot's uniform distribution ends. Is that its standard deviation?",
    caught_by=["test_init_spread_of_6000_weights", "test_init_every_layer_has_its_own_spread"],
    change=("np.sqrt(2 / (n_in + n_out))", "np.sqrt(6 / (n_in + n_out))"),
)

mistake(
    "init_params",
    name="init_glorots_mean_for_its_sum",
    hint="In Glorot's formula, is it the sum of inputs and units that stands under the 2, or their mean?",
    caught_by=["test_init_spread_of_6000_weights", "test_init_every_layer_has_its_own_spread"],
    change=("np.sqrt(2 / (n_in + n_out))", "np.sqrt(4 / (n_in + n_out))"),
)

mistake(
    "init_params",
    name="init_biases_of_one",
    hint="The weights must differ so that units differ. And the biases? What does the docstring say they start with?",
    caught_by=["test_init_units_differ_and_biases_are_zero", "test_init_any_depth"],
    change=("np.zeros(n_out)", "np.ones(n_out)"),
)

mistake(
    "init_params",
    name="init_biases_as_a_row",
    hint="What is the shape of your biases, and which one does the docstring name? Count the brackets.",
    caught_by=["test_init_counts_of_the_lectures_networks", "test_init_any_depth"],
    change=("np.zeros(n_out)", "np.zeros((1, n_out))"),
)

mistake(
    "init_params",
    name="init_a_bias_for_every_input",
    hint="A bias belongs to the unit that adds it. Is it on the sending or on the receiving side?",
    caught_by=["test_init_counts_of_the_lectures_networks", "test_init_any_depth"],
    change=("np.zeros(n_out)", "np.zeros(n_in)"),
)


@mistake(
    "init_params",
    hint="Which number has the first layer's key in the docstring? And in your dict?",
    caught_by=["test_init_counts_of_the_lectures_networks", "test_init_any_depth"],
)
def init_counts_layers_from_zero(sizes, rng, scheme):
    params = {}
    for layer in range(len(sizes) - 1):
        n_in, n_out = sizes[layer], sizes[layer + 1]
        params[f"W{layer}"] = rng.normal(0.0, _spread(scheme, n_in, n_out), (n_in, n_out))
        params[f"b{layer}"] = np.zeros(n_out)
    return params


@mistake(
    "init_params",
    hint="How many layers has a network of three sizes? The last of its sizes is that of the last layer's units.",
    caught_by=["test_init_counts_of_the_lectures_networks", "test_init_any_depth"],
)
def init_leaves_the_last_layer_out(sizes, rng, scheme):
    _refuse_another_scheme(scheme)
    params = {}
    for layer in range(1, len(sizes) - 1):
        n_in, n_out = sizes[layer - 1], sizes[layer]
        params[f"W{layer}"] = rng.normal(0.0, _spread(scheme, n_in, n_out), (n_in, n_out))
        params[f"b{layer}"] = np.zeros(n_out)
    return params


@mistake(
    "init_params",
    hint="The second layer adds up other inputs than the first. Where in your loop is the spread worked out?",
    caught_by=["test_init_every_layer_has_its_own_spread"],
)
def init_spread_of_the_first_layer_for_all(sizes, rng, scheme):
    spread, params = _spread(scheme, sizes[0], sizes[1]), {}
    for layer in range(1, len(sizes)):
        n_in, n_out = sizes[layer - 1], sizes[layer]
        params[f"W{layer}"] = rng.normal(0.0, spread, (n_in, n_out))
        params[f"b{layer}"] = np.zeros(n_out)
    return params


@mistake(
    "init_params",
    hint="Is the list of sizes the same after the call? What does pop do to it?",
    caught_by=["test_init_leaves_sizes_alone"],
)
def init_eats_its_sizes(sizes, rng, scheme):
    _refuse_another_scheme(scheme)
    params, layer = {}, 1
    n_in = sizes.pop(0)
    while sizes:
        n_out = sizes.pop(0)
        params[f"W{layer}"] = rng.normal(0.0, _spread(scheme, n_in, n_out), (n_in, n_out))
        params[f"b{layer}"] = np.zeros(n_out)
        n_in, layer = n_out, layer + 1
    return params


@mistake(
    "init_params",
    hint="Are half of your weights negative? What did you do to their signs?",
    caught_by=["test_init_spread_of_6000_weights", "test_init_spread_of_a_hundred_thousand_weights"],
)
def init_without_signs(sizes, rng, scheme):
    params = {}
    for layer in range(1, len(sizes)):
        n_in, n_out = sizes[layer - 1], sizes[layer]
        params[f"W{layer}"] = np.abs(rng.normal(0.0, _spread(scheme, n_in, n_out), (n_in, n_out)))
        params[f"b{layer}"] = np.zeros(n_out)
    return params


@mistake(
    "init_params",
    hint="What do you return: a dict with the keys W1, b1, ..., or a list of pairs? Which of them does forward read?",
    caught_by=["test_init_counts_of_the_lectures_networks", "test_init_any_depth"],
)
def init_gives_a_list_of_pairs(sizes, rng, scheme):
    _refuse_another_scheme(scheme)
    layers = []
    for layer in range(1, len(sizes)):
        n_in, n_out = sizes[layer - 1], sizes[layer]
        layers.append((rng.normal(0.0, _spread(scheme, n_in, n_out), (n_in, n_out)), np.zeros(n_out)))
    return layers
