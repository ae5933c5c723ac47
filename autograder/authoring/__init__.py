"""For authors: what is at fault in an assignment, and how an assignment or a course begins.

validate.py         all of it for one assignment, every fault in a sentence
structure.py        what is seen without running anything: manifest, reference, mistakes, and what the course makes of them
check_files.py      ... of checks, one by one
notebooks.py        ... of the notebook
gates.py            what is seen by judging: right answers earn everything, wrong ones are caught and named
examples.py         ... and by running the examples of the reference's docstrings
caught.py           the checks that catch a mistake, written into its source
new_assignment.py   a small assignment that passes its gates, from skeleton/
new_course.py       a course of an instructor's own
places.py           where a fault lies, and nbgrader's markers and chance in a text
"""
