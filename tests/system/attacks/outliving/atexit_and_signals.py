"""Tries: to hold on to life by handlers: atexit, __del__, every signal ignored.
Gain: to survive a polite end.
Known from: graders that send SIGTERM and wait.
"""
import atexit
import signal
import time

for number in signal.valid_signals():
    try:
        signal.signal(number, lambda *args: time.sleep(20))
    except (OSError, ValueError):
        pass
    try:
        signal.signal(number, signal.SIG_IGN)
    except (OSError, ValueError):
        pass
signal.pthread_sigmask(signal.SIG_BLOCK, signal.valid_signals())


class Clinging:
    def __del__(self):
        time.sleep(20)


held = Clinging()
atexit.register(time.sleep, 20)


def perceptron_predict(X, w, b):
    time.sleep(20)
