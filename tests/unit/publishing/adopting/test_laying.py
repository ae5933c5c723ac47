"""What is laid where: programs and their notebooks, second attempts, links, zips that mean harm, files of other kinds."""

from __future__ import annotations

import json
import shutil
import stat
import zipfile

import pytest

from autograder.cli import main
from autograder.course.folders import Course
from autograder.course.manifest import read_assignment
from autograder.errors import UserError
from autograder.publishing.adopt import lay_loose
from autograder.submissions.reader import read_submission

NAME = "perceptron"
PROGRAM = (
    "import numpy as np\n\n\ndef perceptron_predict(X, w, b):\n    return np.where(X @ w + b >= 0, 1, -1)\n\n\n"
    "def own():\n    return 3\n"
)
MOODLE = "Ada Lovelace_1002_assignsubmission_file_"


def laid(course):
    return [line.partition(": ")[0] for line in course.tree()]


def test_a_program_is_adopted_with_a_notebook_and_still_counts(course):
    adoption = course.adopt(course.folder("in", {"student-07.py": PROGRAM.encode()}))
    folder = course.root / "submitted" / "student-07" / NAME
    assert [(line.who, line.told) for line in adoption.adopted] == [("student-07", str(folder))]
    cells = json.loads((folder / "perceptron.ipynb").read_text())["cells"]
    ours = {cell["metadata"].get("nbgrader", {}).get("grade_id"): "".join(cell["source"]) for cell in cells}
    assert ours["perceptron_predict"] == "def perceptron_predict(X, w, b):\n    return np.where(X @ w + b >= 0, 1, -1)"
    assert "raise NotImplementedError" in ours["perceptron_step"]
    submission = read_submission(folder, read_assignment(course.root, NAME), "student-07")
    assert (submission.path.name, submission.problems) == ("perceptron.py", ())


def test_the_submitted_folder_itself_can_be_adopted(course, people):
    course.enrol(*people[:1])  # what nbgrader has collected is whose it says, on the roster or not
    file = course.root / "submitted" / "student-02" / NAME / "perceptron.py"
    file.parent.mkdir(parents=True)
    file.write_text(PROGRAM)
    assert [line.who for line in course.adopt(course.root / "submitted").unchanged] == ["student-02"]
    assert file.with_suffix(".ipynb").is_file()


def test_capitals_alone_make_no_second_student(course, capsys):
    """Where `ada` has a folder, `Ada` is refused by name, exit 1; and two new ones who differ so are both refused."""
    course.adopt(course.folder("first", {"ada/perceptron.py": PROGRAM.encode()}))
    names = ("Ada", "Bob", "bob", "Zoe")
    second = course.folder("second", {f"{name}/perceptron.py": PROGRAM.replace("3", "4").encode() for name in names})
    with pytest.raises(SystemExit) as ended:
        main(["adopt", NAME, str(second), "--course", str(course.root)])
    assert ended.value.code == 1
    told = capsys.readouterr().out
    for one, other in (("Ada", "ada"), ("Bob", "bob"), ("bob", "Bob")):
        assert f'  {one}  would be the student "{one}" beside "{other}", and capitals alone make nobody another' in told
    assert sorted(path.name for path in (course.root / "submitted").iterdir()) == ["Zoe", "ada"]
    # A person settles it; who has a folder of exactly that name goes on.
    chosen = course.tmp / "who.csv"
    chosen.write_text("place,id\nAda,ada\nBob,Bob\nbob,Bob\n")
    assert course.adopt(second, mapping=chosen, latest=True).complete
    assert sorted(path.name for path in (course.root / "submitted").iterdir()) == ["Bob", "Zoe", "ada"]
    assert course.adopt(course.root / "submitted").complete


def test_a_roster_may_hold_both_and_a_folder_that_it_does_not_know_is_told(course):
    """By their numbers the two are told apart; by their ids nobody can."""
    course.settings("id,lms_user_id\nada,501\nAda,502\nBob,503\n")
    both = course.folder("both", {f"{name}/perceptron.py": PROGRAM.encode() for name in ("ada", "Ada")})
    ambiguous = 'could be Ada and ada: on the roster all have the login "{}"'
    assert [line.told for line in course.adopt(both).unknown] == [ambiguous.format("Ada"), ambiguous.format("ada")]
    canvas = [f"adalovelace_{number}_9021{number}_perceptron.py" for number in (501, 502)]
    adoption = course.adopt(course.folder("canvas", {file: PROGRAM.encode() for file in canvas}))
    assert sorted(line.who for line in adoption.adopted) == ["Ada", "ada"]
    (course.root / "submitted" / "bob").mkdir(parents=True)
    told = course.adopt(course.folder("bob", {"Bob/perceptron.py": PROGRAM.encode()})).unknown
    assert [line.told for line in told] == [
        'would be the student "Bob" beside "bob", and capitals alone make nobody another'
    ]


def test_a_loose_file_in_a_students_folder_is_laid_below_it(course, people, notebook):
    """The folder says whose it is, whatever the file is called inside and whoever is on the roster."""
    course.enrol(*people[:1])
    files = [course.root / "submitted" / student / "perceptron.py" for student in ("student-07", "Zoë")]
    for file in files:
        file.parent.mkdir(parents=True)
        file.write_text(PROGRAM)
    lay_loose(Course(course.root), NAME, files)
    for file in files:
        assert sorted(path.name for path in (file.parent / NAME).iterdir()) == ["perceptron.ipynb", "perceptron.py"]


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("perceptron.ipynb", "perceptron.ipynb"),
        ("PERCEPTRON.IPYNB", "perceptron.ipynb"),
        ("perceptron.ipynb.txt", "perceptron.ipynb"),
        ("perceptron.ipynb.json", "perceptron.ipynb"),
        ("perceptron.json", "perceptron.ipynb"),
        ("perceptron.txt", "perceptron.ipynb"),
        ("perceptron (1).ipynb", "perceptron.ipynb"),
        ("perceptron-Copy1.ipynb", "perceptron.ipynb"),
        ("homework.ipynb", "perceptron.ipynb"),
        ("part/of/it/perceptron.ipynb", "perceptron.ipynb"),
    ],
)
def test_a_notebook_by_any_name_is_one(course, notebook, name, kind):
    course.adopt(course.zip("moodle.zip", {f"{MOODLE}/{name}": notebook("Ada")}))
    assert laid(course) == [f"submitted/Ada-Lovelace/perceptron/{kind}"]


@pytest.mark.parametrize(
    ("name", "content", "why"),
    [
        ("a.pdf", b"%PDF", "is a PDF; ask for the notebook (.ipynb) or the program (.py)"),
        ("a.docx", b"PK", "is a Word document; ask for the notebook (.ipynb) or the program (.py)"),
        ("a.html", b"<html>", "is a web page; ask for the notebook (.ipynb) or the program (.py)"),
        ("a.rar", b"Rar!", "is a RAR archive; ask for the notebook (.ipynb) or the program (.py)"),
        ("a.tar.gz", b"\x1f\x8b", "is a gz archive; ask for the notebook (.ipynb) or the program (.py)"),
        ("a.png", b"\x89PNG", "is no notebook and no program"),
        ("a.txt", b"I was ill.", "holds no notebook"),
        ("a.ipynb.txt", b"<html>", "is named like a notebook and holds none"),
        ("a.zip", b"PK\3\4 and no more", "is no zip archive that can be read (File is not a zip file)"),
    ],
)
def test_what_is_not_taken_is_told(course, name, content, why):
    source = course.zip("moodle.zip", {f"{MOODLE}/{name}": content})
    adoption = course.adopt(source)
    assert [(line.who, line.told) for line in adoption.not_taken] == [
        (f"moodle.zip:{MOODLE}/{name}", f"{why} (Ada-Lovelace)")
    ]
    assert (adoption.complete, laid(course)) == (False, [])


def test_a_students_own_zip_is_opened_and_one_within_it_is_not(course, zipped, notebook):
    inner = zipped({"work/perceptron.ipynb": notebook("Ada"), "deep.zip": zipped({"perceptron.py": b""})})
    adoption = course.adopt(course.zip("moodle.zip", {f"{MOODLE}/work.zip": inner}))
    assert laid(course) == ["submitted/Ada-Lovelace/perceptron/perceptron.ipynb"]
    assert [line.who for line in adoption.not_taken] == [f"moodle.zip:{MOODLE}/work.zip:deep.zip"]


def test_a_picture_beside_the_work_is_left_aside(course, notebook):
    adoption = course.adopt(course.zip("m.zip", {f"{MOODLE}/p.ipynb": notebook("Ada"), f"{MOODLE}/plot.png": b""}))
    assert (adoption.complete, len(adoption.aside)) == (True, 1)


def test_several_notebooks_and_programs_keep_their_names(course, notebook):
    files = {
        "perceptron.ipynb": notebook("the work"),
        "perceptron-Copy1.ipynb": notebook("a copy"),
        "old/perceptron.ipynb": notebook("older"),
        "own.py": b"x = 1\n",
    }
    course.adopt(course.zip("m.zip", {f"{MOODLE}/{name}": content for name, content in files.items()}))
    assert course.tree() == [
        "submitted/Ada-Lovelace/perceptron/own.py: x = 1",
        "submitted/Ada-Lovelace/perceptron/perceptron-2.ipynb: older",
        "submitted/Ada-Lovelace/perceptron/perceptron-Copy1.ipynb: a copy",
        "submitted/Ada-Lovelace/perceptron/perceptron.ipynb: the work",
    ]


# ---------------------------------------------------------------- a second time


def test_a_second_download_is_kept_out_and_with_latest_replaces(course, notebook):
    def download(text, day):
        name = f"hw_al123_attempt_2026-11-{day}-17-00-00"
        return course.zip("b.zip", {f"{name}.txt": b"Name: Ada (al123)", f"{name}_perceptron.ipynb": notebook(text)})

    course.adopt(download("first", "02"))
    adoption = course.adopt(download("second", "03"))
    folder = course.root / "submitted" / "al123" / NAME
    assert [line.told for line in adoption.kept] == [f"{folder} holds other work already; --latest replaces it"]
    assert not adoption.complete
    assert len(course.adopt(download("second", "03"), latest=True).replaced) == 1
    told = course.adopt(download("third", "01"), latest=True).kept[0].told
    assert told == f"{folder} holds later work, of 2026-11-03 16:00 UTC; this is of 2026-11-01 16:00"
    assert course.tree() == [
        "submitted/al123/perceptron/perceptron.ipynb: second",
        "submitted/al123/perceptron/timestamp.txt: 2026-11-03 16:00:00 UTC",
        "downloaded/perceptron/al123/attempt-1/perceptron.ipynb: first",
        "downloaded/perceptron/al123/attempt-1/timestamp.txt: 2026-11-02 16:00:00 UTC",
    ]


def test_what_cannot_be_read_is_moved_and_not_lost(course, notebook):
    folder = course.root / "submitted" / "Ada-Lovelace" / NAME
    folder.mkdir(parents=True)
    (folder / "perceptron.ipynb").write_bytes(b" " * 21_000_000)
    course.adopt(course.zip("m.zip", {f"{MOODLE}/p.ipynb": notebook("Ada")}), latest=True)
    kept = course.root / "downloaded" / NAME / "Ada-Lovelace" / "attempt-1" / "perceptron.ipynb"
    assert kept.stat().st_size == 21_000_000
    assert b"Ada" in (folder / "perceptron.ipynb").read_bytes()


def test_a_moment_that_a_person_has_mended_stays(course, notebook):
    source = course.zip("b.zip", {"perceptron_al123_attempt_2026-11-02-17-00-00_perceptron.ipynb": notebook("Ada")})
    course.adopt(source)
    stamp = course.root / "submitted" / "al123" / NAME / "timestamp.txt"
    stamp.write_text("2026-11-01 12:00:00 UTC")
    assert len(course.adopt(source).unchanged) == 1
    assert stamp.read_text() == "2026-11-01 12:00:00 UTC"


def test_an_untouched_stub_gives_way(course, notebook):
    folder = course.root / "submitted" / "Ada-Lovelace" / NAME
    folder.mkdir(parents=True)
    shutil.copy(course.root / "release" / NAME / "perceptron.ipynb", folder)
    assert len(course.adopt(course.zip("m.zip", {f"{MOODLE}/p.ipynb": notebook("Ada")})).adopted) == 1


# ---------------------------------------------------------------- nothing escapes


@pytest.mark.parametrize(
    "place",
    [
        f"{MOODLE}/../../../outside.ipynb",
        f"/{MOODLE}/outside.ipynb",
        f"{MOODLE}\\..\\..\\outside.ipynb",
        f"C:\\{MOODLE}\\outside.ipynb",
    ],
)
def test_a_path_that_leads_out_of_the_zip_is_refused(course, notebook, place):
    adoption = course.adopt(course.zip("moodle.zip", {place: notebook("evil")}))
    assert [line.told.partition(" (")[0] for line in adoption.not_taken] == ["has a path that leads out of the zip"]
    assert not list(course.tmp.rglob("outside*"))


def test_a_link_in_a_zip_is_not_followed(course):
    path = course.tmp / "m.zip"
    with zipfile.ZipFile(path, "w") as archive:
        info = zipfile.ZipInfo(f"{MOODLE}/perceptron.ipynb")
        info.external_attr = (stat.S_IFLNK | 0o777) << 16
        archive.writestr(info, "/etc/passwd")
    assert [line.told for line in course.adopt(path).not_taken] == ["is a link to another place (Ada-Lovelace)"]


def test_a_link_in_a_folder_is_not_followed(course, notebook):
    folder = course.folder("in", {"student-01/perceptron/perceptron.ipynb": notebook("Ada")})
    (course.tmp / "secret.ipynb").write_bytes(notebook("secret"))
    (folder / "student-02").mkdir()
    (folder / "student-02" / "perceptron.ipynb").symlink_to(course.tmp / "secret.ipynb")
    (folder / "student-03").symlink_to(folder / "student-01")
    adoption = course.adopt(folder)
    assert {line.told for line in adoption.not_taken} == {
        "is a link to another place (student-02)",
        "is a link to another place (student-03)",
    }
    assert [line.who for line in adoption.adopted] == ["student-01"]


@pytest.mark.parametrize("where", ["file", "folder", "student", "kept"])
@pytest.mark.parametrize("dangling", [True, False])
def test_nothing_is_written_through_a_link(course, notebook, where, dangling):
    outside = course.tmp / "outside"
    if not dangling:
        outside.mkdir()
    folder = course.root / "submitted" / "Ada-Lovelace" / NAME
    places = {
        "file": folder / "perceptron.ipynb",
        "folder": folder,
        "student": folder.parent,
        "kept": course.root / "downloaded" / NAME / "Ada-Lovelace",
    }
    places[where].parent.mkdir(parents=True)
    places[where].symlink_to(outside)
    adoption = course.adopt(course.zip("m.zip", {f"{MOODLE}/perceptron.ipynb": notebook("Ada")}))
    assert [(line.who, line.told) for line in adoption.not_taken] == [
        ("Ada-Lovelace", f"{places[where]} is a link to another place, which is not written through: remove it")
    ]
    assert not outside.exists() or not list(outside.iterdir())


def test_a_bomb_costs_its_own_file(course, notebook):
    files = {f"{MOODLE}/perceptron.py": b"\0" * 30_000_000, "Bob B_3_assignsubmission_file_/p.ipynb": notebook("Bob")}
    adoption = course.adopt(course.zip("m.zip", files))
    assert [line.told for line in adoption.not_taken] == [
        "is too large: more than 20 MB once it is unpacked (Ada-Lovelace)"
    ]
    assert [line.who for line in adoption.adopted] == ["Bob-B"]


def test_a_zip_that_is_none_is_told_and_the_rest_is_adopted(course, notebook):
    broken = course.tmp / "broken.zip"
    broken.write_bytes(b"PK\3\4")
    adoption = course.adopt(broken, course.folder("in", {"student-07.ipynb": notebook("Ada")}))
    assert [line.told for line in adoption.not_taken] == ["is no zip archive that can be read (File is not a zip file)"]
    assert [line.who for line in adoption.adopted] == ["student-07"]


# ---------------------------------------------------------------- the command


def test_the_command_tells_and_exits_with_1_where_something_was_not_taken(course, notebook, capsys):
    source = course.zip("m.zip", {f"{MOODLE}/p.ipynb": notebook("Ada"), f"{MOODLE}/\x1b[31m.pdf": b""})
    for rest, code in (([], 1), (["--dry-run"], 1)):
        with pytest.raises(SystemExit) as ended:
            main(["adopt", NAME, str(source), "--course", str(course.root), *rest])
        assert ended.value.code == code
    out = capsys.readouterr().out
    assert "\x1b" not in out
    assert "adopted: 1\n" in out
    assert out.endswith("Nothing was written.\n")


def test_what_is_missing_is_one_sentence(course):
    with pytest.raises(UserError, match=r"there is no .*none.zip: name \.py files, notebooks, folders or zips\.$"):
        course.adopt(course.tmp / "none.zip")
    shutil.rmtree(course.root / "release")
    with pytest.raises(UserError, match=r"run mark1 release perceptron first\.$"):
        course.adopt(course.folder("in", {"a.py": b""}))
