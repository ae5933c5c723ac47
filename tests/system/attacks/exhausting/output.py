"""Tries: to print without end, through Python and past it.
Gain: memory of the judge, or of the feedback page.
Known from: a forgotten print in an inner loop; nbgrader keeps 50 MB of it.
"""
import os
import sys

for _ in range(200):
    print("x" * 100_000)
    sys.stderr.write("y" * 100_000)
try:
    for _ in range(2000):
        os.write(1, b"z" * 100_000)
    print("BREACH 200 MB past Python")
except OSError:
    pass


def perceptron_predict(X, w, b):
    while True:
        print("x" * 100_000)
