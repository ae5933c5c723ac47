"""Tries: to find checks, expectations or the reference among the frames and objects of its own process.
Gain: expected values, a way to patch the comparison.
Known from: okpy and doctest graders that run the student's function inside the test's own stack.
"""
import gc
import sys


def perceptron_predict(X, w, b):
    frame = sys._getframe()
    while frame:
        if "test_" in frame.f_code.co_name or "checks" in frame.f_code.co_filename or "pytest" in frame.f_code.co_filename:
            raise RuntimeError(f"BREACH frame {frame.f_code.co_filename}")
        frame = frame.f_back
    for thing in gc.get_objects():
        name = getattr(thing, "__module__", "") if callable(thing) else ""
        if isinstance(name, str) and name.startswith(("test_perceptron", "reference.", "autograder.checks.expect", "_pytest")):
            raise RuntimeError(f"BREACH object of {name}")
    raise RuntimeError("nothing found")


for module in ("pytest", "_pytest", "autograder.checks.expect", "autograder.judging", "reference"):
    if module in sys.modules:
        print("BREACH", module, "is loaded")
