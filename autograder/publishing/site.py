"""`mark1 publish DIR`: all that students may have of a course, and nothing else, for a static server or a repository.

    DIR/index.html, README.md     how to begin, and the assignments
       /course.json               a hash of each assignment's checks, by which `mark1 check` sees that there are newer ones
       /<name>/, <name>.zip       a released folder, and the same as the file that `mark1 start <name> --from` takes
       /mark1-...whl              the package, where it is given

What lies in release/ is copied by what it is; a file that no release holds is refused by name. In a folder that was published
before, what is no more of the course is taken away; what others put there (.git, CNAME) stays. The same releases give the
same bytes.
"""

from __future__ import annotations

import hashlib
import html
import io
import json
import re
import shutil
import zipfile
from collections.abc import Iterator, Sequence
from pathlib import Path

from autograder.course.folders import NOBODY, Course
from autograder.course.manifest import assignment_names, list_assignments, read_assignment
from autograder.errors import UserError
from autograder.files import write_whole
from autograder.home.desk import read_desk
from autograder.home.published import INDEX, checks_hash
from autograder.publishing.release import shipped
from autograder.publishing.strip import strip
from autograder.records import Assignment
from autograder.reports.wording import counted, points

WHEEL = re.compile(r"mark1-[\w.+!]+-py3-none-any\.whl\Z")
ANSWERS = ("reference/", "assignments/", "tests/")  # folders of a clone that no wheel holds
LEFT = ("__pycache__", ".ipynb_checkpoints")  # what working in the folder leaves there
SOME_DAY = (1980, 1, 1, 0, 0, 0)  # of every file in a zip, so that the same files give the same bytes


def publish_site(course: Path, folder: Path, names: Sequence[str] = (), wheel: Path | None = None) -> list[str]:
    """Lay the published folder (default: every assignment that is released); returns the lines that say what was laid.

    Raises UserError, before anything is written, where a release is missing or older than its assignment, holds what no
    release does, or `folder` is somebody else's.
    """
    _refuse_strange(course, folder)
    assignments = _wanted(course, names)
    files: dict[str, bytes] = {}
    entries = {}
    for assignment in assignments:
        released = Course(course).folder("release", NOBODY, assignment.name)
        mine = _released(course, assignment, released)
        files |= {f"{assignment.name}/{path}": content for path, content in mine.items()}
        files[f"{assignment.name}.zip"] = _zipped(assignment.name, mine)
        entries[assignment.name] = {"title": assignment.title, "checks": checks_hash(released)}
    if wheel is not None:
        files[wheel.name] = _wheel(wheel)
    page = list(_page(Course(course), assignments, wheel))
    files["README.md"] = ("\n".join(page) + "\n").encode()
    files["index.html"] = _as_html(page).encode()
    listed = {"assignments": entries, "files": {path: _sha256(content) for path, content in sorted(files.items())}}
    files[INDEX] = (json.dumps(listed, ensure_ascii=False, indent=1, sort_keys=True) + "\n").encode()
    gone = _lay(folder, files)
    laid = f"{folder}: {counted(len(assignments), 'assignment')}, {counted(len(files), 'file')}"
    return [
        f"{laid}; {gone} taken away." if gone else f"{laid}.",
        *(f"  {item.name}: {item.title}" for item in assignments),
        *_next(course, folder),
    ]


def _next(course: Path, folder: Path) -> Iterator[str]:
    url = Course(course).settings.origin.url
    if url is None:
        yield (
            "mark1.toml does not say where this folder will be served ([course] url). With it, and after mark1 release, "
            "mark1 check tells students when the course has newer checks."
        )
    else:
        yield f"Serve {folder} as {url}/."


# ---------------------------------------------------------------- what is published


def _wanted(course: Path, names: Sequence[str]) -> list[Assignment]:
    if names:
        return [read_assignment(course, name) for name in names]
    folders = Course(course)
    found = [item for item in list_assignments(course) if folders.folder("release", NOBODY, item.name).is_dir()]
    if not found:
        known = ", ".join(assignment_names(course)) or "none"
        raise UserError(f"nothing is released yet: run mark1 release first (assignments: {known}).")
    return found


def _released(course: Path, assignment: Assignment, folder: Path) -> dict[str, bytes]:
    """The files of a released folder, each of a kind that a release holds, and as new as its assignment."""
    name = assignment.name
    shown = folder.relative_to(course).as_posix() if folder.is_relative_to(course) else str(folder)
    if not folder.is_dir():
        raise UserError(f"{shown} is not there: run mark1 release {name}.")
    read_desk(folder)
    files: dict[str, bytes] = {}
    for path in sorted(folder.rglob("*")):
        inside = path.relative_to(folder)
        if (path.is_dir() and not path.is_symlink()) or set(LEFT) & set(inside.parts):
            continue
        if path.is_symlink() or not _is_students(inside.as_posix(), name):
            raise UserError(
                f"{shown}/{inside.as_posix()} is nothing that a release holds, and students would get it: take it away, or run "
                f"mark1 release {name}."
            )
        files[inside.as_posix()] = path.read_bytes()
    own = {path.relative_to(assignment.folder).as_posix(): path.read_bytes() for path in shipped(assignment)}
    own[f"{name}.py"] = strip(assignment).encode()
    older = sorted(path for path, content in own.items() if files.get(path) != content)
    if older:
        raise UserError(f"{shown} is older than its assignment ({older[0]} differs): run mark1 release {name}.")
    return files


def _is_students(path: str, name: str) -> bool:
    """Whether a released folder holds such a file."""
    if path in (f"{name}.ipynb", f"{name}.py", "hints.json", "pytest.ini"):
        return True
    return path.startswith(("checks/", "data/")) and not path.startswith("checks/hidden/")


def _zipped(name: str, files: dict[str, bytes]) -> bytes:
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w") as archive:
        for path, content in sorted(files.items()):
            item = zipfile.ZipInfo(f"{name}/{path}", date_time=SOME_DAY)
            item.compress_type, item.external_attr = zipfile.ZIP_DEFLATED, 0o644 << 16
            archive.writestr(item, content)
    return written.getvalue()


def _wheel(wheel: Path) -> bytes:
    if not WHEEL.match(wheel.name) or not wheel.is_file():
        raise UserError(f"{wheel} is no wheel of mark1: python -m pip wheel --no-deps -w dist . in a clone makes one.")
    with zipfile.ZipFile(wheel) as opened:
        if answers := [name for name in opened.namelist() if name.startswith(ANSWERS)]:
            raise UserError(
                f"{wheel} holds {answers[0]}, which no wheel of mark1 does: students would get it. Make it anew."
            )
    return wheel.read_bytes()


# ---------------------------------------------------------------- the pages


def _page(course: Course, assignments: Sequence[Assignment], wheel: Path | None) -> Iterator[str]:
    """The page as markdown, of headings, paragraphs, one fence and one list, which `_as_html` reads."""
    url, requirement = course.settings.origin.url, course.settings.origin.requirement()
    yield from (f"# {course.settings.title or 'The course'}", "", "## Begin", "")
    if wheel is not None:
        yield from (f"Python 3.11 or newer. Take {wheel.name} from here, then one assignment's zip:", "")
        install = f"pip install {wheel.name}"
    elif requirement is not None:
        yield from ("Python 3.11 or newer. Install the course's package, then take one assignment's zip from here:", "")
        install = f'pip install "{requirement}"'
    else:
        yield from (
            "Install the package mark1 from where your course says, then take one assignment's zip from here:",
            "",
        )
        install = "pip install <the wheel that your course gives>"
    first = assignments[0].name
    yield from ("```", install, f"mark1 start {first} --from {first}.zip", "```", "")
    yield from (
        (
            "Work in the notebook, or in the file of the same name. `check(...)` below each exercise says how it stands, and so "
            "does `mark1 check`."
        ),
        "",
    )
    if url is not None:
        yield from (f"This page is {url}/. `mark1 check` says when there are newer checks here than yours.", "")
    yield from ("## Assignments", "")
    for item in assignments:
        due = f", due {item.due:%Y-%m-%d %H:%M %Z}" if item.due else ""
        yield f"- [{item.title}]({item.name}.zip): {points(item.max_score)} points, about {item.minutes} minutes{due}"


def _as_html(lines: Sequence[str]) -> str:
    """The same page for a browser."""
    body, fenced = [], False
    for line in lines:
        text = re.sub(r"`([^`]+)`", r"<code>\1</code>", html.escape(line, quote=False))
        text = re.sub(r"\[([^\]]+)\]\(([^)]+)\)", r'<a href="\2">\1</a>', text)
        if line == "```":
            body.append("</pre>" if fenced else "<pre>")
            fenced = not fenced
        elif fenced:
            body.append(html.escape(line))
        elif line.startswith("#"):
            level = len(line) - len(line.lstrip("#"))
            body.append(f"<h{level}>{text.lstrip('# ')}</h{level}>")
        elif line.startswith("- "):
            body.append(f"<li>{text[2:]}</li>")
        elif line:
            body.append(f"<p>{text}</p>")
    title = html.escape(lines[0].lstrip("# "))
    style = "body{font:16px/1.5 sans-serif;max-width:44em;margin:2em auto;padding:0 1em}pre{overflow:auto}"
    head = f'<!doctype html>\n<html lang="en"><meta charset="utf-8"><title>{title}</title><style>{style}</style>'
    return "\n".join([head, *body]) + "\n"


# ---------------------------------------------------------------- laying


def _refuse_strange(course: Path, folder: Path) -> None:
    """A folder that is neither new, nor empty, nor published before; or that the course itself lies in."""
    here, there = course.resolve(), folder.resolve()
    if here.is_relative_to(there) or there.is_relative_to(here / "release"):
        raise UserError(
            f"{folder} holds the course itself, or its release: name a folder for what students may have alone."
        )
    if folder.exists() and not folder.is_dir():
        raise UserError(f"{folder} is a file: name a folder.")
    others = [path for path in folder.iterdir() if path.name != ".git"] if folder.is_dir() else []
    if others and not (folder / INDEX).is_file():
        raise UserError(
            f"{folder} is not empty, and was not published before (it holds no {INDEX}): name another folder."
        )


def _lay(folder: Path, files: dict[str, bytes]) -> int:
    """Write what differs, course.json last; take away what an earlier one names and this one does not, and count it."""
    before = _listed(folder)
    try:
        for path in sorted(files, key=lambda path: (path == INDEX, path)):
            target = folder / path
            target.parent.mkdir(parents=True, exist_ok=True)
            if not target.is_file() or target.read_bytes() != files[path]:
                write_whole(target, files[path])
        gone = [path for path in before if path not in files and (folder / path).is_file()]
        for path in gone:
            (folder / path).unlink()
        for name in {Path(path).parts[0] for path in gone if "/" in path}:
            if not any(path.startswith(f"{name}/") for path in files):
                shutil.rmtree(folder / name, ignore_errors=True)
    except OSError as fault:
        raise UserError(f"{folder} cannot be written: {fault.strerror or fault}.") from fault
    return len(gone)


def _listed(folder: Path) -> list[str]:
    """The files that the folder's course.json names, and none that lie elsewhere."""
    try:
        listed = json.loads((folder / INDEX).read_text(encoding="utf-8"))["files"]
    except (OSError, ValueError, KeyError, TypeError):
        return []
    return [path for path in map(str, listed) if not Path(path).is_absolute() and ".." not in Path(path).parts]


def _sha256(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()
