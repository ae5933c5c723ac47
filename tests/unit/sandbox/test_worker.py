"""A student's code in a real worker: what it may use, how its end is told, and that nothing is left."""

import os
import signal
import sys
import time
from pathlib import Path

import numpy as np
import pytest

from autograder.errors import SandboxError
from autograder.records import Cell, Limits
from autograder.sandbox import jail, zygote
from autograder.sandbox.worker import ONE_DONE
from autograder.sandbox.zygote import Sandbox, available_layers
from autograder.student.budget import Budget
from autograder.student.proxy import Crashed, NotAttempted, Student, StudentFault, TimedOut, call_each, calls_of

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the sandbox needs Linux")

# Short limits keep the tests quick; the machine may be busy, so they are not shorter.
LIMITS = Limits(call_seconds=2.0, load_seconds=2.0, cpu_seconds=3.0, memory_mb=128, output_kb=16)


@pytest.fixture(scope="module")
def sandbox():
    """One warm zygote for all tests here."""
    with Sandbox(LIMITS) as warm:
        yield warm


def load(sandbox, *sources, seconds=2.0):
    """A student in a fresh worker, with these cells."""
    side = sandbox.worker([Cell(source, number=index) for index, source in enumerate(sources, 1)])
    return Student(side, call_seconds=seconds), side


def test_a_notebooks_cells_run_and_answer(sandbox):
    """With the imports that a notebook makes, and `check` doing nothing."""
    student, side = load(
        sandbox,
        "import numpy as np\nimport matplotlib.pyplot as plt\nfrom autograder import check",
        "def double(x):\n    return 2 * x\nassert check('double') == 0.0\nassert __name__ == '__main__'",
    )
    with side:
        assert side.load_report == ((), ())
        assert student.double(np.arange(3.0)).tolist() == [0, 2, 4]
        assert side.alive
    assert not side.alive


def test_a_py_file_is_imported(sandbox):
    """Its main block stays quiet, and its frames say what the student called it."""
    source = "def f(): return 1 / 0\nif __name__ == '__main__':\n    raise SystemExit"
    side = sandbox.worker([Cell(source, file="perceptron.py")])
    with side, pytest.raises(StudentFault) as raised:
        Student(side).f()
    assert side.load_report == ((),)
    assert raised.value.frames == ("perceptron.py, line 1, in f: def f(): return 1 / 0",)


def test_a_py_file_that_ends_the_process_is_called_by_its_name(sandbox):
    """And its functions tell why they are missing."""
    side = sandbox.worker([Cell("def f(): return 1\nimport os; os._exit(3)", file="perceptron.py")])
    with side, pytest.raises(Crashed) as raised:
        Student(side).f()
    assert side.load_report[0][0].frames == ("perceptron.py",)
    assert raised.value.reason == ("perceptron.py: the code ended the whole process (exit status 3), as os._exit does")


def test_an_error_in_a_cell_is_recorded_and_the_next_runs(sandbox):
    """With the place in the student's words."""
    student, side = load(sandbox, "x = 1\nx / 0", "def f(): return x")
    with side:
        assert side.load_report[0][0].frames == ("cell 1, line 2: x / 0",)
        assert student.f() == 1


@pytest.mark.parametrize(
    ("cell", "kind", "reason"),
    [
        ("def f():\n    while True: pass", TimedOut, "cell 2: no answer within 2 seconds"),
        ("import os\nos._exit(3)\ndef f(): pass", Crashed,
         "cell 2: the code ended the whole process (exit status 3), as os._exit does"),
    ],
)  # fmt: skip
def test_a_cell_that_hangs_or_ends_the_process_is_left_out(sandbox, cell, kind, reason):
    """The other cells count; what it defines tells why it is missing."""
    cell = cell + "\nf()" if kind is TimedOut else cell
    student, side = load(sandbox, "def before(): return 1", cell, "def after(): return 2")
    with side:
        assert [[fault.type for fault in faults] for faults in side.load_report] == [[], [kind.__name__], []]
        assert (student.before(), student.after()) == (1, 2)
        with pytest.raises(kind) as raised:
            student.f()
        assert raised.value.reason == reason
        start = time.monotonic()
        with side.fresh() as again:  # not tried again
            assert time.monotonic() - start < 1
            assert Student(again).after() == 2


def test_too_many_bad_cells_are_the_submissions_fault(sandbox):
    """Not the judge's time."""
    with pytest.raises(Crashed, match="exit status 5"):
        load(sandbox, *["import os; os._exit(5)"] * 4)


@pytest.mark.parametrize(
    ("body", "kind", "reason"),
    [
        ("while True: pass", TimedOut, "no answer within 2 seconds"),
        ("import time; time.sleep(60)", TimedOut, "no answer within 2 seconds"),
        ("try:\n        while True: pass\n    except BaseException: f()", TimedOut, "no answer within 2 seconds"),
        ("import os; os._exit(7)", Crashed, "the code ended the whole process (exit status 7), as os._exit does"),
        ("import os; os.kill(os.getpid(), 9)", Crashed,
         "the process was killed; the machine may have run out of memory"),
        ("import os; os.abort()", Crashed, ("compiled code gave up (SIGABRT), as it does when the 128 MB of memory are "
         "used up")),
        ("import ctypes; ctypes.string_at(8)", Crashed,
         "compiled code crashed (SIGSEGV), as it does after endless recursion or an invalid address"),
        ("import os; os.close(3)", Crashed, "the code ended the whole process (exit status 1), as os._exit does"),
        ("import os, time; os.close(3); time.sleep(9)", Crashed, "the code closed the connection to the checks"),
    ],
    ids=["loop", "sleep", "stubborn loop", "os._exit", "kill", "abort", "segfault", "closed wire", "dead wire"],
)  # fmt: skip
def test_how_a_call_ends_is_told_in_a_sentence(sandbox, body, kind, reason):
    """And the next call says that the process is gone."""
    student, side = load(sandbox, f"def f():\n    {body}")
    start = time.monotonic()
    with side, pytest.raises(kind) as raised:
        student.f()
    # While it waits for a processor its time stands still.
    assert time.monotonic() - start - (side.close().waited_seconds or 0.0) < 5
    assert raised.value.reason == reason
    assert not side.alive
    with pytest.raises(Crashed):
        student.f()
    assert [call.kind for call in calls_of(student)] == ["timed_out" if kind is TimedOut else "crashed", "crashed"]


def test_cpu_time_is_limited_over_all_calls(sandbox):
    """Each call is in time, together they are not."""
    student, side = load(
        sandbox,
        "import time\ndef f():\n    t = time.process_time()\n    while time.process_time() < t + 0.9: pass",
        seconds=30.0,
    )

    def until_it_ends():
        for _ in range(6):
            student.f()

    with side, pytest.raises(Crashed, match=r"the code used up its 3 seconds of CPU time"):
        until_it_ends()


def test_memory_is_limited_in_the_students_own_terms(sandbox):
    """A MemoryError with their line, and the worker lives on."""
    student, side = load(sandbox, "import numpy as np\ndef f(): return np.ones(1 << 26)\ndef g(): return 1")
    with side:
        with pytest.raises(StudentFault) as raised:
            student.f()
        assert "MemoryError" in raised.value.mro
        assert raised.value.frames == ("cell 1, line 2, in f: def f(): return np.ones(1 << 26)",)
        assert student.g() == 1


def test_output_is_bounded_and_read_after_the_end(sandbox):
    """What Python prints comes with the reply; what goes past Python is kept too."""
    student, side = load(sandbox, "import os\ndef f():\n    print('a' * 10**6)\n    os.write(1, b'raw')\n    return 1")
    assert student.f() == 1
    assert calls_of(student)[-1].output == "a" * (16 << 10)
    assert side.close().output == "raw"


def test_nothing_can_be_read_but_python_and_the_scratch_folder(sandbox, tmp_path):
    """Not the course, not this package, not the machine."""
    secret = tmp_path / "secret.txt"
    secret.write_text("42")
    student, side = load(
        sandbox,
        "import os\ndef read(path):\n    return open(path).read()\ndef ls(path): return os.listdir(path)\n"
        "def scratch():\n    open('x', 'w').write('1')\n    return os.listdir('.'), os.getcwd()\n"
        "def environment(): return dict(os.environ)",
    )
    with side:
        package = os.path.dirname(zygote.__file__)
        for path in (str(secret), "/etc/passwd", f"{package}/zygote.py", "/proc/1/environ", "/proc/self/maps"):
            with pytest.raises(StudentFault, match=r"PermissionError|FileNotFoundError"):
                student.read(path)
        for path in (str(tmp_path), package, os.path.dirname(package), "/", "/proc", "/tmp"):
            with pytest.raises(StudentFault, match=r"PermissionError|FileNotFoundError"):
                student.ls(path)
        assert "numpy" in student.ls(os.path.dirname(os.path.dirname(np.__file__)))
        if "tmpfs" in sandbox.layers:
            files, folder = student.scratch()
            assert files == ["x"]
            assert student.environment()["HOME"] == folder
        assert not {"USER", "SSH_AUTH_SOCK", "VIRTUAL_ENV"} & student.environment().keys()


def test_the_worker_holds_no_more_modules_than_it_needs(sandbox):
    """No pytest, nbgrader, TensorFlow; nothing of ours but the wire and the jail."""
    student, side = load(sandbox, "import sys\ndef names(): return sorted(sys.modules)")
    with side:
        names = student.names()
    ours = {name for name in names if name.startswith("autograder")}
    assert ours == {
        "autograder", "autograder.errors", "autograder.inside", "autograder.values", "autograder.sandbox",
        *(f"autograder.inside.{n}" for n in
          ["brief", "imports", "notebook_modules", "responder", "side_effects", "statements", "tracebacks"]),
        *(f"autograder.values.{n}" for n in ["layout", "walk", "wire"]),
        *(f"autograder.sandbox.{n}" for n in ["jail", "kernel", "landlock", "seccomp", "worker", "zygote_process"]),
    }  # fmt: skip
    assert not {"pytest", "nbgrader", "tensorflow", "keras", "nbformat", "rich"} & set(names)


@pytest.mark.skipif(os.getuid() != 0, reason="only the superuser has an identity to give up")
@pytest.mark.parametrize("without", [(), ("bwrap", "setuid")])
def test_threads_are_counted_also_where_the_superuser_grades(without):
    """The kernel limits every user's threads but the superuser's; what one student starts is not another's."""
    with Sandbox(LIMITS, without=without, allow_missing_layers=True) as sandbox:
        if not without and "setuid" not in sandbox.layers:
            pytest.skip(f"no worker can be another user here: {sandbox.missing['setuid']}")
        source = (
            "import os, _thread, time\n_thread.stack_size(32768)\ndef uids(): return os.getresuid()[:2]\n"
            "def start(n):\n    for _ in range(n): _thread.start_new_thread(time.sleep, (9,))"
        )
        student, side = load(sandbox, source, seconds=20.0)
        other, beside = load(sandbox, source, seconds=20.0)
        with side, beside:
            if jail.may_be_strangers():
                assert student.uids()[0] != other.uids()[0]
                assert jail.STRANGERS <= student.uids()[0] < jail.STRANGERS_END
            assert student.uids()[1] == (0 if without else student.uids()[0])
            with pytest.raises(StudentFault, match="can't start new thread"):
                student.start(2 * jail.THREADS)
            if jail.may_be_strangers():
                other.start(100)


def children(pid):
    """The pids of a process's children."""
    return [int(word) for word in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]


def descendants(pid):
    """The pids of its children, of theirs, and so on."""
    return {one for child in children(pid) for one in (child, *descendants(child))}


def test_many_workers_leave_nothing(sandbox):
    """No descriptor, no process, no folder."""
    load(sandbox, "x = 1")[1].close()
    before = set(os.listdir("/proc/self/fd"))
    around, below = children(os.getpid()), descendants(sandbox._process.pid)  # others' fixtures have children too
    for _ in range(50):
        student, side = load(sandbox, "def f(): return 1")
        student.f()
        side.close()
    assert set(os.listdir("/proc/self/fd")) == before
    scratch = f"{sandbox._folder}/scratch"
    assert os.listdir(scratch) == []
    assert sandbox._process.pid in around
    assert set(children(os.getpid())) <= set(around)
    assert descendants(sandbox._process.pid) == below


def test_workers_live_side_by_side(sandbox):
    """Each with its own code and its own scratch."""
    sides = [load(sandbox, f"def f(): return {i}") for i in range(5)]
    assert [student.f() for student, _ in sides] == [0, 1, 2, 3, 4]
    for _, side in sides:
        side.close()


def test_a_missing_function_is_not_attempted(sandbox):
    """Over the wire too."""
    student, side = load(sandbox, "def f(): raise NotImplementedError")
    with side:
        for name in ("f", "g"):
            with pytest.raises(NotAttempted):
                getattr(student, name)()


def test_a_calls_clock_stands_while_the_judge_answers(sandbox):
    """Its own time is short, the judge's function takes longer; the submission's time goes on."""
    student, side = load(sandbox, "def ask(f):\n    return f() + f()", seconds=0.5)
    with side:
        assert student.ask(lambda: time.sleep(0.4) or 1) == 2
    side = sandbox.worker([Cell("def ask(f):\n    while True: f()", number=1)], budget=Budget(1.0))
    with side, pytest.raises(TimedOut):
        Student(side, call_seconds=0.5).ask(lambda: time.sleep(0.3))


def test_callbacks_and_handles_cross_the_wire(sandbox):
    """Reverse calls, requests within them, and objects that stay."""
    student, side = load(
        sandbox,
        "def twice(f, x): return f(f(x))\ndef add(a): return a + 1\n"
        "class C:\n    def m(self, k): return k * 2\n"
        "def make(): return C()\ndef careful(f):\n    try: f()\n    except ZeroDivisionError: return 'caught'",
    )
    with side:
        assert student.twice(lambda x: student.add(x) * 10, 0) == 110
        assert student.make().m(4) == 8
        assert student.careful(lambda: 1 / 0) == "caught"
        with pytest.raises(StudentFault, match="TypeError: a value of type C cannot cross"):
            student.twice(lambda x: student.make(), 1)


def test_a_zygote_that_died_is_started_again():
    """Its workers die with it; the next worker has a new one."""
    with Sandbox(LIMITS) as sandbox:
        student, side = load(sandbox, "def f(): return 1")
        pid = sandbox._process.pid
        while "bwrap" in sandbox.layers and children(pid):  # bwrap, its init, the zygote, the worker
            if not children(children(pid)[0]):
                break
            pid = children(pid)[0]
        os.kill(pid, signal.SIGKILL)

        def until_it_ends():  # the kernel carries the news to the worker
            while True:
                student.f()

        with pytest.raises(Crashed):
            until_it_ends()
        side.close()
        student, side = load(sandbox, "def f(): return 2")
        assert student.f() == 2
        side.close()


def test_a_closed_sandbox_leaves_no_folder_and_gives_no_worker():
    """In a sentence."""
    sandbox = Sandbox(LIMITS)
    folder, process = sandbox._folder, sandbox._process
    sandbox.close()
    sandbox.close()
    assert not os.path.exists(folder)
    assert process.poll() is not None
    with pytest.raises(SandboxError, match="the sandbox is closed"):
        sandbox.bare_worker()


@pytest.mark.parametrize("layer", jail.MANDATORY)
def test_a_missing_mandatory_layer_refuses(layer):
    """Unless the instructor allows it; then the layers say so."""
    with pytest.raises(SandboxError) as refused:
        Sandbox(LIMITS, without=(layer,))
    assert str(refused.value) == (
        f"the sandbox lacks its mandatory layer {layer} (it was switched off): grading is refused. "
        "`mark1 doctor` shows all layers; `--no-sandbox` grades without, for classes you trust"
    )
    with Sandbox(LIMITS, without=(layer,), allow_missing_layers=True) as sandbox:
        assert layer not in sandbox.layers
        student, side = load(sandbox, "def f(): return 1")
        with side:
            assert student.f() == 1


def test_a_course_among_the_libraries_is_refused():
    """Submissions could read it."""
    inside = os.path.join(os.path.dirname(np.__file__), "course")
    with pytest.raises(SandboxError, match="move the course to a folder of its own"):
        Sandbox(LIMITS, secret=[inside])


def test_all_layers_are_reported():
    """By name, with a reason where one is missing."""
    layers = available_layers()
    assert tuple(layers) == jail.LAYERS
    assert layers["landlock"] is layers["seccomp"] is layers["rlimits"] is None


def each(source, calls, sandbox, seconds=1.0):
    """What a student's `f` answers to so many calls of one crossing, each of which may take so long."""
    student, side = load(sandbox, source, seconds=seconds)
    with side:
        return call_each(student.f, [(n,) for n in range(calls)]), side.alive


def test_each_call_of_one_crossing_has_the_time_of_a_call(sandbox):
    """In one worker: nothing is asked again."""
    source = "import time\nasked = []\ndef f(n):\n    asked.append(n)\n    time.sleep(0.45)\n    return list(asked)"
    answers, alive = each(source, 4, sandbox)
    assert answers == [[*range(n + 1)] for n in range(4)]
    assert alive


def test_small_calls_of_one_crossing_have_one_answer(sandbox):
    """No frame between two calls that take no time."""
    student, side = load(sandbox, "import os\ntrue = os.write\nwritten = []\ndef f(n):\n    return len(written)\n"
                         "def write(*given):\n    written.append(given)\n    return true(*given)\nos.write = write")  # fmt: skip
    with side:
        before = student.f(0)
        assert call_each(student.f, [(n,) for n in range(20)]) == [before + 1] * 20


def test_the_call_that_does_not_end_has_no_more_time_than_one(sandbox):
    """However many come after it."""
    begun = time.monotonic()
    with pytest.raises(TimedOut, match=r"^no answer within 1 seconds$"):
        each("def f(n):\n    while n == 2: pass\n    return n", 60, sandbox)
    assert time.monotonic() - begun < 60


def test_who_says_that_calls_are_done_is_believed_for_as_many_as_were_asked(sandbox):
    """Then it has broken the protocol."""
    flood = f"import os\ndef f(n):\n    while True: os.write(3, {ONE_DONE!r})"
    student, side = load(sandbox, flood)
    with side, pytest.raises(Crashed, match="told of more calls than it was asked for"):
        call_each(student.f, [(n,) for n in range(5)])
    student, side = load(sandbox, flood)
    with side, pytest.raises(Crashed, match="told of more calls than it was asked for"):
        student.f(1)
