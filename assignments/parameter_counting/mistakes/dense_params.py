"""Known wrong answers to dense_params, the commonest first."""

from autograder import mistake

mistake(
    "dense_params",
    name="dense_without_biases",
    hint="Every neuron has one more learned number besides its weights. Which? And what is bias where nobody names it?",
    caught_by=["test_dense_layers_of_the_lecture"],
    change=("n_in * n_out + (n_out if bias else 0)", "n_in * n_out"),
)


mistake(
    "dense_params",
    name="dense_bias_for_each_input",
    hint="A bias belongs to the neuron that adds it. Is it on the sending or the receiving side?",
    caught_by=["test_dense_layers_of_the_lecture", "test_dense_one_neuron"],
    change=("n_out if bias else 0", "n_in if bias else 0"),
)


mistake(
    "dense_params",
    name="dense_one_bias",
    hint="Is the bias shared by the whole layer, or does every neuron have its own?",
    caught_by=["test_dense_layers_of_the_lecture", "test_dense_one_neuron"],
    change=("n_out if bias else 0", "1 if bias else 0"),
)


mistake(
    "dense_params",
    name="dense_bias_flag_ignored",
    hint="What should bias=False change?",
    caught_by=["test_dense_without_bias"],
    change=("n_out if bias else 0", "n_out"),
)


mistake(
    "dense_params",
    name="dense_bias_the_wrong_way_round",
    hint="With bias=True you leave the biases out, and with bias=False you add them. Which branch is which?",
    caught_by=["test_dense_layers_of_the_lecture", "test_dense_without_bias"],
    change=("n_out if bias else 0", "0 if bias else n_out"),
)


mistake(
    "dense_params",
    name="dense_adds_the_sizes",
    hint="Draw 3 inputs, 4 neurons and every line between them. Are there 3 + 4 lines, or more?",
    caught_by=["test_dense_layers_of_the_lecture"],
    change=("n_in * n_out", "n_in + n_out"),
)


mistake(
    "dense_params",
    name="dense_bias_on_both_sides",
    hint="Neurons are no parameters: count the lines between them and the biases. What else did you add?",
    caught_by=["test_dense_layers_of_the_lecture"],
    change=("n_out if bias else 0", "n_in + n_out if bias else 0"),
)


@mistake(
    "dense_params",
    hint="The bias is like one more input that is always 1. Is it also like one more neuron?",
    caught_by=["test_dense_layers_of_the_lecture"],
)
def dense_bias_as_input_and_neuron(n_in, n_out, bias=True):
    extra = 1 if bias else 0
    return (n_in + extra) * (n_out + extra)


mistake(
    "dense_params",
    name="dense_count_is_a_float",
    hint="The number is right, its type is not. Which operation made a float of it?",
    caught_by=["type"],
    change=("n_in * n_out + (n_out if bias else 0)", "float(n_in * n_out + (n_out if bias else 0))"),
)
