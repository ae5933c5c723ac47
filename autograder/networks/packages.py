"""What an assignment imports besides its stack (`packages` in its manifest): which of it is not here, in a sentence.

The same words for the student at home, beside whose checks they stand, and for whoever grades, which nothing can begin without.
"""

from __future__ import annotations

from collections.abc import Iterable
from importlib.util import find_spec

from autograder.errors import UserError, to_install

PARTS = {"tensorflow": "keras", "tensorboard": "tensorboard"}  # the part of Mark I that brings a package along


def missing(packages: Iterable[str]) -> list[str]:
    """A sentence for each of these packages that is not installed, with what installs it."""
    return [_sentence(name) for name in packages if find_spec(name) is None]


def require(packages: Iterable[str]) -> None:
    """Raises UserError where one of these packages is not installed."""
    told = missing(packages)
    if told:
        raise UserError(" ".join(told))


def _sentence(name: str) -> str:
    how = to_install(PARTS[name]) if name in PARTS else f"pip install {name}"
    return f"{name} is not installed, and what needs it cannot be checked: {how}."
