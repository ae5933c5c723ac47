"""Known wrong answers to mended_network, the commonest first."""

import keras

from autograder import mistake

_BUILT = {}

mistake(
    "mended_network",
    name="mended_from_logits_behind_a_sigmoid",
    hint="The slide writes BinaryCrossentropy(from_logits=True). Your network ends with a sigmoid: how many sigmoids does an output go "
    "through on its way to the loss?",
    caught_by=["test_mended_loss_of_a_probability", "test_mended_loss_of_curvy"],
    change=[
        (
            '(1, "sigmoid")], "binary_crossentropy"),\n        "curvy"',
            '(1, "sigmoid")], keras.losses.BinaryCrossentropy(from_logits=True)),\n        "curvy"',
        ),
        (
            '(1, "sigmoid")], "binary_crossentropy"),\n        "four',
            '(1, "sigmoid")], keras.losses.BinaryCrossentropy(from_logits=True)),\n        "four',
        ),
    ],
)
mistake(
    "mended_network",
    name="mended_one_input_for_wine",
    hint="The slide has input_shape=(1,), and 10 parameters. How many measurements has a wine here?",
    caught_by=["test_mended_counts", "test_mended_wine_computes"],
    change=('"wine": (2,', '"wine": (1,'),
)
mistake(
    "mended_network",
    name="mended_keeps_the_bottleneck",
    hint='21 parameters: between 3 and 4 units of "four classes" stands one more layer, with a single unit. What can four classes still '
    "learn of the input through one number?",
    caught_by=["test_mended_counts", "test_mended_four_classes_computes"],
    change=('[(3, "sigmoid"), (4, "softmax")]', '[(3, "sigmoid"), (1, "sigmoid"), (4, "softmax")]'),
)
mistake(
    "mended_network",
    name="mended_sigmoid_for_four_classes",
    hint='Add up a row of "four classes". One of four is true: which activation makes them share one unit of probability?',
    caught_by=["test_mended_rows_of_four_classes", "test_mended_four_classes_computes"],
    change=('(4, "softmax")', '(4, "sigmoid")'),
)
mistake(
    "mended_network",
    name="mended_linear_for_yes_or_no",
    hint='"wine" is a yes-or-no question, and the loss wants a probability. Which activation keeps the output between 0 and 1?',
    caught_by=["test_mended_wine_computes"],
    change=('"wine": (2, [(3, "sigmoid"), (1, "sigmoid")]', '"wine": (2, [(3, "sigmoid"), (1, "linear")]'),
)
mistake(
    "mended_network",
    name="mended_relu_for_mpg",
    hint='Behind ReLU nothing is below zero, and where it is at 0 it does not learn. What does the last layer of "mpg" have?',
    caught_by=["test_mended_mpg_computes"],
    change=('(1, "linear")', '(1, "relu")'),
)
mistake(
    "mended_network",
    name="mended_mpg_of_one_hidden_layer",
    hint="Two slides show a network for the cars. The docstring's has two hidden layers, 5 and 2: how many parameters?",
    caught_by=["test_mended_counts", "test_mended_mpg_computes"],
    change=('[(5, "relu"), (2, "relu"), (1, "linear")]', '[(5, "relu"), (1, "linear")]'),
)
mistake(
    "mended_network",
    name="mended_onehot_loss",
    hint='Labels of "four classes" are integers. Which of the two cross-entropies takes them as they are?',
    caught_by=["test_mended_loss_of_four_classes"],
    change=('"sparse_categorical_crossentropy"', '"categorical_crossentropy"'),
)
mistake(
    "mended_network",
    name="mended_logits_of_a_softmax",
    hint="from_logits=True behind a softmax: how often is softmax applied?",
    caught_by=["test_mended_loss_of_four_classes"],
    change=('"sparse_categorical_crossentropy"', "keras.losses.SparseCategoricalCrossentropy(from_logits=True)"),
)
mistake(
    "mended_network",
    name="mended_absolute_error",
    hint='Of which errors does the docstring ask the mean for "mpg", of their sizes or of their squares?',
    caught_by=["test_mended_loss_of_a_number"],
    change=('"mean_squared_error"', '"mean_absolute_error"'),
)
mistake(
    "mended_network",
    name="mended_relu_for_wine",
    hint='Which activation has the hidden layer of "wine" by the docstring?',
    caught_by=["test_mended_wine_computes"],
    change=('"wine": (2, [(3, "sigmoid")', '"wine": (2, [(3, "relu")'),
)
mistake(
    "mended_network",
    name="mended_curvy_with_sigmoids",
    hint='The slide says that even ReLUs can get curvy surfaces. Which activation have your hidden layers of "curvy"?',
    caught_by=["test_mended_curvy_computes"],
    change=('[(10, "relu"), (10, "relu")', '[(10, "sigmoid"), (10, "sigmoid")'),
)
mistake(
    "mended_network",
    name="mended_curvy_too_shallow",
    hint='"curvy" has 41 parameters in your version. How many layers of 10 units does the docstring show?',
    caught_by=["test_mended_counts", "test_mended_curvy_computes"],
    change=('[(10, "relu"), (10, "relu"), (1, "sigmoid")]', '[(10, "relu"), (1, "sigmoid")]'),
)
mistake(
    "mended_network",
    name="mended_never_compiled",
    hint="The network is built. Which method tells it its loss?",
    caught_by=["test_mended_loss_of_a_probability", "test_mended_loss_of_a_number"],
    change=('    model.compile(optimizer="adam", loss=loss)\n', ""),
)
mistake(
    "mended_network",
    name="mended_takes_any_name",
    hint="What should happen for a slide that nobody showed? The docstring says which error.",
    caught_by=["test_mended_unknown_slide"],
    change=('        raise ValueError(f"there is no slide {slide!r}")', "        return None"),
)
mistake(
    "mended_network",
    name="mended_four_classes_for_any_name",
    hint='Ask for a slide that nobody showed: "four classes" comes back. Where does your last branch ask for the name?',
    caught_by=["test_mended_unknown_slide"],
    change=('        raise ValueError(f"there is no slide {slide!r}")', '        slide = "four classes"'),
)
mistake(
    "mended_network",
    name="mended_raises_key_error",
    hint="A dictionary that does not know a name raises an error of its own. Which one does the docstring ask for?",
    caught_by=["test_mended_unknown_slide"],
    change=('raise ValueError(f"there is no slide {slide!r}")', "raise KeyError(slide)"),
)


@mistake(
    "mended_network",
    hint='Ask for "wine" twice. Is the second network a new one, or does it know what the first was given?',
    caught_by=["test_mended_gives_a_new_network_each_time", "test_mended_starts_afresh"],
)
def mended_keeps_its_networks(slide):
    slides = {
        "mpg": (1, [(5, "relu"), (2, "relu"), (1, "linear")], "mean_squared_error"),
        "wine": (2, [(3, "sigmoid"), (1, "sigmoid")], "binary_crossentropy"),
        "curvy": (2, [(10, "relu"), (10, "relu"), (1, "sigmoid")], "binary_crossentropy"),
        "four classes": (2, [(3, "sigmoid"), (4, "softmax")], "sparse_categorical_crossentropy"),
    }
    if slide not in slides:
        raise ValueError(slide)
    if slide not in _BUILT:
        inputs, layers, loss = slides[slide]
        _BUILT[slide] = keras.Sequential([keras.Input((inputs,)), *(keras.layers.Dense(m, f) for m, f in layers)])
        _BUILT[slide].compile(optimizer="adam", loss=loss)
    return _BUILT[slide]
