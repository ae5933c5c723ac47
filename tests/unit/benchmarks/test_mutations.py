"""The mutation pass changes one thing at a time, makes each program once, and leaves mere matters of style alone."""

import importlib.util
import sys
import tomllib
from pathlib import Path

import pytest

from autograder.course.manifest import assignment_names, read_assignment
from autograder.course.reference import reference_source, sources

COURSE = Path(__file__).parents[3]
BENCHMARKS = COURSE / "benchmarks"


@pytest.fixture(scope="module")
def mutations():
    spec = importlib.util.spec_from_file_location("mutations", BENCHMARKS / "mutations.py")
    module = importlib.util.module_from_spec(spec)
    sys.modules["mutations"] = module  # dataclasses look their module up
    spec.loader.exec_module(module)
    yield module
    del sys.modules["mutations"]


SOURCE = '''
import numpy as np

def _half(x):
    """Half of it."""
    return x / 2

def first(x):
    """The first."""
    return _half(np.asarray(x)) >= 0

def second(x):
    return x in (1, 2)
'''


def test_an_exercise_brings_its_helpers_under_names_of_its_own(mutations):
    cut = mutations.units(SOURCE, ["first", "second"])
    assert cut["first"].startswith("def _half_of_first(x):\n    return x / 2")
    assert "_half_of_first(np.asarray(x))" in cut["first"]
    assert "_half" not in cut["second"]


def test_every_mutant_is_another_program_and_says_what_was_changed(mutations):
    found = mutations.mutants("first", mutations.units(SOURCE, ["first"])["first"])
    assert len({mutant.source for mutant in found}) == len(found)
    told = {(mutant.was, mutant.becomes) for mutant in found}
    assert ("return x / 2", "return x * 2") in told
    assert ("return x / 2", "return x / 3") in told
    assert ("return _half_of_first(np.asarray(x)) >= 0", "return _half_of_first(np.asarray(x)) > 0") in told


def test_a_conversion_and_the_order_of_members_are_no_mutants(mutations):
    sources_of = mutations.units(SOURCE, ["first", "second"])
    assert all(
        "np.asarray(x)" in m.source or "_half" not in m.becomes for m in mutations.mutants("first", sources_of["first"])
    )
    assert "return x in (2, 1)" not in {m.becomes for m in mutations.mutants("second", sources_of["second"])}


def test_the_listed_survivors_are_mutants_of_the_reference_as_it_is(mutations):
    listed = tomllib.loads((BENCHMARKS / "equivalent_mutants.toml").read_text(encoding="utf-8"))["equivalent"]
    made = set()
    for name in assignment_names(COURSE):
        assignment = read_assignment(COURSE, name)
        ids = [exercise.id for exercise in assignment.exercises]
        for source in sources(assignment):
            for exercise, text in mutations.units(reference_source(assignment, source), ids).items():
                made |= {(exercise, m.was, m.becomes) for m in mutations.mutants(exercise, text)}
    stale = {(entry["exercise"], *change) for entry in listed for change in entry["changes"]} - made
    assert not stale
    assert all(entry["because"].endswith(".") for entry in listed)
