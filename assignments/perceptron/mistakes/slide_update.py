"""Known wrong answers to slide_update, the commonest first."""

import numpy as np

from autograder import mistake


@mistake(
    "slide_update",
    hint="Take the missed point with label +1 and work the update out by hand: did the output go up or down?",
    caught_by=["test_slide_missed_positive_point", "test_slide_missed_negative_point", "test_slide_random_points"],
)
def slide_signs_left(w1, w2, b, f1, f2, label):
    if label * (w1 * f1 + w2 * f2 + b) <= 0:
        return w1 - label * f1, w2 - label * f2, b - label
    return w1, w2, b


@mistake(
    "slide_update",
    hint="Which of the two branches did you mend? Take a missed point with label -1 and see whether the output goes down.",
    caught_by=["test_slide_missed_negative_point", "test_slide_random_points"],
)
def slide_sign_left_for_negatives(w1, w2, b, f1, f2, label):
    if label * (w1 * f1 + w2 * f2 + b) <= 0:
        return w1 + f1, w2 + f2, b + 1
    return w1, w2, b


@mistake(
    "slide_update",
    hint="Which of the two branches did you mend? Take a missed point with label +1 and see whether the output goes up.",
    caught_by=["test_slide_missed_positive_point", "test_slide_random_points"],
)
def slide_sign_left_for_positives(w1, w2, b, f1, f2, label):
    if label * (w1 * f1 + w2 * f2 + b) <= 0:
        return w1 - f1, w2 - f2, b - 1
    return w1, w2, b


@mistake(
    "slide_update",
    hint="The weights move the right way now. Does the bias?",
    caught_by=["test_slide_missed_positive_point", "test_slide_missed_negative_point", "test_slide_random_points"],
)
def slide_sign_left_on_the_bias(w1, w2, b, f1, f2, label):
    if label * (w1 * f1 + w2 * f2 + b) <= 0:
        return w1 + label * f1, w2 + label * f2, b - label
    return w1, w2, b


@mistake(
    "slide_update",
    hint="Print w1 and w2 before and after: did both change, each by its own feature? Read the two lines of the slide aloud.",
    caught_by=["test_slide_each_weight_by_its_own_feature", "test_slide_random_points"],
)
def slide_w1_written_twice(w1, w2, b, f1, f2, label):
    if label * (w1 * f1 + w2 * f2 + b) <= 0:
        w1 = w1 + label * f1
        w1 = w2 + label * f2
        b = b + label
    return w1, w2, b


@mistake(
    "slide_update",
    hint="You mended the left side of the second line only. Which weight should the new w2 be made of?",
    caught_by=["test_slide_each_weight_by_its_own_feature", "test_slide_random_points"],
)
def slide_w2_made_of_w1(w1, w2, b, f1, f2, label):
    if label * (w1 * f1 + w2 * f2 + b) <= 0:
        w1 = w1 + label * f1
        w2 = w1 + label * f2
        b = b + label
    return w1, w2, b


@mistake(
    "slide_update",
    hint="Start from w1 = w2 = b = 0. What is sgn(0), and which of the two branches does that enter?",
    caught_by=["test_slide_output_zero"],
)
def slide_zero_never_updates(w1, w2, b, f1, f2, label):
    prediction = np.sign(w1 * f1 + w2 * f2 + b)
    if prediction == 1 and label == -1:
        return w1 - f1, w2 - f2, b - 1
    if prediction == -1 and label == 1:
        return w1 + f1, w2 + f2, b + 1
    return w1, w2, b


@mistake(
    "slide_update",
    hint="An output of 0 now predicts +1. Is a point with label +1 and output 0 a miss for you? It must be one.",
    caught_by=["test_slide_output_zero"],
)
def slide_zero_updates_only_negatives(w1, w2, b, f1, f2, label):
    prediction = 1 if w1 * f1 + w2 * f2 + b >= 0 else -1
    if prediction == 1 and label == -1:
        return w1 - f1, w2 - f2, b - 1
    if prediction == -1 and label == 1:
        return w1 + f1, w2 + f2, b + 1
    return w1, w2, b


@mistake(
    "slide_update",
    hint="An output of 0 now predicts -1. Is a point with label -1 and output 0 a miss for you? It must be one.",
    caught_by=["test_slide_output_zero"],
)
def slide_zero_updates_only_positives(w1, w2, b, f1, f2, label):
    prediction = 1 if w1 * f1 + w2 * f2 + b > 0 else -1
    if prediction == 1 and label == -1:
        return w1 - f1, w2 - f2, b - 1
    if prediction == -1 and label == 1:
        return w1 + f1, w2 + f2, b + 1
    return w1, w2, b


@mistake(
    "slide_update",
    hint="This is the slide as it was printed. Follow one missed point through it with a pencil: which way does it move, "
    "which weight is written twice, and what happens at output 0?",
    caught_by=["test_slide_missed_positive_point", "test_slide_missed_negative_point", "test_slide_output_zero"],
)
def slide_as_printed(w1, w2, b, f1, f2, label):
    prediction = np.sign(w1 * f1 + w2 * f2 + b)
    if prediction == 1 and label == -1:
        w1 = w1 + f1
        w1 = w2 + f2
        b = b + 1
    if prediction == -1 and label == 1:
        w1 = w1 - f1
        w1 = w2 - f2
        b = b - 1
    return w1, w2, b


@mistake(
    "slide_update",
    hint="Half of it is mended: w1 and w2 move, each by its own feature. Now take a missed point with label +1: "
    "did the output go up or down?",
    caught_by=["test_slide_missed_positive_point", "test_slide_missed_negative_point", "test_slide_output_zero"],
)
def slide_signs_and_zero_left(w1, w2, b, f1, f2, label):
    prediction = np.sign(w1 * f1 + w2 * f2 + b)
    if prediction == 1 and label == -1:
        return w1 + f1, w2 + f2, b + 1
    if prediction == -1 and label == 1:
        return w1 - f1, w2 - f2, b - 1
    return w1, w2, b


@mistake(
    "slide_update",
    hint="The point pulls the right way now. Print w1 and w2 before and after: did both change, each by its own feature?",
    caught_by=["test_slide_each_weight_by_its_own_feature", "test_slide_output_zero"],
)
def slide_w1_twice_and_zero_left(w1, w2, b, f1, f2, label):
    prediction = np.sign(w1 * f1 + w2 * f2 + b)
    if prediction == 1 and label == -1:
        w1 = w1 - f1
        w1 = w2 - f2
        b = b - 1
    if prediction == -1 and label == 1:
        w1 = w1 + f1
        w1 = w2 + f2
        b = b + 1
    return w1, w2, b


@mistake(
    "slide_update",
    hint="For a wrong answer your update is right. What should a point that the line has right already change?",
    caught_by=["test_slide_right_point", "test_slide_random_points"],
)
def slide_updates_right_points(w1, w2, b, f1, f2, label):
    return w1 + label * f1, w2 + label * f2, b + label


@mistake(
    "slide_update",
    hint="What is label - prediction for a missed point? Label and prediction lie 2 apart, not 1: how long is your step?",
    caught_by=["test_slide_missed_positive_point", "test_slide_missed_negative_point", "test_slide_random_points"],
)
def slide_twice_as_long(w1, w2, b, f1, f2, label):
    error = label - (1 if w1 * f1 + w2 * f2 + b >= 0 else -1)
    return w1 + error * f1, w2 + error * f2, b + error


@mistake(
    "slide_update",
    hint="Your labels are 0 and 1. Which numbers are they on the slide, and what does a missed point with label -1 do?",
    caught_by=["test_slide_missed_negative_point", "test_slide_random_points"],
)
def slide_labels_0_and_1(w1, w2, b, f1, f2, label):
    prediction = 1 if w1 * f1 + w2 * f2 + b > 0 else 0
    if prediction == 1 and label == 0:
        return w1 - f1, w2 - f2, b - 1
    if prediction == 0 and label == 1:
        return w1 + f1, w2 + f2, b + 1
    return w1, w2, b


@mistake(
    "slide_update",
    hint="The output on the slide has three terms. Which one does yours leave out, and what is then called a miss?",
    caught_by=["test_slide_random_points"],
)
def slide_output_without_the_bias(w1, w2, b, f1, f2, label):
    if label * (w1 * f1 + w2 * f2) <= 0:
        return w1 + label * f1, w2 + label * f2, b + label
    return w1, w2, b


@mistake(
    "slide_update",
    hint="Your function answers for a missed point. What does it answer for one that the line has right?",
    caught_by=["test_slide_right_point"],
)
def slide_answers_only_for_missed_points(w1, w2, b, f1, f2, label):
    if label * (w1 * f1 + w2 * f2 + b) <= 0:
        return w1 + label * f1, w2 + label * f2, b + label


mistake(
    "slide_update",
    name="slide_each_weight_by_the_other_feature",
    hint="Which feature does the first weight stand beside in the output? By which feature do you move it?",
    caught_by=["test_slide_each_weight_by_its_own_feature", "test_slide_random_points"],
    change=("w1 + label * f1, w2 + label * f2", "w1 + label * f2, w2 + label * f1"),
)


@mistake(
    "slide_update",
    hint="Say what your second `if` asks. Is there a label in it? Take a point with label -1 that the line has right.",
    caught_by=["test_slide_right_point", "test_slide_random_points"],
)
def slide_second_branch_for_every_label(w1, w2, b, f1, f2, label):
    if label == -1 and w1 * f1 + w2 * f2 + b >= 0:
        w1, w2, b = w1 - f1, w2 - f2, b - 1
    if w1 * f1 + w2 * f2 + b <= 0:
        w1, w2, b = w1 + f1, w2 + f2, b + 1
    return w1, w2, b
