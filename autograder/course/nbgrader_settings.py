"""nbgrader's settings for every course of ours: its commands and buttons work there, and Mark I judges.

A course's own nbgrader_config.py calls `configure`, and then says what is its own; so an upgrade has nothing to change in it.
nbgrader's classes are named, not imported: it loads one when a command needs it, so that this costs nothing to read.
docs/nbgrader.md tells what each replacement changes.
"""

from __future__ import annotations

import os
from typing import Any

DOOR = "autograder.nbgrader_door."
NBGRADER = "nbgrader.preprocessors."


def configure(c: Any, folder: str) -> None:
    """Set all that a course needs; `c` is what nbgrader's `get_config()` gives, `folder` the course's."""
    here = os.path.abspath(folder)

    # ---------------------------------------------------------------- the course and its folders
    c.CourseDirectory.root = here
    # nbgrader copies what lies beside a notebook into feedback/, and hands out every page there: a student's own
    # page, which may be a link to a file of ours, is left behind with nbgrader's usual list.
    c.CourseDirectory.ignore = [".ipynb_checkpoints", "*.pyc", "__pycache__", "feedback", "*.html"]
    # A gradebook on a server: export MARK1_GRADEBOOK_URL=postgresql+psycopg://user:password@host/database
    if os.environ.get("MARK1_GRADEBOOK_URL"):
        c.CourseDirectory.db_url = os.environ["MARK1_GRADEBOOK_URL"]
    c.FileNameCollectorPlugin.valid_ext = [".ipynb", ".py"]  # zip_collect would leave programs behind

    # ---------------------------------------------------------------- what students receive
    c.ClearSolutions.code_stub = {"python": 'raise NotImplementedError("this one is yours to write")'}
    c.ClearSolutions.text_stub = "*Write your answer here.*"
    # An assignment may change after submissions have come in.
    c.GenerateAssignment.preprocessors = [
        NBGRADER + "IncludeHeaderFooter",
        NBGRADER + "InstantiateTests",
        NBGRADER + "LockCells",
        NBGRADER + "ClearSolutions",
        NBGRADER + "ClearOutput",
        NBGRADER + "CheckCellMetadata",
        NBGRADER + "ComputeChecksums",
        DOOR + "SaveCells",
        NBGRADER + "ClearHiddenTests",
        NBGRADER + "ClearMarkScheme",
        NBGRADER + "ComputeChecksums",
        NBGRADER + "CheckCellMetadata",
    ]

    # ---------------------------------------------------------------- nbgrader autograde, and formgrader's button
    c.Autograde.exporter_class = DOOR + "AnyFile"
    c.Autograde.sanitize_preprocessors = [
        NBGRADER + "ClearOutput",
        DOOR + "SanitiseCells",  # for DeduplicateIds
        NBGRADER + "OverwriteKernelspec",
        NBGRADER + "OverwriteCells",
        NBGRADER + "CheckCellMetadata",
    ]
    c.Autograde.autograde_preprocessors = [
        DOOR + "Judge",  # for Execute
        NBGRADER + "IgnorePattern",
        NBGRADER + "LimitOutput",
        DOOR + "SaveVerdict",  # for SaveAutoGrades
        NBGRADER + "AssignLatePenalties",
        NBGRADER + "CheckCellMetadata",
    ]
    c.AssignLatePenalties.plugin_class = DOOR + "LatePolicy"
    # A student may complete softmax.py instead of the notebook: it is not overwritten by the stub.
    assignments = os.path.join(here, "assignments")
    c.Autograde.exclude_overwriting = {
        name: [name + ".py"] for name in sorted(os.listdir(assignments) if os.path.isdir(assignments) else [])
    }

    # ---------------------------------------------------------------- nbgrader generate_feedback
    c.GenerateFeedback.preprocessors = [
        NBGRADER + "GetGrades",
        DOOR + "HideFromStudents",
        "nbconvert.preprocessors.CSSHTMLHeaderPreprocessor",
    ]
