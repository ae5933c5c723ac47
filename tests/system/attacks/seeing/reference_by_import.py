"""Tries: to import the reference and to hand it in as one's own.
Gain: full marks for two lines.
Known from: graders that put the solution on sys.path (PrairieLearn's first Python grader ran both in one interpreter).
"""
import sys

sys.path[:0] = ["{{COURSE}}", "{{COURSE}}/reference"]
try:
    from reference.perceptron import *  # noqa: F403

    print("BREACH the reference was imported")
except ImportError:
    from perceptron import *  # noqa: F403

    print("BREACH the reference was imported")
