"""nbgrader's settings for this course: every nbgrader command and button works here, and Mark I judges.

What all courses of ours share stands in autograder/course/nbgrader_settings.py. Below it stands what is this course's own.
"""

import os

from autograder.course.nbgrader_settings import configure

c = get_config()  # noqa: F821 (nbgrader puts it there before it runs this file)
HERE = os.path.dirname(os.path.abspath(__file__))
configure(c, HERE)

c.CourseDirectory.course_id = "mark1"
