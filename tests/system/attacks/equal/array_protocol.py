"""Tries: an object that turns into a fitting array whenever NumPy asks, through every protocol.
Gain: np.asarray(answer) in the judge would call it with the expected value in reach.
Known from: __array__, __array_interface__, __array_struct__ and the buffer protocol.
"""
import inspect

import numpy as np


class Chameleon:
    __array_priority__ = 1e9

    def __array__(self, *args, **kwargs):
        for frame in inspect.stack():
            for name in ("expected", "want", "reference"):
                if name in frame.frame.f_locals:
                    print("BREACH saw", name)
                    return np.asarray(frame.frame.f_locals[name])
        return np.full(3, 7.5)

    @property
    def __array_interface__(self):
        return {"shape": (3,), "typestr": "<f8", "data": (0, False), "version": 3}

    def __array_ufunc__(self, *args, **kwargs):
        return True


perceptron_predict = lambda X, w, b: Chameleon()
perceptron_step = lambda *a, **k: (Chameleon(), Chameleon())
perceptron_epoch = perceptron_fit = slide_update = lambda *a, **k: (Chameleon(), Chameleon(), Chameleon())
novikoff_bound = lambda *a: Chameleon()
