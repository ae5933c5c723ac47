"""What the members of a group wrote: their code, read from what they handed in, and never run."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Sequence
from pathlib import Path

from autograder.course.folders import Course
from autograder.course.plain_source import written
from autograder.grading.behaviour import BehaviourFolder
from autograder.grading.groups import Group, GroupHints, groups_of
from autograder.grading.verdict_folder import VerdictFolder
from autograder.judging.behaviour import Behaviour
from autograder.records import Assignment, Verdict
from autograder.reports.group_cards import CODES, SHOWN, GroupCard
from autograder.submissions.reader import read_submission

READ = 30  # members of a group that are looked at for a short one: a file takes some milliseconds


def class_groups(folder: VerdictFolder, verdicts: Iterable[Verdict] | None = None) -> list[Group]:
    """The groups of a class, from its verdicts and what is kept beside them."""
    behaviours = BehaviourFolder(folder.path)
    hints = GroupHints(behaviours.groups())
    every = list(folder.all() if verdicts is None else verdicts)
    kept: dict[str, Behaviour] = {}
    for verdict in every:
        waiting = {item.id for item in verdict.exercises if hints.waits(item)}
        if waiting:  # of a large class, no more than that is held in memory
            found = behaviours.read(verdict.student)
            kept[verdict.student] = {exercise: found[exercise] for exercise in waiting & found.keys()}
    return groups_of(every, kept, hints)


class Members:
    """Reads what students of a course handed in for an assignment."""

    def __init__(self, course: Course, assignment: Assignment) -> None:
        self._course, self._assignment = course, assignment
        self._paths: dict[str, Path] = dict(course.submissions(assignment.name))

    def shortest(self, group: Group) -> list[list[ast.stmt]]:
        """What members wrote for the exercise, each as statements, the shortest first; equal ones once."""
        others = [exercise.id for exercise in self._assignment.exercises if exercise.id != group.exercise]
        found: dict[str, list[ast.stmt]] = {}
        for student in [who for who in group.students if who in self._paths][:READ]:
            submission = read_submission(
                self._paths[student], self._assignment, student, self._course.settings.timezone
            )
            parts = written(group.exercise, [cell.source for cell in submission.cells], others)
            if parts:
                found.setdefault(_text(parts), parts)
        return [found[text] for text in sorted(found, key=lambda text: (len(text), text))]

    def cards(self, groups: Sequence[Group], verdicts: Iterable[Verdict]) -> list[GroupCard]:
        """The groups as the class page shows them: the largest with their code."""
        sentences = {
            check.id: check.sentence for verdict in verdicts for item in verdict.exercises for check in item.checks
        }
        return [
            GroupCard(
                group.name,
                group.exercise,
                group.students,
                tuple(sentences[check] for check in group.failing),
                tuple(_text(parts) for parts in self.shortest(group)[:CODES]) if place < SHOWN else (),
                group.hint,
            )
            for place, group in enumerate(groups)
        ]


def _text(parts: Sequence[ast.stmt]) -> str:
    return "\n\n".join(ast.unparse(part) for part in parts)
