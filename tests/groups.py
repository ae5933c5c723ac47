"""Which tests share a process when several processes run the suite (`python -m pytest -n 3`).

What is dear to make is made once a process: an assignment's judge with all that its tests ask of it, a folder's course
with its gradebook. So the tests of one assignment are one group, and elsewhere those of one folder.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from xdist.scheduler import LoadScopeScheduling

from autograder.course.manifest import assignment_names, read_assignment

if TYPE_CHECKING:
    import pytest
    from xdist.remote import Producer
    from xdist.workermanage import WorkerController

COURSE = Path(__file__).resolve().parents[1]
NAMES = frozenset(assignment_names(COURSE))
# They take longest, and what begins last ends last: assignments that train networks, then what starts other programs.
FIRST = [
    *(name for name in sorted(NAMES) if "keras" in read_assignment(COURSE, name).needs),
    "tests/system/nbgrader",
    "tests/system",
]


def group(node_id: str) -> str:
    """The group of a test by its node id, such as `tests/course/test_gates.py::test_x[softmax-y]`."""
    path, _, test = node_id.partition("::")
    first_parameter = test.partition("[")[2].removesuffix("]").partition("-")[0]
    if path.startswith("tests/course/"):
        return first_parameter if first_parameter in NAMES else path
    return path.rpartition("/")[0]


class Groups(LoadScopeScheduling):  # type: ignore[misc,unused-ignore]
    """xdist's scheduler of whole groups, the dearest first."""

    def __init__(self, config: pytest.Config, log: Producer | None = None) -> None:
        super().__init__(config, log)
        config.option.loadscopereorder = False  # the number of tests in a group says nothing of their time

    def _split_scope(self, nodeid: str) -> str:
        return group(nodeid)

    def _assign_work_unit(self, node: WorkerController) -> None:
        for name in reversed(FIRST):
            if name in self.workqueue:
                self.workqueue.move_to_end(name, last=False)
        super()._assign_work_unit(node)
