"""`mark1 hint`: a question to all who are wrong in the same way; and, kept under a name, the next known mistake.

A group's hint stands in the verdicts in force, so that feedback pages, gradebook and class page show it as any other; no hash
changes by it, and who answers alike later gets it from `grade`.
"""

from __future__ import annotations

import keyword
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from autograder.course.manifest import read_assignment
from autograder.course.mistakes import read_mistakes
from autograder.course.plain_source import plain_source
from autograder.course.reference import reference_source
from autograder.diagnosis.about import About
from autograder.errors import CourseError, UserError, did_you_mean
from autograder.files import write_whole
from autograder.grading.behaviour import BehaviourFolder
from autograder.grading.grade import Outcome, Progress, grade
from autograder.grading.groups import Group, GroupHints, alike
from autograder.grading.judges import Order
from autograder.grading.members import Members, class_groups
from autograder.grading.verdict_folder import VerdictFolder
from autograder.judging.behaviour import behaviour_of
from autograder.judging.trial import Trial, hold_trial
from autograder.records import Assignment

HEAD = '''"""Mistakes that a class made, adopted by `mark1 hint`."""

import numpy as np

from autograder import mistake
'''
MOST = 600  # characters of a question: what the pages show of one


@dataclass(frozen=True, slots=True)
class Entry:
    """A group as a known mistake: the file that it goes to, and what is written there."""

    path: Path
    text: str

    def write(self, assignment: Assignment) -> None:
        """Write it. Raises CourseError, with the file as it was, where the course's mistakes could not be read with it."""
        before = self.path.read_text(encoding="utf-8") if self.path.exists() else None
        self.path.parent.mkdir(exist_ok=True)
        write_whole(self.path, (before if before is not None else HEAD) + "\n\n" + self.text)
        try:
            read_mistakes(assignment)
        except CourseError:
            if before is None:
                self.path.unlink()
            else:
                write_whole(self.path, before)
            raise


def groups(order: Order) -> list[Group]:
    """The groups of the class, largest first. Raises UserError where nothing is graded."""
    assignment = read_assignment(order.course.root, order.assignment)
    folder = VerdictFolder(order.course.verdicts, assignment.name)
    if not folder.students():
        raise UserError(f"there are no verdicts on {assignment.name} yet: run mark1 grade {assignment.name} first.")
    return class_groups(folder)


def the_group(order: Order, name: str) -> Group:
    """The group of that name. Raises UserError."""
    known = groups(order)
    for group in known:
        if group.name == name:
            return group
    if not known:
        raise UserError(
            f"no group of {order.assignment} is called {name!r}: every wrong answer is explained, or waits alone."
        )
    told = f"{did_you_mean(name, [group.name for group in known])} ".lstrip()
    raise UserError(
        f"no group of {order.assignment} is called {name!r}. {told}`mark1 hint {order.assignment}` lists them."
    )


def give(order: Order, name: str, question: str, progress: Progress | None = None) -> tuple[Group, Outcome]:
    """Give this question to all of the group, and keep it. Raises UserError."""
    question = " ".join(question.split())
    if not question:
        raise UserError("the question is empty: write what a tutor would ask this group.")
    if len(question) > MOST:
        raise UserError(f"the question has {len(question)} characters: at most {MOST} are shown.")
    group = the_group(order, name)
    folder = VerdictFolder(order.course.verdicts, order.assignment)
    behaviours = BehaviourFolder(folder.path)
    kept = behaviours.groups()
    before = kept.get(name, {})
    earlier = [*before.get("earlier", []), *([before["hint"]] if before else [])]
    kept[name] = {"exercise": group.exercise, "hint": question, "answers": group.answers, "earlier": earlier}
    behaviours.write_groups(kept)
    hints = GroupHints(kept)
    for student in group.students:
        verdict = folder.read(student)
        if verdict is not None and (hinted := hints.on(verdict, behaviours.read(student))) != verdict:
            folder.write(hinted)
    outcome = grade(replace(order, students=(), force=False), None, progress=progress)
    return replace(group, hint=question), outcome


def entry_of(order: Order, name: str, mistake: str) -> Entry:
    """The group as an entry of `mistakes/`, which nobody has written yet. Raises UserError with what is in the way."""
    group = the_group(order, name)
    assignment = read_assignment(order.course.root, order.assignment)
    if group.hint is None:
        raise UserError(f'{name} has no question yet: mark1 hint {assignment.name} {name} "question" gives it one.')
    _free(mistake, assignment)
    members = Members(order.course, assignment)
    source = next(exercise.source for exercise in assignment.exercises if exercise.id == group.exercise)
    reference = reference_source(assignment, source)
    for parts in members.shortest(group):
        if _behaves(assignment, group, plain_source(parts, reference, group.exercise)):
            said = f'"{group.exercise}",\n    hint={_quoted(group.hint)},\n    caught_by={_list(group.failing)},'
            text = f"@mistake(\n    {said}\n)\n{plain_source(parts, reference, mistake)}"
            return Entry(assignment.folder / "mistakes" / f"{group.exercise}_adopted.py", text)
    raise UserError(
        f"none of the code of {name}, cleaned, answers as the group does on a right course: write it into "
        f"assignments/{assignment.name}/mistakes/ by hand."
    )


def _free(mistake: str, assignment: Assignment) -> None:
    if not mistake.isidentifier() or keyword.iskeyword(mistake):
        raise UserError(
            f"{mistake!r} is no name for a mistake: say what is wrong as a function is called (adds_the_bias_twice)."
        )
    taken = {item.name for item in read_mistakes(assignment)} | {item.id for item in assignment.exercises}
    if mistake in taken:
        raise UserError(f"{mistake} is taken: {assignment.name} has a mistake or an exercise of that name.")


def _behaves(assignment: Assignment, group: Group, source: str) -> bool:
    """Does the code, on top of the reference, answer as the group does?"""
    found: list[bool] = []

    def work(trial: Trial) -> None:
        findings = trial.judge("import numpy as np\n\n" + source, only=group.exercise)
        behaviour = behaviour_of(findings, trial.session.checks, About(assignment.visible_checks))
        found.append(alike(behaviour.get(group.exercise, {}), group.answers))

    hold_trial(assignment, work, diagnose=False)
    return found == [True]


def _quoted(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def _list(names: Sequence[str]) -> str:
    return "[" + ", ".join(f'"{name}"' for name in names) + "]"
