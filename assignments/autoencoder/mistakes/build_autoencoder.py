"""Known wrong answers to build_autoencoder, the commonest first."""

import keras

from autograder import mistake

mistake(
    "build_autoencoder",
    name="build_without_bottleneck",
    hint="Where does your picture get narrow? Could the network just copy it?",
    caught_by=["test_build_has_one_bottleneck", "test_build_other_sizes"],
    change=("layers.Dense(k),", "layers.Dense(d),"),
)
mistake(
    "build_autoencoder",
    name="build_narrower_than_the_code",
    hint="Another layer is narrower than the code. How many numbers does a picture really go through?",
    caught_by=["test_build_has_one_bottleneck", "test_build_other_sizes", "test_build_is_what_it_says"],
    change=("wide = max(64, k + 1)", "wide = max(1, k // 2)"),
)
mistake(
    "build_autoencoder",
    name="build_linear_outputs",
    hint="Is 1.3 a grey?",
    caught_by=["test_build_puts_out_greys", "test_build_ends_with_one_sigmoid"],
    change=('layers.Dense(d, activation="sigmoid"),', "layers.Dense(d),"),
)
mistake(
    "build_autoencoder",
    name="build_relu_outputs",
    hint="ReLU keeps pixels above 0. What keeps them below 1?",
    caught_by=["test_build_puts_out_greys", "test_build_ends_with_one_sigmoid"],
    change=('layers.Dense(d, activation="sigmoid"),', 'layers.Dense(d, activation="relu"),'),
)
mistake(
    "build_autoencoder",
    name="build_softmax_outputs",
    hint="Must the pixels of a picture add up to 1?",
    caught_by=["test_build_puts_out_greys", "test_build_ends_with_one_sigmoid"],
    change=('layers.Dense(d, activation="sigmoid"),', 'layers.Dense(d, activation="softmax"),'),
)
mistake(
    "build_autoencoder",
    name="build_tanh_outputs",
    hint="tanh goes from -1 to 1. And a grey?",
    caught_by=["test_build_puts_out_greys", "test_build_ends_with_one_sigmoid"],
    change=('layers.Dense(d, activation="sigmoid"),', 'layers.Dense(d, activation="tanh"),'),
)
mistake(
    "build_autoencoder",
    name="build_two_sigmoids",
    hint="A sigmoid of a sigmoid lies between 0.5 and 0.73. Can that be black or white?",
    caught_by=["test_build_puts_out_greys", "test_build_ends_with_one_sigmoid"],
    change=(
        'layers.Dense(d, activation="sigmoid"),',
        'layers.Dense(d, activation="sigmoid"),\n            layers.Activation("sigmoid"),',
    ),
)
mistake(
    "build_autoencoder",
    name="build_the_code_twice",
    hint="Two layers of k units: which of them is the code?",
    caught_by=["test_build_has_one_bottleneck", "test_build_other_sizes", "test_build_is_what_it_says"],
    change=("layers.Dense(k),", "layers.Dense(k),\n            layers.Dense(k),"),
)
mistake(
    "build_autoencoder",
    name="build_always_sixteen",
    hint="Call it with k = 2. How many numbers has your code?",
    caught_by=["test_build_other_sizes"],
    change=("layers.Dense(k),", "layers.Dense(16),"),
)
mistake(
    "build_autoencoder",
    name="build_always_64_pixels",
    hint="Call it with pictures of 9 pixels. How many come out?",
    caught_by=["test_build_other_sizes"],
    change=('layers.Dense(d, activation="sigmoid"),', 'layers.Dense(64, activation="sigmoid"),'),
)
mistake(
    "build_autoencoder",
    name="build_neighbours_of_fixed_width",
    hint="With a code of 70 numbers, which of your layers is the narrowest?",
    caught_by=["test_build_other_sizes"],
    change=("wide = max(64, k + 1)", "wide = 64"),
)
mistake(
    "build_autoencoder",
    name="build_neighbours_of_32",
    hint="With a code of 70 numbers, which of your layers is the narrowest?",
    caught_by=["test_build_other_sizes"],
    change=("wide = max(64, k + 1)", "wide = 32"),
)
mistake(
    "build_autoencoder",
    name="build_too_many_parameters",
    hint="Count the parameters: 20,000 are allowed. Which layers hold most of them?",
    caught_by=["test_build_has_one_bottleneck", "test_build_is_what_it_says"],
    change=("wide = max(64, k + 1)", "wide = 256"),
)
mistake(
    "build_autoencoder",
    name="build_with_dropout",
    hint="Dense layers alone were asked for. What does dropout do to a picture that has to come back whole?",
    caught_by=["test_build_is_what_it_says"],
    change=("layers.Dense(k),", "layers.Dense(k),\n            layers.Dropout(0.2),"),
)
mistake(
    "build_autoencoder",
    name="build_accepts_a_wide_code",
    hint="With a code as wide as the picture, what does the network have to learn?",
    caught_by=["test_build_refuses_a_wide_code"],
    change=("if k >= d:", "if False:"),
)
mistake(
    "build_autoencoder",
    name="build_accepts_a_code_of_d",
    hint="Is a code of d numbers for d pixels a bottleneck?",
    caught_by=["test_build_refuses_a_wide_code"],
    change=("if k >= d:", "if k > d:"),
)
_BUILT = {}


@mistake(
    "build_autoencoder",
    hint="The second network is the first one once more. What happens to it when the other is trained?",
    caught_by=["test_build_gives_a_new_network_each_time"],
)
def build_hands_out_the_same_network(d, k):
    if k >= d:
        raise ValueError("k")
    if (d, k) not in _BUILT:
        layers = keras.layers
        _BUILT[d, k] = keras.Sequential(
            [
                keras.Input((d,)), layers.Dense(max(64, k + 1), activation="relu"), layers.Dense(k),
                layers.Dense(max(64, k + 1), activation="relu"), layers.Dense(d, activation="sigmoid"),
            ]
        )  # fmt: skip
    return _BUILT[d, k]
