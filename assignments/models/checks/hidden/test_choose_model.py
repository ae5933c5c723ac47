"""The edges of choose_model: what its docstring promises and ordinary data do not show."""

import pytest

from autograder import expect


@pytest.mark.exercise("choose_model", weight=1)
def test_choose_at_the_edge_of_the_tolerance(student):
    """A score just that much below the best is about as good, also where rounding puts 0.98 - 0.03 a hair above 0.95."""
    table = [("small", 5, 0.95), ("large", 50, 0.98)]
    asked = [
        (table, 0.03),
        (table, 0.029),
        ([("a", 1, 0.5), ("b", 2, 0.75)], 0.25),
        ([("a", 1, 0.1), ("b", 2, 0.4)], 0.3),
    ]
    for right, answer in zip(("small", "large", "a", "a"), expect.each(student.choose_model, asked), strict=True):
        expect.equal(answer, right)


@pytest.mark.exercise("choose_model", weight=1)
def test_choose_without_tolerance(student):
    """With a tolerance of 0 only the best score counts; of equals the one with fewer parameters, whatever its row."""
    table = [("net", 900, 0.75), ("tree", 7, 0.75), ("stump", 2, 0.5)]
    asked = [(table, 0.0), (table[::-1], 0.0), (table, 0.25), ([("only", 3, 0.125)], 0.0)]
    for right, answer in zip(("tree", "tree", "stump", "only"), expect.each(student.choose_model, asked), strict=True):
        expect.equal(answer, right)


@pytest.mark.exercise("choose_model", weight=0.75)
def test_choose_the_first_of_twins(student):
    """The same number of parameters and the same score: the one that stands first, whatever it is called."""
    table = [("zebra", 4, 0.75), ("ant", 4, 0.75), ("net", 80, 0.8125), ("bee", 4, 0.71875)]
    answers = expect.each(student.choose_model, [(table, 0.125), (table[1:] + table[:1], 0.125)])
    for right, answer in zip(("zebra", "ant"), answers, strict=True):
        expect.equal(answer, right)


@pytest.mark.exercise("choose_model", weight=0.75)
def test_choose_by_difference_not_by_ratio(student):
    """The tolerance is a difference: scores may be negative, or far above 1."""
    far = [("a", 1, 80.0), ("b", 2, 98.0), ("c", 3, 100.0)]
    below = [("a", 1, -4.0), ("b", 2, -2.5), ("c", 3, -2.0)]
    asked = [(far, 0.5), (far, 2.0), (far, 20.0), (below, 0.5), (below, 0.25), (below, 2.0)]
    for right, answer in zip("cbabca", expect.each(student.choose_model, asked), strict=True):
        expect.equal(answer, right)


@pytest.mark.exercise("choose_model", weight=0.5)
def test_choose_no_parameters_at_all(student):
    """A model may have learned no parameter, as the neighbours have: 0 is the fewest."""
    table = [("line", 3, 0.875), ("neighbours", 0, 0.859375), ("net", 99, 0.90625)]
    answers = expect.each(student.choose_model, [(table, 0.0625), (table, 0.03125)])
    for right, answer in zip(("neighbours", "line"), answers, strict=True):
        expect.equal(answer, right)


@pytest.mark.exercise("choose_model", weight=0.5)
def test_choose_leaves_the_table_alone(student):
    """The table is the same after the call, in its order."""
    answer = student.choose_model([("net", 90, 0.75), ("tree", 7, 0.6875), ("line", 9, 0.71875)], 0.125)
    expect.unchanged(student)
    expect.equal(answer, "tree")
