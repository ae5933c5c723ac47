"""`mark1 adopt`: what came in becomes `submitted/<student>/<assignment>/`, with a notebook for every student.

Read the downloads -> say whose each arrival is -> choose each student's latest attempt -> lay it down. A notebook is laid as
it is; a program is laid too, and beside it a notebook with its functions in the solution cells, marked as made from it:
nbgrader sees every student that way, and the program still counts. What a student handed in before stays in
`downloaded/<assignment>/<student>/attempt-n/`. No link is written through, and nothing outside the two folders is written.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, tzinfo
from pathlib import Path

from autograder.course.manifest import read_assignment
from autograder.errors import UserError
from autograder.gradebook import open_course, read_policy
from autograder.gradebook.autograded import read_notebook
from autograder.publishing.laying import Desk, HandIn, lay
from autograder.submissions.lms import Arrival, Download, Sender, read_download
from autograder.submissions.lms.who import read_map, settle
from autograder.submissions.lms.who import Settled


@dataclass(frozen=True, slots=True)
class Wish:
    """What `mark1 adopt` is asked for beside the sources. `mapping` is the file of --map."""

    submitted: Path | None = None
    mapping: Path | None = None
    latest: bool = False
    dry_run: bool = False


@dataclass(slots=True)
class Adoption:
    """What came of it, each as (who or where, what): students by id, everything else by its place."""

    downloads: list[tuple[str, str]] = field(default_factory=list)  # source, platform
    adopted: list[tuple[str, str]] = field(default_factory=list)
    replaced: list[tuple[str, str]] = field(default_factory=list)
    unchanged: list[tuple[str, str]] = field(default_factory=list)
    kept: list[tuple[str, str]] = field(default_factory=list)
    unknown: list[tuple[str, str]] = field(default_factory=list)
    not_taken: list[tuple[str, str]] = field(default_factory=list)
    aside: list[tuple[str, str]] = field(default_factory=list)
    late: list[tuple[str, str]] = field(default_factory=list)
    missing: list[tuple[str, str]] = field(default_factory=list)  # on the roster, and nothing came

    @property
    def complete(self) -> bool:
        """Whether everything that came in was taken."""
        return not (self.kept or self.unknown or self.not_taken)


def adopt(course: Path, name: str, sources: Sequence[Path], wish: Wish = Wish()) -> Adoption:
    """Lay what is in `sources` into submitted/.

    Raises UserError where a source or the map is at fault, or the assignment is not published.
    """
    policy = read_policy(course)
    chosen = read_map(wish.mapping, policy.roster) if wish.mapping else {}
    downloads = [read_download(source, name) for source in _there(sources)]
    came = [arrival for download in downloads for arrival in download.arrivals]
    settled = settle((arrival.sender for arrival in came if arrival.sender is not None), policy.roster, chosen)
    adoption = Adoption()
    adoption.downloads = [(str(download.source), download.platform) for download in downloads]
    desk = _desk(course, name, wish)
    for hand_ins in _by_student(_sorted_out(came, settled, adoption)):
        _lay(desk, hand_ins, adoption)
    here = {student for student, _ in (*adoption.adopted, *adoption.replaced, *adoption.unchanged, *adoption.kept)}
    adoption.missing = [(student, _called(row)) for student, row in policy.roster.items() if student not in here]
    return adoption
