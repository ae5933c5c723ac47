"""Known wrong answers to tsne_affinities, the commonest first."""

import numpy as np

from autograder import mistake

from .shared import _affinities, _refuse_perplexity, _row


@mistake(
    "tsne_affinities",
    hint="One row lies in a crowd and another alone, and all of yours have one beta. How many bits does each row have?",
    caught_by=["test_affinities_have_the_perplexity_in_every_row", "test_affinities_of_a_dense_and_a_sparse_cloud"],
)
def affinities_one_beta_for_all(D2, perplexity):
    _refuse_perplexity(D2, perplexity)
    n = len(D2)
    off = ~np.eye(n, dtype=bool)
    D2 = D2 - np.where(off, D2, np.inf).min(axis=1)[:, None]
    low, high = -30.0, 30.0
    for _ in range(60):
        middle = (low + high) / 2
        P = np.where(off, np.exp(-np.exp(middle) * D2), 0.0)
        P = P / P.sum(axis=1, keepdims=True)
        entropy = -(P[P > 0] * np.log(P[P > 0])).sum() / n
        low, high = (middle, high) if entropy > np.log(perplexity) else (low, middle)
    return P


@mistake(
    "tsne_affinities",
    hint="beta is 1 for every row with you, whatever the perplexity. Which line of yours looks at it?",
    caught_by=["test_affinities_of_five_points", "test_affinities_have_the_perplexity_in_every_row"],
)
def affinities_beta_is_one(D2, perplexity):
    _refuse_perplexity(D2, perplexity)
    P = np.zeros(D2.shape)
    for i in range(len(D2)):
        others = np.arange(len(D2)) != i
        e = np.exp(-(D2[i, others] - D2[i, others].min()))
        P[i, others] = e / e.sum()
    return P


@mistake(
    "tsne_affinities",
    hint="Does a point pick itself? Whose distance is 0, and how large is its share in your row?",
    caught_by=["test_affinities_of_five_points", "test_affinities_have_the_perplexity_in_every_row"],
)
def affinities_itself_included(D2, perplexity):
    _refuse_perplexity(D2, perplexity)
    return np.array([_row(d, perplexity) for d in D2])


@mistake(
    "tsne_affinities",
    hint="You set the diagonal to 0 at the end. What do the rows sum to then, and how many bits have they?",
    caught_by=["test_affinities_of_five_points", "test_affinities_have_the_perplexity_in_every_row"],
)
def affinities_itself_removed_at_the_end(D2, perplexity):
    _refuse_perplexity(D2, perplexity)
    P = np.array([_row(d, perplexity) for d in D2])
    np.fill_diagonal(P, 0.0)
    return P


@mistake(
    "tsne_affinities",
    hint="You take the diagonal out after the search and divide again. For which rows did the search find its bits?",
    caught_by=["test_affinities_of_five_points", "test_affinities_have_the_perplexity_in_every_row"],
)
def affinities_itself_removed_after_the_search(D2, perplexity):
    _refuse_perplexity(D2, perplexity)
    P = np.array([_row(d, perplexity) for d in D2])
    np.fill_diagonal(P, 0.0)
    return P / P.sum(axis=1, keepdims=True)


mistake(
    "tsne_affinities",
    name="affinities_square_again",
    hint="What does D2 hold already? From distance 1 to 2, by how much does the exponent of yours fall?",
    caught_by=["test_affinities_of_five_points", "test_affinities_fall_with_the_squared_distance"],
    change=("d = D2[i, others] - D2[i, others].min()", "d = D2[i, others] ** 2 - D2[i, others].min() ** 2"),
)


mistake(
    "tsne_affinities",
    name="affinities_of_the_root",
    hint="Is it the distance that stands in the exponent, or its square? What does D2 hold?",
    caught_by=["test_affinities_of_five_points", "test_affinities_fall_with_the_squared_distance"],
    change=("d = D2[i, others] - D2[i, others].min()", "d = np.sqrt(D2[i, others]) - np.sqrt(D2[i, others].min())"),
)


mistake(
    "tsne_affinities",
    name="affinities_nats_against_bits",
    hint="Two equally probable neighbours have 1 bit and 0.693 nats. What do you compare with what?",
    caught_by=["test_affinities_of_five_points", "test_affinities_have_the_perplexity_in_every_row"],
    change=("np.log(perplexity)", "np.log2(perplexity)"),
)


mistake(
    "tsne_affinities",
    name="affinities_bits_against_nats",
    hint="Two equally probable neighbours have 1 bit and 0.693 nats. What do you compare with what?",
    caught_by=["test_affinities_of_five_points", "test_affinities_have_the_perplexity_in_every_row"],
    change=("entropy > np.log(perplexity)", "entropy / np.log(2) > np.log(perplexity)"),
)


mistake(
    "tsne_affinities",
    name="affinities_entropy_against_the_perplexity",
    hint="How many bits have two equally probable neighbours? With which number do you compare them?",
    caught_by=["test_affinities_of_five_points", "test_affinities_have_the_perplexity_in_every_row"],
    change=("entropy > np.log(perplexity)", "entropy / np.log(2) > perplexity"),
)


@mistake(
    "tsne_affinities",
    hint="Does the far point pick the near one as often as the near one picks the far one? What do your rows sum to?",
    caught_by=["test_affinities_of_five_points", "test_affinities_have_the_perplexity_in_every_row"],
)
def affinities_symmetrised(D2, perplexity):
    _refuse_perplexity(D2, perplexity)
    P = _affinities(D2, perplexity)
    return (P + P.T) / (2 * len(P))


@mistake(
    "tsne_affinities",
    hint="Does the far point pick the near one as often as the near one picks the far one? How many bits have your rows?",
    caught_by=["test_affinities_of_five_points", "test_affinities_have_the_perplexity_in_every_row"],
)
def affinities_mean_with_the_transposed(D2, perplexity):
    _refuse_perplexity(D2, perplexity)
    P = _affinities(D2, perplexity)
    return (P + P.T) / 2


@mistake(
    "tsne_affinities",
    hint="Sum your rows and your columns. Which of the two is a distribution, and which one should be?",
    caught_by=["test_affinities_of_five_points", "test_affinities_have_the_perplexity_in_every_row"],
)
def affinities_transposed(D2, perplexity):
    _refuse_perplexity(D2, perplexity)
    return _affinities(D2, perplexity).T.copy()


@mistake(
    "tsne_affinities",
    hint="What do all your affinities sum to together, and what should each row sum to?",
    caught_by=["test_affinities_of_five_points", "test_affinities_have_the_perplexity_in_every_row"],
)
def affinities_sum_to_one_together(D2, perplexity):
    _refuse_perplexity(D2, perplexity)
    return _affinities(D2, perplexity) / len(D2)


mistake(
    "tsne_affinities",
    name="affinities_search_the_wrong_way",
    hint="A row has too many bits. Must its beta grow or shrink? Which way does your interval close?",
    caught_by=["test_affinities_of_five_points", "test_affinities_have_the_perplexity_in_every_row"],
    change=("entropy > np.log(perplexity)", "entropy < np.log(perplexity)"),
)


mistake(
    "tsne_affinities",
    name="affinities_search_too_short",
    hint="How many bits is your search off when it ends? How many may it be off?",
    caught_by=["test_affinities_have_the_perplexity_in_every_row", "test_affinities_of_sixty_points"],
    change=("range(60)", "range(12)"),
)
