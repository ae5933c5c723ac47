"""Which known mistake explains all that a student's exercise answered?

Every call that the exercise's checks made is put to each known mistake, in a worker of its own (a mistake may hang);
`matching.py` has the rules by which answers name a mistake. Besides values, an answer is its dtype, the arguments it
changed, the memory it shares, its warnings and its errors: some mistakes differ from the right answer in nothing else.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any, assert_never

import numpy as np

from autograder.checks.run import Run
from autograder.course.mistakes import Mistake
from autograder.course.version import checks_hash
from autograder.diagnosis.about import About
from autograder.diagnosis.carried import carried_from, sentence
from autograder.diagnosis.matching import Match, hint_of, match
from autograder.diagnosis.mistake_answers import Answers
from autograder.diagnosis.mistake_workers import MistakeWorkers
from autograder.errors import WireError
from autograder.records import Assignment, Cell
from autograder.student.proxy import Call, CallKind, Handle, Side
from autograder.values.comparison import Dtype, first_difference
from autograder.values.large import MAX_KEPT, Large, size_of
from autograder.values.walk import leaves, mapped
from autograder.values.wire import pack

# Two correct computations of the same wrong formula differ by rounding only; two mistakes differ by more.
RTOL, ATOL = 1e-6, 1e-9
# Beside answers that are all small, 1e-9 is no noise; below this, what is left of numbers that cancel is.
LEAST_ATOL = 1e-12
# Right answers by different hands agree to this; single precision, or a small number added, does not.
EXACT = 1e-10
# A mistake that hangs shows it by then; answers are kept, so that a judge pays this once a mistake and call. Where
# students train networks, mistakes train too, and get as long.
CALL_SECONDS = 2.0


REFERENCE = "the reference"  # asked like a mistake, it tells which answers are wrong
ANSWERED = "answered"  # the name of that digest of a call; what was asked is named by the check

Transcripts = Mapping[str, Sequence[Sequence[Call]]]  # check id -> its runs -> their calls


@dataclass(frozen=True, slots=True)
class _Piece:
    """Calls that are put to a mistake together, and the key under which its answers are kept."""

    check: str
    calls: list[Call]
    telling: list[bool]  # which of them speak of the exercise
    key: bytes


class Diagnosis:
    """Names mistakes; keeps every answer that a mistake gave, and every name that it found.

    Args:
        assignment: whose students are diagnosed.
        mistakes: its known wrong answers.
        reference: source texts of the reference, on top of which a mistake replaces one function.
        new_side: starts a worker from a list of cells.
        answers: where the mistakes' answers are kept; it is closed with the diagnosis.
    """

    def __init__(
        self,
        assignment: Assignment,
        mistakes: Iterable[Mistake],
        reference: Sequence[str],
        new_side: Callable[[Sequence[Cell]], Side],
        answers: Answers | None = None,
    ) -> None:
        self._mistakes = tuple(mistakes)
        trains = self._trains = "keras" in assignment.needs
        seconds = max(CALL_SECONDS, assignment.limits.call_seconds) if trains else CALL_SECONDS
        self._workers = MistakeWorkers(reference, new_side, call_seconds=seconds, together=not trains)
        self._answers = answers if answers is not None else Answers()
        # Kept answers outlive an edit of the checks, but a function of a check's own may answer otherwise after it.
        self._checks = checks_hash(assignment)
        self._found: dict[bytes, Match[Mistake]] = {}
        self.about = About(assignment.visible_checks)

    def carried(self, exercise: str, transcripts: Transcripts, run: Run, broken: Iterable[str]) -> str | None:
        """The hint, where the answers are wrong only because one of the `broken` exercises is (see `carried.py`)."""
        below = carried_from(exercise, transcripts, run, broken)
        if below is None:
            return None
        run.carried[exercise] = root = run.carried.get(below, below)
        return sentence(exercise, below, root)

    def explain(self, exercise: str, transcripts: Transcripts) -> tuple[str | None, str | None]:
        """The name of the mistake that explains the answers, and the hint; None where there is none, or more than one.

        The checks are put to the mistakes in the order of `transcripts`: those first that tell most.
        """
        return told(self.matches(exercise, transcripts))

    def matches(self, exercise: str, transcripts: Transcripts) -> Match[Mistake]:
        """All mistakes that explain the answers (the rules are `matching.match`)."""
        runs = [(check, run) for check, found in transcripts.items() for run in map(list, found) if run]
        # A call on what `build(...)` gave is called "build(...).predict": it speaks of `build`.
        if not any(_root(call) == exercise for _, run in runs for call in run):
            return Match()
        # Questions that large are made of the student's own answers: no other would ask them. Networks learn from such.
        if not self._trains and any(size_of([call.args, call.kwargs]) > MAX_KEPT for _, run in runs for call in run):
            return Match()
        try:
            pieces = [piece for check, run in runs for piece in _pieces(check, run, exercise, self._checks)]
            key = _asked_and_answered(exercise, pieces)
        except WireError:  # a check asked what cannot cross: a fault of its own, which is told elsewhere
            return Match()
        if key not in self._found:  # many students of a class make the same mistake
            self._found[key] = match([_Asked(self, piece) for piece in pieces], self._candidates(exercise, pieces))
            self._answers.save()
        return self._found[key]

    def _candidates(self, exercise: str, pieces: Sequence[_Piece]) -> list[Mistake]:
        candidates = [mistake for mistake in self._mistakes if mistake.exercise == exercise]
        if any(call.kind is CallKind.TIMED_OUT for piece in pieces for call in piece.calls):
            return candidates
        # One that hangs would have hung the student's code too; to ask it costs seconds.
        return [mistake for mistake in candidates if not mistake.hangs]

    def forget(self) -> None:
        """Drop every worker, and every answer that is not kept."""
        self._workers.close()
        self._answers.clear()
        self._found.clear()

    def close(self) -> None:
        """End the mistakes' workers, and keep what they answered."""
        self._workers.close()
        self._answers.close()

    # ------------------------------------------------------------ replaying

    def answers_to(self, mistake: Mistake, piece: _Piece) -> list[Call]:
        """What the mistake answers to these calls, asked once a course."""
        answers = self._answers.get(mistake, piece.key, piece.calls)
        if answers is None:
            answers = self._ask(mistake, piece.check, piece.calls)
            self._answers.put(mistake, piece.key, answers)
        return answers

    def _ask(self, mistake: Mistake, check: str, calls: list[Call]) -> list[Call]:
        answers = self._workers.ask(mistake, check, calls)
        answers += [_missing(call) for call in calls[len(answers) :]]
        return answers[: len(calls)]  # a crossing of many calls that came back, where the student's did not, is many


class _Asked:
    """One piece as a question: the student's calls beside the same calls of a mistake, and of the reference."""

    def __init__(self, diagnosis: Diagnosis, piece: _Piece) -> None:
        self._diagnosis, self._piece = diagnosis, piece
        self._own = self._those(piece.calls)
        self.gave_value = any(call.kind in (CallKind.VALUE, CallKind.HANDLE) for call in self._own)
        self.gave_error = any(call.kind is CallKind.ERROR for call in self._own)

    @cached_property
    def _right(self) -> list[Call]:
        return self._theirs(Mistake(REFERENCE, "", "", ()))

    @property
    def wants_error(self) -> bool:
        return any(call.kind is CallKind.ERROR for call in self._right)

    @property
    def gave_right(self) -> bool:
        return _alike(self._own, self._right)

    def agrees(self, mistake: Mistake, *, strict: bool = False) -> bool:
        return _alike(self._own, self._theirs(mistake), strict=strict)

    def wrong(self, mistake: Mistake) -> bool:
        return not _alike(self._theirs(mistake), self._right)

    def odd(self, mistake: Mistake) -> bool:
        theirs = self._theirs(mistake)
        return _alike(theirs, self._right) and self._oddity(theirs) != self._oddity(self._right)

    def same_oddity(self, mistake: Mistake) -> bool:
        return self._oddity(self._own) == self._oddity(self._theirs(mistake))

    def _oddity(self, calls: Sequence[Call]) -> list[Any]:
        return [_oddity(call, right) for call, right in zip(calls, self._right, strict=True)]

    def answers_value(self, mistake: Mistake) -> bool:
        return any(call.kind in (CallKind.VALUE, CallKind.HANDLE) for call in self._theirs(mistake))

    def _theirs(self, mistake: Mistake) -> list[Call]:
        return self._those(self._diagnosis.answers_to(mistake, self._piece))

    def _those(self, calls: Sequence[Call]) -> list[Call]:
        """The calls that speak of the exercise, by what their answers are about."""
        about = self._diagnosis.about
        return [about.of(call) for call, tells in zip(calls, self._piece.telling, strict=True) if tells]


def _alike(own: Sequence[Call], theirs: Sequence[Call], *, strict: bool = False) -> bool:
    return all(same_answer(one, other, strict=strict) for one, other in zip(own, theirs, strict=True))


def told(found: Match[Mistake]) -> tuple[str | None, str | None]:
    """The name, where all that explain the answers share a hint, and the hint as the student reads it."""
    hints = list(dict.fromkeys(mistake.hint for mistake in found.first))
    seconds = list(dict.fromkeys(mistake.hint for mistake in found.second))
    return (found.first[0].name if len(hints) == 1 else None), hint_of(hints, seconds)


def _telling(run: Sequence[Call], exercise: str) -> list[bool]:
    """Which calls of a run speak of the exercise: its own, and those on objects that it was given or that came of them.

    A network that was handed to `train` says by its weights what `train` did; another exercise's answers say nothing.
    """
    touched: set[int] = set()
    telling = []
    for call in run:
        own = _root(call) == exercise
        asked = call.args if call.op == "operator" else call.target
        mine = own or any(handle in touched for handle in _handles(asked))
        if own:
            touched.update(_handles([call.args, call.kwargs]))
        if mine:
            touched.update(_handles(call.value))
        telling.append(mine)
    return telling


def _handles(value: Any) -> Iterator[int]:
    """The numbers of all handles in a value."""
    return (leaf._ref.id for leaf in leaves(value) if isinstance(leaf, Handle))


def _pieces(check: str, run: list[Call], exercise: str, checks: str) -> list[_Piece]:
    """One run of a check. Calls that leave nothing behind stand alone: other students make them too."""
    whose = f"{check} {checks}"
    telling = _telling(run, exercise)
    if any(map(_leaves_something, run)):
        return [_Piece(check, run, telling, _fingerprint(whose, run))]
    # What does not speak of the exercise need not be asked.
    return [
        _Piece(check, [call], [True], _digest(call, check, lambda call: _fingerprint(whose, [call])))
        for call, tells in zip(run, telling, strict=True)
        if tells
    ]


def _leaves_something(call: Call) -> bool:
    """May this call decide what later ones answer? An object came of it or was asked, a library's seed was set, Keras was cut."""
    return call.kind is CallKind.HANDLE or not isinstance(call.target, str) or call.op == "brief" or bool(call.path)


def _digest(call: Call, name: str, make: Callable[[Call], bytes]) -> bytes:
    """A digest that is made once a call: a class makes the same ones over and over, and remembered keep them."""
    if name not in call.digests:
        call.digests[name] = make(call)
    return call.digests[name]


def _oddity(call: Call, right: Call) -> tuple[Any, ...]:
    """What a call did besides answering with a value: effects, types, and digits that are lost."""
    exact = first_difference(call.value, right.value, rtol=EXACT, atol=_noise(right.value, EXACT), dtype="any") is None
    return frozenset(call.changed), call.shares_memory, bool(call.warnings), _types(call.value), exact


# No walk of `values/walk.py`: the containers are what it tells.
def _types(value: Any) -> Any:
    """The types in a value, as deep as containers go; NumPy's own numbers are told from Python's by their size alone."""
    if isinstance(value, list | tuple):
        return type(value), *dict.fromkeys(map(_types, value))
    if isinstance(value, dict):
        return dict, *dict.fromkeys(map(_types, value.values()))
    if isinstance(value, np.ndarray):
        return np.ndarray, value.dtype.str
    return type(value.item()) if isinstance(value, np.float64 | np.int64 | np.bool_) else type(value)


def same_answer(own: Call, theirs: Call, *, strict: bool) -> bool:
    """Did the two calls answer alike? Not strict: values and errors alone."""
    if own.kind is not theirs.kind:
        return False
    # Of an error the type: its words are each author's own. Of an object that stayed with the student nothing: what it is
    # shows in the calls on it, which are compared in their turn.
    match own.kind:
        case CallKind.ERROR:
            return own.error is not None and theirs.error is not None and own.error.type == theirs.error.type
        case CallKind.VALUE:
            return _same_value(own.value, theirs.value, strict=strict) and (not strict or _same_effects(own, theirs))
        case CallKind.HANDLE | CallKind.TIMED_OUT | CallKind.CRASHED:
            return not strict or _same_effects(own, theirs)
    assert_never(own.kind)


def _same_value(own: Any, theirs: Any, *, strict: bool) -> bool:
    if isinstance(own, Large) or isinstance(theirs, Large):
        return type(own) is type(theirs) and bool(own == theirs)
    dtype: Dtype | None = None if strict else "any"
    atol = _noise(theirs)
    if first_difference(own, theirs, rtol=RTOL, atol=atol, dtype=dtype) is not None:
        return False
    # The other way round as well: a check takes an int for a float and an array for a list, but they are two answers.
    return not strict or first_difference(theirs, own, rtol=RTOL, atol=atol) is None


def _same_effects(own: Call, theirs: Call) -> bool:
    if own.shares_memory != theirs.shares_memory or bool(own.warnings) != bool(theirs.warnings):
        return False
    if own.changed.keys() != theirs.changed.keys():
        return False
    return all(_same_effect(own.changed[name], theirs.changed[name]) for name in own.changed)


def _same_effect(own: Any, theirs: Any) -> bool:
    if isinstance(own, Large) or isinstance(theirs, Large):
        return type(own) is type(theirs) and bool(own == theirs)
    return first_difference(own, theirs, rtol=RTOL, atol=ATOL) is None


def _noise(value: Any, share: float = ATOL) -> float:
    """What two right computations of a number may differ by, where it is near 0: a share of the largest beside it."""
    if type(value) is not np.ndarray or value.dtype.kind not in "fc" or value.size == 0:
        return share
    largest = float(np.abs(value).max())
    if not np.isfinite(largest):
        return share
    return min(share, share * largest if share < ATOL else max(LEAST_ATOL, share * largest))


def _fingerprint(whose: str, calls: Sequence[Call]) -> bytes:
    """A key for what was asked. A function among the arguments is known by the check that passed it."""
    digest = hashlib.blake2b(whose.encode() if any(map(_has_callable, calls)) else b"", digest_size=16)
    born: dict[int, int] = {}  # a handle is known by its place in the run: its own number differs from worker to worker
    for call in calls:
        asked = _plain([call.target, call.args, call.kwargs], born)
        digest.update(pack([call.op, call.path, asked], layouts=True))
        _plain(call.value, born)  # its handles are born here, and get their places
    return digest.digest()


def _asked_and_answered(exercise: str, pieces: Sequence[_Piece]) -> bytes:
    """A key for all that was asked of an exercise, in any order, and all that it answered."""
    parts = [
        piece.key + (_digest(piece.calls[0], ANSWERED, _answered) if len(piece.calls) == 1 else _answered(*piece.calls))
        for piece in pieces
    ]
    return hashlib.blake2b(b"".join([exercise.encode(), *sorted(parts)]), digest_size=16).digest()


def _small(value: Any) -> Any:
    """What was not kept, by its digest."""
    return mapped(value, lambda leaf: [leaf.type_name, leaf.digest] if isinstance(leaf, Large) else leaf)


def _answered(*calls: Call) -> bytes:
    """A key for what was answered, and for what the calls did besides."""
    digest = hashlib.blake2b(digest_size=16)
    born: dict[int, int] = {}
    for call in calls:
        error = call.error.type if call.error is not None else ""
        effects = [_small(_plain(call.changed, born)), call.shares_memory, bool(call.warnings)]
        digest.update(pack([call.kind.value, error, _small(_plain(call.value, born)), *effects]))
    return digest.digest()


def _plain(value: Any, born: dict[int, int]) -> Any:
    """What stands for an argument in a key: itself, with words for what in it is no data."""

    def word(leaf: Any) -> Any:
        if isinstance(leaf, Handle):
            return f"handle {born.setdefault(leaf._ref.id, len(born))}"
        return f"function {getattr(leaf, '__qualname__', leaf)}" if callable(leaf) else leaf

    return mapped(value, word)


def _has_callable(call: Call) -> bool:
    return any(callable(leaf) and not isinstance(leaf, Handle) for leaf in leaves((call.args, call.kwargs)))


def _root(call: Call) -> str:
    return call.function.split("(")[0].split(".")[0]


def _missing(call: Call) -> Call:
    """Stands for an answer that never came, because an earlier call of the run ended the worker."""
    return Call(call.function, call.op, call.target, call.path, call.args, call.kwargs, kind=CallKind.CRASHED)
