"""Which attacks each layer of the sandbox stops alone: switches one off at a time and runs the attack suite.

    python benchmarks/ablation.py [--only GLOB]... [--layer NAME]...

Two starting points: all layers that this machine has, and the mandatory ones alone. For each layer that is switched
off, the attacks that get through are listed; none listed means that the other layers stop them all (two walls
behind each other), and the last column says why the layer is kept. Runs for half an hour. Attacks that succeed write
to /tmp, to Python's folders and wherever else they can: all of it runs in a view of the machine that cannot be written
to and vanishes, for which bubblewrap must be there. Even so, use a machine that may be restarted.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "tests" / "system" / "attacks")]

import arena  # noqa: E402

from autograder.sandbox import environment, jail  # noqa: E402
from autograder.sandbox.zygote import available_layers  # noqa: E402

MINUTES = 20
# Why a layer is kept where the others stop everything that it stops.
KEPT = {
    "landlock": "is the only wall before the course's files where bubblewrap is missing",
    "seccomp": "is the only layer that stops new processes, sockets to services of the machine, and uncounted memory",
    "rlimits": "is the only layer that bounds memory and CPU time",
    "bwrap": "hides the machine (paths, processes, network) should Landlock or the filter have a hole",
    "tmpfs": "gives students a scratch folder at all: without it nothing may be written",
    "setuid": "makes the instructor's files another user's, should every other wall have a hole",
}


def successes(options: list[str], only: list[str]) -> list[str]:
    """The attacks that get through in a configuration, with what they achieve."""
    pending = [arena.name_of(path) for path in arena.attack_files()]
    if only:
        import fnmatch

        pending = [name for name in pending if any(fnmatch.fnmatch(name, glob) for glob in only)]
    found = []
    while pending:
        results, error = fight(options, pending)
        found += [f"{result['attack']} ({achieved})" for result in results if (achieved := achievement(result))]
        done = len(results)
        if done < len(pending):
            found.append(f"{pending[done]} (ends the judge: {error})")
            done += 1
        pending = pending[done:]
    return found


def fight(options: list[str], names: list[str]) -> tuple[list[dict], str]:
    """The results of these attacks, up to one that ends the judge."""
    folder = Path(tempfile.mkdtemp(prefix="mark1-ablation-"))
    try:
        course, out = folder / "course", folder / "out.jsonl"
        arena.make_course(ROOT, course)
        ended = subprocess.run(
            [
                *view(folder),
                sys.executable,
                str(ROOT / "tests/system/attacks/arena.py"),
                str(course),
                str(out),
                *options,
            ]
            + [word for name in names for word in ("--only", name)],
            env={**os.environ, "PYTHONPATH": str(ROOT)},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            timeout=60 * MINUTES,
            check=False,
        )
        lines = out.read_text().splitlines() if out.exists() else []
        told = ended.stderr.strip().splitlines()
        return [json.loads(line) for line in lines], told[-1] if told else f"status {ended.returncode}"
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def view(folder: Path) -> list[str]:
    """The command that shows the machine as it is, but lets what follows write to `folder` alone, and signal itself."""
    command = ["bwrap", "--unshare-pid", "--unshare-ipc", "--ro-bind", "/", "/", "--dev", "/dev", "--proc", "/proc"]
    command += ["--cap-add", "ALL"] if os.getuid() == 0 else []
    for path in ("/tmp", "/var/tmp", "/run"):
        command += ["--tmpfs", path]
    for path in (str(ROOT), sys.prefix, sys.base_prefix):  # they may lie in /tmp
        command += ["--ro-bind", path, path]
    return [*command, "--bind", str(folder), str(folder)]


def achievement(result: dict) -> str:
    """What an attack achieved, or ""."""
    if result["score"]:
        return f"earns {result['score']}"
    if result["breaches"]:
        return result["breaches"][0].removeprefix("BREACH ").splitlines()[0][:60]
    if not (result["beside"] and result["after"]):
        return "harms a victim"
    return result["left"][0][:80] if result["left"] else ""


def main() -> None:
    """See the module's docstring."""
    reader = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    reader.add_argument("--only", action="append", default=[], help="attacks, by family/name with * and ?")
    reader.add_argument("--layer", action="append", default=[], help="layers to switch off, each alone")
    chosen = reader.parse_args()
    if reason := environment.why_no_bwrap():
        sys.exit(f"attacks that succeed must not reach this machine: {reason}")
    present = [name for name, why in available_layers().items() if why is None]
    optional = [name for name in present if name not in jail.MANDATORY]
    bare = [word for name in optional for word in ("--without", name)]
    for title, start, layers in (
        (f"all layers ({', '.join(present)})", [], present),
        (f"the mandatory layers alone ({', '.join(jail.MANDATORY)})", bare, list(jail.MANDATORY)),
    ):
        print(f"\n## {title}")
        print_row("nothing", successes(start, chosen.only), "")
        for layer in layers:
            if chosen.layer and layer not in chosen.layer:
                continue
            print_row(layer, successes([*start, "--without", layer], chosen.only), KEPT[layer])


def print_row(layer: str, found: list[str], kept: str) -> None:
    """One switched-off layer."""
    why = f"; kept, because it {kept}" if kept and not found else ""
    print(f"- {layer} off: {len(found)} get through{why}", flush=True)
    for line in found:
        print(f"    {line}")


if __name__ == "__main__":
    main()
