"""`mark1 adopt`: what came in becomes `submitted/<student>/<assignment>/`, with a notebook for every student.

Read the downloads -> say whose each arrival is -> choose each student's latest attempt -> lay it down. A notebook is laid as
it is; a program is laid too, and beside it a notebook with its functions in the solution cells, marked as made from it:
nbgrader sees every student that way, and the program still counts. What a student handed in before stays in
`downloaded/<assignment>/<student>/attempt-n/`. No link is written through, and nothing outside the two folders is written.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from autograder.course.folders import NOBODY, Course
from autograder.course.manifest import read_assignment
from autograder.course.settings import read_settings
from autograder.errors import UserError
from autograder.gradebook.autograded import read_notebook
from autograder.publishing.adoption import Adoption, Line, counted
from autograder.publishing.laying import Desk, HandIn, lay
from autograder.submissions.lms import Arrival, Download, Sender, read_download
from autograder.submissions.lms.adopted import adopted_of, keep_adopted
from autograder.submissions.lms.way_back import PLATFORMS
from autograder.submissions.lms.who import Settled, read_map, refuse_spellings, settle


@dataclass(frozen=True, slots=True)
class Wish:
    """What is asked for beside the sources. `mapping` is the file of places and ids."""

    mapping: Path | None = None
    latest: bool = False
    dry_run: bool = False


def adopt(course: Course, name: str, sources: Sequence[Path], wish: Wish = Wish()) -> Adoption:
    """Lay what is in `sources` into submitted/ (with `dry_run`, say what would be).

    Raises UserError where a source or the map is at fault, or the assignment is not published.
    """
    settings = read_settings(course.root)
    roster = settings.policy.roster
    desk = _desk(course, name, settings.timezone, wish)
    chosen = read_map(wish.mapping, roster) if wish.mapping else {}
    downloads = [read_download(source, name) for source in _there(sources)]
    came = [arrival for download in downloads for arrival in download.arrivals]
    chosen = {**_collected(downloads, course), **chosen}
    settled = settle((arrival.sender for arrival in came if arrival.sender is not None), roster, chosen)
    refuse_spellings(settled, _folders(course), roster, set(chosen.values()))
    adoption = Adoption(downloads=[_recognised(download) for download in downloads])
    adoption.notes += _notes(downloads, settings.timezone)
    for hand_ins in _by_student(came, settled, adoption):
        _lay(desk, hand_ins, adoption)
    here = {line.who for line in (*adoption.adopted, *adoption.replaced, *adoption.unchanged, *adoption.kept)}
    adoption.missing = [Line(student, _called(row)) for student, row in roster.items() if student not in here]
    return adoption


def _folders(course: Course) -> set[str]:
    """The students who have a folder in submitted/."""
    if not course.submitted.is_dir():
        return set()
    return {path.name for path in course.submitted.iterdir() if path.is_dir()}


def _collected(downloads: Sequence[Download], course: Course) -> dict[str, str]:
    """What lies in submitted/ already has been collected: its folders say whose it is, on the roster or not."""
    own = [download for download in downloads if download.source.resolve() == course.submitted.resolve()]
    senders = [arrival.sender for download in own for arrival in download.arrivals]
    return {sender.place: sender.place for sender in senders if sender is not None and sender.name == sender.place}


def lay_loose(course: Course, name: str, files: Sequence[Path]) -> None:
    """Lay files of `submitted/<student>/` into the folder below where they belong: the folder says whose they are."""
    desk = _desk(course, name, read_settings(course.root).timezone, Wish())
    for folder in sorted({file.parent for file in files}):
        own = [file for file in files if file.parent == folder]
        arrivals = [arrival for file in own for arrival in read_download(file, name).arrivals if not arrival.refused]
        if arrivals:
            lay(desk, HandIn(folder.name, 0, tuple(arrivals)))


def _there(sources: Sequence[Path]) -> Sequence[Path]:
    missing = [source for source in sources if not source.exists()]
    if missing:
        raise UserError(f"there is no {missing[0]}: name .py files, notebooks, folders or zips.")
    return sources


def _desk(course: Course, name: str, timezone: str | None, wish: Wish) -> Desk:
    path = course.folder("release", NOBODY, name) / f"{name}.ipynb"
    assignment, released = read_assignment(course.root, name), read_notebook(path)
    if released is None:
        raise UserError(f"{path} is missing, and adopted programs are laid into it: run mark1 release {name} first.")
    return Desk(assignment, course, released, timezone, latest=wish.latest, dry_run=wish.dry_run)


# ---------------------------------------------------------------- whose, and which attempt


def _by_student(came: Sequence[Arrival], settled: Settled, adoption: Adoption) -> Iterator[list[HandIn]]:
    """Each student's hand-ins, the earliest first; what is not taken goes into the summary."""
    work: dict[str, dict[int, list[Arrival]]] = {}
    for arrival in came:
        sender = arrival.sender
        if sender is None:
            adoption.not_taken.append(Line(arrival.shown, arrival.refused or "does not say whose it is"))
        elif not arrival.refused and sender in settled.students:
            work.setdefault(settled.students[sender], {}).setdefault(arrival.attempt, []).append(arrival)
    adoption.unknown += _nobody(came, settled)
    _tell_refused(came, settled, set(work), adoption)
    for student in sorted(work):
        yield [HandIn(student, attempt, tuple(work[student][attempt])) for attempt in sorted(work[student])]


def _nobody(came: Sequence[Arrival], settled: Settled) -> Iterator[Line]:
    places: dict[Sender, int] = {}
    for arrival in came:
        if arrival.sender in settled.unknown:
            places[arrival.sender] = places.get(arrival.sender, 0) + 1
    for sender, files in places.items():
        yield Line(sender.place, settled.unknown[sender] + ("" if files == 1 else f" ({files} files)"))


def _tell_refused(came: Sequence[Arrival], settled: Settled, workers: set[str], adoption: Adoption) -> None:
    """A picture beside a notebook is left aside; where it is all that came, the student has handed in nothing."""
    for arrival in came:
        if arrival.refused and arrival.sender in settled.students:
            student = settled.students[arrival.sender]
            line = Line(arrival.shown, f"{arrival.refused} ({student})")
            (adoption.aside if arrival.aside and student in workers else adoption.not_taken).append(line)


def _lay(desk: Desk, hand_ins: Sequence[HandIn], adoption: Adoption) -> None:
    latest, earlier = hand_ins[-1], hand_ins[:-1]
    became, told = lay(desk, latest, earlier)
    if became != "not_taken" and not desk.dry_run:
        _keep_names(desk, latest)
    if earlier and became != "kept":
        told += f" (attempt {len(hand_ins)} of {len(hand_ins)}; the earlier ones are kept in {desk.course.downloaded})"
    lines: Mapping[str, list[Line]] = {
        "adopted": adoption.adopted,
        "replaced": adoption.replaced,
        "unchanged": adoption.unchanged,
        "kept": adoption.kept,
        "not_taken": adoption.not_taken,
    }
    lines[became].append(Line(latest.student, told))
    if any(arrival.late for arrival in latest.arrivals) and latest.moment(desk) is None:
        adoption.late.append(Line(latest.student, "the platform says late, and not when: write it into timestamp.txt"))


def _keep_names(desk: Desk, hand_in: HandIn) -> None:
    """Note what the platform calls this student and their files: by these names it takes feedback back."""
    adopted = adopted_of(hand_in.arrivals)
    if adopted is None or adopted.platform not in {shown for shown, _ in PLATFORMS.values()}:
        return
    folder = desk.course.downloaded / desk.assignment.name / hand_in.student
    try:
        keep_adopted(folder, adopted)
    except OSError as fault:
        raise UserError(
            f"{folder} cannot be written: {fault.strerror or fault}. Mend it and run this again."
        ) from fault


# ---------------------------------------------------------------- words


def _recognised(download: Download) -> Line:
    people = {arrival.sender.key for arrival in download.arrivals if arrival.sender is not None}
    files = len(download.arrivals)
    return Line(
        str(download.source),
        f"{download.platform}, {counted(files, 'file')} of {counted(len(people), 'person', 'people')}",
    )


def _notes(downloads: Sequence[Download], timezone: str | None) -> Iterator[str]:
    whens = [arrival.when for download in downloads for arrival in download.arrivals]
    if any(when is not None and when.tzinfo is None for when in whens):
        where = f"{timezone}'s ([course] timezone)" if timezone else "this machine's; [course] timezone says others"
        yield f"The download's times name no zone; they were read as {where}."
    if any(download.platform == "Moodle" for download in downloads):
        yield "Moodle's download says no moment: who was late shows in Moodle alone."


def _called(row: Mapping[str, str]) -> str:
    return " ".join(filter(None, (row.get("first_name", ""), row.get("last_name", ""))))
