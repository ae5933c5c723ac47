"""Tries: to use descriptors that the grader forgot to close.
Gain: the control socket of the zygote, files of the course.
Known from: fork servers without close-on-exec.
"""
import os
import stat

for number in range(4, 1024):
    try:
        kind = stat.S_IFMT(os.fstat(number).st_mode)
    except OSError:
        continue
    print("BREACH descriptor", number, "is open, kind", oct(kind))
