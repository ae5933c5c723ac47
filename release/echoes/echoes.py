"""Nineteen light echoes: a network for something rare, judged by what it finds and by what it calls for nothing.

Pictures come as uint8 (n, s, s), labels as 1 for an echo and 0 for any other. A network sees float32 (n, s, s, 1) in
[0, 1] and answers with a score for each picture, (n, 1); the higher, the surer. The truth comes first, as in *Metrics*:
(y, score), and a score is called an echo where it is at least the threshold.
"""

import keras
import numpy as np


def augment(x, y):
    """All eight turns and mirrors of every picture: the sky has no up and no down, and a mirrored arc is an arc.

    A square picture can be turned by 0, 90, 180 and 270 degrees, and so can its mirror image: these are all the ways to lay it
    onto its own square. Nothing is drawn by chance. (The function of this name in *Regularisation* gives one view of each
    picture, drawn at random.)

    Args:
        x: pictures (n, s, s), any dtype; n and s are 1 or more.
        y: labels (n,), any dtype.

    Returns:
        (views, labels): arrays (8n, s, s) and (8n,) of the dtypes of x and y, with eight views of every picture, itself among
        them, and beside each its picture's label. The order is yours. A picture that is its own mirror image has equal views;
        it has eight of them all the same. x and y stay as they are.

    >>> views, labels = augment(np.array([[[1, 2], [3, 4]]], dtype=np.uint8), np.array([1]))
    >>> views.shape, labels.shape
    ((8, 2, 2), (8,))

    Source: Dieleman, Willett & Dambre 2015 (galaxies have no up and no down either).
    """
    raise NotImplementedError("augment: write me")


def precision_at_recall(y, score, recall):
    """Of those that are called, how many are right, if the threshold is as high as the wanted recall allows?

        t = the largest score with  tp(t) / P >= recall,      answer = tp(t) / (tp(t) + fp(t))

    A sample is called where score >= t, so that equal scores are called together or not at all; P is the number of
    positive samples. So go down from the highest score, stop as soon as enough of them are found, and look at what you
    have called. (Keras's metric PrecisionAtRecall takes the best precision of all thresholds that reach the recall; a lower
    one is sometimes better by luck.)

    Args:
        y: (n,) array of int, the truth: 1 for positive, 0 for negative; n >= 1.
        score: (n,) array of float, any size and sign; several may be equal.
        recall: number, above 0 and at most 1. It is reached also where tp / P falls short by 1e-12, which is
            rounding.

    Returns:
        A float, above 0 and at most 1. y and score stay as they were.

    Raises:
        ValueError: no sample is positive; recall is 0 or less, or above 1.

    >>> precision_at_recall(np.array([1, 0, 1]), np.array([0.75, 0.5, 0.25]), 0.5)
    1.0

    Source: Davis & Goadrich 2006; lecture: "precision 80 % at 70 % recall".
    """
    raise NotImplementedError("precision_at_recall: write me")


def find_echoes(x, y, seed):
    """Train a network that finds light echoes, from nineteen of them.

    Any network of Keras's own layers (no Lambda, no custom layers) with at most 20,000 parameters will do, as
    keras.Sequential or functional. On the 219 pictures of the course the call takes at most 30 seconds of one processor.
    keras.utils.set_random_seed(seed) comes first, so that the same arguments give the same network.

    Args:
        x: pictures (n, 20, 20), uint8; n is 12 or more.
        y: labels (n,), integers, 1 for an echo and 0 for any other; at least 2 of each.
        seed: int; the only source of chance.

    Returns:
        model: a trained keras.Model that maps prepared pictures, float32 (n, 20, 20, 1) in [0, 1], to scores (n, 1): the
        higher, the surer of an echo. Scores are numbers to rank by, and no labels.
        Trained on a few pictures, it ranks at least 70 % of the pairs of an echo and another among them rightly.
        Trained on 19 echoes and 200 others it has, at a recall of 0.7 on 1,000 new pictures of which 100 are echoes, a
        precision of at least 0.58, in the mean of two trainings. x and y stay as they are.

    Source: Li, Bianco, Dobler et al. 2022; the data: autograder.networks.pictures.echo_survey.
    """
    raise NotImplementedError("find_echoes: write me")
