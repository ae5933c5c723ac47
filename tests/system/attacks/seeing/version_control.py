"""Tries: to read the course's history, where old answers lie.
Gain: the reference of last year.
Known from: courses graded in a clone of the instructor's repository.
"""
for name in (".git/HEAD", ".git/config", ".git/index", "pyproject.toml", "nbgrader_config.py", "README.md"):
    try:
        print("BREACH read", name, len(open("{{COURSE}}/" + name, "rb").read()))
    except OSError:
        pass
