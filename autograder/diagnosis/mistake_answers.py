"""What known mistakes answered, kept for every judge of this machine.

A mistake answers a question as it did before, so it is asked once a course, not once a judge and run. The store is a
SQLite file in the user's cache folder, named after the hash of all that decides an answer besides the mistake and the
question (`course/version.answers_hash`): an author who edits a check, a page or one mistake keeps all other answers. Where
it cannot be used (a home that is read-only, a damaged file) a judge remembers what it asked itself.
"""

from __future__ import annotations

import contextlib
import hashlib
import platform
import sqlite3
import time
from collections.abc import Iterator, Sequence
from functools import lru_cache
from pathlib import Path

from platformdirs import user_cache_path

from autograder.course.mistakes import Mistake
from autograder.errors import WireError
from autograder.student.proxy import Call, CallKind, StudentFault
from autograder.student.replies import Fault
from autograder.values.wire import pack, unpack

KEEP_DAYS = 60  # a course that changed leaves a file behind that nobody asks again
# A judge that finds the file locked waits this long and then goes on without it.
LOCK_SECONDS = 2.0


class Answers:
    """Answers by mistake and question; `path` None: in memory alone."""

    def __init__(self, path: Path | None = None) -> None:
        self._known: dict[tuple[str, bytes], list[Call]] = {}
        self._new: list[tuple[str, bytes, bytes]] = []
        self._store = _opened(path) if path is not None else None

    def get(self, mistake: Mistake, question: bytes, calls: Sequence[Call]) -> list[Call] | None:
        """The mistake's answers to `calls`, whose key is `question`; None where it was never asked."""
        key = (_key(mistake), question)
        if key not in self._known and self._store is not None:
            with self._usable() as store:
                row = store.execute("SELECT answers FROM answers WHERE mistake = ? AND question = ?", key).fetchone()
                if row is not None:
                    self._known[key] = _read(row[0], calls)
        return self._known.get(key)

    def put(self, mistake: Mistake, question: bytes, answers: list[Call]) -> None:
        """Remember the answers; those that the machine may have spoiled not beyond this process."""
        key = _key(mistake)
        self._known[key, question] = answers
        if self._store is not None and (mistake.hangs or not any(answer.kind.ended for answer in answers)):
            with contextlib.suppress(WireError):  # it holds an object of the mistake's own
                self._new.append((key, question, _written(answers)))

    def save(self) -> None:
        """Let other judges know what is new."""
        if self._store is not None and self._new:
            with self._usable() as store, store:
                store.executemany("INSERT OR IGNORE INTO answers VALUES (?, ?, ?)", self._new)
        self._new.clear()

    def clear(self) -> None:
        """Forget what this process remembers and has not saved."""
        self._known.clear()
        self._new.clear()

    def close(self) -> None:
        """Save, and let go of the file."""
        self.save()
        if self._store is not None:
            self._store.close()
            self._store = None

    @contextlib.contextmanager
    def _usable(self) -> Iterator[sqlite3.Connection]:
        """The store; where it fails, this process goes on without."""
        assert self._store is not None
        try:
            yield self._store
        except (sqlite3.Error, WireError, ValueError):
            self._store.close()
            self._store = None


def answers_path(name: str, answers_hash: str) -> Path:
    """Where the answers of this assignment's mistakes are kept on this machine."""
    # Networks that are trained on another processor may end in other digits.
    decides = hashlib.sha256(f"{answers_hash} {platform.node()}".encode()).hexdigest()
    return user_cache_path("mark1") / "answers" / f"{name}-{decides[:32]}.sqlite"


@lru_cache(maxsize=4096)
def _key(mistake: Mistake) -> str:
    """The mistake's name, and its source: one that is mended is asked again."""
    return f"{mistake.name} {hashlib.blake2b(mistake.source.encode(), digest_size=12).hexdigest()}"


def _opened(path: Path) -> sqlite3.Connection | None:
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        path.touch(mode=0o600)  # used today
        _drop_old(path.parent)
        store = sqlite3.connect(path, timeout=LOCK_SECONDS)
    except (OSError, sqlite3.Error):
        return None
    try:
        store.execute("PRAGMA synchronous = OFF")  # what is lost is asked again
        store.execute(
            "CREATE TABLE IF NOT EXISTS answers "
            "(mistake TEXT, question BLOB, answers BLOB, PRIMARY KEY (mistake, question)) WITHOUT ROWID"
        )
    except (OSError, sqlite3.Error):
        store.close()
        return None
    return store


def _drop_old(folder: Path) -> None:
    for path in folder.glob("*.sqlite"):
        if time.time() - path.stat().st_mtime > KEEP_DAYS * 86400:
            path.unlink(missing_ok=True)


def _written(answers: Sequence[Call]) -> bytes:
    return pack(
        [
            [
                answer.kind.value,
                answer.error.type if answer.error is not None else None,
                answer.value if answer.kind is CallKind.VALUE else None,
                answer.changed,
                answer.shares_memory,
                bool(answer.warnings),
            ]
            for answer in answers
        ]
    )


def _read(data: bytes, calls: Sequence[Call]) -> list[Call]:
    """Raises WireError and ValueError where the data is damaged."""
    answers = []
    for call, (kind, error, value, changed, shares, warned) in zip(calls, unpack(data, generators=True), strict=True):
        answer = Call(call.function, call.op, call.target, call.path, call.args, call.kwargs, CallKind(kind), value)
        answer.error = StudentFault(Fault(error, "", ())) if error is not None else None
        answer.changed, answer.shares_memory, answer.warnings = changed, shares, ("RuntimeWarning",) * warned
        answers.append(answer)
    return answers
