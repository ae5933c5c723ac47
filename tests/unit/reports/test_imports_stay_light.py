"""What a student's install and a judge may load must not load the pages' libraries."""

import subprocess
import sys

import pytest

HEAVY = "jinja2 matplotlib nbgrader nbconvert rich"


@pytest.mark.parametrize(
    ("module", "never"),
    [
        ("autograder.reports", HEAVY),
        ("autograder.reports.wording", HEAVY),
        ("autograder.reports.printable", HEAVY),
        ("autograder.reports.summary", HEAVY),
        ("autograder.reports.exports", HEAVY),
        ("autograder.reports.feedback", "matplotlib nbgrader nbconvert rich"),
        ("autograder.reports.class_page", "matplotlib nbgrader nbconvert rich"),
        ("autograder.reports.terminal", "jinja2 matplotlib nbgrader nbconvert"),
    ],
)
def test_importing_it_loads_no_heavy_library(module, never):
    code = f"import sys, {module}; print(*[name for name in {never.split()!r} if name in sys.modules])"
    found = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert found.stdout.split() == []
