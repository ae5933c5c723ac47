"""Tries: to loop for ever.
Gain: nothing but everybody's time.
Known from: the most frequent accident of all.
"""


def perceptron_predict(X, w, b):
    while True:
        try:
            while True:
                pass
        except BaseException:
            pass
