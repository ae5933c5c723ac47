"""Every error that Mark I raises on purpose, as one tree.

Mark1Error                      anything of ours; its text is a sentence that names the value and the fix
├── UserError                   the user's input is at fault: exit code 2, nothing half-written
│   ├── CourseError             the course's own files: assignment.toml, checks, mistakes, reference
│   └── GradebookError          the gradebook cannot be read or written
├── SandboxError                the sandbox is missing a layer or could not start
└── WireError                   a frame that breaks the protocol (from the student's side: never trusted)
"""

from __future__ import annotations

import difflib
from collections.abc import Iterable


class Mark1Error(Exception):
    """A fault that can be told in one sentence."""


class UserError(Mark1Error):
    """The user's input is at fault; the command exits with 2."""


class CourseError(UserError):
    """A file of the course (manifest, checks, mistakes, reference) is at fault."""


class GradebookError(UserError):
    """The gradebook cannot be read or written."""


class SandboxError(Mark1Error):
    """A layer of the sandbox is missing, or the sandbox could not start."""


class WireError(Mark1Error):
    """A frame breaks the protocol of the wire."""


def to_install(*parts: str, requirement: str | None = None) -> str:
    """How to install Mark I with these parts: the words for every sentence about a missing one.

    `requirement` is what pip is told where the course says from where ([course] install). No package of this name stands on an
    index, and a bare name would install whatever a stranger puts there: so without it the course's own file is named.
    """
    extras = f"[{','.join(parts)}]" if parts else ""
    named = requirement or f"<the mark1 wheel that your course gives>{extras}"
    return f'pip install "{named}"'


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """`Did you mean "softmax"? ` or, where nothing is near, the empty string."""
    near = difflib.get_close_matches(word, list(known), n=1)
    return f'Did you mean "{near[0]}"? ' if near else ""
