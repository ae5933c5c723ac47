"""`mark1 hint` on a terminal: the groups of a class, one group, and what was done to it."""

from __future__ import annotations

import ast
import sys

from autograder.course.manifest import read_assignment
from autograder.grading import hint
from autograder.grading.groups import Group
from autograder.grading.judges import Order
from autograder.grading.members import Members
from autograder.reports.printable import one_line, printable
from autograder.reports.wording import counted

INDENT = "    "


def list_groups(order: Order) -> None:
    """A line a group, largest first, its checks and its hint below."""
    found = hint.groups(order)
    if not found:
        print(f"{order.assignment}: no wrong answer is left without an explanation.")
        return
    width = max(len(group.name) for group in found)
    for group in found:
        print(f"{group.name:<{width}}  {_fails(group)}")
        if group.hint:
            print(f'{INDENT}"{one_line(group.hint)}"')
    waiting = next((group for group in found if not group.hint), None)
    if waiting is not None:
        print(
            f"\nmark1 hint {order.assignment} {waiting.name} shows its code; with a question after it, all of them get it."
        )


def show_group(order: Order, name: str) -> None:
    """One group: who, which checks, and the shortest code."""
    group = hint.the_group(order, name)
    print(f"{group.name}  {_fails(group)}")
    for check in group.failing:
        print(f"{INDENT}{check}")
    if group.hint:
        print(f'{INDENT}"{one_line(group.hint)}"')
    print(f"{INDENT}{', '.join(one_line(student, 40) for student in group.students)}")
    codes = Members(order.course, read_assignment(order.course.root, order.assignment)).shortest(group)
    if codes:
        print()
        print(printable("\n\n".join(map(ast.unparse, codes[0]))))


def give(order: Order, name: str, question: str) -> None:
    """Give the question, and say to whom."""
    group, outcome = hint.give(order, name, question)
    print(f"{group.name}: {counted(len(group.students), 'student')} got the question.")
    if outcome.class_page is not None:
        print(f"class page: {outcome.class_page}")
    print(f"mark1 hint {order.assignment} {group.name} --adopt NAME makes it a known mistake.")


def adopt(order: Order, name: str, mistake: str, *, ask: bool) -> bool:
    """Show the entry, ask, and write it; False where nobody wants it."""
    entry = hint.entry_of(order, name, mistake)
    print(printable(entry.text))
    if ask:
        print(f"Write it to {entry.path}? [y/N] ", end="", file=sys.stderr, flush=True)
        if sys.stdin.readline().strip().casefold() not in ("y", "yes"):
            return False
    entry.write(read_assignment(order.course.root, order.assignment))
    print(f"{entry.path}: written. Next: mark1 validate {order.assignment}, then mark1 release {order.assignment}.")
    return True


def _fails(group: Group) -> str:
    who = "who fails" if len(group.students) == 1 else "who all fail"
    return f"{counted(len(group.students), 'student')}, {who} {counted(len(group.failing), 'check')}"
