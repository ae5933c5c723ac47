"""Known wrong answers to build_mlp, the commonest first."""

import keras

from autograder import mistake

_BUILT = {}

mistake(
    "build_mlp",
    name="build_with_softmax",
    hint="The loss will be told from_logits=True: it applies softmax itself. What should your last layer leave to it?",
    caught_by=["test_build_puts_out_logits", "test_build_oblong_pictures"],
    change=("keras.layers.Dense(k),", 'keras.layers.Dense(k, activation="softmax"),'),
)
mistake(
    "build_mlp",
    name="build_drops_four_fifths",
    hint="rate is the rate of what: of the outputs that are dropped, or of those that are kept?",
    caught_by=["test_build_drops_a_fifth", "test_build_drops_hidden_outputs_alone"],
    change=("rate=0.2", "rate=0.8"),
)
mistake(
    "build_mlp",
    name="build_without_relu",
    hint="Which activation has your hidden layer if you name none? Two linear maps in a row are how many?",
    caught_by=["test_build_puts_out_logits", "test_build_relu", "test_build_oblong_pictures"],
    change=('keras.layers.Dense(128, activation="relu")', "keras.layers.Dense(128)"),
)
mistake(
    "build_mlp",
    name="build_always_ten_classes",
    hint="Call it for 7 classes. How many outputs are there? Which number did you write where k belongs?",
    caught_by=["test_build_oblong_pictures", "test_build_two_classes"],
    change=("keras.layers.Dense(k),", "keras.layers.Dense(10),"),
)
mistake(
    "build_mlp",
    name="build_without_flatten",
    hint="A dense layer works along the last axis alone. For a picture (8, 8), what shape comes out? Which layer lays the rows "
    "of a picture into one?",
    caught_by=["test_build_counts", "test_build_puts_out_logits"],
    change=("keras.layers.Flatten(),", ""),
)
mistake(
    "build_mlp",
    name="build_without_dropout",
    hint="Between the two dense layers the lecture's listing has one more. What is missing in training?",
    caught_by=["test_build_drops_a_fifth", "test_build_drops_hidden_outputs_alone"],
    change=("keras.layers.Dropout(rate=0.2),", ""),
)
mistake(
    "build_mlp",
    name="build_drops_logits",
    hint="Dropout zeroes its input, the output of the layer before it. Behind your last layer, whose outputs are dropped?",
    caught_by=["test_build_drops_hidden_outputs_alone"],
    change=(
        "keras.layers.Dropout(rate=0.2),\n            keras.layers.Dense(k),",
        "keras.layers.Dense(k),\n            keras.layers.Dropout(rate=0.2),",
    ),
)
mistake(
    "build_mlp",
    name="build_drops_pixels",
    hint='Dropout zeroes its input (the comment "to the next layer" on the slide misleads). What is its input in your network?',
    caught_by=["test_build_drops_a_fifth", "test_build_drops_hidden_outputs_alone"],
    change=(
        'keras.layers.Dense(128, activation="relu"),\n            keras.layers.Dropout(rate=0.2),',
        'keras.layers.Dropout(rate=0.2),\n            keras.layers.Dense(128, activation="relu"),',
    ),
)
mistake(
    "build_mlp",
    name="build_drops_half",
    hint="The slide on regularisation drops half. How much does this network drop, by the docstring?",
    caught_by=["test_build_drops_a_fifth", "test_build_drops_hidden_outputs_alone"],
    change=("rate=0.2", "rate=0.5"),
)
mistake(
    "build_mlp",
    name="build_with_sigmoid_inside",
    hint="Which activation does the docstring give to the hidden layer?",
    caught_by=["test_build_puts_out_logits", "test_build_relu"],
    change=('activation="relu"', 'activation="sigmoid"'),
)
mistake(
    "build_mlp",
    name="build_with_sigmoid_outputs",
    hint="Your outputs lie between 0 and 1. Are they logits?",
    caught_by=["test_build_puts_out_logits", "test_build_two_classes"],
    change=("keras.layers.Dense(k),", 'keras.layers.Dense(k, activation="sigmoid"),'),
)
mistake(
    "build_mlp",
    name="build_with_relu_outputs",
    hint="Can a logit of your network lie below zero? Which classes could it then never call unlikely?",
    caught_by=["test_build_puts_out_logits", "test_build_oblong_pictures"],
    change=("keras.layers.Dense(k),", 'keras.layers.Dense(k, activation="relu"),'),
)
mistake(
    "build_mlp",
    name="build_always_28_by_28",
    hint="Call it for pictures of 8 x 8. Which numbers did you write where input_shape belongs?",
    caught_by=["test_build_counts", "test_build_oblong_pictures"],
    change=("keras.Input(input_shape)", "keras.Input((28, 28))"),
)
mistake(
    "build_mlp",
    name="build_narrow",
    hint="Count the parameters: 65 for each hidden unit of an 8 x 8 picture, and 10 more. How many hidden units does the docstring "
    "ask for?",
    caught_by=["test_build_counts", "test_build_puts_out_logits"],
    change=("keras.layers.Dense(128,", "keras.layers.Dense(64,"),
)
mistake(
    "build_mlp",
    name="build_with_another_layer",
    hint="Count your dense layers. How many has the lecture's network?",
    caught_by=["test_build_counts", "test_build_puts_out_logits"],
    change=("keras.layers.Dense(k),", 'keras.layers.Dense(64, activation="relu"),\n            keras.layers.Dense(k),'),
)


@mistake(
    "build_mlp",
    hint="Build two networks and train one. Should the other know what it learned?",
    caught_by=["test_build_gives_a_new_network_each_time"],
)
def build_keeps_its_network(input_shape, k=10):
    if (input_shape, k) not in _BUILT:
        layers = keras.layers
        _BUILT[input_shape, k] = keras.Sequential(
            [
                keras.Input(input_shape),
                layers.Flatten(),
                layers.Dense(128, "relu"),
                layers.Dropout(rate=0.2),
                layers.Dense(k),
            ]
        )
    return _BUILT[input_shape, k]


mistake(
    "build_mlp",
    name="build_drops_logits_too",
    hint="Count your layers of dropout. Which of them stands behind the logits, and what becomes of a logit there in training?",
    caught_by=["test_build_drops_a_fifth", "test_build_drops_hidden_outputs_alone"],
    change=("keras.layers.Dense(k),", "keras.layers.Dense(k),\n            keras.layers.Dropout(rate=0.2),"),
)
