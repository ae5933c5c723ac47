"""Tries: to shadow numpy, pytest, conftest and the course's modules by files of the same name.
Gain: full marks for a shipped numpy.py, in nbgrader.
Known from: sys.path[0] is the folder of the submission in most graders.
"""
import os

for folder in (".", "{{COURSE}}", "{{COURSE}}/assignments/perceptron/checks", "{{COURSE}}/submitted/shadow_modules/perceptron"):
    for name in ("numpy.py", "pytest.py", "conftest.py", "perceptron.py", "autograder.py", "test_perceptron.py"):
        try:
            with open(f"{folder}/{name}", "w") as file:
                file.write("raise SystemExit(0)\n")
        except OSError:
            continue
        if folder != ".":
            os.remove(f"{folder}/{name}")
            print("BREACH wrote", folder, name)
