"""Known wrong answers to softmax_ce_grad, the commonest first."""

import numpy as np

from autograder import mistake


@mistake(
    "softmax_ce_grad",
    hint="Your loss is a mean. Is your gradient one?",
    caught_by=["test_grad_of_a_batch_is_divided_by_n"],
)
def grad_no_1_over_n(logits, y):
    g = softmax(logits)
    g[np.arange(len(y)), y] -= 1
    return g


@mistake(
    "softmax_ce_grad",
    hint="Count the numbers you divide by. Is it the size of the batch, or the size of the matrix?",
    caught_by=["test_grad_of_one_sample_is_p_minus_y", "test_grad_of_a_batch_is_divided_by_n"],
)
def grad_divides_by_all_entries(logits, y):
    g = softmax(logits)
    g[np.arange(len(y)), y] -= 1
    return g / g.size


@mistake(
    "softmax_ce_grad",
    hint="Step along MINUS the gradient: does the right logit rise?",
    caught_by=["test_grad_of_one_sample_is_p_minus_y", "test_grad_pushes_the_right_logit_up"],
)
def grad_y_minus_p(logits, y):
    return (one_hot(y, logits.shape[1]) - softmax(logits)) / len(y)


@mistake(
    "softmax_ce_grad",
    hint="That factor belongs to a squared loss on a sigmoid. What cancels it here?",
    caught_by=["test_grad_of_one_sample_is_p_minus_y", "test_grad_pushes_the_right_logit_up"],
)
def grad_extra_p_1_minus_p(logits, y):
    p = softmax(logits)
    return p * (1 - p) * (p - one_hot(y, logits.shape[1])) / len(y)


@mistake(
    "softmax_ce_grad",
    hint="Which entries does p[:, y] select? How many ones should leave each row, and how many does yours take?",
    caught_by=["test_grad_pushes_the_right_logit_up", "test_grad_at_1000"],
)
def grad_column_indexing(logits, y):
    g = softmax(logits)
    g[:, y] -= 1
    return g / len(y)


@mistake(
    "softmax_ce_grad",
    hint="Your answer does not depend on y. How can it know which logit should rise?",
    caught_by=["test_grad_of_one_sample_is_p_minus_y", "test_grad_pushes_the_right_logit_up"],
)
def grad_forgets_the_label(logits, y):
    return softmax(logits) / len(y)


@mistake(
    "softmax_ce_grad",
    hint="You differentiate -log p with respect to p. Which factor leads from p on to the logits?",
    caught_by=["test_grad_of_one_sample_is_p_minus_y"],
)
def grad_with_respect_to_p(logits, y):
    return -one_hot(y, logits.shape[1]) / softmax(logits) / len(y)


@mistake(
    "softmax_ce_grad",
    hint="What if the last class does not occur in this batch?",
    caught_by=["test_grad_where_the_last_class_is_absent"],
)
def grad_onehot_width_from_labels(logits, y):
    return (softmax(logits) - np.eye(y.max() + 1)[y]) / len(y)


@mistake(
    "softmax_ce_grad",
    hint="Try logits of 1000. Where did your own exponentials come from, and what did they forget to subtract?",
    caught_by=["test_grad_at_1000"],
)
def grad_no_max_shift(logits, y):
    e = np.exp(logits)
    g = e / e.sum(axis=1, keepdims=True)
    g[np.arange(len(y)), y] -= 1
    return g / len(y)


@mistake(
    "softmax_ce_grad",
    hint="Are the logits still the same after the call? Which operator wrote into them?",
    caught_by=["test_grad_leaves_its_arguments_alone"],
)
def grad_in_place(logits, y):
    logits -= logits.max(axis=1, keepdims=True)
    np.exp(logits, out=logits)
    logits /= logits.sum(axis=1, keepdims=True)
    logits[np.arange(len(y)), y] -= 1
    logits /= len(y)
    return logits


@mistake(
    "softmax_ce_grad",
    hint="y holds class numbers, and p has a column for every class. What should be subtracted in which column?",
    caught_by=["test_grad_of_one_sample_is_p_minus_y", "test_grad_pushes_the_right_logit_up"],
)
def grad_subtracts_the_class_numbers(logits, y):
    return (softmax(logits) - y) / len(y)


@mistake(
    "softmax_ce_grad",
    hint="y holds class numbers, and p has a column for every class. What should be subtracted in which column?",
    caught_by=["test_grad_of_one_sample_is_p_minus_y", "test_grad_pushes_the_right_logit_up"],
)
def grad_subtracts_the_class_number_from_every_column(logits, y):
    return (softmax(logits) - y[:, None]) / len(y)


@mistake(
    "softmax_ce_grad",
    hint="y holds class numbers, and p has a column for every class. What should be subtracted in which column?",
    caught_by=["test_grad_of_one_sample_is_p_minus_y", "test_grad_pushes_the_right_logit_up"],
)
def grad_subtracts_the_class_number_in_its_column(logits, y):
    g = softmax(logits)
    g[np.arange(len(y)), y] -= y
    return g / len(y)


@mistake(
    "softmax_ce_grad",
    hint="Raise the logit of a WRONG class a little: does the loss stay as it was? Which slope do you give it?",
    caught_by=["test_grad_of_one_sample_is_p_minus_y", "test_grad_pushes_the_right_logit_up"],
)
def grad_of_the_right_class_alone(logits, y):
    return (softmax(logits) - 1) * one_hot(y, logits.shape[1]) / len(y)


@mistake(
    "softmax_ce_grad",
    hint="What does the loss divide by: the number of samples or the number of classes?",
    caught_by=["test_grad_of_one_sample_is_p_minus_y", "test_grad_of_a_batch_is_divided_by_n"],
)
def grad_divides_by_the_classes(logits, y):
    return (softmax(logits) - one_hot(y, logits.shape[1])) / logits.shape[1]


@mistake(
    "softmax_ce_grad",
    hint="Each row must sum to 0. To which of the two terms does your 1/n belong?",
    caught_by=["test_grad_of_a_batch_is_divided_by_n"],
)
def grad_divides_the_ones_only(logits, y):
    return softmax(logits) - one_hot(y, logits.shape[1]) / len(y)


@mistake(
    "softmax_ce_grad",
    hint="Over which axis do your probabilities sum to 1: over the classes or over the samples?",
    caught_by=["test_grad_of_one_sample_is_p_minus_y", "test_grad_of_a_batch_is_divided_by_n"],
)
def grad_softmax_over_the_samples(logits, y):
    return (softmax(logits, axis=0) - one_hot(y, logits.shape[1])) / len(y)


@mistake(
    "softmax_ce_grad",
    hint="You divide by n, but is the 1 that you subtract divided as well? Each row must sum to 0.",
    caught_by=["test_grad_of_a_batch_is_divided_by_n", "test_grad_is_the_slope_of_the_loss"],
)
def grad_subtracts_an_undivided_one(logits, y):
    e = np.exp(logits - logits.max(axis=1, keepdims=True))
    grad = e / e.sum(axis=1, keepdims=True) / len(y)
    grad[np.arange(len(y)), y] -= 1
    return grad
