"""Tries: to fill memory with Python objects.
Gain: the machine's other processes.
Known from: [0] * 10**10.
"""


def perceptron_predict(X, w, b):
    kept = []
    for _ in range(40):
        kept.append(bytearray(32 << 20))
        kept[-1][::4096] = b"x" * len(kept[-1][::4096])
    print("BREACH", sum(map(len, kept)) >> 20, "MB")
