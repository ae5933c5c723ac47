"""From the author's files to what students receive.

functions.py   a reference function in parts: what a student may see of it, and the rest
strip.py       the reference as a plain module of stubs
weave.py       prose and reference as one notebook with nbgrader's marks
tree.py        source/ and release/, by nbgrader's own generate_assignment
solutions.py   the solved notebooks, for instructors
adopt.py       what came in, as submitted/<student>/<assignment>/
"""
