"""Judges are kept on a processor each where there are enough of them, and nowhere else."""

from __future__ import annotations

import os
import signal
import sys

import pytest

from autograder.executors.jobs import Job
from autograder.executors.pool import Pool, usable_processors

# Answers with the processors it may use; a judge's worker inherits them.
ASKED = (
    "import json, os, sys\n"
    "for line in sys.stdin:\n"
    "    answer = {'processors': sorted(os.sched_getaffinity(0)), 'pid': os.getpid()}\n"
    "    print(json.dumps({'key': json.loads(line)['key'], 'answer': answer}), flush=True)\n"
)
ALL = usable_processors()


def processors(pool, jobs=20):
    """The processors that each process of the pool names, by its pid."""
    return {
        result.answer["pid"]: result.answer["processors"]
        for result in pool.run(Job(str(number), {}) for number in range(jobs))
    }


def pool_of(size, *, pin):
    return Pool([sys.executable, "-c", ASKED], size, job_seconds=60, pin=pin)


@pytest.mark.skipif(len(ALL) < 2, reason="one processor: nothing to choose")
def test_a_processor_each_and_the_dead_ones_for_its_successor():
    with pool_of(len(ALL), pin=True) as pool:
        pool.start()
        before = dict.fromkeys(pool.pids)
        os.kill(pool.pids[0], signal.SIGKILL)
        found = processors(pool, 50 * len(ALL))
        assert all(len(numbers) == 1 for numbers in found.values())
        assert set(found) - set(before)
        if len(found) == len(ALL):  # all had time to answer
            assert sorted(number for numbers in found.values() for number in numbers) == ALL


@pytest.mark.parametrize(("size", "pin"), [(max(1, len(ALL) - 1), True), (len(ALL), False)])
def test_fewer_judges_than_processors_and_networks_go_where_there_is_room(size, pin):
    if size >= len(ALL) and pin:
        pytest.skip("one processor: nothing to choose")
    with pool_of(size, pin=pin) as pool:
        assert set(map(tuple, processors(pool).values())) == {tuple(ALL)}
