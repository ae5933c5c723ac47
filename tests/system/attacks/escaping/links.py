"""Tries: to reach files through links: symbolic, hard, to folders, from its scratch folder into the course.
Gain: a path that is checked and another that is opened.
Known from: archive extraction; graders that copy the scratch folder back.
"""
import os

for number, target in enumerate(("{{COURSE}}/gradebook.db", "{{COURSE}}", "/etc/passwd", "/proc/1", "/")):
    for make in (os.symlink, os.link):
        try:
            make(target, f"link-{make.__name__}-{number}")
        except OSError:
            continue
        try:
            open(f"link-{make.__name__}-{number}").read()
            print("BREACH read through a link", target)
        except OSError:
            pass
        try:
            print("BREACH listed through a link", os.listdir(f"link-{make.__name__}-{number}"))
        except OSError:
            pass
