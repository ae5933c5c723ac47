"""What several checks use.

Networks stay in your own process: a check builds one with your `keras` and asks it for numbers.
"""

import numpy as np

FLOAT32 = "networks compute in float32"


def probabilities(logits):
    powers = np.exp(logits - logits.max(axis=1, keepdims=True))
    return powers / powers.sum(axis=1, keepdims=True)


def dense_classifier(student, inputs, k):
    """A model of one dense layer with softmax. The Reshape at the end changes nothing: it only hides the softmax from
    TensorFlow, which would otherwise mend a wrong from_logits behind your back."""
    layers = student.keras.layers
    return student.keras.Sequential(
        [student.keras.Input((inputs,)), layers.Dense(k, activation="softmax"), layers.Reshape((k,))]
    )


POINTS = np.array([[2.0, 0], [0, 1], [1, 1], [-1, 2]], dtype=np.float32)
WEIGHTS = [np.array([[1.0, 0, -1], [0, 2, 1]], dtype=np.float32), np.array([0.0, 0.5, 0], dtype=np.float32)]
LABELS = np.array([0, 1, 2, 1])
GIVEN = probabilities(POINTS @ WEIGHTS[0] + WEIGHTS[1])
CROSS_ENTROPY = float(-np.log(GIVEN[np.arange(4), LABELS]).mean())
