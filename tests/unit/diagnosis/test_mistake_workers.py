"""Mistakes share a worker, and nothing else: one that hangs or crashes costs the others no answer."""

from __future__ import annotations

import numpy as np
import pytest

from autograder.course.mistakes import Mistake
from autograder.diagnosis.mistake_workers import MistakeWorkers
from autograder.records import Limits
from autograder.sandbox.zygote import Sandbox
from autograder.student.proxy import Call

REFERENCE = [
    "import numpy as np\nfactor = 2.0\n",
    "def double(x):\n    return helper(x)\ndef helper(x):\n    return factor * x\n",
]


def mistake(name, source):
    return Mistake(name, "double", "?", (), source=source)


TRIPLES = mistake("triples", "factor = 3.0\n")
SQUARES = mistake("squares", "def helper(x):\n    return x * x\n")
HANGS = mistake("hangs", "def double(x):\n    while True: pass\n")
ENDS = mistake("ends", "def double(x):\n    import os\n    os._exit(3)\n")
FAILS = mistake("fails to load", "def double(x):\n    return 'mine'\nraise RuntimeError\n")
LOADS_FOR_EVER = mistake("loads for ever", "while True: pass\n")


@pytest.fixture(scope="module")
def sandbox():
    with Sandbox(Limits(load_seconds=5.0)) as made:
        yield made


@pytest.fixture(params=[True, False], ids=["together", "apart"])
def workers(request, sandbox):
    made = MistakeWorkers(REFERENCE, sandbox.worker, call_seconds=0.5, together=request.param)
    yield made
    made.close()


def ask(workers, one, *values):
    calls = [Call("double", "call", "double", (), (np.array([value]),), {}) for value in values]
    return [call.value.tolist() if call.kind == "value" and not isinstance(call.value, str) else call.value or call.kind
            for call in workers.ask(one, "test_double", calls)]  # fmt: skip


def test_each_has_a_namespace_of_its_own(workers):
    for _ in range(2):
        assert ask(workers, TRIPLES, 5.0, 7.0) == [[15.0], [21.0]]
        assert ask(workers, SQUARES, 5.0) == [[25.0]]
        assert ask(workers, mistake("the reference", ""), 5.0) == [[10.0]]


@pytest.mark.parametrize(("one", "kind"), [(HANGS, "timed_out"), (ENDS, "crashed"), (LOADS_FOR_EVER, "timed_out")])
def test_one_that_takes_the_worker_with_it_leaves_the_others(workers, one, kind):
    assert ask(workers, TRIPLES, 5.0) == [[15.0]]
    assert ask(workers, one, 5.0, 6.0) == [kind]
    assert ask(workers, TRIPLES, 5.0) == [[15.0]]
    assert ask(workers, SQUARES, 5.0) == [[25.0]]


def test_one_that_fails_where_it_is_loaded_answers_with_what_it_defined(workers):
    assert ask(workers, FAILS, 5.0) == ["mine"]


def test_a_worker_that_others_have_worn_out_is_no_answer():
    """Processor time adds up over a worker's life: who is asked when it ends is asked again in a fresh one."""
    with Sandbox(
        Limits(cpu_seconds=2.0, load_seconds=60.0)
    ) as sandbox:  # of two calls, the second needs a fresh worker
        workers = MistakeWorkers(REFERENCE, sandbox.worker, call_seconds=60.0, together=True)
        slow = mistake("slow", "def double(x):\n    import time\n    end = time.process_time() + 1.3\n"
                               "    while time.process_time() < end: pass\n    return x\n")  # fmt: skip
        other = mistake("another slow one", slow.source)
        assert ask(workers, slow, 1.0) == [[1.0]]
        assert ask(workers, other, 1.0) == [[1.0]]
        workers.close()


def test_one_that_remembers_is_loaded_anew_for_every_question(workers):
    """Else its answers would hang on what was asked of it before, for another student."""
    remembers = mistake("remembers", "seen = []\ndef double(x):\n    seen.append(x)\n    return sum(seen)\n")
    assert ask(workers, TRIPLES, 5.0) == [[15.0]]
    for _ in range(2):
        assert ask(workers, remembers, 5.0, 7.0) == [[5.0], [12.0]]
        assert ask(workers, TRIPLES, 5.0) == [[15.0]]
