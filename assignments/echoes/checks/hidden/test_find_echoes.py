"""The edges of find_echoes: what its docstring promises and a training on few pictures does not show."""

import numpy as np
import pytest

from autograder import expect

from .shared import answers_by_its_weights, config_of, echo_survey, precision_of, scores_of

# Measured by benchmarks/thresholds_echoes.py over 30 pairs of trainings of the reference: see docs/thresholds.md.
ENOUGH, LECTURE = 0.58, 0.80


@pytest.mark.exercise("find_echoes", weight=4)
@pytest.mark.diagnose(False)
def test_find_echoes_in_a_new_survey(student, rebuild):
    """Trained on 19 echoes twice, built anew from its weights, its precision at recall 0.7 is 0.58 in the mean."""
    precisions = []
    for survey, seed in ((74_422, 11), (74_426, 12)):
        model = expect.living(student.find_echoes(*echo_survey(19, 200, survey), seed), "a Keras model")
        weights = model.get_weights()
        network = rebuild(config_of(model), weights)
        parameters = sum(part.size for part in weights)
        expect.that(parameters <= 20_000, f"{parameters} parameters are more than 20,000")
        x, y = echo_survey(100, 900, survey + 100)
        precisions.append(precision_of(y, scores_of(network, x), 0.7))
    mean = float(np.mean(precisions))
    expect.that(mean >= ENOUGH, f"at recall 0.7 the precision is {mean:.2f} in the mean of two trainings")
    if mean >= LECTURE:
        expect.badge("Nineteen are enough", "gold", "precision 80 % at 70 % recall, the number of the lecture")


@pytest.mark.exercise("find_echoes", weight=2)
def test_find_echoes_from_pictures_labels_and_seed(student, brief):
    """Pictures, labels and seed alone decide, from the first steps on: twice the same give the same scores, and other labels
    other ones. Pictures and labels stay as they were."""
    x, y = echo_survey(6, 6, 74_423)
    brief(epochs=1, steps=2)
    models = [expect.living(student.find_echoes(x, labels, 14), "a Keras model") for labels in (y, y, 1 - y)]
    expect.unchanged(student, alive=True)
    first, second, exchanged = (scores_of(model, x) for model in models)
    expect.close(second, first, because="the seed is the only source of chance", rtol=1e-4, atol=1e-5)
    expect.that(
        not np.array_equal(first, exchanged), "with exchanged labels the scores are the same: who reads the labels?"
    )
    answers_by_its_weights(models[0], x, first)
