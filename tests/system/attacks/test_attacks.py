"""No attack earns, sees, harms or leaves anything, in every configuration of the sandbox that can be made here.

Each attack is judged by the real judge on the perceptron (see arena.py), and must earn no more than the untouched
stub (0), let nothing out, leave a victim beside it and one after it exactly their verdicts, and leave no process,
file, descriptor or memory behind. The first configuration runs everything; the others leave out, every day, what
does not depend on the configuration (DEPENDS): a forged answer meets the same judge in each. A configuration that cannot be made is skipped with a sentence, and fails where CI is set.
"""

import importlib.metadata
import json
import os
import shutil
import stat
import subprocess
import sys
import tempfile
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from packaging.requirements import Requirement

from autograder.sandbox import environment
from tests.sampling import exhaustive

sys.path.insert(0, str(Path(__file__).parent))
import arena

pytestmark = [
    pytest.mark.sampled("attacks"),
    pytest.mark.skipif(sys.platform != "linux", reason="the sandbox needs Linux"),
]

ROOT = Path(__file__).resolve().parents[3]
IN_CI = os.environ.get("CI", "").lower() in ("1", "true")
ORDINARY = 64321  # a user and group that owns nothing
MINUTES = 15  # for the whole suite in one configuration, on a busy machine
SECONDS_OF_ONE = 30.0  # two strikes of 1.5 s an exercise, two bad cells of 2 s; and the machine may be busy
MEMORY_MB = 48  # by which the judge and the zygote may have grown at the end; Python keeps some of what it has used
LIBRARIES = (
    "numpy",
    "matplotlib",
    "pytest",
    "jinja2",
    "platformdirs",
)  # what the judge imports; not TensorFlow, which is large
# What depends on the configuration: what a worker can see and reach.
DEPENDS = ["seeing/*", "escaping/*", "outliving/*", "network/*", "exhausting/[dmt]*"]


class CannotBeMade(Exception):
    """A configuration that this machine does not give, with the reason."""


def as_we_are(_):
    """Like whoever runs the tests."""
    return [], {}


def as_ordinary_user(_):
    """A user without rights: ourselves, or one that the superuser takes."""
    if os.getuid() != 0:
        return [], {}
    return [], {"user": ORDINARY, "group": ORDINARY, "extra_groups": []}


def as_superuser(_):
    """Root."""
    if os.getuid() != 0:
        raise CannotBeMade("only the superuser can run it as the superuser")
    return [], {}


def without_user_namespaces(course):
    """A user in a namespace in which no further one may be made."""
    if environment.why_no_bwrap():
        raise CannotBeMade(f"it is made with bubblewrap: {environment.why_no_bwrap()}")
    wrap = ["bwrap", "--dev-bind", "/", "/", "--unshare-user", "--disable-userns"]
    return wrap, as_ordinary_user(course)[1]


CONFIGURATIONS = {
    "as we are": (as_we_are, [], None),
    "root, bwrap": (as_superuser, [], {"bwrap", "tmpfs"}),
    "root, no bwrap": (as_superuser, ["--no-bwrap"], {"tmpfs"}),
    "user, bwrap": (as_ordinary_user, [], {"bwrap", "tmpfs"}),
    "user, no bwrap": (as_ordinary_user, ["--no-bwrap"], {"tmpfs"}),
    "user, no namespaces": (without_user_namespaces, [], set()),
}
if os.getuid() == 0:
    del CONFIGURATIONS["root, bwrap"]  # as we are


def interpreter(others: bool) -> str:
    """A Python that the user of the configuration may run."""
    candidates = [environment.python(), f"/usr/bin/python3.{sys.version_info.minor}"]
    for candidate in candidates:
        path = Path(candidate)
        if path.exists() and (not others or all(p.stat().st_mode & stat.S_IXOTH for p in (path, *path.parents))):
            return candidate
    raise CannotBeMade("no Python of this version can be run by an ordinary user (apt install python3)")


def copy_libraries(to: Path) -> None:
    """LIBRARIES with all that they require: the virtual environment may lie where only its owner can read."""
    to.mkdir()
    pending, copied = list(LIBRARIES), set()
    while pending:
        distribution = importlib.metadata.distribution(pending.pop())
        if distribution.name in copied:
            continue
        copied.add(distribution.name)
        for entry in distribution.files or ():
            source = Path(str(entry.locate()))
            if ".." in entry.parts or source.suffix == ".pyc" or not source.exists():
                continue  # commands and manual pages lie beside the libraries
            (to / entry).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(source, to / entry)
        wanted = map(Requirement, distribution.requires or ())
        pending += [one.name for one in wanted if one.marker is None or one.marker.evaluate({"extra": ""})]


@pytest.fixture(scope="module")
def libraries():
    """A site folder that every user can read."""
    folder = Path(tempfile.mkdtemp(prefix="mark1-libraries-"))
    folder.chmod(0o755)  # pytest's own temporary folders are closed to others
    try:
        if os.getuid() == 0:  # nobody else takes another user's identity
            copy_libraries(folder / "site-packages")
        yield folder / "site-packages"
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def run(name: str, only: list[str], libraries: Path) -> list[dict]:
    """The results of the attacks in a configuration."""
    become, options, layers = CONFIGURATIONS[name]
    folder = Path(tempfile.mkdtemp(prefix="mark1-attacks-"))
    try:
        course, out = folder / "course", folder / "out.jsonl"
        wrap, user = become(course)
        python = interpreter(bool(user))
        arena.make_course(ROOT, course)
        shutil.copytree(ROOT / "autograder", folder / "engine/autograder", ignore=shutil.ignore_patterns("__pycache__"))
        shutil.copytree(ROOT / "tests/system/attacks", folder / "attacks", ignore=shutil.ignore_patterns("__pycache__"))
        if user:
            for path in (folder, *folder.rglob("*")):
                os.chown(path, ORDINARY, ORDINARY)
        sites = [str(libraries)] if user else environment.site_folders()
        path = os.pathsep.join([str(folder / "engine"), *sites])
        cache = os.environ.get("XDG_CACHE_HOME") or str(Path.home() / ".cache")
        ended = subprocess.run(
            [*wrap, python, "-s", "-B", str(folder / "attacks/arena.py"), str(course), str(out), *options]
            + [word for glob in only for word in ("--only", glob)],
            env={"PATH": os.environ["PATH"], "PYTHONPATH": path, "LANG": "C.UTF-8", "HOME": str(course / "home"),
                 "XDG_CACHE_HOME": str(folder / "cache") if user else cache},
            cwd=folder, stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False,
            timeout=60 * MINUTES, **user,
        )  # fmt: skip
        assert ended.returncode == 0, f"the arena itself failed: {ended.stderr[-3000:]}"
        results = [json.loads(line) for line in out.read_text().splitlines()]
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    found = set(results[0]["layers"]) - {"landlock", "seccomp", "rlimits", "setuid"}
    if layers is not None and found != layers:
        raise CannotBeMade(f"it should have the layers {sorted(layers)}, and has {sorted(found)}")
    return results


@pytest.fixture(scope="module")
def runs(request, libraries):
    """The configurations that tests are selected for, two at a time: they mostly wait for time limits to pass."""
    chosen = [item.callspec.params for item in request.session.items if hasattr(item, "callspec")]
    wanted = [name for name in CONFIGURATIONS if any(params.get("results") == name for params in chosen)]
    first = next(iter(CONFIGURATIONS))
    with ThreadPoolExecutor(2) as pool:
        yield {
            name: pool.submit(run, name, [] if name == first or exhaustive("attacks") else DEPENDS, libraries)
            for name in wanted
        }
        pool.shutdown(cancel_futures=True)  # where the tests were interrupted


@pytest.fixture(scope="module", params=CONFIGURATIONS)
def results(request, runs):
    """The results of one configuration, or the sentence why it cannot be made."""
    try:
        return runs[request.param].result()
    except CannotBeMade as reason:
        sentence = f"the configuration '{request.param}' cannot be made here: {reason}"
        if IN_CI:
            pytest.fail(sentence)
        pytest.skip(sentence)


def test_the_mandatory_layers_are_in_force(results):
    """In every configuration."""
    for result in results:
        assert {"landlock", "seccomp", "rlimits"} <= set(result["layers"]), result["attack"]


@pytest.mark.parametrize(
    ("what", "wrong"),
    [
        ("it earns no more than the untouched stub", lambda r: bool(r["score"])),
        ("it lets out nothing that it should not have", lambda r: bool(r["breaches"])),
        ("the victim beside it gets exactly its verdict", lambda r: not r["beside"]),
        ("the victim after it gets exactly its verdict", lambda r: not r["after"]),
        ("it leaves no process, file or descriptor", lambda r: bool(r["left"])),
        ("nothing of it is dangerous on the feedback page or in the verdict", lambda r: bool(r["page"])),
        ("its author reads no hidden input, and of a hidden check the status alone", lambda r: bool(r["shown"])),
        ("it is over within its limits", lambda r: r["seconds"] > SECONDS_OF_ONE),
        ("the grader does not call it its own fault", lambda r: "grader_error" in r["checks"]),
    ],
)
def test_no_attack_succeeds(results, what, wrong):
    """Each assertion over every attack, and all that fail it by name."""
    assert [(result["attack"], result) for result in results if wrong(result)] == [], what


def test_there_are_hidden_inputs_to_be_seen(results):
    """Else nothing could be shown of them."""
    assert all(result["secrets"] > 20 for result in results)


def test_memory_stays_flat(results):
    """Of the judge and of the zygote, over the whole suite."""
    settled, last = results[len(results) // 8], results[-1]
    for process in ("judge_mb", "zygote_mb"):
        assert last[process] - settled[process] < MEMORY_MB, process


def test_every_attack_has_a_header_that_says_what_it_tries():
    """What it tries, what it would gain, where it is known from; and there are enough of each family."""
    families = Counter()
    for path in arena.attack_files():
        header = path.read_text().split('"""')[1]
        for word in ("Tries: ", "Gain: ", "Known from: "):
            assert f"\n{word}" in f"\n{header}", f"{path.name} does not say {word}"
        families[path.parent.name] += 1
    assert set(families) == {
        "seeing", "forging", "equal", "patching", "outliving", "exhausting", "escaping", "following", "network", "notebook",
    }  # fmt: skip
    assert min(families.values()) >= 5
    assert sum(families.values()) >= 60
