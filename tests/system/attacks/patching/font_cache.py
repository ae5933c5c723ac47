"""Tries: to plant a file where the zygote's libraries keep their caches.
Gain: data, or code, that a later zygote loads.
Known from: cache poisoning (matplotlib's fontlist.json, __pycache__).
"""
import os

import numpy as np

for folder in (os.environ["MPLCONFIGDIR"], "{{HOME}}/.cache/mark1/matplotlib", os.path.dirname(np.__file__) + "/__pycache__"):
    for name in ("fontlist-v390.json", "matplotlibrc", "owned.pyc"):
        try:
            with open(f"{folder}/{name}", "a") as file:
                file.write("")
            print("BREACH wrote", folder, name)
        except OSError:
            pass
