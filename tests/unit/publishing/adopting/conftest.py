"""Downloads of learning platforms, built from one table of people, and a course to adopt them into."""

from __future__ import annotations

import io
import json
import shutil
import zipfile
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest

from autograder.course.folders import Course
from autograder.publishing.adopt import Wish, adopt
from autograder.publishing.adoption import Adoption
from autograder.submissions.lms.adopted import RECORD

ROOT = Path(__file__).parents[4]
NAME = "perceptron"


@dataclass(frozen=True)
class Person:
    """One of the class. `lms` is the platform's number for them; `participant` is Moodle's, of this assignment alone."""

    id: str
    first: str
    last: str
    lms: str
    login: str
    participant: str

    @property
    def name(self) -> str:
        return f"{self.first} {self.last}"

    @property
    def email(self) -> str:
        return f"{self.login}@example.org"

    @property
    def work(self) -> bytes:
        return written(self.name)


# Ada's participant's number is Bob's number on the platform: whoever takes the one for the other mixes them up.
PEOPLE = (
    Person("student-01", "Ada", "Lovelace", "501", "al123", "1002"),
    Person("student-02", "Bob", "O'Brien", "1002", "b_obrien", "1003"),
    Person("student-03", "Zoë", "Müller-Núñez", "503", "zmn", "1004"),
    Person("student-04", "Анна", "Каренина", "504", "akar", "1005"),
    Person("student-05", "小明", "王", "505", "xwang", "1006"),
)
ADA, BOB, ZOE, ANNA, WANG = PEOPLE


def written(text: str) -> bytes:
    """A notebook in which somebody has written the first exercise."""
    source = f"# {text}\ndef perceptron_predict(X, w, b):\n    return X @ w + b"
    cell = {
        "cell_type": "code",
        "metadata": {"nbgrader": {"grade_id": "perceptron_predict", "solution": True, "grade": False}},
        "source": source,
        "outputs": [],
        "execution_count": None,
    }
    return json.dumps(
        {"cells": [cell], "metadata": {}, "nbformat": 4, "nbformat_minor": 5}, ensure_ascii=False
    ).encode()


def packed(files: Mapping[str, bytes]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return buffer.getvalue()


# ---------------------------------------------------------------- the downloads


def moodle() -> dict[str, bytes]:
    folder = "{0.name}_{0.participant}_assignsubmission_file_"
    files = {f"{folder.format(person)}/perceptron.ipynb": person.work for person in PEOPLE}
    typed = "Ada Lovelace_1002_assignsubmission_onlinetext_/onlinetext.html"
    return {**files, typed: b"<p>I could not upload it</p>", "__MACOSX/._perceptron.ipynb": b""}


def canvas() -> dict[str, bytes]:
    def front(person: Person) -> str:
        return "".join(sign for sign in f"{person.last}{person.first}".lower() if sign.isalnum())

    files = {
        f"{front(person)}_{person.lms}_{90210 + n}_perceptron.ipynb": person.work for n, person in enumerate(PEOPLE)
    }
    again = {"lovelaceada_LATE_501_90299_perceptron-1.ipynb": written("Ada Lovelace again")}
    return {**files, **again, "obrienbob_1002_90300_notes.pdf": b"%PDF-1.4"}


def blackboard() -> dict[str, bytes]:
    files = {}
    for person in PEOPLE:
        front = f"logic_gates_{person.login}_attempt_2026-11-02-17-00-00"
        files[f"{front}_perceptron.ipynb"] = person.work
        files[f"{front}.txt"] = f"Name: {person.name} ({person.login})\nAssignment: Logic gates\n".encode()
    files["logic_gates_al123_attempt_2026-11-03-09-30-00_perceptron.ipynb"] = written("Ada Lovelace again")
    files["logic_gates_al123_attempt_2026-11-03-09-30-00.txt"] = b"Name: Ada Lovelace (al123)\n"
    return files


def brightspace() -> dict[str, bytes]:
    files = {
        f"{person.lms}-21568 - {person.name} - Dec 1, 2026 910 AM/perceptron.ipynb": person.work for person in PEOPLE
    }
    return {**files, "index.html": b"<html>", "501-21599 - Ada Lovelace - Dec 1, 2026 1105 PM/work.rar": b"Rar!"}


def sakai() -> dict[str, bytes]:
    files = {"HW 1/grades.csv": b"Display ID,ID,Last Name,First Name,grade\n"}
    for person in PEOPLE:
        folder = f"HW 1/{person.last}, {person.first}({person.login})"
        files[f"{folder}/timestamp.txt"] = b"20261102170000000"
        files[f"{folder}/Submission attachment(s)/perceptron.ipynb"] = person.work
        files[f"{folder}/{person.last}, {person.first}({person.login})_submissionText.html"] = b"<p></p>"
        files[f"{folder}/Feedback Attachment(s)/old.ipynb"] = written("of the instructor")
    return files


def gradescope() -> dict[str, bytes]:
    files, told = {}, []
    for n, person in enumerate(PEOPLE):
        files[f"assignment_1_export/submission_{9000 + n}/perceptron.ipynb"] = person.work
        told += [
            f"submission_{9000 + n}:",
            "  :submitters:",
            f'  - :name: "{person.name}"',
            f"    :sid: '{person.login}'",
            f"    :email: {person.email}",
            "  :created_at: 2026-11-02 17:00:00.000000000 Z",
            "  :score: 0.0",
        ]
    files["assignment_1_export/submission_metadata.yml"] = "\n".join(told).encode()
    return files


def github() -> dict[str, bytes]:
    files = {}
    for person in PEOPLE:
        clone = f"perceptron-submissions/perceptron-{person.login.replace('_', '-')}"
        files[f"{clone}/.git/HEAD"] = b"ref: refs/heads/main\n"
        files[f"{clone}/perceptron.ipynb"] = person.work
        files[f"{clone}/README.md"] = b"# Perceptron\n"
        files[f"{clone}/checks/test_perceptron.py"] = b""
    return files


def plain() -> dict[str, bytes]:
    return {
        "Ada Lovelace/perceptron/perceptron.ipynb": ADA.work,
        "Ada Lovelace/perceptron/timestamp.txt": b"2026-11-02 17:00:00 UTC",
        "b_obrien.ipynb": BOB.work,
        "perceptron_zmn.ipynb.txt": ZOE.work,
        "Анна Каренина.json": ANNA.work,
        "student-05_2026-11-02-17-00-00_perceptron.ipynb": WANG.work,
    }


DOWNLOADS = {
    "moodle": moodle, "canvas": canvas, "blackboard": blackboard, "brightspace": brightspace,
    "sakai": sakai, "gradescope": gradescope, "github": github, "plain": plain,
}  # fmt: skip
FOLDERS = ("github", "plain")  # what nobody gets as a zip


# ---------------------------------------------------------------- the course


class Adopting:
    """A course with the perceptron, and what is adopted into it."""

    def __init__(self, folder: Path) -> None:
        self.tmp = folder
        self.root = folder / "course"
        for part in ("assignments", "release"):
            shutil.copytree(ROOT / part / NAME, self.root / part / NAME)
        self.settings("")

    def settings(self, roster: str) -> None:
        """mark1.toml with the course's time zone, and with a roster where one is given."""
        table = '[roster]\nfile = "roster.csv"\n' if roster else ""
        (self.root / "mark1.toml").write_text(f'[course]\ntimezone = "Europe/Berlin"\n{table}', encoding="utf-8")
        (self.root / "roster.csv").write_text(roster, encoding="utf-8")

    def enrol(self, *people: Person, columns: str = "id,first_name,last_name,email,lms_user_id,login,github") -> None:
        told = {"first_name": "first", "last_name": "last", "lms_user_id": "lms"}
        rows = [columns]
        for person in people:
            account = person.login.replace("_", "-")
            rows.append(
                ",".join(
                    account if column == "github" else getattr(person, told.get(column, column))
                    for column in columns.split(",")
                )
            )
        self.settings("\n".join(rows) + "\n")

    def zip(self, name: str, files: Mapping[str, bytes]) -> Path:
        path = self.tmp / name
        path.write_bytes(packed(files))
        return path

    def folder(self, name: str, files: Mapping[str, bytes]) -> Path:
        for place, content in files.items():
            path = self.tmp / name / place
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
        return self.tmp / name

    def source(self, platform: str) -> Path:
        files = DOWNLOADS[platform]()
        return self.folder(platform, files) if platform in FOLDERS else self.zip(f"{platform}.zip", files)

    def adopt(self, *sources: Path, **wish: object) -> Adoption:
        return adopt(Course(self.root), NAME, sources, Wish(**wish))

    def tree(self) -> list[str]:
        """Every file that was laid, with whose it is by its content; not the note of what the platform calls them."""
        return [
            f"{path.relative_to(self.root)}: {self._whose(path)}"
            for step in ("submitted", "downloaded")
            for path in sorted((self.root / step).rglob("*"))
            if path.is_file() and path.name != RECORD
        ]

    def _whose(self, path: Path) -> str:
        text = path.read_text(encoding="utf-8")
        if path.suffix != ".ipynb":
            return text.split("\n")[0]
        cell = json.loads(text)["cells"][0]["source"]
        return "".join(cell).split("\n")[0].removeprefix("# ")

    def told(self, adoption: Adoption) -> list[str]:
        """The summary, with folders as `...`."""
        return [line.replace(str(self.root), "COURSE").replace(str(self.tmp), "...") for line in adoption.summary()]


@pytest.fixture
def course(tmp_path: Path) -> Adopting:
    return Adopting(tmp_path)


@pytest.fixture
def people() -> tuple[Person, ...]:
    return PEOPLE


@pytest.fixture
def notebook() -> Callable[[str], bytes]:
    """`notebook("text")`: a notebook in which somebody has written, with this text on top."""
    return written


@pytest.fixture
def zipped() -> Callable[[Mapping[str, bytes]], bytes]:
    """`zipped({place: content})`: a zip, as bytes."""
    return packed
