"""Mark I: an auto-graded neural-network course.

`from autograder import check` is all that a student's notebook needs (and predict, reveal, hand_in); authors of checks use
`from autograder import expect`, authors of known mistakes `from autograder import mistake`. They load lazily, because
importing any submodule runs this file and the sandboxed side must stay small.
"""

from importlib import import_module
from typing import Any

__version__ = "0.1.0"
__all__ = ["__version__", "check", "expect", "hand_in", "mistake", "predict", "reveal"]

_LAZY = {
    "check": ("autograder.home.checking", "check"),
    "hand_in": ("autograder.home.hand_in", "hand_in"),
    "predict": ("autograder.home.predictions", "predict"),
    "reveal": ("autograder.home.predictions", "reveal"),
    "expect": ("autograder.checks.expect", None),
    "mistake": ("autograder.course.mistakes", "mistake"),
}


def __getattr__(name: str) -> Any:
    if name not in _LAZY:
        raise AttributeError(
            f"autograder (Mark I, the course's own package mark1) has no attribute {name!r}. "
            "If you expected another package called autograder, it is installed under the same name."
        )
    module, attribute = _LAZY[name]
    loaded = import_module(module)
    return loaded if attribute is None else getattr(loaded, attribute)
