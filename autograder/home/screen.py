"""What a student is shown under a cell: HTML where a notebook can show it, text elsewhere. Never on standard error.

nbgrader takes anything on standard error for a cell that failed.
"""

from __future__ import annotations

import importlib
import sys

from autograder.home.session import in_notebook


def show(text: str, html: str) -> None:
    """Show one of the two, which say the same."""
    if in_notebook():
        display = importlib.import_module("IPython.display")
        # A front end picks the richest form; the text is what feedback and plain viewers show.
        display.display({"text/html": html, "text/plain": text}, raw=True)
    else:
        encoding = getattr(sys.stdout, "encoding", None) or "utf-8"  # a pipe on Windows may lack the tick
        print(text.encode(encoding, "replace").decode(encoding))
