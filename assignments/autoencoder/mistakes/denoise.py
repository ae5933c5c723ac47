"""Known wrong answers to denoise, the commonest first."""

from autograder import mistake

mistake(
    "denoise",
    name="denoise_to_noisy_targets",
    hint="Noisy pictures go in, and the same noisy pictures are to come out. What should it learn to give?",
    caught_by=["test_denoise_halves_the_error"],
    change=("model.fit(shown, clean,", "model.fit(shown, shown,"),
)
mistake(
    "denoise",
    name="denoise_returns_the_noisy_pictures",
    hint="Is the error of what you return any smaller than that of what came in?",
    caught_by=["test_denoise_halves_the_error", "test_denoise_few_pictures"],
    change=("return keras.ops.convert_to_numpy(model(noisy))", "return noisy"),
)
mistake(
    "denoise",
    name="denoise_adds_noise_once_more",
    hint="The pictures of `noisy` have their noise already. Why do they get some more?",
    caught_by=["test_denoise_halves_the_error"],
    change=(
        "return keras.ops.convert_to_numpy(model(noisy))",
        "return keras.ops.convert_to_numpy(model(np.clip(noisy + sigma * np.random.normal(size=noisy.shape), 0, 1)))",
    ),
)
mistake(
    "denoise",
    name="denoise_never_saw_noise",
    hint="It was trained on clean pictures alone. Where should it have met noise?",
    caught_by=["test_denoise_halves_the_error"],
    change=("model.fit(shown, clean,", "model.fit(clean, clean,"),
)
mistake(
    "denoise",
    name="denoise_learns_from_the_noisy_pictures",
    hint="You train on the pictures that are to be cleaned, and their clean versions you do not have. "
    "What is x_train for?",
    caught_by=["test_denoise_halves_the_error"],
    change=("model.fit(shown, clean,", "model.fit(noisy, noisy,"),
)
mistake(
    "denoise",
    name="denoise_through_two_numbers",
    hint="Do all cleaned pictures look alike? Through how many numbers did they go?",
    caught_by=["test_denoise_halves_the_error"],
    change=("build_autoencoder(x_train.shape[1], 16)", "build_autoencoder(x_train.shape[1], 2)"),
)
mistake(
    "denoise",
    name="denoise_beyond_grey",
    hint="Some pixels that you return are below 0 or above 1. Which greys are these?",
    caught_by=["test_denoise_halves_the_error"],
    change=(
        "return keras.ops.convert_to_numpy(model(noisy))",
        "return keras.ops.convert_to_numpy(model(noisy)) * 1.5 - 0.25",
    ),
)
mistake(
    "denoise",
    name="denoise_learns_the_noise",
    hint="You ask it for the noise, and hand that out as pictures. What should come out of it?",
    caught_by=["test_denoise_halves_the_error"],
    change=("model.fit(shown, clean,", "model.fit(shown, shown - clean,"),
)
mistake(
    "denoise",
    name="denoise_cleans_the_training_pictures",
    hint="Whose pictures do you hand out: those that came to be cleaned, or those that it learned from?",
    caught_by=["test_denoise_halves_the_error"],
    change=("convert_to_numpy(model(noisy))", "convert_to_numpy(model(x_train[: len(noisy)]))"),
)
mistake(
    "denoise",
    name="denoise_never_fits",
    hint="A network that has learned nothing makes a grey fog of everything. When do you train it?",
    caught_by=["test_denoise_halves_the_error"],
    change=("batch_size=128, epochs=4", "batch_size=128, epochs=0"),
)
mistake(
    "denoise",
    name="denoise_spoils_its_arguments",
    hint="noisy -= ... and x_train += ... change the caller's pictures. What have they become?",
    caught_by=["test_denoise_few_pictures"],
    change=("    model = build_autoencoder", "    noisy *= 1 - 1e-6\n    model = build_autoencoder"),
)
mistake(
    "denoise",
    name="denoise_ignores_sigma",
    hint="How strong is the noise of your training pictures if the caller asks for sigma=0.1?",
    caught_by=["test_denoise_by_its_seed_and_sigma"],
    change=("sigma * np.random", "0.3 * np.random"),
)
mistake(
    "denoise",
    name="denoise_without_a_seed",
    hint="Call it twice with the same seed: does the same come out? Where are the first weights drawn?",
    caught_by=["test_denoise_by_its_seed_and_sigma"],
    change=("    keras.utils.set_random_seed(seed)\n", ""),
)
mistake(
    "denoise",
    name="denoise_with_a_seed_of_its_own",
    hint="Which seed does the caller ask for, and which do you set?",
    caught_by=["test_denoise_by_its_seed_and_sigma"],
    change=("    keras.utils.set_random_seed(seed)\n", "    seed = 42\n    keras.utils.set_random_seed(seed)\n"),
)
