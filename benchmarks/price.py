"""What a right submission of an assignment with trainings costs, over one training of the reference at the course's scale.

    python benchmarks/price.py cnn mnist autoencoder echoes --rounds 3

Both in one run on one machine, in turns: CPU seconds as the kernel counts them for the locked workers, and for a whole
submission those of the judge, too (checks, diagnosis; not files, gradebook and pages). The known mistakes' answers are
asked before anything is counted: a class pays them once. Each line begins with the ratio of the medians, which should be at
most 2.5.
"""

from __future__ import annotations

import argparse
import statistics
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from autograder.course.manifest import read_assignment
from autograder.course.reference import reference_source, sources
from autograder.datasets import digits
from autograder.judging.trial import Trial, hold_trial
from autograder.networks import pictures
from autograder.profiling import STAGES
from autograder.records import Cell
from autograder.sandbox.zygote import Sandbox
from autograder.student.budget import Budget
from autograder.student.proxy import Student

ROOT = Path(__file__).resolve().parents[1]
# One training of the reference: its code as a cell after the reference, and what it is trained on.
TRAININGS: dict[str, tuple[str, Callable[[], tuple[Any, ...]]]] = {
    "cnn": ("def one_training(x, y): build_and_train(x, y, 4, 2)", lambda: pictures.xo4(1600, 22)),
    "mnist": (
        "def one_training(*data): train_logged(compile_logits(build_mlp((8, 8))), data, 10, 'logs')",
        lambda: _digits(1200, 200),
    ),
    "autoencoder": ("def one_training(x): train_autoencoder(x, 16, 40, 1)", lambda: (digits()[0][:1400] / 16,)),
    "echoes": ("def one_training(x, y): find_echoes(x, y, 2)", lambda: pictures.echo_survey(19, 200, 1)),
}


def _digits(n: int, n_val: int) -> tuple[Any, ...]:
    x, y = digits()
    x, y = x.reshape(-1, 8, 8) / 16, y.astype(int)
    return x[:n], y[:n], x[n : n + n_val], y[n : n + n_val]


def main(arguments: Sequence[str] | None = None) -> None:
    """Print a line for each assignment."""
    reader = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    reader.add_argument("assignments", nargs="*", default=list(TRAININGS), metavar="ASSIGNMENT")
    reader.add_argument("--rounds", type=int, default=3)
    options = reader.parse_args(arguments)
    for name in options.assignments:
        print(priced(name, options.rounds), flush=True)


def priced(name: str, rounds: int) -> str:
    """In words: what a right submission costs, and one training."""
    one, whole = map(statistics.median, measured(name, rounds))
    return (
        f"{name}: a right submission costs {whole / one:.2f} trainings of the reference "
        f"({whole:.2f} and {one:.2f} s of CPU, medians of {rounds})"
    )


def measured(name: str, rounds: int) -> tuple[list[float], list[float]]:
    """CPU seconds of trainings, and of whole submissions."""
    assignment = read_assignment(ROOT, name)
    code, data = TRAININGS[name]
    texts = [reference_source(assignment, source) for source in sources(assignment)]
    cells = [Cell(text, number=number) for number, text in enumerate([*texts, code], start=1)]
    trainings: list[float] = []
    submissions: list[float] = []

    def work(trial: Trial) -> None:
        trial.judge()
        STAGES.measure()
        with Sandbox(assignment.limits, assignment.needs, packages=assignment.packages) as sandbox:
            for _ in range(rounds):
                with_training = sandbox.worker(cells)
                student = Student(with_training, call_seconds=assignment.limits.call_seconds, budget=Budget())
                before = with_training.cpu_seconds
                student.one_training(*data())
                trainings.append(with_training.cpu_seconds - before)
                with_training.close()
                before = _spent()
                findings = trial.judge()
                submissions.append(_spent() - before)
                assert all(exercise.complete for exercise in findings.exercises)

    hold_trial(assignment, work, diagnose=False)
    return trainings, submissions


def _spent() -> float:
    return sum(cpu for _, cpu in STAGES.spent.values())


if __name__ == "__main__":
    main()
