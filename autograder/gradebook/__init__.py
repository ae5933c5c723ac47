"""Verdicts into nbgrader's gradebook, and the notebooks in `autograded/` that go with them.

rows.py        what a verdict means in nbgrader's terms: pure
autograded.py  the notebook that formgrader, feedback and export read: pure
marked.py      who waits for a person, once their marks are counted: pure
store.py       the tables of one open gradebook: many students in one transaction
writer.py      GradebookWriter, which grading uses; grading/nbgrader_plugins.py uses the same parts

nbgrader is imported when a gradebook is opened and not before.
"""

from autograder.course.settings import Policy, read_policy
from autograder.gradebook.store import NotPublished, Standing, StoredGrade
from autograder.gradebook.writer import GradebookWriter

__all__ = ["GradebookWriter", "NotPublished", "Policy", "Standing", "StoredGrade", "read_policy"]
