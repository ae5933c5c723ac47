"""Whose it is: number or name say so without contradiction, or nobody gets it."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from autograder.errors import UserError
from autograder.submissions.lms import Sender
from autograder.submissions.lms.who import loose, read_map, settle

ROSTER = {
    "student-01": {"first_name": "Ada", "last_name": "Lovelace", "email": "ada@example.org", "lms_user_id": "501"},
    "student-02": {
        "first_name": "Bob",
        "last_name": "O'Brien",
        "lms_user_id": "502",
        "login": "bob7",
        "github": "bobby",
    },
    "student-03": {"first_name": "Wei", "last_name": "Li", "lms_user_id": "503"},
    "student-04": {"first_name": "Wei", "last_name": "Li", "lms_user_id": "504"},
    "student-05": {"first_name": "Zoë", "last_name": "Müller-Núñez"},
    "student-06": {"first_name": "Анна", "last_name": "Каренина"},
    "student-07": {"first_name": "小明", "last_name": "王", "lms_user_id": "507"},
}


def one(roster=ROSTER, chosen=(), **said):
    sender = Sender("any", "the place", **said)
    settled = settle([sender], roster, dict(chosen))
    return settled.students.get(sender), settled.unknown.get(sender)


@pytest.mark.parametrize(
    ("said", "student"),
    [
        ({"number": "501"}, "student-01"),
        ({"number": "501", "name": "lovelaceada"}, "student-01"),
        ({"email": "ADA@example.org"}, "student-01"),
        ({"login": "BOB7"}, "student-02"),
        ({"login": "student-03"}, "student-03"),
        ({"login": "502"}, "student-02"),  # some platforms know people by their login alone
        ({"account": "bobby"}, "student-02"),
        ({"name": "Ada Lovelace"}, "student-01"),
        ({"name": "Lovelace Ada"}, "student-01"),
        ({"name": "Bob O’Brien"}, "student-02"),
        ({"name": "obrienbob"}, "student-02"),
        ({"name": "Zoe Muller-Nunez"}, "student-05"),
        ({"name": unicodedata.normalize("NFD", "Zoë Müller-Núñez")}, "student-05"),
        ({"name": "Анна Каренина"}, "student-06"),
        ({"name": "王小明"}, "student-07"),
        ({"number": "503", "name": "Wei Li"}, "student-03"),
        ({"number": "502", "name": "Robert O'Brien"}, "student-02"),  # a nickname is no contradiction
        ({"number": "507", "name": "Wang Xiaoming"}, "student-07"),  # nor is another script
    ],
)
def test_number_address_login_or_name(said, student):
    assert one(**said) == (student, None)


@pytest.mark.parametrize(
    ("said", "why"),
    [
        ({"name": "Grace Hopper"}, 'is nobody on the roster, by the name "Grace Hopper"'),
        ({"number": "9", "name": "Grace Hopper"}, 'is nobody on the roster, by the number "9" or the name "Grace Hopper"'),
        ({"name": "Ada"}, 'is nobody on the roster, by the name "Ada"'),
        ({"name": "Wei Li"}, 'could be student-03 and student-04: on the roster all have the name "Wei Li"'),
        (
            {"number": "502", "name": "Ada Lovelace"},
            'contradicts itself: on the roster the number "502" is student-02, the name "Ada Lovelace" is student-01',
        ),
        (
            {"number": "502", "name": "Grace Hopper"},
            'is student-02 by the number "502", and is called "Grace Hopper" and not "Bob O\'Brien"',
        ),
        (
            {"number": "777", "name": "Ada Lovelace"},
            'is called like student-01, whose lms_user_id on the roster is "501" and not "777"',
        ),
        ({"account": "bob7"}, 'is nobody on the roster, by the account "bob7"'),  # students choose these themselves
        ({"participant": "501", "hidden": True, "name": "Participant 501"}, "is anonymous: the platform hides the names"),
        ({}, "does not say whose it is"),
    ],
)  # fmt: skip
def test_a_stranger_and_a_contradiction_are_refused_by_name(said, why):
    assert one(**said) == (None, why)


@pytest.mark.parametrize(
    ("said", "student"),
    [
        ({"number": "501", "name": "lovelaceada"}, "501"),
        ({"login": "al123", "name": "Ada Lovelace"}, "al123"),
        ({"account": "ada-l"}, "ada-l"),
        ({"name": "Ada Lovelace", "participant": "1002"}, "Ada-Lovelace"),
        ({"name": "Bob O'Brien"}, "Bob-O'Brien"),
        ({"name": unicodedata.normalize("NFD", "Zoë Müller-Núñez")}, "Zoë-Müller-Núñez"),
        ({"name": "Анна Каренина"}, "Анна-Каренина"),
        ({"name": "王 小明"}, "王-小明"),
    ],
)
def test_without_a_roster_the_platforms_own_word_is_the_student(said, student):
    assert one({}, **said) == (student, None)


@pytest.mark.parametrize("name", ["../x", "a/b", ".hidden", "a\0b", "a\u202eb", "-x", "a\\b", "C:x"])
def test_an_id_that_is_no_folder_is_refused(name):
    student, why = one({}, login=name)
    assert (student, why) == (None, f"would be the student {name!r}, which cannot be a folder's name")


@pytest.mark.parametrize("roster", [{}, ROSTER])
def test_two_that_only_one_name_describes_are_both_refused(roster):
    """Neither gets the other's work."""
    senders = [Sender("Moodle", f"Ada Lovelace_{n}_", name="Ada Lovelace", participant=str(n)) for n in (1002, 1003)]
    settled = settle(senders, roster, {})
    why = 'is one of 2 that are called "Ada Lovelace", and only the name says whose it is'
    assert settled.unknown == dict.fromkeys(senders, why)
    chosen = {senders[0].place: "student-01", senders[1].place: "student-02"}
    assert settle(senders, roster, chosen).students == dict(zip(senders, ("student-01", "student-02"), strict=True))


def test_a_name_gives_way_to_a_number():
    """One Wei Li is known by number, the other by name alone: who is the second?"""
    known, other = Sender("x", "a", number="501", name="Ada Lovelace"), Sender("x", "b", name="Ada Lovelace")
    settled = settle([known, other], ROSTER, {})
    assert settled.students == {known: "student-01"}
    assert list(settled.unknown) == [other]


parts = st.sampled_from([word for row in ROSTER.values() for word in (row["first_name"], row["last_name"])])
names = st.lists(parts | st.text(max_size=5), min_size=1, max_size=3).map(" ".join)


@given(names)
def test_nobody_gets_anothers_work_by_a_name_that_is_not_theirs(name):
    student, _ = one(name=name)
    if student is not None:
        row = ROSTER[student]
        whole = {loose(f"{row['first_name']}{row['last_name']}"), loose(f"{row['last_name']}{row['first_name']}")}
        assert loose(name) in whole


# ---------------------------------------------------------------- --map


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("a,b\n", "must have the columns place and id; its first line must be place,id."),
        ("place,id\n,x\n", ", line 2: write a place and the student's id."),
        ("place,id\nx,../y\n", ", line 2: write a place and the student's id."),
        ("place,id\nx,student-1\n", ', line 2: nobody on the roster is "student-1". Did you mean "student-01"?'),
        ("place,id\nx,student-01\nx,student-02\n", ', line 3: "x" stands there twice, with two ids.'),
    ],
)
def test_a_faulty_map_is_one_sentence(tmp_path, text, fault):
    path = tmp_path / "map.csv"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(UserError) as told:
        read_map(path, ROSTER)
    assert str(told.value).removeprefix(f"the map {path}").strip() == fault.strip()


# ---------------------------------------------------------------- what students name themselves


def test_no_student_becomes_another_by_what_they_call_their_files(course, people, notebook):
    """What lies below the platform's own name is the student's: it says nobody's name."""
    course.enrol(*people)
    evil = notebook("Ada as Bob")
    traps = {
        "moodle": {
            "Ada Lovelace_1_assignsubmission_file_/Bob O'Brien_2_assignsubmission_file_/perceptron.ipynb": evil,
            "Ada Lovelace_1_assignsubmission_file_/Submission attachment(s)/O'Brien, Bob(b_obrien)/p.ipynb": evil,
        },
        "canvas": {"lovelaceada_501_9_obrienbob_1002_9_perceptron.ipynb": evil},
        "blackboard": {
            "hw_al123_attempt_2026-11-02-17-00-00.txt": b"Name: Ada Lovelace (al123)\n\nName: Bob (b_obrien)",
            "hw_al123_attempt_2026-11-02-17-00-00_hw_b_obrien_attempt_2026-11-02-17-00-00_perceptron.ipynb": evil,
            "hw_al123_attempt_2026-11-02-17-00-00_hw_b_obrien_attempt_2026-11-02-17-00-00.txt": b"Name: Bob (b_obrien)",
        },
        "brightspace": {
            "501-1 - Ada Lovelace - Dec 1, 2026 910 AM/1002-1 - Bob O'Brien - Dec 1, 2026 910 AM.ipynb": evil
        },
        "sakai": {
            "HW/Lovelace, Ada(al123)/Submission attachment(s)/O'Brien, Bob(b_obrien)/Submission attachment(s)/p.ipynb": evil
        },
        "gradescope": {
            "x/submission_metadata.yml": b"submission_1:\n  :submitters:\n  - :name: Ada Lovelace\n    :sid: al123\n",
            "x/submission_1/submission_2/perceptron.ipynb": evil,
            "x/submission_1/submission_metadata.yml": b"submission_1:\n  :submitters:\n  - :sid: b_obrien\n",
        },
        "plain": {"al123/b_obrien/perceptron/perceptron.ipynb": evil, "zmn/perceptron.ipynb": evil},
    }
    for name, files in traps.items():
        adoption = course.adopt(course.zip(f"{name}.zip", files), dry_run=True)
        adopted = {line.who for line in adoption.adopted} - {"student-03"}
        assert adopted == {"student-01"}, (name, adoption)


def test_moodles_number_is_nobodys(course, people, notebook):
    """Ada is participant 1002, and 1002 is Bob's number on the platform."""
    course.enrol(*people)
    course.adopt(course.zip("m.zip", {"Ada Lovelace_1002_assignsubmission_file_/perceptron.ipynb": notebook("Ada")}))
    assert course.tree() == ["submitted/student-01/perceptron/perceptron.ipynb: Ada"]


def test_names_of_platforms_become_no_students(course, notebook):
    """What is read as no platform's is no student's either."""
    names = [
        "logic_gates_al123_attempt_2026-11-02-17-00-00_p.ipynb",
        "61233-215683 - Ada Lovelace - Dec 1, 2026 910 AM.ipynb",
        "submission_9002.ipynb",
        "lovelaceada_501_90210_p.ipynb",
    ]
    files = {name: notebook("x") for name in names} | {f"student-{n}.ipynb": notebook("y") for n in range(9)}
    source = course.folder("in", files)
    adoption = course.adopt(source)
    assert {line.who for line in adoption.unknown} == set(names)
    assert {line.told for line in adoption.unknown} == {"does not say whose it is"}
    assert {line.who.partition("-")[0] for line in adoption.adopted} == {"student"}
    places = course.tmp / "map.csv"
    places.write_text(f"place,id\n{names[3]},ada\n", encoding="utf-8")
    assert [line.who for line in course.adopt(source, mapping=places).adopted] == ["ada"]


def test_gradescope_without_its_metadata_adopts_nobody(course, notebook):
    files = {f"x/submission_{n}/perceptron.ipynb": notebook("x") for n in (1, 2)}
    adoption = course.adopt(course.zip("g.zip", files))
    assert [(line.who, line.told) for line in adoption.unknown] == [
        ("submission_1", "does not say whose it is"), ("submission_2", "does not say whose it is")
    ]  # fmt: skip
    assert course.tree() == []


def test_a_groups_work_is_the_work_of_each(course, notebook):
    told = (
        "submission_1:\n  :submitters:\n  - :name: Ada\n    :sid: al123\n  - :name: Bob\n    :sid: bob\n"
        "  :created_at: 2026-11-02 17:00:00.5 Z\n"
    )
    files = {"x/submission_1/perceptron.ipynb": notebook("both"), "x/submission_metadata.yml": told.encode()}
    course.adopt(course.zip("g.zip", files))
    assert [line.partition(":")[0] for line in course.tree() if "ipynb" in line] == [
        "submitted/al123/perceptron/perceptron.ipynb", "submitted/bob/perceptron/perceptron.ipynb"
    ]  # fmt: skip


def test_a_clone_with_another_name_says_nobody(course, notebook):
    files = {}
    for clone in ("hw1-ada-l", "perceptron-bob"):
        files |= {f"{clone}/.git/HEAD": b"ref: x", f"{clone}/perceptron.ipynb": notebook(clone)}
    adoption = course.adopt(course.folder("clones", files))
    assert [line.who for line in adoption.adopted] == ["bob"]
    assert [(line.who, line.told) for line in adoption.unknown] == [("hw1-ada-l", "does not say whose it is")]


def test_the_classrooms_own_roster_says_who_a_login_is(course, people, notebook):
    course.enrol(*people, columns="id,first_name,last_name,email")
    files = {
        "classroom_roster.csv": b"identifier,github_username\nstudent-03,zoe-codes\n",
        "perceptron-zoe-codes/.git/HEAD": b"ref: x",
        "perceptron-zoe-codes/perceptron.ipynb": notebook("Zoe"),
    }
    assert [line.who for line in course.adopt(course.folder("clones", files)).adopted] == ["student-03"]


def test_the_last_commit_is_the_moment(course, notebook):
    import os
    import subprocess

    clone = course.folder("clones", {"perceptron-ada/perceptron.ipynb": notebook("Ada")}) / "perceptron-ada"
    dates = {"GIT_AUTHOR_DATE": "2026-11-02T17:00:00+01:00", "GIT_COMMITTER_DATE": "2026-11-02T17:00:00+01:00"}
    who = ["-c", "user.name=a", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false"]
    for command in (["init", "-q"], ["add", "."], [*who, "commit", "-qm", "work"]):
        subprocess.run(["git", "-C", clone, *command], check=True, env={**os.environ, **dates})
    course.adopt(clone.parent)
    assert "submitted/ada/perceptron/timestamp.txt: 2026-11-02 16:00:00 UTC" in course.tree()
