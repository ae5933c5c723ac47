"""Tries: to change the libraries that later workers, the zygote and the judge use.
Gain: code in the next process that imports NumPy.
Known from: writable site-packages in grading images.
"""
import os
import sys

import numpy as np

for path in (np.__file__, os.path.dirname(np.__file__), os.__file__, sys.executable or "/usr/bin/python3", "/usr/lib"):
    try:
        os.close(os.open(path, os.O_WRONLY))
        print("BREACH opened for writing", path)
    except OSError:
        pass
    try:
        os.rename(path, path + "-moved")
        os.rename(path + "-moved", path)
        print("BREACH renamed", path)
    except OSError:
        pass
import mmap

with open(np.__file__, "rb") as file:
    try:
        mmap.mmap(file.fileno(), 0, flags=mmap.MAP_SHARED, prot=mmap.PROT_READ | mmap.PROT_WRITE)
        print("BREACH mapped a library for writing")
    except OSError:
        pass
