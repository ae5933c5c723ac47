"""Known wrong answers to train_autoencoder, the commonest first."""

from autograder import mistake

mistake(
    "train_autoencoder",
    name="train_on_other_targets",
    hint="Picture 1 goes in, another picture is to come out. What should come out of an autoencoder?",
    caught_by=["test_train_gives_back", "test_train_beats_pca"],
    change=("model.fit(x, x,", "model.fit(x, x[::-1],"),
)
mistake(
    "train_autoencoder",
    name="train_never_fits",
    hint="Built and compiled, and returned. When does it learn?",
    caught_by=["test_train_gives_back", "test_train_beats_pca"],
    change=("model.fit(x, x, batch_size=64, epochs=epochs, verbose=0)", "model.predict(x[:1], verbose=0)"),
)
mistake(
    "train_autoencoder",
    name="train_seeds_after_building",
    hint="The first weights are drawn when the network is built. When do you set the seed?",
    caught_by=["test_train_starts_from_its_seed"],
    change=(
        "    keras.utils.set_random_seed(seed)\n    model = build_autoencoder(x.shape[1], k)",
        "    model = build_autoencoder(x.shape[1], k)\n    keras.utils.set_random_seed(seed)",
    ),
)
mistake(
    "train_autoencoder",
    name="train_with_a_seed_of_its_own",
    hint="Which seed does the caller ask for, and which do you set?",
    caught_by=["test_train_starts_from_its_seed"],
    change=("set_random_seed(seed)", "set_random_seed(42)"),
)
mistake(
    "train_autoencoder",
    name="train_steps_too_short",
    hint="The loss falls, but hardly. How long are your steps?",
    caught_by=["test_train_gives_back", "test_train_beats_pca"],
    change=("Adam(3e-3)", "Adam(1e-5)"),
)
mistake(
    "train_autoencoder",
    name="train_in_batches_of_32",
    hint="Who says nothing gets batches of 32. How many were asked for?",
    caught_by=["test_train_beats_pca"],
    change=("batch_size=64, ", ""),
)
mistake(
    "train_autoencoder",
    name="train_returns_the_history",
    hint="The caller wants to use the network. Do you return it, or the story of its training?",
    caught_by=["test_train_gives_back", "test_train_beats_pca", "test_train_starts_from_its_seed"],
    change=("    return model", "    return model.history"),
)
mistake(
    "train_autoencoder",
    name="train_a_fixed_number_of_epochs",
    hint="epochs is an argument. How often is every picture shown in your training?",
    caught_by=["test_train_beats_pca", "test_train_starts_from_its_seed"],
    change=("epochs=epochs", "epochs=10"),
)
mistake(
    "train_autoencoder",
    name="train_without_a_target",
    hint="fit wants to know what should come out. What is it, for an autoencoder?",
    caught_by=["test_train_gives_back", "test_train_beats_pca"],
    change=("model.fit(x, x,", "model.fit(x,"),
)
mistake(
    "train_autoencoder",
    name="train_on_the_mean_picture",
    hint="The same target for all pictures: what has the network to know of the one that it sees?",
    caught_by=["test_train_gives_back", "test_train_beats_pca"],
    change=("model.fit(x, x,", "model.fit(x, 0 * x + x.mean(axis=0),"),
)
mistake(
    "train_autoencoder",
    name="train_without_a_seed",
    hint="Two calls with the same seed give two networks. What do you do with the seed?",
    caught_by=["test_train_starts_from_its_seed"],
    change=("    keras.utils.set_random_seed(seed)\n", ""),
)
