"""What came of adopting a download, and the summary that says so.

Contract: whatever came in is in one of the lists, and the summary names it; names of students, files and folders are printed
with every unseen sign written out.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from autograder.reports.printable import one_line

WIDTH = 300  # characters of a place in the summary: a path of four folders fits


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the summary: a student's id or a place, and what is told of it."""

    who: str
    told: str = ""


@dataclass(slots=True)
class Adoption:
    """What came of it. `missing` are those on the roster from whom nothing came; `notes` hold for all."""

    downloads: list[Line] = field(default_factory=list)
    adopted: list[Line] = field(default_factory=list)
    replaced: list[Line] = field(default_factory=list)
    unchanged: list[Line] = field(default_factory=list)
    kept: list[Line] = field(default_factory=list)
    unknown: list[Line] = field(default_factory=list)
    not_taken: list[Line] = field(default_factory=list)
    aside: list[Line] = field(default_factory=list)
    late: list[Line] = field(default_factory=list)
    missing: list[Line] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)

    @property
    def complete(self) -> bool:
        """Whether everything that came in was taken."""
        return not (self.kept or self.unknown or self.not_taken)

    def summary(self, *, dry_run: bool = False) -> Iterator[str]:
        """The lines for the terminal, those that a person must act on last."""
        for line in self.downloads:
            yield f"{_shown(line.who)}: {line.told}"
        yield from map(_shown, self.notes)
        would = "would be " if dry_run else ""
        yield from _listed(f"{would}adopted", self.adopted)
        yield from _listed(f"{would}replaced (what was there is kept)", self.replaced)
        if self.unchanged:
            yield f"unchanged: {counted(len(self.unchanged), 'student')}"
        if self.aside:
            names = Counter(re.split(r"[/:]", line.who)[-1] for line in self.aside)
            told = (_shown(name) + (f" ({times})" if times > 1 else "") for name, times in sorted(names.items()))
            yield f"left aside, no work: {len(self.aside)}: {', '.join(told)}"
        yield from _listed("late", self.late)
        yield from _listed("on the roster, and nothing came", self.missing)
        yield from _listed("kept as it was, not adopted", self.kept)
        yield from _listed("not taken", self.not_taken)
        yield from _listed("unknown, not adopted (--map FILE with lines place,id says whose)", self.unknown)
        if dry_run:
            yield "Nothing was written."


def _listed(title: str, lines: list[Line]) -> Iterator[str]:
    if lines:
        yield f"{title}: {len(lines)}"
        for line in lines:
            yield f"  {_shown(line.who)}" + (f"  {_shown(line.told)}" if line.told else "")


def _shown(text: str) -> str:
    return one_line(text, WIDTH)


def counted(number: int, one: str, many: str = "") -> str:
    """`1 file`, `2 files`, `3 people`."""
    return f"{number} {one if number == 1 else many or one + 's'}"
