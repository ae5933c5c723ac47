"""Tries: to undo the signal that ends it when its parent dies, and to leave its session.
Gain: to outlive a grader that is killed.
Known from: prctl(PR_SET_PDEATHSIG, 0).
"""
import ctypes
import os

if ctypes.CDLL(None).prctl(1, 0, 0, 0, 0) == 0:
    print("BREACH no longer dies with its parent")
try:
    os.setsid()
    print("BREACH a session of its own")
except OSError:
    pass
