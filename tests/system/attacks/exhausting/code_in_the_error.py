"""Tries: exceptions whose text, type, cause or traceback hang or are enormous.
Gain: a judge that formats what it is thrown.
Known from: __str__ and __repr__ run in whoever prints.
"""
import time


class Slow(Exception):
    def __str__(self):
        time.sleep(100)


class Loud(Exception):
    def __str__(self):
        return "x" * (1 << 27)


Huge = type("N" * 1_000_000, (Exception,), {})


def perceptron_predict(X, w, b):
    raise Slow


def perceptron_step(*args, **kwargs):
    raise Loud


def perceptron_epoch(*args, **kwargs):
    try:
        raise Huge("\ud800" * 1000)
    except Huge as fault:
        fault.__cause__ = fault
        raise fault from fault


def novikoff_bound(*args):
    raise BaseException("not even an Exception")
