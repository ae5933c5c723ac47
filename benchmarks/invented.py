"""Invents the verdicts of a term: real assignments, their checks and known mistakes; students of different strength, from a seed.

Nothing is judged. A student's strength decides which checks pass; a mistake that is drawn fails the checks that must catch it.
Some are late, some hand in nothing, some answers wait for a mark, and everybody has a section.
"""

from __future__ import annotations

import ast
import random
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from autograder.course.mistakes import Mistake, read_mistakes
from autograder.records import (
    Assignment,
    CheckOutcome,
    ExerciseOutcome,
    ManualOutcome,
    ManualStatus,
    Status,
    Verdict,
    VerdictStatus,
)
from autograder.reports.turnout import Account, Member
from autograder.scoring import exercise_score, total_score

DAY = 86_400.0
SECTIONS = 6
Check = tuple[str, CheckOutcome]  # the exercise, and the check as one who passes it has it


@dataclass(frozen=True)
class Invented:
    """One assignment of an invented term."""

    assignment: Assignment
    verdicts: tuple[Verdict, ...]
    members: tuple[Member, ...]


def invented_term(assignments: Sequence[Assignment], students: int, seed: int = 1) -> list[Invented]:
    """So many students on these assignments; the same seed gives the same term."""
    choose = random.Random(seed)
    width = max(2, len(str(students)))
    skills = {f"student-{number:0{width}}": choose.betavariate(5, 2) for number in range(1, students + 1)}
    return [_invented(assignment, skills, choose) for assignment in assignments]


def _invented(assignment: Assignment, skills: dict[str, float], choose: random.Random) -> Invented:
    checks, mistakes = _checks(assignment), read_mistakes(assignment)
    verdicts, members = [], []
    for number, (student, skill) in enumerate(skills.items()):
        section = f"group {number % SECTIONS + 1}"
        if choose.random() > skill + 0.45:
            members.append(Member(student, section=section, handed_in=False))
            continue
        verdict = _verdict(assignment, student, _drawn(assignment, checks, mistakes, skill, choose))
        late = choose.uniform(0.1, 4.0) * DAY if choose.random() < 0.1 else 0.0
        parts = {item.id: item.score for item in verdict.exercises}
        waiting = tuple(task.id for task in verdict.manual if task.needs_person)
        parts |= {task.id: 0.0 for task in verdict.manual}
        account = Account(parts, penalty=0.1 * (verdict.score or 0.0) if late else 0.0, waiting=waiting)
        members.append(Member(student, section=section, late=late, account=account))
        verdicts.append(verdict)
    return Invented(assignment, tuple(verdicts), tuple(members))


def _drawn(
    assignment: Assignment, checks: Sequence[Check], mistakes: Sequence[Mistake], skill: float, choose: random.Random
) -> list[ExerciseOutcome]:
    outcomes = []
    for exercise in assignment.exercises:
        own = [check for owner, check in checks if owner == exercise.id]
        known = [item for item in mistakes if item.exercise == exercise.id]
        made = choose.choice(known) if known and choose.random() > skill + 0.1 else None
        fails = set(made.caught_by if made else ())
        untouched = choose.random() > skill + 0.6
        judged = tuple(
            CheckOutcome(
                check.id,
                check.sentence,
                check.hidden,
                check.weight,
                Status.NOT_ATTEMPTED
                if untouched
                else Status.FAILED
                if check.id in fails or choose.random() > skill + 0.5
                else Status.PASSED,
            )
            for check in own
        )
        name, hint = (made.name, made.hint) if made and not untouched else (None, None)
        score = exercise_score(exercise.points, judged)
        outcomes.append(ExerciseOutcome(exercise.id, exercise.points, score, judged, name, hint))
    return outcomes


def _verdict(assignment: Assignment, student: str, outcomes: list[ExerciseOutcome]) -> Verdict:
    waits = len(student) % 2 == int(student[-1]) % 2
    status = ManualStatus.NEEDS_PERSON if waits else ManualStatus.UNANSWERED
    return Verdict(
        assignment=assignment.name,
        student=student,
        score=total_score(outcomes),
        max_score=assignment.max_score,
        status=VerdictStatus.GRADED,
        submission_hash="",
        course_hash="",
        sandbox=(),
        seconds=0.0,
        exercises=tuple(outcomes),
        manual=tuple(ManualOutcome(task.id, task.points, status) for task in assignment.manual),
    )


def _checks(assignment: Assignment) -> list[Check]:
    """All checks with their exercise, by reading their files."""
    found: list[Check] = []
    for folder, hidden in ((assignment.visible_checks, False), (assignment.hidden_checks, True)):
        for path in sorted(folder.glob("test_*.py")):
            found += _read(path, hidden)
    return found


def _read(path: Path, hidden: bool) -> list[Check]:
    found = []
    for node in ast.parse(path.read_text(encoding="utf-8")).body:
        if not isinstance(node, ast.FunctionDef) or not node.name.startswith("test_"):
            continue
        for call in node.decorator_list:
            if isinstance(call, ast.Call) and ast.unparse(call.func) == "pytest.mark.exercise":
                weights = [item.value for item in call.keywords if item.arg == "weight"]
                weight = float(ast.literal_eval(weights[0])) if weights else 1.0
                sentence = " ".join((ast.get_docstring(node) or node.name).split())
                outcome = CheckOutcome(node.name, sentence, hidden, weight, Status.PASSED)
                found.append((str(ast.literal_eval(call.args[0])), outcome))
    return found
