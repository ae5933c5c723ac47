"""Tries: to answer every call with ten megabytes, in a dtype that nobody asked for.
Gain: time and memory of the judge, which converts before it looks at the shape.
Known from: an honest bug: an array of the wrong size.
"""
import numpy as np

ANSWER = np.zeros(10**7, np.int8)


def perceptron_predict(*args, **kwargs):
    return ANSWER


perceptron_step = perceptron_epoch = perceptron_fit = novikoff_bound = slide_update = perceptron_predict
