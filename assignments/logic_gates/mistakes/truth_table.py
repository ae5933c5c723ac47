"""Known wrong answers to truth_table, the commonest first."""

import numpy as np

from autograder import mistake

mistake(
    "truth_table",
    name="least_significant_bit_first",
    hint="Read your rows as binary numbers: do they count 0, 1, 2, 3? Which bit changes fastest?",
    caught_by=["test_table_of_two_inputs"],
    change=("np.indices((2,) * n).reshape(n, -1).T", "np.array([[i >> j & 1 for j in range(n)] for i in range(2**n)])"),
)


mistake(
    "truth_table",
    name="counts_downwards",
    hint="Which row comes first, all zeros or all ones?",
    caught_by=["test_table_of_two_inputs"],
    change=(
        "np.indices((2,) * n).reshape(n, -1).T",
        "np.array([[i >> j & 1 for j in reversed(range(n))] for i in reversed(range(2**n))])",
    ),
)


mistake(
    "truth_table",
    name="last_row_missing",
    hint="How many rows does your table have for n = 2, and how many for n = 3? Is the all-ones row there?",
    caught_by=["test_table_of_two_inputs"],
    change=(
        "np.indices((2,) * n).reshape(n, -1).T",
        "np.array([[i >> j & 1 for j in reversed(range(n))] for i in range(2**n - 1)])",
    ),
)


mistake(
    "truth_table",
    name="n_squared_rows",
    hint="n squared and 2 to the power n agree for n = 2. How many rows does the table need for n = 3?",
    caught_by=["test_table_of_three_inputs"],
    change=(
        "np.indices((2,) * n).reshape(n, -1).T",
        "np.array([[i >> j & 1 for j in reversed(range(n))] for i in range(n**2)])",
    ),
)


mistake(
    "truth_table",
    name="always_two_inputs",
    hint="It is right for two inputs only. Is there a 2 in your code where n should be? What should the rows look "
    "like for n = 3, and for n = 1?",
    caught_by=["test_table_of_three_inputs"],
    change=("np.indices((2,) * n).reshape(n, -1).T", "np.array([[0, 0], [0, 1], [1, 0], [1, 1]])"),
)


@mistake(
    "truth_table",
    hint="One row a sample, one column an input. What are the rows of your X?",
    caught_by=["test_table_of_three_inputs"],
)
def table_on_its_side(f, n):
    X = np.array([[i >> j & 1 for j in reversed(range(n))] for i in range(2**n)])
    return X.T.copy(), np.asarray(f(X)).astype(int)


@mistake(
    "truth_table",
    hint="The docstring promises X and y. What do you return?",
    caught_by=["test_table_of_two_inputs"],
)
def answers_only(f, n):
    X = np.array([[i >> j & 1 for j in reversed(range(n))] for i in range(2**n)])
    return np.asarray(f(X)).astype(int)


@mistake(
    "truth_table",
    hint="f may answer True and False. What does your y hold then?",
    caught_by=["type"],
)
def keeps_the_type_of_f(f, n):
    X = np.array([[i >> j & 1 for j in reversed(range(n))] for i in range(2**n)])
    return X, f(X)


@mistake(
    "truth_table",
    hint="np.zeros makes floats unless it is told otherwise. Which dtype does the docstring promise for X and y?",
    caught_by=["type"],
)
def table_of_floats(f, n):
    X = np.zeros((2**n, n))
    y = np.zeros(2**n)
    for i in range(2**n):
        for j in range(n):
            X[i, j] = i >> (n - 1 - j) & 1
    y[:] = f(X)
    return X, y


@mistake(
    "truth_table",
    hint="The docstring promises arrays. What are X and y in your answer, and what makes an array of a list?",
    caught_by=["type"],
)
def table_of_lists(f, n):
    X = [[i >> j & 1 for j in reversed(range(n))] for i in range(2**n)]
    return X, list(f(np.array(X)))


@mistake(
    "truth_table",
    hint="f takes ONE argument, an array of rows. How many arguments do you hand it?",
    caught_by=["test_table_of_two_inputs"],
)
def bits_as_arguments_of_their_own(f, n):
    X = np.array([[i >> j & 1 for j in reversed(range(n))] for i in range(2**n)])
    return X, np.array([f(*row) for row in X])


@mistake(
    "truth_table",
    hint="y has one number a row: shape (2**n,). Does yours have a second axis?",
    caught_by=["test_table_of_two_inputs"],
)
def answers_as_a_column(f, n):
    X = np.array([[i >> j & 1 for j in reversed(range(n))] for i in range(2**n)])
    return X, np.asarray(f(X)).astype(int).reshape(-1, 1)


mistake(
    "truth_table",
    name="hands_f_one_row_at_a_time",
    hint="The function f takes a whole batch, an array (m, n). What shape has each thing that you hand to it?",
    caught_by=["test_table_hands_f_arrays_of_rows"],
    change=("np.asarray(f(X)).astype(int)", "np.array([int(f(row)) for row in X])"),
)


mistake(
    "truth_table",
    name="columns_in_the_order_of_meshgrid",
    hint="For n = 3, which of your three columns changes fastest, and which slowest? (If it is np.meshgrid: what does its "
    "`indexing` say of the first two axes?)",
    caught_by=["test_table_of_three_inputs"],
    change=(
        "np.indices((2,) * n).reshape(n, -1).T",
        "np.array([[i >> j & 1 for j in reversed(range(n))] for i in range(2**n)])[:, [1, 0, *range(2, n)][:n] if n > 1 else [0]]",
    ),
)


mistake(
    "truth_table",
    name="zeros_filled_up_on_the_right",
    hint="Print rows 1 and 2 of your table for n = 3: are they 001 and 010? On which side do the missing zeros belong?",
    caught_by=["test_table_of_two_inputs"],
    change=(
        "np.indices((2,) * n).reshape(n, -1).T",
        'np.array([[int(digit) for digit in f"{i:b}".ljust(n, "0")] for i in range(2**n)])',
    ),
)
