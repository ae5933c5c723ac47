"""Known wrong answers to mlp_params, the commonest first."""
# ruff: noqa: RUF007  students pair neighbours by zip

from autograder import mistake

mistake(
    "mlp_params",
    name="no_bias",
    hint="Every neuron has one more learned number besides its weights. Which?",
    caught_by=["test_mlp_of_the_lecture", "test_mlp_of_any_shape"],
    change=(
        "sum(dense_params(sizes[i], sizes[i + 1], bias) for i in range(len(sizes) - 1))",
        "int(sum(a * b for a, b in zip(sizes[:-1], sizes[1:], strict=True)))",
    ),
)


mistake(
    "mlp_params",
    name="bias_counts_inputs",
    hint="A bias belongs to the neuron that adds it. Is it on the sending or the receiving side?",
    caught_by=["test_mlp_of_the_lecture", "test_mlp_of_any_shape"],
    change=(
        "sum(dense_params(sizes[i], sizes[i + 1], bias) for i in range(len(sizes) - 1))",
        "int(sum(a * b + (a if bias else 0) for a, b in zip(sizes[:-1], sizes[1:], strict=True)))",
    ),
)


mistake(
    "mlp_params",
    name="one_bias_per_layer",
    hint="Is the bias shared by a whole layer, or does every neuron have its own?",
    caught_by=["test_mlp_of_the_lecture", "test_mlp_of_any_shape"],
    change=(
        "sum(dense_params(sizes[i], sizes[i + 1], bias) for i in range(len(sizes) - 1))",
        "int(sum(a * b + (1 if bias else 0) for a, b in zip(sizes[:-1], sizes[1:], strict=True)))",
    ),
)


@mistake(
    "mlp_params",
    hint="Does the input layer compute anything? What would it do with a bias?",
    caught_by=["test_mlp_of_the_lecture", "test_mlp_single_layer"],
)
def bias_on_input_layer(sizes, bias=True):
    weights = sum(a * b for a, b in zip(sizes[:-1], sizes[1:], strict=True))
    return int(weights + (sum(sizes) if bias else 0))


mistake(
    "mlp_params",
    name="bias_flag_ignored",
    hint="What should bias=False change?",
    caught_by=["test_mlp_without_bias"],
    change=(
        "sum(dense_params(sizes[i], sizes[i + 1], bias) for i in range(len(sizes) - 1))",
        "int(sum(a * b + b for a, b in zip(sizes[:-1], sizes[1:], strict=True)))",
    ),
)


mistake(
    "mlp_params",
    name="mlp_bias_the_wrong_way_round",
    hint="With bias=True you leave the biases out, and with bias=False you add them. Which branch is which?",
    caught_by=["test_mlp_of_the_lecture", "test_mlp_without_bias"],
    change=(
        "(dense_params(sizes[i], sizes[i + 1], bias) for i in range(len(sizes) - 1))",
        "(dense_params(a, b, not bias) for a, b in zip(sizes, sizes[1:], strict=False))",
    ),
)


mistake(
    "mlp_params",
    name="output_layer_forgotten",
    hint="Count the layers of weights in 3-4-3-1: between how many pairs of neighbours do you add?",
    caught_by=["test_mlp_of_the_lecture", "test_mlp_with_one_input"],
    change=(
        "(dense_params(sizes[i], sizes[i + 1], bias) for i in range(len(sizes) - 1))",
        "(dense_params(sizes[i], sizes[i + 1], bias) for i in range(len(sizes) - 2))",
    ),
)


@mistake(
    "mlp_params",
    hint="For 3-4-3-1 the lecture adds 16 + 15 + 4. Do you add the layers, or multiply them?",
    caught_by=["test_mlp_of_the_lecture"],
)
def multiplies_the_layers(sizes, bias=True):
    total = 1
    for a, b in zip(sizes[:-1], sizes[1:], strict=True):
        total *= dense_params(a, b, bias)
    return total


@mistake(
    "mlp_params",
    hint="The output neurons add a bias, too. How many biases does the last layer of 3-4-3-1 have?",
    caught_by=["test_mlp_of_the_lecture", "test_mlp_of_any_shape"],
)
def biases_of_hidden_layers_only(sizes, bias=True):
    weights = sum(a * b for a, b in zip(sizes[:-1], sizes[1:], strict=True))
    return int(weights + (sum(sizes[1:-1]) if bias else 0))


mistake(
    "mlp_params",
    name="counts_neurons",
    hint="You count neurons. What is learned sits on the lines between them, and in the biases.",
    caught_by=["test_mlp_of_the_lecture"],
    change=("sum(dense_params(sizes[i], sizes[i + 1], bias) for i in range(len(sizes) - 1))", "int(sum(sizes[1:]))"),
)


@mistake(
    "mlp_params",
    hint="The caller's list of sizes is shorter after the call. Which method took an item out of it?",
    caught_by=["test_mlp_list_or_tuple"],
)
def empties_the_list(sizes, bias=True):
    if isinstance(sizes, tuple):
        sizes = list(sizes)
    total = 0
    n_in = sizes.pop(0)
    while sizes:
        n_out = sizes.pop(0)
        total += dense_params(n_in, n_out, bias)
        n_in = n_out
    return total


@mistake(
    "mlp_params",
    hint="The docstring lets sizes be a tuple as well. What does your code do to it that only a list can?",
    caught_by=["test_mlp_list_or_tuple"],
)
def wants_a_list(sizes, bias=True):
    sizes = sizes.copy()
    return sum(dense_params(sizes[i], sizes[i + 1], bias) for i in range(len(sizes) - 1))


@mistake(
    "mlp_params",
    hint="What is there to learn in a network of a single size, [7]? No line leads anywhere.",
    caught_by=["test_mlp_single_layer"],
)
def single_size_is_a_layer(sizes, bias=True):
    if len(sizes) == 1:
        return sizes[0]
    return sum(dense_params(sizes[i], sizes[i + 1], bias) for i in range(len(sizes) - 1))


@mistake(
    "mlp_params",
    hint="In 3-4-3-1, does a line run from the first layer to the third? Which pairs of layers do you join?",
    caught_by=["test_mlp_of_the_lecture", "test_mlp_of_any_shape"],
)
def every_layer_is_joined_to_all_later_ones(sizes, bias=True):
    weights = sum(sizes[i] * sizes[j] for j in range(len(sizes)) for i in range(j))
    return weights + (sum(sizes[1:]) if bias else 0)
