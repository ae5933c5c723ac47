"""What `--profile` prints: a line a stage, and what judging costs beside what a submission costs whoever judges it."""

from __future__ import annotations

from autograder.profiling import CALLS, CHECKS, DIAGNOSIS, EXTRACT, FORK, MODULE, PAGES, WIRE, table

# Seconds of wall clock and of CPU, of two submissions.
SPENT = {
    EXTRACT: (0.02, 0.010),
    FORK: (0.04, 0.020),
    MODULE: (0.04, 0.030),
    CALLS: (0.40, 0.150),
    CHECKS: (0.10, 0.040),
    WIRE: (0.04, 0.020),
    DIAGNOSIS: (0.06, 0.020),
    PAGES: (0.02, 0.004),
}


def test_judging_is_told_over_the_floor_and_files_are_told_apart():
    *stages, floor, judge, files = table(SPENT, 2)
    assert floor == "floor (fork and lock, student's module, student's calls): 100.00 ms CPU"
    assert judge == "judge (checks, wire, diagnosis): 40.00 ms CPU, 0.40 of the floor"
    assert files == "files (extract, verdict files, gradebook, pages): 7.00 ms CPU"
    assert stages[0].split() == ["stage", "wall", "CPU", "ms", "wall", "ms", "CPU", "a", "submission"]
    assert [line.rsplit(maxsplit=2)[1:] for line in stages if line.startswith(("wire", "all"))] == [
        ["20.00", "10.00"], ["360.00", "147.00"],
    ]  # fmt: skip


def test_where_no_code_ran_there_is_no_floor():
    assert list(table({EXTRACT: (0.02, 0.01)}, 1))[-2] == "judge (checks, wire, diagnosis): 0.00 ms CPU"
