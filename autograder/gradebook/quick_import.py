"""nbgrader's gradebook without the rest of nbgrader.

`import nbgrader` loads its server extensions, nbconvert and a parser for internationalised web addresses:
2.5 s of CPU time, half of what a class of 200 takes to grade. The gradebook alone needs 0.6 s. So the
package's own first file is left out while `nbgrader.api` loads, and everything is put back after it: a later
`import nbgrader` finds nothing of this.
"""

from __future__ import annotations

import importlib
import importlib.machinery
import os
import sys
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import Any

# jsonschema takes this as an extra for one string format that no notebook has; loading it takes 1.1 s.
SLOW_EXTRA = "rfc3987_syntax"


@cache
def nbgrader_api() -> Any:
    """The module `nbgrader.api`. Raises ModuleNotFoundError where nbgrader is not installed."""
    if "nbgrader" in sys.modules:
        return importlib.import_module("nbgrader.api")
    spec = importlib.machinery.PathFinder.find_spec("nbgrader")
    if spec is None or spec.submodule_search_locations is None:
        raise ModuleNotFoundError("No module named 'nbgrader'", name="nbgrader")
    package = ModuleType("nbgrader")
    package.__path__ = list(spec.submodule_search_locations)
    package.__spec__ = spec
    blocked = SLOW_EXTRA not in sys.modules
    sys.modules["nbgrader"] = package
    if blocked:
        sys.modules[SLOW_EXTRA] = None  # type: ignore[assignment]
    try:
        return importlib.import_module("nbgrader.api")
    finally:
        if blocked:
            del sys.modules[SLOW_EXTRA]
        for name in [name for name in sys.modules if name == "nbgrader" or name.startswith("nbgrader.")]:
            del sys.modules[name]


def own_programs_first() -> None:
    """Put the interpreter's own folder before the PATH: nbgrader calls `alembic` by name when it makes a database."""
    own = str(Path(sys.executable).parent)
    if os.environ.get("PATH", "").split(os.pathsep)[0] != own:
        os.environ["PATH"] = os.pathsep.join([own, *filter(None, [os.environ.get("PATH", "")])])
