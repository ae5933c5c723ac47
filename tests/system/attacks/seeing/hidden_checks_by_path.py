"""Tries: to open the hidden checks where the course keeps them.
Gain: every input and property that the grade depends on.
Known from: graders that copy the tests beside the submission (nbgrader, early CS50 and Autolab set-ups).
"""
import glob

for path in glob.glob("{{COURSE}}/assignments/perceptron/checks/**/*.py", recursive=True):
    print("BREACH found", path)
for name in ("checks/test_perceptron.py", "checks/hidden/test_perceptron_step.py", "mistakes/perceptron_step.py"):
    try:
        print("BREACH read", len(open("{{COURSE}}/assignments/perceptron/" + name).read()))
    except OSError:
        pass
