"""Tries: to look into the scratch folder of a worker that runs at the same time.
Gain: what the neighbour writes.
Known from: graders that use one /tmp for all.
"""
import os

here = os.getcwd()
for folder in (os.path.dirname(here), os.path.dirname(os.path.dirname(here)), "/tmp", "/dev/shm", "/run"):
    try:
        print("BREACH listed", folder, os.listdir(folder))
    except OSError:
        pass
if os.listdir("."):
    print("BREACH the scratch folder was not empty", os.listdir("."))
