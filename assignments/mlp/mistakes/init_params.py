"""Known wrong answers to init_params, the commonest first."""

import numpy as np

from autograder import mistake

from .shared import _spread

mistake(
    "init_params",
    name="init_with_zeros",
    hint="All weights are 0. Follow two units of the first layer through a step of training: will they ever differ?",
    caught_by=["test_init_units_differ_and_biases_are_zero", "test_init_spread_of_6000_weights"],
    change=("rng.normal(0.0, spread, (n_in, n_out))", "np.zeros((n_in, n_out))"),
)

mistake(
    "init_params",
    name="init_variance_for_deviation",
    hint="Print the spread of your weights. Is 2 / n_in the standard deviation or its square? Which of the two does normal take?",
    caught_by=["test_init_spread_of_6000_weights", "test_init_spread_of_a_hundred_thousand_weights"],
    change=("spread, (n_in", "spread**2, (n_in"),
)

mistake(
    "init_params",
    name="init_counts_the_units_for_the_inputs",
    hint="150 inputs, 40 units: how many numbers does each unit add up? That number keeps its sum in bounds.",
    caught_by=["test_init_spread_of_6000_weights", "test_init_spread_of_a_hundred_thousand_weights"],
    change=("np.sqrt(2 / n_in) if", "np.sqrt(2 / n_out) if"),
)

mistake(
    "init_params",
    name="init_is_always_he",
    hint='Ask for "he" and for "glorot". Which of your lines should have noticed?',
    caught_by=["test_init_spread_of_6000_weights", "test_init_every_layer_has_its_own_spread"],
    change=('if scheme == "he" else np.sqrt(2 / (n_in + n_out))', 'if scheme == "he" else np.sqrt(2 / n_in)'),
)

mistake(
    "init_params",
    name="init_standard_normal",
    hint="Print the spread of your weights for 40 inputs and for 4,000. Which line makes it smaller where many inputs are added up?",
    caught_by=["test_init_spread_of_6000_weights", "test_init_every_layer_has_its_own_spread"],
    change=("rng.normal(0.0, spread, (n_in, n_out))", "rng.normal(size=(n_in, n_out))"),
)


@mistake(
    "init_params",
    hint="You make a generator of your own. What is the caller's rng for, who may want the same numbers again, or others?",
    caught_by=["test_init_chance_comes_from_rng", "test_init_is_repeatable_by_its_generator"],
)
def init_seeds_its_own_generator(sizes, rng, scheme):
    rng, params = np.random.default_rng(0), {}
    for layer in range(1, len(sizes)):
        n_in, n_out = sizes[layer - 1], sizes[layer]
        params[f"W{layer}"] = rng.normal(0.0, _spread(scheme, n_in, n_out), (n_in, n_out))
        params[f"b{layer}"] = np.zeros(n_out)
    return params


@mistake(
    "init_params",
    hint="You seed NumPy's own generator. What is the caller's rng for, who may want the same numbers again, or others?",
    caught_by=["test_init_chance_comes_from_rng", "test_init_is_repeatable_by_its_generator"],
)
def init_seeds_numpys_generator(sizes, rng, scheme):
    np.random.seed(42)  # noqa: NPY002
    params = {}
    for layer in range(1, len(sizes)):
        n_in, n_out = sizes[layer - 1], sizes[layer]
        params[f"W{layer}"] = np.random.randn(n_in, n_out) * _spread(scheme, n_in, n_out)  # noqa: NPY002
        params[f"b{layer}"] = np.zeros(n_out)
    return params


@mistake(
    "init_params",
    hint="Give your network two layers of equal sizes and compare them. Where does the generator of the second one begin?",
    caught_by=["test_init_equal_layers_differ", "test_init_chance_comes_from_rng"],
)
def init_seeds_every_layer_anew(sizes, rng, scheme):
    params = {}
    for layer in range(1, len(sizes)):
        n_in, n_out = sizes[layer - 1], sizes[layer]
        rng = np.random.default_rng(42)
        params[f"W{layer}"] = rng.normal(0.0, _spread(scheme, n_in, n_out), (n_in, n_out))
        params[f"b{layer}"] = np.zeros(n_out)
    return params


mistake(
    "init_params",
    name="init_weights_of_units_in_rows",
    hint="X has a row a sample, and X @ W must work: which of its two sizes does W have first?",
    caught_by=["test_init_counts_of_the_lectures_networks", "test_init_any_depth"],
    change=("(n_in, n_out))\n", "(n_out, n_in))\n"),
)

mistake(
    "init_params",
    name="init_random_biases",
    hint="The weights must differ so that units differ. Must the biases, too? What does the docstring say they start with?",
    caught_by=["test_init_units_differ_and_biases_are_zero", "test_init_any_depth"],
    change=("np.zeros(n_out)", "rng.normal(0.0, spread, n_out)"),
)


@mistake(
    "init_params",
    hint="Your network has two layers whatever is asked. Try [3, 5, 2, 4]: how many arrays should come back?",
    caught_by=["test_init_counts_of_the_lectures_networks", "test_init_any_depth"],
)
def init_two_layers_only(sizes, rng, scheme):
    d, m, k = sizes[0], sizes[1], sizes[-1]
    return {
        "W1": rng.normal(0.0, _spread(scheme, d, m), (d, m)),
        "b1": np.zeros(m),
        "W2": rng.normal(0.0, _spread(scheme, m, k), (m, k)),
        "b2": np.zeros(k),
    }


@mistake(
    "init_params",
    hint="Where is the middle of your weights? rng.random gives numbers from 0 to 1: what is their mean?",
    caught_by=["test_init_spread_of_6000_weights", "test_init_spread_of_a_hundred_thousand_weights"],
)
def init_uniform_from_zero(sizes, rng, scheme):
    params = {}
    for layer in range(1, len(sizes)):
        n_in, n_out = sizes[layer - 1], sizes[layer]
        params[f"W{layer}"] = rng.random((n_in, n_out)) * np.sqrt(12) * _spread(scheme, n_in, n_out)
        params[f"b{layer}"] = np.zeros(n_out)
    return params


@mistake(
    "init_params",
    hint="A uniform distribution from -s to s: is s its standard deviation? Print the spread of what you draw.",
    caught_by=["test_init_spread_of_6000_weights", "test_init_spread_of_a_hundred_thousand_weights"],
)
def init_uniform_up_to_the_spread(sizes, rng, scheme):
    params = {}
    for layer in range(1, len(sizes)):
        n_in, n_out = sizes[layer - 1], sizes[layer]
        spread = _spread(scheme, n_in, n_out)
        params[f"W{layer}"] = rng.uniform(-spread, spread, (n_in, n_out))
        params[f"b{layer}"] = np.zeros(n_out)
    return params


mistake(
    "init_params",
    name="init_takes_any_word_for_glorot",
    hint='What does your function do where the scheme is "zeros" or "xavier"? Which branch catches it?',
    caught_by=["test_init_refuses_another_scheme"],
    change=('if scheme not in ("he", "glorot"):', "if False:"),
)
