"""Tries: lists, dicts, text and arrays of its own kind, whose length, keys, copies, class and contents say what is wanted.
Gain: a right answer by whoever asks the object instead of looking at it, at each place where an answer is walked through.
Known from: subclasses of built-in containers pass isinstance, and len(), ==, copy and pickle ask them.
"""
import array
import collections

import numpy as np


class LyingList(list):
    __len__ = lambda self: 2
    __eq__ = __contains__ = __le__ = __ge__ = lambda self, other: True
    __ne__ = lambda self, other: False
    __hash__ = lambda self: 0
    __iter__ = lambda self: iter([LyingArray(), LyingFloat(7.5)])
    __getitem__ = lambda self, index: LyingFloat(7.5)
    __array__ = lambda self, *args, **kwargs: np.zeros(2)
    __copy__ = lambda self: self
    __deepcopy__ = lambda self, memory: self
    __reduce_ex__ = lambda self, protocol: (print, ("BREACH was unpickled",))
    __class__ = property(lambda self: tuple)


class LyingFloat(float):
    __eq__ = __lt__ = __gt__ = __le__ = __ge__ = lambda self, other: True
    __hash__ = lambda self: 0
    __sub__ = __rsub__ = lambda self, other: 0.0
    __float__ = lambda self: 0.0
    __array__ = lambda self, *args, **kwargs: np.zeros(())
    __repr__ = __str__ = lambda self: "1.0"
    __class__ = property(lambda self: float)
    as_integer_ratio = lambda self: (0, 1)
    hex = lambda self: "0x0p+0"


class LyingArray(np.ndarray):
    def __new__(cls):
        return np.full(2, 7.5).view(cls)

    __eq__ = lambda self, other: np.ones(2, bool)
    __len__ = lambda self: 2
    __array_wrap__ = __array_finalize__ = lambda self, *args, **kwargs: None
    __array_function__ = __array_ufunc__ = lambda self, *args, **kwargs: np.True_
    tobytes = lambda self, *args: b"\0" * 16
    tolist = lambda self: [0.0, 0.0]
    astype = copy = view = lambda self, *args, **kwargs: np.zeros(2)
    dtype = property(lambda self: np.dtype(float))
    shape = property(lambda self: (2,))
    flags = property(lambda self: {"C_CONTIGUOUS": True})


class LyingDict(collections.UserDict, dict):
    keys = lambda self: ["w", "b"]
    items = lambda self: [("w", np.zeros(2)), ("b", 0.0)]
    __len__ = lambda self: 3
    __eq__ = __contains__ = lambda self, other: True
    __missing__ = __getitem__ = lambda self, key: 0.0


class LyingText(str):
    __eq__ = lambda self, other: True
    __hash__ = lambda self: 0
    encode = lambda self, *args: b"1"
    __str__ = __repr__ = lambda self: "1"


def perceptron_predict(X, w, b):
    return LyingArray() if len(X) % 2 else memoryview(array.array("d", [7.5] * len(X)))


def perceptron_step(w, b, x, y, lr=1.0):
    return LyingList([LyingArray(), LyingFloat(7.5)])


def perceptron_epoch(X, y, w, b, lr=1.0, order=None):
    return collections.namedtuple("Answer", "w b errors")(LyingArray(), LyingFloat(7.5), LyingText("0"))


def novikoff_bound(*args):
    return LyingFloat(7.5)


def slide_update(*args, **kwargs):
    return LyingDict()


def perceptron_fit(*args, **kwargs):
    return LyingList([LyingDict(), collections.OrderedDict(w=LyingList())])
