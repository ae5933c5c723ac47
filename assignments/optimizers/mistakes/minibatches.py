"""Known wrong answers to minibatches, the commonest first."""

from autograder import mistake

from .shared import _refuse_empty

mistake(
    "minibatches",
    name="minibatches_drop_the_rest",
    hint="Count how often each sample occurs in one epoch. Which ones never do?",
    caught_by=["test_minibatches_of_ten"],
    change=("range(0, n, B)", "range(0, n - B + 1, B)"),
)

mistake(
    "minibatches",
    name="minibatches_unshuffled",
    hint="If the file is sorted by class: what does your first batch hold, and what your last?",
    caught_by=["test_minibatches_are_mixed", "test_minibatches_come_from_rng_alone"],
    change=("rng.permutation(n)", "np.arange(n)"),
)

mistake(
    "minibatches",
    name="minibatches_with_replacement",
    hint="Is there a sample that comes twice in your epoch, and one that never comes?",
    caught_by=["test_minibatches_of_ten"],
    change=("rng.permutation(n)", "rng.integers(0, n, n) if n else np.zeros(0, dtype=int)"),
)


@mistake(
    "minibatches",
    hint="Every one of your batches is drawn from all the samples. Can a sample be in two of them?",
    caught_by=["test_minibatches_of_ten"],
)
def minibatches_each_drawn_anew(n, B, rng):
    _refuse_empty(B)
    return [rng.permutation(n)[: min(B, n - start)] for start in range(0, n, B)]


mistake(
    "minibatches",
    name="minibatches_shuffled_inside_only",
    hint="Each batch is shuffled, but which samples does it hold? Could sample 0 ever be in the last one?",
    caught_by=["test_minibatches_are_mixed", "test_minibatches_give_every_sample_the_same_chance"],
    change=(
        "return [order[start : start + B] for start in range(0, n, B)]",
        "return [rng.permutation(np.arange(start, min(start + B, n))) for start in range(0, n, B)]",
    ),
)

mistake(
    "minibatches",
    name="minibatches_of_equal_size",
    hint="Ten samples in batches of four: you give 4, 3, 3. Who asked for equal batches?",
    caught_by=["test_minibatches_of_ten"],
    change=(
        "return [order[start : start + B] for start in range(0, n, B)]",
        "return list(np.array_split(order, -(-n // B))) if n else []",
    ),
)

mistake(
    "minibatches",
    name="minibatches_with_a_seed_of_its_own",
    hint="Two generators in different states give the same batches. Whose chance is it: that of the rng that you were given?",
    caught_by=["test_minibatches_come_from_rng_alone", "test_minibatches_give_every_sample_the_same_chance"],
    change=("rng.permutation(n)", "np.random.default_rng(0).permutation(n)"),
)

mistake(
    "minibatches",
    name="minibatches_in_blocks_shuffled",
    hint="The batches come in random order, but each is a block of neighbours. What is in it, if the file is sorted by class?",
    caught_by=["test_minibatches_are_mixed", "test_minibatches_of_ten"],
    change=(
        "return [order[start : start + B] for start in range(0, n, B)]",
        "return [np.arange(B * number, min(B * number + B, n)) for number in rng.permutation(-(-n // B))]",
    ),
)

mistake(
    "minibatches",
    name="minibatches_sorted",
    hint="Print a batch: it comes in rising order. What does the docstring say about the order inside a batch?",
    caught_by=["test_minibatches_are_mixed"],
    change=(
        "return [order[start : start + B] for start in range(0, n, B)]",
        "return [np.sort(order[start : start + B]) for start in range(0, n, B)]",
    ),
)

mistake(
    "minibatches",
    name="minibatches_short_one_first",
    hint="Which of your batches is the short one, and which one should it be?",
    caught_by=["test_minibatches_of_ten"],
    change=(
        "return [order[start : start + B] for start in range(0, n, B)]",
        "cuts = range(n % B or B, n, B); return np.split(order, cuts) if n else []",
    ),
)

mistake(
    "minibatches",
    name="minibatches_too_many_when_even",
    hint="Twelve samples in batches of four: is there anything left for a fourth batch?",
    caught_by=["test_minibatches_of_many_sizes"],
    change=("range(0, n, B)", "range(0, n + 1, B)"),
)

mistake(
    "minibatches",
    name="minibatches_fills_the_last",
    hint="Your last batch is as large as the others. Where do its last samples come from, and how often are they seen?",
    caught_by=["test_minibatches_of_ten"],
    change=(
        "return [order[start : start + B] for start in range(0, n, B)]",
        "return [np.concatenate([order, order])[start : start + B] for start in range(0, n, B)]",
    ),
)

mistake(
    "minibatches",
    name="minibatches_B_batches",
    hint="You cut into B batches. Is B how many there are, or how many samples are in one?",
    caught_by=["test_minibatches_of_ten"],
    change=(
        "return [order[start : start + B] for start in range(0, n, B)]",
        "return list(np.array_split(order, B)) if n else []",
    ),
)

mistake(
    "minibatches",
    name="minibatches_numbers_from_one",
    hint="What is the number of the first sample? An array of n samples has no number n.",
    caught_by=["test_minibatches_of_ten"],
    change=("order = rng.permutation(n)", "order = rng.permutation(n) + 1"),
)

mistake(
    "minibatches",
    name="minibatches_of_nothing_are_one",
    hint="No samples: how many batches is that? Yours is an empty one, and its mean would be nan.",
    caught_by=["test_minibatches_of_nothing"],
    change=(
        "return [order[start : start + B] for start in range(0, n, B)]",
        "return [order[start : start + B] for start in range(0, max(n, 1), B)]",
    ),
)


@mistake(
    "minibatches",
    hint="What does a batch of 0 samples teach? Which error does the docstring name?",
    caught_by=["test_minibatches_refuse_empty_batches"],
)
def minibatches_take_empty_batches(n, B, rng):
    B = max(B, 1)
    order = rng.permutation(n)
    return [order[start : start + B] for start in range(0, n, B)]


mistake(
    "minibatches",
    name="minibatches_only_turned",
    hint="Your order is the old one, begun elsewhere. Are two neighbours ever far apart?",
    caught_by=["test_minibatches_are_mixed", "test_minibatches_give_every_sample_the_same_chance"],
    change=("order = rng.permutation(n)", "order = np.roll(np.arange(n), rng.integers(max(n, 1)))"),
)
