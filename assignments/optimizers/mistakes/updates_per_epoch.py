"""Known wrong answers to updates_per_epoch, the commonest first."""

from autograder import mistake

mistake(
    "updates_per_epoch",
    name="updates_floor",
    hint="Count by hand: 10 samples in batches of 4. Who trains on the last two?",
    caught_by=["test_updates_of_a_thousand_samples"],
    change=("-(-n // B)", "n // B"),
)

mistake(
    "updates_per_epoch",
    name="updates_rounded",
    hint="63 samples in batches of 8 and 100 in batches of 40: does the nearest whole number leave a sample out?",
    caught_by=["test_updates_of_a_thousand_samples"],
    change=("-(-n // B)", "round(n / B)"),
)

mistake(
    "updates_per_epoch",
    name="updates_always_one_more",
    hint="1000 samples in batches of 8: after 125 batches, how many samples are left for one more?",
    caught_by=["test_updates_where_nothing_is_left"],
    change=("-(-n // B)", "n // B + 1"),
)

mistake(
    "updates_per_epoch",
    name="updates_as_a_share",
    hint="Can you take a quarter of a step? What does an optimiser do with the samples that are left?",
    caught_by=["test_updates_of_a_thousand_samples"],
    change=("-(-n // B)", "n / B"),
)

mistake(
    "updates_per_epoch",
    name="updates_n_times_B",
    hint="Make the batch larger: does an epoch have more steps, or fewer?",
    caught_by=["test_updates_of_a_thousand_samples", "test_updates_where_nothing_is_left"],
    change=("-(-n // B)", "n * B"),
)

mistake(
    "updates_per_epoch",
    name="updates_n",
    hint="In stochastic gradient descent with single samples an epoch has n steps. And where each step takes B of them?",
    caught_by=["test_updates_of_a_thousand_samples"],
    change=("-(-n // B)", "n"),
)

mistake(
    "updates_per_epoch",
    name="updates_B_over_n",
    hint="Which is divided by which: samples by the size of a batch, or the other way round?",
    caught_by=["test_updates_of_a_thousand_samples", "test_updates_where_nothing_is_left"],
    change=("-(-n // B)", "-(-B // n) if n else 0"),
)

mistake(
    "updates_per_epoch",
    name="updates_the_rest",
    hint="You give back how many samples are left over. How many steps is that?",
    caught_by=["test_updates_of_a_thousand_samples", "test_updates_where_nothing_is_left"],
    change=("-(-n // B)", "n % B"),
)

mistake(
    "updates_per_epoch",
    name="updates_at_least_one",
    hint="How many steps are made where there is nothing to learn from?",
    caught_by=["test_updates_of_nothing"],
    change=("-(-n // B)", "max(1, -(-n // B))"),
)

mistake(
    "updates_per_epoch",
    name="updates_without_a_large_batch",
    hint="Five samples, and a batch that would hold eight. Is nothing learned?",
    caught_by=["test_updates_of_nothing", "test_updates_of_many_sizes"],
    change=("-(-n // B)", "-(-n // B) if B <= n else 0"),
)


@mistake(
    "updates_per_epoch",
    hint="How many batches of no sample fill an epoch? And of -4?",
    caught_by=["test_updates_refuses_empty_batches"],
)
def updates_takes_empty_batches(n, B):
    return -(-n // B) if B else 0


@mistake(
    "updates_per_epoch",
    hint="A batch of 0 samples ends in an error of arithmetic, and one of -4 in none. Which error does the docstring name?",
    caught_by=["test_updates_refuses_empty_batches"],
)
def updates_lets_zero_divide(n, B):
    return -(-n // B)


mistake(
    "updates_per_epoch",
    name="updates_plus_one_over_B",
    hint="Try 1000 samples in batches of 8, and 1001. Which number must be added before the division so that it rounds up, and only where something is left?",
    caught_by=["test_updates_of_a_thousand_samples"],
    change=("-(-n // B)", "(n + 1) // B"),
)

mistake(
    "updates_per_epoch",
    name="updates_as_a_float",
    hint="A number of steps is counted, not measured. Of which type is it?",
    caught_by=["type"],
    change=("-(-n // B)", "np.ceil(n / B)"),
)
