"""The command `mark1`: arguments to use-cases, outcomes to sentences.

Exit codes: 0 done; 1 something did not hold (a check failed, the release is stale, the grader failed); 2 a fault that the
user can mend, told in one sentence. Every command imports what it needs when it runs, so that `mark1 check` starts fast.
"""

from __future__ import annotations

import io
import signal
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, NoReturn

import typer
import typer.core

from autograder.errors import Mark1Error, UserError

if TYPE_CHECKING:
    from autograder.course.folders import Course
    from autograder.reports.exports import LeftOut

STUDENTS, INSTRUCTORS, AUTHORS = "For students", "For instructors", "For authors"
EVERYBODY = "Looking around"


class Grouped(typer.core.TyperGroup):
    """`mark1 --help`: the commands by whom they are for, in plain text."""

    def format_commands(self, ctx: Any, formatter: Any) -> None:
        """See click."""
        commands = [entry for name in self.list_commands(ctx) for entry in _with_subcommands(name, self.commands[name])]
        for panel in (STUDENTS, INSTRUCTORS, AUTHORS, EVERYBODY):
            of_panel = [(name, item) for name, item in commands if getattr(item, "rich_help_panel", None) == panel]
            with formatter.section(panel):
                room = formatter.width - 6 - max(len(name) for name, _ in of_panel)
                formatter.write_dl([(name, item.get_short_help_str(room)) for name, item in of_panel])


def _with_subcommands(name: str, command: Any) -> Iterator[tuple[str, Any]]:
    """The command; of a group each of its commands, by both names."""
    if hasattr(command, "commands"):
        yield from ((f"{name} {sub}", item) for sub, item in command.commands.items())
    else:
        yield name, command


app = typer.Typer(
    name="mark1",
    cls=Grouped,
    help="Mark I: an auto-graded neural-network course. Students check, instructors grade; nbgrader keeps the gradebook.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)

CourseOption = Annotated[
    Path | None,
    typer.Option("--course", help="The course's folder (default: the folder upwards that holds assignments/)."),
]
Names = Annotated[list[str] | None, typer.Argument(help="Assignments (default: all).", show_default=False)]
Submitted = Annotated[
    Path | None,
    typer.Option("--submitted", help="Submissions, as DIR/<student>/<assignment>/ (default: the course's)."),
]
Verdicts = Annotated[Path | None, typer.Option("--verdicts", help="Where verdicts lie (default: verdicts/).")]
NoSandbox = Annotated[
    bool, typer.Option("--no-sandbox", help="Grade although a layer of the sandbox is missing; verdicts say so.")
]
Jobs = Annotated[int | None, typer.Option("--jobs", "-j", min=1, help="Judges at work (default: one a core).")]
Cluster = Annotated[
    str | None, typer.Option("--cluster", help="Judge on the workers of this Dask scheduler: tcp://host:8786.")
]
Slurm = Annotated[bool, typer.Option("--slurm", help="Judge on Slurm, by the table [slurm] of mark1.toml.")]
Name = Annotated[str, typer.Argument(help="The assignment's name, as mark1 list shows it.")]


def main(arguments: list[str] | None = None) -> None:
    """Run the command; every fault of ours or of the user ends as one sentence on standard error."""
    for stream in (sys.stdout, sys.stderr):  # a pipe on Windows may lack the tick of a passed check
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")
    try:
        app(args=arguments, prog_name="mark1")
    except UserError as fault:
        _fail(str(fault), 2)
    except Mark1Error as fault:
        _fail(str(fault), 1)
    except ModuleNotFoundError as fault:
        from autograder.commands.parts import sentence_about

        sentence = sentence_about(fault)
        if sentence is None:
            raise
        _fail(sentence, 2)
    except KeyboardInterrupt:
        _fail("stopped. What was done so far is kept; run the same command again to go on.", 130)


def _fail(sentence: str, code: int) -> None:
    from autograder.reports.printable import printable

    print(f"mark1: {printable(sentence)}", file=sys.stderr)  # it may name a student's folder
    raise SystemExit(code)


def _instructors() -> None:
    """What follows is for instructors: refused in one sentence, before anything is done, where their part is missing."""
    from autograder.commands.parts import require_instructors_part

    require_instructors_part()


def _course(option: Path | None) -> Path:
    from autograder.course.manifest import find_course

    return find_course(option)


def _folders(option: Path | None, submitted: Path | None = None, verdicts: Path | None = None) -> Course:
    from autograder.course.folders import Course

    return Course(_course(option), submitted, verdicts)


# ---------------------------------------------------------------- looking around


@app.command(name="list", rich_help_panel=EVERYBODY)
def list_(course: CourseOption = None) -> None:
    """Show the course's assignments: level, minutes, points, and what each builds on."""
    from autograder.course.manifest import list_assignments

    for item in list_assignments(_course(course)):
        manual = sum(task.points for task in item.manual)
        extra = f" + {manual:g} by hand" if manual else ""
        print(
            f"{item.name:<20} level {item.level}  {item.minutes:>3} min  {item.max_score:>3g} points{extra:<12}  {item.title}"
            + (f" (after {', '.join(item.after)})" if item.after else "")
        )


@app.command(rich_help_panel=EVERYBODY)
def doctor(course: CourseOption = None) -> None:
    """Say what is here: the sandbox's layers, Keras and its devices, nbgrader, versions."""
    from autograder.commands.doctor import examine

    raise SystemExit(examine(course))


# ---------------------------------------------------------------- students


@app.command(rich_help_panel=STUDENTS)
def check(
    path: Annotated[Path, typer.Argument(help="A notebook, a .py file, or the folder that they are in.")] = Path("."),
    exercise: Annotated[str | None, typer.Option("--exercise", "-e", help="Check this exercise only.")] = None,
    watch: Annotated[
        bool, typer.Option("--watch", "-w", help="Go on: check again what changed whenever you save; Ctrl-C ends it.")
    ] = False,
) -> None:
    """Run the visible checks on your own work and show what to mend next. Exit code 1 where one fails."""
    if watch:
        from autograder.home.watching import watch as run

        run(path, exercise, lambda line: print(line, flush=True))
        return
    from autograder.home.checking import check_path

    checked = check_path(path, exercise)
    print(checked.text())
    raise SystemExit(0 if checked.all_passed else 1)


@app.command(rich_help_panel=STUDENTS)
def start(
    name: Annotated[str, typer.Argument(help="The assignment's name: perceptron, say.")],
    folder: Annotated[
        Path, typer.Argument(metavar="DIR", help="The folder to lay it into, as DIR/NAME.", show_default="here")
    ] = Path("."),
    source: Annotated[
        Path | None,
        typer.Option(
            "--from",
            help="Where it comes from: a course's folder or a zip (default: the course upwards from here, or NAME.zip).",
        ),
    ] = None,
) -> None:
    """Lay a released assignment where you work, and say how to begin. Nothing is overwritten."""
    from autograder.home.starting import start as run

    print(run(name, folder, source))


@app.command(rich_help_panel=STUDENTS)
def progress(
    folder: Annotated[Path, typer.Argument(help="The folder that your assignments lie in, or one of them.")] = Path(
        "."
    ),
) -> None:
    """Show how far you are in the whole course: what is done, what is safe, what builds on what, the next step."""
    from autograder.home.progress import course_text

    print(course_text(folder))


@app.command(rich_help_panel=STUDENTS)
def validate(
    path: Annotated[Path, typer.Argument(help="A student's notebook, .py file or folder; or an assignment's name.")],
    write: Annotated[
        bool,
        typer.Option(
            "--write", help="Of an assignment: fill in caught_by where a mistake names no check, or wrong ones."
        ),
    ] = False,
    course: CourseOption = None,
) -> None:
    """Validate a student's file (all visible checks pass) or an assignment (all that its author got wrong)."""
    if write or not path.exists():
        _instructors()
        from autograder.authoring.validate import validate_assignment

        raise SystemExit(0 if validate_assignment(_course(course), str(path), print, write=write) else 1)
    from autograder.home.checking import check_path

    checked = check_path(path)
    print(checked.text())
    raise SystemExit(0 if checked.all_passed else 1)


@app.command(rich_help_panel=STUDENTS)
def train(
    work: Annotated[
        list[str] | None,
        typer.Argument(
            help="Notebooks, .py files or folders that you received (default: here); or an assignment's name, for its "
            "reference.",
            show_default=False,
        ),
    ] = None,
    scale: Annotated[
        str, typer.Option("--scale", help="course (1,600 drawn pictures) or full (60,000 pictures, from files).")
    ] = "course",
    data: Annotated[
        str | None, typer.Option("--data", help="At full scale: mnist or fashion (default: mnist).", show_default=False)
    ] = None,
    files: Annotated[
        Path | None, typer.Option("--files", help="The folder with their files (default: where they usually lie).")
    ] = None,
    pictures: Annotated[
        int | None, typer.Option("--pictures", min=100, help="Train on so many pictures alone (default: all).")
    ] = None,
    gpu_jobs: Annotated[
        int, typer.Option("--gpu-jobs", min=1, help="Trainings that share a GPU at a time; on a CPU always one.")
    ] = 1,
    exact: Annotated[bool, typer.Option("--exact", help="Full float32 on a GPU too: no TF32.")] = False,
    seed: Annotated[int, typer.Option("--seed", help="The seed that build_and_train gets.")] = 0,
    course: CourseOption = None,
) -> None:
    """Run your own build_and_train at the course's scale or at full scale, on the GPU where one is. Nothing is graded."""
    from autograder.training.train import Wish, train_all

    wish = Wish(scale, data, files, pictures, gpu_jobs, exact, seed)
    with _stoppable():
        good = train_all(tuple(work or (".",)), wish, course, print)
    raise SystemExit(0 if good else 1)


# ---------------------------------------------------------------- authors


@app.command(rich_help_panel=AUTHORS)
def release(
    names: Names = None,
    check: Annotated[bool, typer.Option("--check", help="Write nothing; exit 1 where release/ is stale.")] = False,
    course: CourseOption = None,
) -> None:
    """Weave the assignments, run nbgrader's generate_assignment, and write release/: what students receive."""
    _instructors()
    from autograder.publishing.release import release as publish

    stale = publish(_course(course), tuple(names or ()), check=check)
    for path in stale:
        print(f"stale: {path}" if check else f"written: {path}")
    if check and stale:
        _fail(f"release/ is stale in {len(stale)} files; run mark1 release and commit what it writes.", 1)
    if not stale:
        print("release/ is up to date.")


@app.command(rich_help_panel=AUTHORS)
def publish(
    folder: Annotated[Path, typer.Argument(metavar="DIR", help="The folder to lay: new, empty, or published before.")],
    names: Annotated[
        list[str] | None,
        typer.Argument(metavar="[ASSIGNMENT]...", help="Assignments (default: all that are released)."),
    ] = None,
    wheel: Annotated[
        Path | None, typer.Option("--wheel", help="The package's wheel, to lay beside them for students to install.")
    ] = None,
    course: CourseOption = None,
) -> None:
    """Lay out what students may have, for a static server or a repository: releases, how to begin, hashes of the checks."""
    from autograder.publishing.site import publish_site

    print("\n".join(publish_site(_course(course), folder, tuple(names or ()), wheel)))


@app.command(rich_help_panel=AUTHORS)
def solutions(
    to: Annotated[Path, typer.Option("--to", help="Where to write them; never below release/.")],
    names: Names = None,
    course: CourseOption = None,
) -> None:
    """Write the solved notebooks, for instructors, with the slides' errors that each mends."""
    _instructors()
    from autograder.publishing.solutions import write_solutions

    for path in write_solutions(_course(course), tuple(names or ()), to):
        print(path)


new = typer.Typer(help="Begin an assignment, or a course of your own.", no_args_is_help=True, rich_markup_mode=None)
app.add_typer(new, name="new")


@new.command(name="assignment", rich_help_panel=AUTHORS)
def new_assignment(
    name: Annotated[str, typer.Argument(help="Its name, which is also a module's in reference/: word_vectors, say.")],
    course: CourseOption = None,
) -> None:
    """Write a small assignment that passes its gates as it stands, to be made into another line by line."""
    from autograder.authoring.new_assignment import new_assignment as run

    print("\n".join(run(_course(course), name)))


@new.command(name="course", rich_help_panel=AUTHORS)
def new_course(
    folder: Annotated[Path, typer.Argument(metavar="DIR", help="The folder to lay it into; new, or empty.")],
    names: Annotated[
        list[str] | None,
        typer.Argument(metavar="[ASSIGNMENT]...", help="Assignments to take over (default: none; with --from: all)."),
    ] = None,
    source: Annotated[
        Path | None,
        typer.Option(
            "--from", help="A clone, or a zip of one, to take them from (default: the course upwards from here)."
        ),
    ] = None,
) -> None:
    """Lay a course of your own: settings, a roster to fill in, and assignments that you take over."""
    from autograder.authoring.new_course import new_course as run

    print("\n".join(run(folder, tuple(names or ()), source)))


# ---------------------------------------------------------------- instructors


@app.command(rich_help_panel=INSTRUCTORS)
def grade(
    name: Name,
    student: Annotated[
        list[str] | None, typer.Option("--student", help="Grade this student only (repeatable).")
    ] = None,
    jobs: Jobs = None,
    force: Annotated[bool, typer.Option("--force", help="Judge again what is up to date.")] = False,
    submitted: Submitted = None,
    verdicts: Verdicts = None,
    no_gradebook: Annotated[
        bool, typer.Option("--no-gradebook", help="Write verdict files only: no gradebook, no pages.")
    ] = False,
    no_sandbox: NoSandbox = False,
    as_json: Annotated[bool, typer.Option("--json", help="One JSON object a line, for scripts.")] = False,
    shard: Annotated[
        str | None, typer.Option("--shard", help="Judge this part of the class only (3/16); then mark1 merge.")
    ] = None,
    cluster: Cluster = None,
    slurm: Slurm = False,
    profile: Annotated[bool, typer.Option("--profile", help="Show where the time went, stage by stage.")] = False,
    course: CourseOption = None,
) -> None:
    """Judge the submissions of an assignment; write verdicts, gradebook, feedback and the class page."""
    if not no_gradebook and shard is None:
        _instructors()
    from autograder.grading.grade import grade as run
    from autograder.grading.judges import Judges, Order
    from autograder.grading.progress import closing, watcher

    order = Order(
        _folders(course, submitted, verdicts),
        name,
        students=tuple(student or ()),
        shard=_shard(shard),
        force=force,
        gradebook=not no_gradebook and shard is None,  # many machines, one gradebook: mark1 merge writes it
    )
    judges = Judges(jobs, cluster, slurm, sandboxed=not no_sandbox, profile=profile)
    with _stoppable(), watcher(as_json) as progress:
        outcome = run(order, judges, progress=progress)
    closing(order, outcome, as_json)
    if profile:
        from autograder.profiling import STAGES, table

        print("\n" + "\n".join(table(STAGES.spent, len(outcome.judged))), file=sys.stderr if as_json else sys.stdout)
    raise SystemExit(1 if outcome.lost or outcome.faulted else 0)


@app.command(rich_help_panel=INSTRUCTORS)
def regrade(
    name: Name,
    apply: Annotated[bool, typer.Option("--apply", help="Put the new verdicts in force (default: only show).")] = False,
    allow_lower: Annotated[bool, typer.Option("--allow-lower", help="Also where a student loses points.")] = False,
    student: Annotated[list[str] | None, typer.Option("--student", help="This student only (repeatable).")] = None,
    jobs: Jobs = None,
    submitted: Submitted = None,
    verdicts: Verdicts = None,
    no_gradebook: Annotated[bool, typer.Option("--no-gradebook", help="Verdict files only.")] = False,
    no_sandbox: NoSandbox = False,
    cluster: Cluster = None,
    slurm: Slurm = False,
    course: CourseOption = None,
) -> None:
    """Judge again after a check was mended; show whose score changes and by how much before anything is written."""
    if not no_gradebook:
        _instructors()
    from autograder.grading.judges import Judges, Order
    from autograder.grading.progress import watcher
    from autograder.grading.regrade import regrade as run
    from autograder.grading.regrade import summary_lines
    from autograder.reports.printable import one_line
    from autograder.reports.wording import counted

    folders = _folders(course, submitted, verdicts)
    order = Order(folders, name, students=tuple(student or ()), gradebook=not no_gradebook)
    judges = Judges(jobs, cluster, slurm, sandboxed=not no_sandbox)
    with _stoppable(), watcher(False) as progress:
        result = run(order, judges, apply=apply, allow_lower=allow_lower, progress=progress)
    differ = counted(len(result.changes), "verdict differs", "verdicts differ")
    print(f"\n{differ}." if result.changes else "\nNo verdict differs.")
    for change in result.rescored:
        held = "   (kept: it would cost points; --allow-lower)" if change.student in result.held_back else ""
        print(f"  {one_line(change.sentence(), 400)}{held}")
    if 0 < len(result.rescored) < len(result.changes):
        others = counted(len(result.changes) - len(result.rescored), "other keeps its score", "others keep their score")
        print(f"{others}: outcomes or hints differ.")
    elif result.changes and not result.rescored:
        print("No score changes: outcomes or hints differ.")
    for line in summary_lines(result, folders.settings.boundaries):
        print(line)
    if apply:
        print(f"{len(result.applied)} verdicts put in force; what they replaced is in verdicts/{name}/history/.")
    elif result.changes:
        print("Nothing was written; --apply puts them in force.")
    raise SystemExit(1 if result.outcome.lost else 0)


@app.command(rich_help_panel=INSTRUCTORS)
def merge(
    name: Name,
    folders: Annotated[list[Path], typer.Argument(help="The folders that the shards wrote, as --verdicts named them.")],
    submitted: Submitted = None,
    verdicts: Verdicts = None,
    force: Annotated[bool, typer.Option("--force", help="Also verdicts that a later one has replaced here.")] = False,
    no_gradebook: Annotated[bool, typer.Option("--no-gradebook", help="Verdict files only.")] = False,
    as_json: Annotated[bool, typer.Option("--json", help="One JSON object a line, for scripts.")] = False,
    course: CourseOption = None,
) -> None:
    """Put the verdicts of shards together, then write gradebook, feedback and the class page."""
    if not no_gradebook:
        _instructors()
    from autograder.grading.judges import Order
    from autograder.grading.merge import merge as run
    from autograder.grading.progress import closing, watcher

    order = Order(_folders(course, submitted, verdicts), name, force=force, gradebook=not no_gradebook)
    with _stoppable(), watcher(as_json) as progress:
        merged = run(order, folders, progress)
    closing(order, merged.outcome, as_json)
    if not as_json:
        print(f"{len(merged.taken)} verdicts taken over, {len(merged.known)} were here already.")
    if merged.outcome.missing:
        _fail(f"{len(merged.outcome.missing)} submissions have no verdict yet: {_few(merged.outcome.missing)}.", 1)


def _few(names: list[str]) -> str:
    return ", ".join(names[:5]) + (" ..." if len(names) > 5 else "")


@contextmanager
def _stoppable() -> Iterator[None]:
    """Ctrl-C, or a polite end by a batch system, ends as a sentence; typer would print a word of its own."""

    def stop(_number: int, _frame: object) -> None:
        raise KeyboardInterrupt

    earlier = signal.signal(signal.SIGTERM, stop)
    try:
        yield
    except KeyboardInterrupt as fault:
        told = str(fault) or "stopped. What was done so far is kept; run the same command again to go on."
        _fail(told, 130)
    finally:
        signal.signal(signal.SIGTERM, earlier)


def _shard(text: str | None) -> tuple[int, int] | None:
    if text is None:
        return None
    number, _, count = text.partition("/")
    if not (number.isdigit() and count.isdigit() and 1 <= int(number) <= int(count)):
        raise UserError(f"--shard {text}: say which part of how many, as in 3/16.")
    return int(number), int(count)


@app.command(rich_help_panel=INSTRUCTORS)
def adopt(
    name: Name,
    sources: Annotated[
        list[Path], typer.Argument(help="Downloads of a learning platform, folders of clones, loose files, zips.")
    ],
    mapping: Annotated[
        Path | None, typer.Option("--map", help="A CSV file, place,id: whose it is where nothing else says so.")
    ] = None,
    latest: Annotated[
        bool, typer.Option("--latest", help="Replace what was adopted before by later work; the earlier is kept.")
    ] = False,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Say what would be done, and write nothing.")] = False,
    submitted: Annotated[
        Path | None, typer.Option("--submitted", help="Where to lay them (default: submitted/).")
    ] = None,
    course: CourseOption = None,
) -> None:
    """Turn a platform's download, clones or loose files into submitted/; exit code 1 where something was not taken."""
    _instructors()
    from autograder.publishing.adopt import Wish
    from autograder.publishing.adopt import adopt as run

    adoption = run(_folders(course, submitted), name, sources, Wish(mapping, latest, dry_run))
    for line in adoption.summary(dry_run=dry_run):
        print(line)
    raise SystemExit(0 if adoption.complete else 1)


@app.command(rich_help_panel=INSTRUCTORS)
def feedback(
    name: Name,
    student: Annotated[list[str] | None, typer.Option("--student", help="This student only (repeatable).")] = None,
    verdicts: Verdicts = None,
    course: CourseOption = None,
) -> None:
    """Write the feedback pages again, from the verdicts and the gradebook (marks given by hand included)."""
    _instructors()
    from autograder.grading.record import write_feedback

    written = write_feedback(_folders(course, verdicts=verdicts), name, tuple(student or ()))
    print(
        f"{len(written)} pages, the first: {written[0]}" if written else "there are no verdicts yet: run mark1 grade."
    )


@app.command(rich_help_panel=INSTRUCTORS)
def report(
    name: Annotated[
        str | None, typer.Argument(help="The assignment's name (default: the whole course).", show_default=False)
    ] = None,
    verdicts: Verdicts = None,
    course: CourseOption = None,
) -> None:
    """Write the class page of an assignment, or, without a name, the course page: the whole term and who is at risk."""
    _instructors()
    folders = _folders(course, verdicts=verdicts)
    if name is None:
        from autograder.grading.course_report import write_course_page

        print(f"course page: {write_course_page(folders)}")
        return
    from autograder.grading.record import write_class_page

    print(f"class page: {write_class_page(folders, name)}")


@app.command(rich_help_panel=INSTRUCTORS)
def hint(
    name: Name,
    group: Annotated[
        str | None, typer.Argument(help="The group, as the list names it (default: list them all).")
    ] = None,
    question: Annotated[
        str | None, typer.Argument(help="What to ask all of the group (default: show its code).")
    ] = None,
    adopt: Annotated[
        str | None, typer.Option("--adopt", metavar="NAME", help="Write the group into mistakes/ under this name.")
    ] = None,
    yes: Annotated[bool, typer.Option("--yes", help="Do not ask.")] = False,
    no_gradebook: Annotated[bool, typer.Option("--no-gradebook", help="Verdict files only.")] = False,
    submitted: Submitted = None,
    verdicts: Verdicts = None,
    course: CourseOption = None,
) -> None:
    """Group the wrong answers that no mistake explains, give a group a hint, or make it a known mistake."""
    _instructors()
    from autograder.commands import hint as told
    from autograder.grading.judges import Order

    order = Order(_folders(course, submitted, verdicts), name, gradebook=not no_gradebook)
    if adopt is not None and (group is None or question is not None):
        raise UserError("--adopt takes a group that has its question: mark1 hint ASSIGNMENT GROUP --adopt NAME.")
    if group is None:
        told.list_groups(order)
    elif adopt is not None:
        if not told.adopt(order, group, adopt, ask=not yes):
            _fail("nothing was written.", 1)
    elif question is None:
        told.show_group(order, group)
    else:
        told.give(order, group, question)


@app.command(rich_help_panel=INSTRUCTORS)
def export(
    name: Name,
    kind: Annotated[str, typer.Option("--format", help="plain, moodle or canvas.")] = "plain",
    to: Annotated[
        Path | None,
        typer.Option(
            "--to", help="The file to write (default: standard output; of --feedback a zip with its name, here)."
        ),
    ] = None,
    canvas_id: Annotated[
        str, typer.Option("--canvas-id", help="The assignment's number in Canvas, which asks for it otherwise.")
    ] = "",
    feedback: Annotated[
        str | None,
        typer.Option(
            "--feedback",
            help="Instead of grades, the feedback pages as the zip that this platform imports: moodle, canvas, brightspace "
            "or sakai.",
            show_default=False,
        ),
    ] = None,
    partial: Annotated[bool, typer.Option("--partial", help="Exit code 0 although somebody is not in it.")] = False,
    verdicts: Verdicts = None,
    course: CourseOption = None,
) -> None:
    """Write the class's results as CSV, or the pages as a platform's zip; name whom it leaves out (exit code 1)."""
    _instructors()
    folders = _folders(course, verdicts=verdicts)
    if feedback is not None:
        from autograder.grading.hand_back import hand_back

        if kind != "plain" or canvas_id:
            raise UserError("--feedback writes pages and no table: leave out --format and --canvas-id.")
        handed = hand_back(folders, name, feedback)
        file = to or Path(f"{name}-feedback-{feedback}.zip")
        _write(file, handed.content)
        print(f"{file}: {len(handed.students)} pages")
        _left_out("not whole in this export", handed.left_out, partial)
    from autograder.grading.export import export as run

    exported = run(folders, name, kind, canvas_id=canvas_id)
    if to is None:
        sys.stdout.write(exported.text)
    else:
        _write(to, exported.text)
        print(to)
    _left_out("without a grade in this export", exported.left_out, partial)


def _write(file: Path, content: str | bytes) -> None:
    from autograder.files import write_whole

    try:
        write_whole(file, content)
    except OSError as fault:
        raise UserError(f"{file} cannot be written: {fault.strerror or fault}. Name another file with --to.") from fault


def _left_out(title: str, left_out: Sequence[LeftOut], partial: bool) -> NoReturn:
    from autograder.reports.printable import one_line

    if left_out:
        print(f"{title}: {len(left_out)}", file=sys.stderr)
        for item in left_out:
            print(f"  {one_line(item.student)}  {one_line(item.why)}", file=sys.stderr)
    raise SystemExit(1 if left_out and not partial else 0)


@app.command(rich_help_panel=INSTRUCTORS)
def explain(
    student: Annotated[str, typer.Argument(help="The student's id, as submitted/ has it.")],
    name: Name,
    part: Annotated[
        str | None,
        typer.Argument(
            metavar="EXERCISE|CHECK",
            help="An exercise, for all its checks, or one check (default: all that did not pass).",
            show_default=False,
        ),
    ] = None,
    html: Annotated[
        bool, typer.Option("--html", help="Write it as a page, too: explained/ASSIGNMENT/STUDENT.html.")
    ] = False,
    no_sandbox: NoSandbox = False,
    submitted: Submitted = None,
    verdicts: Verdicts = None,
    course: CourseOption = None,
) -> None:
    """Run a student's work again and show of each check, hidden or not, the call, both values and its source."""
    _instructors()
    from autograder.grading.explain import explain as run
    from autograder.grading.explain import write_explanation
    from autograder.reports.explanation import explanation_lines

    folders = _folders(course, submitted, verdicts)
    with _stoppable():
        explanation = run(folders, student, name, part, sandboxed=not no_sandbox)
    for line in explanation_lines(explanation):
        print(line)
    if html:
        print(f"\npage: {write_explanation(folders, explanation)}")


@app.command(rich_help_panel=INSTRUCTORS)
def similar(
    name: Name,
    pairs: Annotated[int, typer.Option("--pairs", min=1, help="So many pairs stand on the page.")] = 20,
    submitted: Submitted = None,
    verdicts: Verdicts = None,
    course: CourseOption = None,
) -> None:
    """Compare the students' own code and write a page of pairs side by side, most alike first. It accuses nobody."""
    _instructors()
    from autograder.grading.similar import similar as run
    from autograder.reports.printable import one_line
    from autograder.reports.similar_page import NOBODY_ACCUSED, told_of
    from autograder.reports.wording import counted, percent

    found = run(_folders(course, submitted, verdicts), name, pairs)
    for item in found.pairs[:5]:
        both = f"{one_line(item.pair.first)}, {one_line(item.pair.second)}"
        print(f"{percent(item.pair.alike):>6}  {both}: {' '.join(told_of(item, found.compared))}")
    print(f"page: {found.page} ({counted(len(found.pairs), 'pair')} of {counted(found.compared, 'student')})")
    if found.left_out:
        print(f"not compared: {_few(sorted(map(one_line, found.left_out)))}")
    print(NOBODY_ACCUSED)


@app.command(rich_help_panel=INSTRUCTORS)
def forget(
    student: Annotated[str, typer.Argument(help="The student's id, as the roster and submitted/ have it.")],
    yes: Annotated[bool, typer.Option("--yes", help="Do not ask.")] = False,
    course: CourseOption = None,
) -> None:
    """Remove every trace of a student: roster, work, verdicts, pages, gradebook. Lists them and asks first."""
    _instructors()
    from autograder.grading.forget import forget as run
    from autograder.grading.forget import traces
    from autograder.reports.printable import one_line

    found = traces(_folders(course), student)
    print(f"of {one_line(student)} there is:")
    for trace in found:
        print(f"  {one_line(trace.what, 400)}")
    if not yes:
        print("Remove all of it? [y/N] ", end="", file=sys.stderr, flush=True)
        if sys.stdin.readline().strip().casefold() not in ("y", "yes"):
            _fail("nothing was removed.", 1)
    run(found)
    print(f"removed: {len(found)}. Platforms' zips and nbgrader's exchange are not searched.")


@app.command(rich_help_panel=INSTRUCTORS)
def demo(
    keep: Annotated[Path | None, typer.Option("--keep", help="Build the throwaway course here, and keep it.")] = None,
) -> None:
    """Publish an assignment and grade a class of 24 invented students, in a throwaway course."""
    _instructors()
    from autograder.commands.demo import run_demo

    raise SystemExit(run_demo(keep))


def command_names() -> list[str]:
    """Every command, for the test that compares them with the README; of a group each of its commands by both names."""
    return sorted(every_command())


def every_command() -> dict[str, Any]:
    """Command -> typer's own record of it; "new course" for one of a group."""
    groups = [("", app), *((f"{group.name} ", group.typer_instance) for group in app.registered_groups)]
    return {
        f"{prefix}{item.name or _callback_name(item.callback)}": item
        for prefix, owner in groups
        for item in (owner.registered_commands if owner is not None else ())
    }


def _callback_name(callback: Callable[..., Any] | None) -> str:
    return callback.__name__.rstrip("_") if callback else ""


if __name__ == "__main__":
    main()
