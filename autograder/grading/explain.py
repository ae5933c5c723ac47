"""`mark1 explain`: run one student's work again, and show all that decides an appeal, hidden checks included.

Contract: the file that counts is the one that `grade` takes, and all of it is judged, in the order in which grading does,
since what one check sees may hang on what came before it. Nothing that is in force changes. What is shown stays with
instructors: a page lies in `explained/`, which nbgrader neither releases nor collects, and a verdict is never written.
"""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TypeGuard

from autograder.course.folders import Course
from autograder.course.manifest import assignment_names, read_assignment
from autograder.course.reference_source import needed_by
from autograder.course.version import Older, course_hash, engine_hash, older
from autograder.errors import UserError, did_you_mean
from autograder.files import write_whole
from autograder.grading.verdict_folder import VerdictFolder, name_fault
from autograder.judging.judge import judge_submissions
from autograder.records import Assignment, Cell, CheckOutcome, ExerciseOutcome, Status, Submission, Verdict
from autograder.reports.explanation import ExplainedCheck, ExplainedExercise, Explanation, Source, explanation_page
from autograder.reports.exports import people_of
from autograder.reports.wording import points
from autograder.sandbox.scratch import sweep
from autograder.submissions.outline import parsed
from autograder.submissions.reader import read_submission

MOST_NAMES = 40  # of students in a sentence that says who there is
CHANGED = {
    Older.COURSE: "the course has changed since (checks, reference or mistakes)",
    Older.ENGINE: "the engine has changed since (mark1, Python or a library)",
    Older.BOTH: "the course and the engine have changed since",
}


def explain(course: Course, student: str, name: str, part: str | None = None, *, sandboxed: bool = True) -> Explanation:
    """Judge this student's work again and explain it: all checks that did not pass, or `part`, an exercise or a check.

    Raises UserError, with what there is, for an unknown student, assignment or part; SandboxError as `grade` does.
    """
    assignment = _assignment(course, name)
    path = _handed_in(course, student, name)
    sources = check_sources(assignment)
    _known_part(assignment, sources, part)
    submission = read_submission(path, assignment, student, course.settings.timezone)
    verdict = _judged(assignment, submission, sandboxed=sandboxed)
    record = VerdictFolder(course.verdicts, name).read(student)
    exercises = tuple(_explained(verdict, record, part, sources, submission.cells))
    person = people_of(course.settings.policy.roster).get(student)
    return Explanation(
        assignment=name,
        title=assignment.title,
        student=student,
        name=person.name if person else "",
        file=_shown(submission.path or path, course.root),
        standing=(*_standing(assignment, course, verdict, record), *_nothing(verdict, exercises)),
        problems=verdict.problems,
        exercises=exercises,
    )


def write_explanation(course: Course, explanation: Explanation) -> Path:
    """Write the page into `explained/`. Returns where it stands."""
    file = course.explained(explanation.assignment, explanation.student)
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        write_whole(file, explanation_page(explanation))
    except OSError as fault:
        raise UserError(f"{file} cannot be written: {fault.strerror or fault}. Mend it and run this again.") from fault
    return file


def check_sources(assignment: Assignment) -> dict[str, Source]:
    """Every check's function as its author wrote it, with what it uses of its own file, by the check's id."""
    found: dict[str, Source] = {}
    for folder in (assignment.visible_checks, assignment.hidden_checks):
        for path in sorted(folder.glob("test_*.py")):
            text = path.read_text(encoding="utf-8")
            tree = parsed(text)
            body = [] if tree is None else [item for item in tree.body if not _from_elsewhere(item)]
            for node in body:
                if isinstance(node, ast.FunctionDef) and node.name.startswith("test_"):
                    first, own = _text_of(node, text)
                    used = [_text_of(other, text)[1] for other in needed_by(node, body, decorated=False)]
                    found[node.name] = Source(
                        f"{_shown(path, assignment.course)}, line {first}", "\n\n".join([own, *used])
                    )
    return found


def written_by(cells: Iterable[Cell], exercise: str) -> Source:
    """The student's function as it counts: the last definition of that name, in whichever cell."""
    for cell in reversed(list(cells)):
        tree = parsed(cell.source)
        own = [node for node in ast.walk(tree or ast.Module([], [])) if _defines(node, exercise)]
        if own:  # the outermost counts, and of those the last
            node = min(own, key=lambda node: (node.col_offset, -node.lineno))
            first, text = _text_of(node, cell.source)
            return Source(f"{cell.place}, line {first}", text)
    for cell in reversed(list(cells)):  # a name that is bound otherwise, or a cell that is no Python
        if exercise in cell.source and (cell.grade_id == exercise or parsed(cell.source) is None):
            return Source(f"{cell.place}, as it stands", cell.source)
    return Source(f"no cell that runs defines {exercise}")


def _defines(node: ast.AST, name: str) -> TypeGuard[ast.FunctionDef | ast.AsyncFunctionDef]:
    return isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and node.name == name


def _from_elsewhere(statement: ast.stmt) -> bool:
    """Is it an import of a library, which tells nothing of a check?"""
    return isinstance(statement, ast.Import) or (isinstance(statement, ast.ImportFrom) and not statement.level)


def _text_of(node: ast.stmt, text: str) -> tuple[int, str]:
    """The number of the first line of a statement, with what decorates it, and its lines."""
    first = min([node.lineno, *(item.lineno for item in getattr(node, "decorator_list", ()))])
    return first, "\n".join(text.splitlines()[first - 1 : node.end_lineno])


# ---------------------------------------------------------------- what there is


def _assignment(course: Course, name: str) -> Assignment:
    names = assignment_names(course.root)
    if name not in names:
        raise UserError(
            f'there is no assignment "{name}". {did_you_mean(name, names)}The course has {", ".join(names)}.'
        )
    return read_assignment(course.root, name)


def _handed_in(course: Course, student: str, name: str) -> Path:
    found = dict(course.submissions(name))
    if student in found and name_fault(student) is None:
        return found[student]
    if not found:
        raise UserError(f"{course.submitted} holds no submission of {name}: nobody's work can be explained.")
    names = sorted(found)
    few = ", ".join(names[:MOST_NAMES]) + (f" and {len(names) - MOST_NAMES} more" if len(names) > MOST_NAMES else "")
    raise UserError(
        f'there is no submission of "{student}" on {name}. {did_you_mean(student, names)}There are submissions of {few}.'
    )


def _known_part(assignment: Assignment, sources: Iterable[str], part: str | None) -> None:
    exercises, checks = [item.id for item in assignment.exercises], list(sources)
    if part is None or part in (*exercises, *checks):
        return
    if part in (item.id for item in assignment.manual):
        raise UserError(f"{part} of {assignment.name} is marked by a person: there is nothing to run again.")
    raise UserError(
        f'{assignment.name} has no exercise and no check "{part}". {did_you_mean(part, [*exercises, *checks])}'
        f"Its exercises are {', '.join(exercises)}; its checks are {', '.join(checks)}."
    )


# ---------------------------------------------------------------- now, and on record


def _judged(assignment: Assignment, submission: Submission, *, sandboxed: bool) -> Verdict:
    sweep()
    verdicts: list[Verdict] = []
    try:
        judge_submissions(assignment, [submission], verdicts.append, sandboxed=sandboxed, revealed=True)
    finally:
        sweep()
    return verdicts[0]


def _standing(assignment: Assignment, course: Course, now: Verdict, record: Verdict | None) -> Iterator[str]:
    yield f"Now: {_score(now)}."
    if record is None:
        yield f"There is no verdict on record: mark1 grade {assignment.name} makes one."
        return
    yield f"On record: {_score(record)}."
    today = course_hash(assignment), engine_hash(assignment.needs, course.settings.packages)
    changed = older(record, *today)
    if now.submission_hash != record.submission_hash:
        yield (
            "The verdict on record is about other work than what lies there now (or about another moment): "
            f"mark1 grade {assignment.name} --student {now.student} judges this."
        )
    if changed is not None:
        yield (
            f"The verdict on record was decided otherwise: {CHANGED[changed]}. "
            f"mark1 regrade {assignment.name} shows whom that changes."
        )
    same_grounds = changed is None and now.submission_hash == record.submission_hash
    if same_grounds and _outcomes(now) != _outcomes(record):
        yield (
            "The same work, course and engine gave another outcome than on record: its answers hang on chance, or on a "
            f"busy machine. mark1 grade {assignment.name} --student {now.student} --force judges it once more."
        )


def _nothing(now: Verdict, explained: tuple[ExplainedExercise, ...]) -> Iterator[str]:
    if not now.exercises:
        yield "No check could be run."
    elif not explained:
        yield "Every check passes; name an exercise to see its checks."


def _score(verdict: Verdict) -> str:
    if verdict.score is None:
        return "no score, a person must look"
    return f"{points(verdict.score)} of {points(verdict.max_score)} points"


def _outcomes(verdict: Verdict) -> tuple[float | None, dict[str, Status]]:
    return verdict.score, {check.id: check.status for item in verdict.exercises for check in item.checks}


def _explained(
    now: Verdict, record: Verdict | None, part: str | None, sources: dict[str, Source], cells: tuple[Cell, ...]
) -> Iterator[ExplainedExercise]:
    before = _outcomes(record)[1] if record is not None else {}
    for item in now.exercises:
        chosen = [check for check in item.checks if _is_asked_for(item, check, part)]
        if not chosen and (part is not None or item.complete):
            continue
        checks = (
            ExplainedCheck(
                check,
                before.get(check.id) if record else check.status,
                sources.get(check.id, Source("its file cannot be read")),
            )
            for check in chosen
        )
        yield ExplainedExercise(item, tuple(checks), written_by(cells, item.id) if item.attempted else None)


def _is_asked_for(item: ExerciseOutcome, check: CheckOutcome, part: str | None) -> bool:
    if part is not None:
        return part in (item.id, check.id)
    return item.attempted and check.status is not Status.PASSED


def _shown(path: Path, root: Path) -> str:
    """A path as seen from the course's folder, where it lies in it."""
    return path.relative_to(root).as_posix() if path.is_relative_to(root) else str(path)
