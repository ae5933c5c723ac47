"""From the author's files to what students receive.

strip.py       the reference as a plain module of stubs
weave.py       prose and reference as one notebook with nbgrader's marks
release.py     source/ and release/, by nbgrader's own generate_assignment
site.py        what students may have, laid out for a server or a repository
solutions.py   the solved notebooks, for instructors
adopt.py       what came in, as submitted/<student>/<assignment>/; adoption.py tells what came of it
laying.py      one student's files laid, and what they replace kept
"""
