"""nbgrader's settings for this course: every nbgrader command and button works here, and Mark I judges.

The classes below are named, not imported: nbgrader loads one when a command needs it, so that this
file costs nothing to read. docs/nbgrader.md tells what each replacement changes.
"""

import os

c = get_config()  # noqa: F821 (nbgrader puts it there before it runs this file)

DOOR = "autograder.nbgrader_door."
NBGRADER = "nbgrader.preprocessors."
HERE = os.path.dirname(os.path.abspath(__file__))

# ---------------------------------------------------------------- the course and its folders
c.CourseDirectory.course_id = "mark1"
c.CourseDirectory.root = HERE
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
ASSIGNMENTS = os.path.join(HERE, "assignments")
c.Autograde.exclude_overwriting = {
    name: [name + ".py"] for name in sorted(os.listdir(ASSIGNMENTS) if os.path.isdir(ASSIGNMENTS) else [])
}

# ---------------------------------------------------------------- nbgrader generate_feedback
c.GenerateFeedback.preprocessors = [
    NBGRADER + "GetGrades",
    DOOR + "HideFromStudents",
    "nbconvert.preprocessors.CSSHTMLHeaderPreprocessor",
]
