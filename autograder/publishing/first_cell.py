"""The first code cell of every notebook: what it needs, from where that comes, and the checks beside it.

One template for all. It installs something only where the course says from where (`[course] install` in mark1.toml), since
no name on a package index is ours; it fetches checks only where the course is published (`[course] url`).
"""

from __future__ import annotations

import json
from collections.abc import Mapping

from autograder.course.origin import Origin, is_safe_address
from autograder.records import Assignment

ABOUT = """\
# What this notebook needs: Python 3.11 or newer{keras}, and mark1, the course's package (with NumPy, Matplotlib and the
# checks). The package called autograder on the package index is somebody else's."""
EXPLAIN = """\
try:
    from autograder.home.notebook_start import start
except ImportError:
    raise ImportError(
        "this notebook needs the course's package, mark1, which is not here: pip install mark1 from where your course says "
        "(never autograder, which is somebody else's), restart the kernel, and run this cell again"
    ) from None"""
INSTALL = """\
import importlib
import subprocess
import sys

try:
    from autograder.home.notebook_start import start
except ImportError:
    subprocess.run([sys.executable, "-m", "pip", "install", "--quiet", {requirement}], check=True)
    sys.modules.pop("autograder", None)
    importlib.invalidate_caches()
    from autograder.home.notebook_start import start"""
INSTALL_KERAS = """
if importlib.util.find_spec({part}) is None:
    subprocess.run([sys.executable, "-m", "pip", "install", "--quiet", {requirement}], check=True)"""


def first_cell(assignment: Assignment, origin: Origin, files: Mapping[str, str]) -> str:
    """The cell's source. `files`: path in the released folder -> SHA-256, of what a notebook that stands alone fetches."""
    keras = "keras" in assignment.needs
    part = "tensorboard" if "tensorboard" in assignment.packages else "keras"  # which brings Keras along
    named = {"keras": ", Keras 3", "tensorboard": ", Keras 3, TensorFlow, TensorBoard"}[part] if keras else ""
    parts = [ABOUT.format(keras=named)]
    requirement = origin.requirement()
    if requirement is None:
        parts.append(EXPLAIN)
    else:
        parts.append(INSTALL.format(requirement=json.dumps(requirement)))
        if keras:
            parts[-1] = parts[-1].replace("import importlib\n", "import importlib.util\n")
            parts.append(INSTALL_KERAS.format(part=json.dumps(part), requirement=json.dumps(origin.requirement(part))))
    parts.append(_start(assignment.name, origin.url, files))
    return "\n".join(parts)


def _start(name: str, url: str | None, files: Mapping[str, str]) -> str:
    if url is None or not files or not is_safe_address(url):  # from a shared folder nothing is fetched
        return f"\nstart({json.dumps(name)})"
    lines = "".join(f"        {json.dumps(path)}: {json.dumps(files[path])},\n" for path in sorted(files))
    address = json.dumps(f"{url}/{name}")
    return f"\nstart(\n    {json.dumps(name)},\n    url={address},\n    files={{\n{lines}    }},\n)"
