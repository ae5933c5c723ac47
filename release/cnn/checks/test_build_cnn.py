"""What everybody can see of build_cnn."""

import numpy as np
import pytest

from autograder import expect

from .shared import FLOAT32, answers, answers_by_its_weights, probabilities


@pytest.mark.exercise("build_cnn", weight=3)
def test_build_counts(student):
    """For pictures of 14 x 14 and 4 classes the network puts out (n, 4), by 80 + 1,156 = 1,236 parameters."""
    model = expect.living(student.build_cnn((14, 14, 1), 4), "a Keras model")
    expect.equal(model.output_shape, (None, 4))
    expect.equal(model.count_params(), 1236)
    answers_by_its_weights(model, np.ones((1, 14, 14, 1), dtype=np.float32), 4)


@pytest.mark.exercise("build_cnn", weight=3)
def test_build_rows_are_probabilities(student):
    """Every picture gets k numbers between 0 and 1 that add up to 1."""
    model = expect.living(student.build_cnn((14, 14, 1), 4), "a Keras model")
    kernels = np.zeros((3, 3, 1, 8), dtype=np.float32)
    matrix = np.tile(np.array([[0.02, -0.01, 0, 0.01]], dtype=np.float32), (288, 1))
    model.set_weights([kernels, np.ones(8, dtype=np.float32), matrix, np.zeros(4, dtype=np.float32)])
    answer = answers(model, np.zeros((3, 14, 14, 1), dtype=np.float32), 4)
    expected = np.repeat(probabilities(np.array([[5.76, -2.88, 0, 2.88]])), 3, axis=0)
    expect.close(answer, expected, because=FLOAT32, rtol=1e-4, atol=1e-6)


@pytest.mark.exercise("build_cnn", weight=2)
def test_build_relu(student):
    """Where a filter answers below zero, ReLU lets nothing through: with biases of -1 alone all classes are equal."""
    model = expect.living(student.build_cnn((14, 14, 1), 4), "a Keras model")
    answers_by_its_weights(model, np.ones((1, 14, 14, 1), dtype=np.float32), 4)
    matrix = np.tile(np.array([[0.02, -0.01, 0, 0.01]], dtype=np.float32), (288, 1))
    model.set_weights([np.zeros((3, 3, 1, 8)), -np.ones(8), matrix, np.zeros(4)])
    answer = answers(model, np.zeros((1, 14, 14, 1), dtype=np.float32), 4)
    expect.close(answer, np.full((1, 4), 0.25), because=FLOAT32, rtol=1e-4, atol=1e-6)
