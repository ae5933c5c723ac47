"""The name under which every course's nbgrader_config.py finds our plugins; it stays when modules move."""

from autograder.grading.nbgrader_plugins import (
    AnyFile,
    HideFromStudents,
    Judge,
    LatePolicy,
    SanitiseCells,
    SaveCells,
    SaveVerdict,
)

__all__ = ["AnyFile", "HideFromStudents", "Judge", "LatePolicy", "SanitiseCells", "SaveCells", "SaveVerdict"]
