"""Tries: to read what others handed in, and to run the best of it.
Gain: somebody else's marks.
Known from: shared grading containers in which all submissions lie in one folder.
"""
import glob
import os

for path in [*glob.glob("{{COURSE}}/submitted/*/perceptron/*.py"), "{{COURSE}}/submitted/victim/perceptron/perceptron.py"]:
    try:
        source = open(path).read()
    except OSError:
        continue
    print("BREACH read", os.path.basename(path))
    exec(source)
