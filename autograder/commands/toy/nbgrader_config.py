"""What a toy needs; docs/nbgrader.md shows the settings of a whole course."""

import os

c = get_config()  # noqa: F821 (nbgrader puts it there before it runs this file)

c.CourseDirectory.course_id = "toy"
c.CourseDirectory.root = os.path.dirname(os.path.abspath(__file__))
c.ClearSolutions.code_stub = {"python": 'raise NotImplementedError("this one is yours to write")'}
c.ClearSolutions.text_stub = "*Write your answer here.*"
c.Autograde.exclude_overwriting = {"halving": ["halving.py"]}
