"""Every verdict that can be written follows the schema, and what is none does not."""

import json
from dataclasses import fields, replace
from pathlib import Path

import jsonschema
import pytest

import autograder
from autograder.records import SCHEMA, CheckOutcome, Detail, ExerciseOutcome, ManualOutcome, Prediction, Status, Verdict

TEXT = (Path(autograder.__file__).parent / "verdict.schema.json").read_text(encoding="utf-8")
# Keys that came after the first verdicts: those are still read.
OPTIONAL = {"board", "engine_hash", "follow_through", "predictions", "printed", "slip"}
VALIDATOR = jsonschema.Draft202012Validator(json.loads(TEXT))


def data_of(verdict):
    return json.loads(verdict.to_json())


def shapes(made):
    return {
        "all right": made.verdict(),
        "mixed": made.mixed(),
        "recognised": made.verdict(mistakes=["epoch_batch"]),
        "a fault of ours": made.verdict(statuses={"test_bound_holds": Status.GRADER_ERROR}),
        "unreadable": made.verdict(unreadable="the file is no notebook"),
        "no exercises": replace(made.verdict(unreadable="x"), exercises=(), manual=(), sandbox=()),
        "predicted": replace(made.verdict(), predictions=(Prediction("visits", "2"),)),
        "no manual": replace(made.verdict(), manual=()),
        "hostile": made.verdict("<b>\ud800\x00", details={"test_step_missed": Detail(*["\u202e</script>"] * 7)}),
        **{f"every check {status.value}": every(made, status) for status in Status},
    }


def every(made, status):
    return made.verdict(
        statuses=dict.fromkeys(made.checks_of(*(item.id for item in made.assignment.exercises)), status)
    )


SHAPES = ["all right", "mixed", "recognised", "a fault of ours", "unreadable", "no exercises", "no manual", "hostile"]


@pytest.mark.parametrize("shape", SHAPES + [f"every check {status.value}" for status in Status])
def test_a_verdict_follows_the_schema(made, shape):
    verdict = shapes(made)[shape]
    VALIDATOR.validate(data_of(verdict))
    assert Verdict.from_json(verdict.to_json()) == verdict


def test_a_verdict_of_the_first_engines_is_still_read(made):
    data = data_of(made.mixed())
    del data["engine_hash"]
    VALIDATOR.validate(data)
    assert Verdict.from_json(json.dumps(data)) == made.mixed()


def test_the_schema_is_a_schema_and_knows_the_version():
    jsonschema.Draft202012Validator.check_schema(json.loads(TEXT))
    assert json.loads(TEXT)["properties"]["schema"]["const"] == SCHEMA


@pytest.mark.parametrize(
    ("record", "place"),
    [
        (Verdict, []),
        (ExerciseOutcome, ["exercise"]),
        (CheckOutcome, ["check"]),
        (Detail, ["detail"]),
        (ManualOutcome, ["manual"]),
        (Prediction, ["prediction"]),
    ],
)
def test_the_schema_has_the_records_fields_and_no_others(record, place):
    schema = json.loads(TEXT)
    part = schema["$defs"][place[0]] if place else schema
    names = {field.name for field in fields(record)}
    assert set(part["properties"]) == names
    assert set(part["required"]) == names - OPTIONAL


def test_the_schema_has_every_status():
    assert json.loads(TEXT)["$defs"]["check"]["properties"]["status"]["enum"] == [status.value for status in Status]


WRONG = {
    "a score where a person must look": lambda data: data.update(status="needs_person"),
    "graded without a score": lambda data: data.update(score=None),
    "a score below zero": lambda data: data.update(score=-1),
    "another version": lambda data: data.update(schema="mark1-verdict-0"),
    "an unknown key": lambda data: data.update(grade="A"),
    "a key is missing": lambda data: data.pop("sandbox"),
    "an unknown status": lambda data: data["exercises"][0]["checks"][0].update(status="ok"),
    "graded with a fault of ours": lambda data: data["exercises"][0]["checks"][0].update(status="grader_error"),
    "a hidden check with its call": lambda data: data["exercises"][0]["checks"][2]["detail"].update(call="f(1)"),
    "a hidden check with a value": lambda data: data["exercises"][0]["checks"][2]["detail"].update(expected="1.0"),
    "a hidden check with a traceback": lambda data: data["exercises"][0]["checks"][2]["detail"].update(traceback="f"),
    "no weight": lambda data: data["exercises"][0]["checks"][0].update(weight=0),
}


@pytest.mark.parametrize("fault", WRONG)
def test_what_is_no_verdict_is_refused(made, fault):
    data = data_of(made.verdict())
    WRONG[fault](data)
    with pytest.raises(jsonschema.ValidationError):
        VALIDATOR.validate(data)
