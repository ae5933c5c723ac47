"""Known wrong answers to reconstruction_error, the commonest first."""

from autograder import mistake

mistake(
    "reconstruction_error",
    name="error_one_number_for_all",
    hint="One number says how good the network is. Which picture is the odd one?",
    caught_by=["test_error_of_a_copier", "test_error_finds_the_odd_one", "test_error_of_many"],
    change=("return ((rebuilt - x) ** 2).mean(axis=1)", "return ((rebuilt - x) ** 2).mean()"),
)
mistake(
    "reconstruction_error",
    name="error_over_the_pictures",
    hint="How many numbers do you return: one for each picture, or one for each pixel?",
    caught_by=["test_error_of_a_copier", "test_error_finds_the_odd_one", "test_error_of_many"],
    change=("return ((rebuilt - x) ** 2).mean(axis=1)", "return ((rebuilt - x) ** 2).mean(axis=0)"),
)
mistake(
    "reconstruction_error",
    name="error_takes_the_root",
    hint="A layer that adds 0.1 is wrong by 0.01 in the mean of squares. Where does your root come from?",
    caught_by=["test_error_of_a_copier", "test_error_finds_the_odd_one", "test_error_of_many"],
    change=("return ((rebuilt - x) ** 2).mean(axis=1)", "return np.sqrt(((rebuilt - x) ** 2).mean(axis=1))"),
)
mistake(
    "reconstruction_error",
    name="error_sums_over_pixels",
    hint="Four times as many pixels: should the error of a picture be four times as large?",
    caught_by=["test_error_of_a_copier", "test_error_finds_the_odd_one", "test_error_of_many"],
    change=("return ((rebuilt - x) ** 2).mean(axis=1)", "return ((rebuilt - x) ** 2).sum(axis=1)"),
)
mistake(
    "reconstruction_error",
    name="error_without_squares",
    hint="Where one pixel is too bright and another too dark, does your error see anything?",
    caught_by=["test_error_of_a_copier", "test_error_of_many"],
    change=("return ((rebuilt - x) ** 2).mean(axis=1)", "return (rebuilt - x).mean(axis=1)"),
)
mistake(
    "reconstruction_error",
    name="error_of_sizes",
    hint="The mean of squares, or the mean of sizes?",
    caught_by=["test_error_of_a_copier", "test_error_of_many"],
    change=("return ((rebuilt - x) ** 2).mean(axis=1)", "return np.abs(rebuilt - x).mean(axis=1)"),
)
mistake(
    "reconstruction_error",
    name="error_of_the_worst_pixel",
    hint="All pixels count. Which do you look at?",
    caught_by=["test_error_finds_the_odd_one", "test_error_of_many"],
    change=("return ((rebuilt - x) ** 2).mean(axis=1)", "return ((rebuilt - x) ** 2).max(axis=1)"),
)
mistake(
    "reconstruction_error",
    name="error_in_a_column",
    hint="What shape has your answer: (n,) or (n, 1)?",
    caught_by=["test_error_of_a_copier", "test_error_finds_the_odd_one", "test_error_of_many", "test_error_of_one"],
    change=("return ((rebuilt - x) ** 2).mean(axis=1)", "return ((rebuilt - x) ** 2).mean(axis=1, keepdims=True)"),
)
mistake(
    "reconstruction_error",
    name="error_with_dropout_on",
    hint="Ask twice. Why are the errors not the same?",
    caught_by=["test_error_without_dropout"],
    change=(
        "rebuilt = keras.ops.convert_to_numpy(model(x)).astype(np.float64)",
        "rebuilt = keras.ops.convert_to_numpy(model(x, training=True)).astype(np.float64)",
    ),
)
mistake(
    "reconstruction_error",
    name="error_from_the_mean_picture",
    hint="You compare with the mean of all pictures. With what should a picture be compared?",
    caught_by=["test_error_of_a_copier", "test_error_finds_the_odd_one", "test_error_of_many"],
    change=("return ((rebuilt - x) ** 2).mean(axis=1)", "return ((x - x.mean(axis=0)) ** 2).mean(axis=1)"),
)
mistake(
    "reconstruction_error",
    name="error_of_the_drawn_pictures",
    hint="How bright is what the network draws, or how far is it from what it saw?",
    caught_by=["test_error_of_a_copier", "test_error_finds_the_odd_one", "test_error_of_many"],
    change=("return ((rebuilt - x) ** 2).mean(axis=1)", "return (rebuilt**2).mean(axis=1)"),
)
mistake(
    "reconstruction_error",
    name="error_as_a_share",
    hint="A share of the picture's own brightness was not asked for. What happens to a dark picture?",
    caught_by=["test_error_of_a_copier", "test_error_of_many"],
    change=(
        "return ((rebuilt - x) ** 2).mean(axis=1)",
        "return ((rebuilt - x) ** 2).mean(axis=1) / np.maximum((x**2).mean(axis=1), 1e-12)",
    ),
)
mistake(
    "reconstruction_error",
    name="error_in_float32",
    hint="The network computes in float32. In what should the errors be told?",
    caught_by=["test_error_is_float64"],
    change=(
        "return ((rebuilt - x) ** 2).mean(axis=1)",
        "return ((rebuilt - x) ** 2).mean(axis=1).astype(np.float32)",
    ),
)
mistake(
    "reconstruction_error",
    name="error_after_training",
    hint="fit teaches the network the pictures that it is asked about. What is their error worth then?",
    caught_by=["test_error_only_looks"],
    change=(
        "return ((rebuilt",
        'model.compile("sgd", "mse")\n    model.fit(x, x, epochs=1, verbose=0)\n    return ((rebuilt',
    ),
)
mistake(
    "reconstruction_error",
    name="error_by_the_largest",
    hint="The worst picture always has an error of 1 with you. How badly does the network give it back?",
    caught_by=["test_error_of_a_copier", "test_error_finds_the_odd_one", "test_error_of_many"],
    change=(
        "return ((rebuilt - x) ** 2).mean(axis=1)",
        "errors = ((rebuilt - x) ** 2).mean(axis=1)\n    return errors / errors.max()",
    ),
)
