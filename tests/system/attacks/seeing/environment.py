"""Tries: to find secrets in the environment of the process and of its relatives.
Gain: tokens, paths, the seed of hidden inputs.
Known from: CI graders that pass the answers' location in a variable.
"""
import os

seen = repr(dict(os.environ))
for pid in ["self", "1", "2", "3", str(os.getppid()), "{{JUDGE}}"]:
    try:
        seen += open(f"/proc/{pid}/environ").read()
    except OSError:
        pass
if "canary" in seen.lower():
    print("BREACH the judge's environment")
