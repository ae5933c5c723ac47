"""What every executor takes and gives."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any, Protocol


@dataclass(frozen=True, slots=True)
class Job:
    """One piece of work. `payload` is a JSON object; `key` comes back with the result."""

    key: str
    payload: dict[str, Any]


@dataclass(frozen=True, slots=True)
class Result:
    """The answer to a job, or, where `answer` is None, the sentence that says why there is none."""

    key: str
    answer: dict[str, Any] | None
    fault: str = ""


class Executor(Protocol):
    """Yields one result for every job, in any order. Closing it ends all its processes."""

    def run(self, jobs: Iterable[Job]) -> Iterator[Result]: ...

    def close(self) -> None: ...
