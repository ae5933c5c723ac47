"""Tries: to open the gradebook.
Gain: everybody's marks.
Known from: nbgrader's SQLite file beside the submissions.
"""
import sqlite3

try:
    print("BREACH", sqlite3.connect("file:{{COURSE}}/gradebook.db?mode=ro", uri=True).execute("select 1").fetchall())
except sqlite3.Error:
    pass
try:
    print("BREACH", len(open("{{COURSE}}/gradebook.db", "rb").read()))
except OSError:
    pass
