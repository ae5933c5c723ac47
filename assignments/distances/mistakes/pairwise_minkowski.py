"""Known wrong answers to pairwise_minkowski, the commonest first."""

import numpy as np

from autograder import mistake

from .shared import _refuse_rows


@mistake(
    "pairwise_minkowski",
    hint="a^2 + b^2 - 2ab is a square on paper. Can it be -1e-14 in float64, and what does the root say then?",
    caught_by=["test_pairwise_of_near_points_far_away", "test_pairwise_of_fifty_rows_with_themselves"],
)
def pairwise_expanded_square(A, B, p):
    _refuse_rows(A, B, p)
    if p == 2:
        return np.sqrt((A**2).sum(axis=1)[:, None] + (B**2).sum(axis=1) - 2 * A @ B.T)
    return np.array([[minkowski(a, b, p) for b in B] for a in A])


@mistake(
    "pairwise_minkowski",
    hint="You take negative squares for 0. But how many digits of a small distance are left, when you subtract two numbers "
    "near a million from each other?",
    caught_by=["test_pairwise_of_near_points_far_away", "test_pairwise_a_million_from_the_origin"],
)
def pairwise_expanded_square_without_negatives(A, B, p):
    _refuse_rows(A, B, p)
    if p == 2:
        squares = (A**2).sum(axis=1)[:, None] + (B**2).sum(axis=1) - 2 * A @ B.T
        return np.sqrt(np.maximum(squares, 0.0))
    return np.array([[minkowski(a, b, p) for b in B] for a in A])


@mistake(
    "pairwise_minkowski",
    hint="How many pairs are there of 3 rows and 5 rows? And how many distances do you return?",
    caught_by=["test_pairwise_of_three_points_and_two", "test_pairwise_of_random_rows"],
)
def pairwise_row_with_its_own_row(A, B, p):
    _refuse_rows(A, B, p)
    return np.array([minkowski(a, b, p) for a, b in zip(A, B)])


mistake(
    "pairwise_minkowski",
    name="pairwise_without_the_new_axis",
    hint="What is the shape of A - B for 3 rows and 1 row, and where do 3 rows and 2 rows get all their pairs from?",
    caught_by=["test_pairwise_of_slide_65", "test_pairwise_of_three_points_and_two"],
    change=[
        ("np.abs(A[:, None, :] - B[None, :, :])", "np.abs(A - B)"),
        ("largest = differences.max(axis=2)", "largest = differences.max(axis=1)"),
        ("[:, :, None]", "[:, None]"),
        (".sum(axis=2)", ".sum(axis=1)"),
    ],
)


mistake(
    "pairwise_minkowski",
    name="pairwise_sums_over_the_wrong_axis",
    hint="The differences have the shape (n, m, d). Which of these three should be gone after the sum?",
    caught_by=["test_pairwise_of_three_points_and_two", "test_pairwise_of_random_rows"],
    change=[
        ("differences.max(axis=2)", "differences.max(axis=1)"),
        ("[:, :, None]", "[:, None, :]"),
        (".sum(axis=2)", ".sum(axis=1)"),
    ],
)


mistake(
    "pairwise_minkowski",
    name="pairwise_transposed",
    hint="Try 3 rows and 5 rows. Which of the two counts the rows of your answer, and which one should?",
    caught_by=["test_pairwise_of_three_points_and_two", "test_pairwise_of_random_rows"],
    change=("A[:, None, :] - B[None, :, :]", "A[None, :, :] - B[:, None, :]"),
)


mistake(
    "pairwise_minkowski",
    name="pairwise_ignores_p",
    hint="p = 1, 2 and infinity give you the same matrix. Which line of yours looks at p?",
    caught_by=["test_pairwise_of_other_orders", "test_pairwise_of_random_rows"],
    change=("return largest * (scaled**p).sum(axis=2) ** (1 / p)", "return largest * np.sqrt((scaled**2).sum(axis=2))"),
)


@mistake(
    "pairwise_minkowski",
    hint="What is 1e100 to the power of 100 in float64? Which factor can every pair take out of its own sum?",
    caught_by=["test_pairwise_of_all_sizes_at_once"],
)
def pairwise_powers_overflow(A, B, p):
    _refuse_rows(A, B, p)
    differences = np.abs(A[:, None, :] - B[None, :, :])
    return 1.0 * differences.max(axis=2) if p == np.inf else (differences**p).sum(axis=2) ** (1 / p)


@mistake(
    "pairwise_minkowski",
    hint="What is 1e100 to the power of 100 in float64? Which factor can every pair take out of its own sum?",
    caught_by=["test_pairwise_of_all_sizes_at_once", "test_pairwise_refuses_rows_of_other_lengths"],
)
def pairwise_powers_overflow_any_rows(A, B, p):
    if p < 1:
        raise ValueError("p must be at least 1")
    differences = np.abs(A[:, None, :] - B[None, :, :])
    return 1.0 * differences.max(axis=2) if p == np.inf else (differences**p).sum(axis=2) ** (1 / p)


@mistake(
    "pairwise_minkowski",
    hint="What is 9 to the power of infinity, and infinity to the power of 0? What stands in the formula for p = inf?",
    caught_by=["test_pairwise_of_other_orders", "test_pairwise_of_random_rows"],
)
def pairwise_no_case_for_infinity(A, B, p):
    _refuse_rows(A, B, p)
    if p == np.inf:
        return (np.abs(A[:, None, :] - B[None, :, :]) ** p).sum(axis=2) ** (1 / p)
    return np.array([[minkowski(a, b, p) for b in B] for a in A])


@mistake(
    "pairwise_minkowski",
    hint="What is (-2)^3, and what does it do to the sum? How far apart are two numbers, whichever is the larger?",
    caught_by=["test_pairwise_of_other_orders", "test_pairwise_of_random_rows"],
)
def pairwise_no_abs(A, B, p):
    _refuse_rows(A, B, p)
    differences = A[:, None, :] - B[None, :, :]
    largest = np.abs(differences).max(axis=2)
    if p == np.inf:
        return 1.0 * largest
    scaled = differences / np.where(largest > 0, largest, 1)[:, :, None]
    return largest * (scaled**p).sum(axis=2) ** (1 / p)


@mistake(
    "pairwise_minkowski",
    hint="Double all points: do your distances double? What stands around the sum in the formula?",
    caught_by=["test_pairwise_of_slide_65", "test_pairwise_of_three_points_and_two"],
)
def pairwise_no_root(A, B, p):
    _refuse_rows(A, B, p)
    differences = np.abs(A[:, None, :] - B[None, :, :])
    return 1.0 * differences.max(axis=2) if p == np.inf else (differences**p).sum(axis=2)


@mistake(
    "pairwise_minkowski",
    hint="difference = A[i] gives the row a second name. What happens to A when the next line subtracts from it?",
    caught_by=["test_pairwise_of_three_points_and_two", "test_pairwise_leaves_its_arguments_alone"],
)
def pairwise_writes_into_a_row(A, B, p):
    _refuse_rows(A, B, p)
    D = np.zeros((len(A), len(B)))
    for i in range(len(A)):
        for j in range(len(B)):
            difference = A[i]
            difference -= B[j]
            D[i, j] = minkowski(difference, 0 * difference, p)
    return D


@mistake(
    "pairwise_minkowski",
    hint="Your matrix has the dtype of A. What is left of the root of 3, if A holds whole numbers?",
    caught_by=["test_pairwise_of_whole_numbers"],
)
def pairwise_whole_number_matrix(A, B, p):
    _refuse_rows(A, B, p)
    D = np.zeros((len(A), len(B)), dtype=A.dtype)
    for i in range(len(A)):
        for j in range(len(B)):
            D[i, j] = minkowski(A[i], B[j], p)
    return D


mistake(
    "pairwise_minkowski",
    name="pairwise_takes_any_order",
    hint="You compute something for p = 1/2. What should happen to orders below 1?",
    caught_by=["test_pairwise_refuses_orders_below_one"],
    change=("if p < 1:", "if False:"),
)


mistake(
    "pairwise_minkowski",
    name="pairwise_any_rows",
    hint="What does NumPy make of rows of three numbers minus rows of one? Who says that this is no distance?",
    caught_by=["test_pairwise_refuses_rows_of_other_lengths"],
    change=("if A.shape[1] != B.shape[1]:", "if False:"),
)


mistake(
    "pairwise_minkowski",
    name="pairwise_zero_by_zero",
    hint="You divide each pair by its largest difference. How large is it where two rows are equal?",
    caught_by=["test_pairwise_of_near_points_far_away", "test_pairwise_of_fifty_rows_with_themselves"],
    change=("np.where(largest > 0, largest, 1)", "largest"),
)


@mistake(
    "pairwise_minkowski",
    hint="You scale the whole matrix by its largest difference. What becomes of a pair that is 1e-100 apart?",
    caught_by=["test_pairwise_of_all_sizes_at_once"],
)
def pairwise_one_scale_for_all(A, B, p):
    _refuse_rows(A, B, p)
    differences = np.abs(A[:, None, :] - B[None, :, :])
    largest = differences.max()
    if largest == 0 or p == np.inf:
        return 1.0 * differences.max(axis=2)
    return largest * ((differences / largest) ** p).sum(axis=2) ** (1 / p)


@mistake(
    "pairwise_minkowski",
    hint="You answer for the rows of A among themselves. Where does B come in?",
    caught_by=["test_pairwise_of_slide_65", "test_pairwise_of_three_points_and_two"],
)
def pairwise_of_one_set(A, B, p):
    _refuse_rows(A, B, p)
    return np.array([[minkowski(a, b, p) for b in A] for a in A])


@mistake(
    "pairwise_minkowski",
    hint="All distances are there, one after the other. How would a reader find the one of row 2 and row 1?",
    caught_by=["test_pairwise_of_three_points_and_two", "test_pairwise_of_random_rows"],
)
def pairwise_one_long_list(A, B, p):
    _refuse_rows(A, B, p)
    return np.array([minkowski(a, b, p) for a in A for b in B])


@mistake(
    "pairwise_minkowski",
    hint="A distance has two ends, and may be asked from either. But is row 1 of A and row 0 of B the same pair as row 0 of A "
    "and row 1 of B?",
    caught_by=["test_pairwise_of_three_points_and_two", "test_pairwise_of_random_rows"],
)
def pairwise_mirrors_half_of_the_matrix(A, B, p):
    _refuse_rows(A, B, p)
    D = np.zeros((len(A), len(B)))
    for i in range(len(A)):
        for j in range(len(B)):
            if j <= i or j >= len(A):
                D[i, j] = minkowski(A[i], B[j], p)
            if j < i < len(B):
                D[j, i] = D[i, j]
    return D


@mistake(
    "pairwise_minkowski",
    hint="Give your function rows of whole numbers and p = inf. Which dtype comes back, and which one does the docstring "
    "promise?",
    caught_by=["type"],
)
def pairwise_whole_numbers_for_infinity(A, B, p):
    _refuse_rows(A, B, p)
    if p == np.inf:
        return np.abs(A[:, None, :] - B[None, :, :]).max(axis=2)
    return np.array([[minkowski(a, b, p) for b in B] for a in A])
