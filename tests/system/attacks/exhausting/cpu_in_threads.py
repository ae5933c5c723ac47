"""Tries: to use more CPU time than a wall clock shows, in many threads outside the interpreter's lock.
Gain: the cores of other students.
Known from: limits per thread.
"""
import hashlib
import threading

DATA = bytes(1 << 20)


def burn():
    while True:
        hashlib.sha256(DATA)


for _ in range(4):
    threading.Thread(target=burn, daemon=True).start()


def perceptron_predict(X, w, b):
    burn()
