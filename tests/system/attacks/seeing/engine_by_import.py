"""Tries: to import the engine's judging side from within the worker, and to read its source.
Gain: how answers are compared, where files lie.
Known from: graders that ship their engine into the student's container.
"""
import importlib
import pkgutil

for module in ("autograder.checks.expect", "autograder.checks.session", "autograder.gradebook", "autograder.course.reference"):
    try:
        importlib.import_module(module)
        print("BREACH imported", module)
    except ImportError:
        pass
for name in ("expect.py", "wire.py", "judging/session.py"):
    try:
        print("BREACH read", len(pkgutil.get_data("autograder", name)))
    except (OSError, TypeError):
        pass
