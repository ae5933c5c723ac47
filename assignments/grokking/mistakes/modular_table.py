"""Known wrong answers to modular_table, the commonest first."""

import numpy as np

from autograder import mistake

from .shared import _one_of_three

mistake(
    "modular_table",
    name="modular_table_first_number_fastest",
    hint="Which pair is the second row of the table: (0, 1) or (1, 0)? Which of the two numbers counts up first?",
    caught_by=["test_modular_table_of_three"],
    change=("a, b = np.divmod", "b, a = np.divmod"),
)

mistake(
    "modular_table",
    name="modular_table_without_modulus",
    hint="How large may a number modulo 3 be? What is 2 + 2 on a clock with three hours?",
    caught_by=["test_modular_table_of_three"],
    change=[("(a + b) % p", "a + b"), ("(a - b) % p", "a - b"), ("(a * b) % p", "a * b")],
)

mistake(
    "modular_table",
    name="modular_table_negative_differences",
    hint="1 - 3: which of the numbers 0 .. p-1 is that? Do you have numbers below 0?",
    caught_by=["test_modular_table_of_differences_and_products"],
    change=("(a - b) % p", "np.fmod(a - b, p)"),
)

mistake(
    "modular_table",
    name="modular_table_size_of_the_difference",
    hint="Does 1 - 3 come to the same as 3 - 1? What do you do with the sign?",
    caught_by=["test_modular_table_of_differences_and_products"],
    change=("(a - b) % p", "np.abs(a - b)"),
)

mistake(
    "modular_table",
    name="modular_table_turned_difference",
    hint="What is 2 - 1, and what do you have for it? Which one is taken from which?",
    caught_by=["test_modular_table_of_differences_and_products"],
    change=("(a - b) % p", "(b - a) % p"),
)


@mistake(
    "modular_table",
    hint="How many rows does the table have? Are (1, 2) and (2, 1) one row or two?",
    caught_by=["test_modular_table_of_three"],
)
def modular_table_half(p, op="add"):
    _one_of_three(op)
    a, b = np.triu_indices(p)
    y = {"add": a + b, "sub": a - b, "mul": a * b}[op] % p
    return np.stack([a, b], axis=1), y


@mistake(
    "modular_table",
    hint="Modulo p, which numbers are there? Is p one of them, and is 0?",
    caught_by=["test_modular_table_of_three"],
)
def modular_table_from_one(p, op="add"):
    _one_of_three(op)
    a, b = np.divmod(np.arange(p * p), p)
    a, b = a + 1, b + 1
    return np.stack([a, b], axis=1), {"add": a + b, "sub": a - b, "mul": a * b}[op] % p


mistake(
    "modular_table",
    name="modular_table_lying",
    hint="Which shape should the pairs have: a row for each pair, or a row for all a and one for all b?",
    caught_by=["test_modular_table_of_three"],
    change=("np.stack([a, b], axis=1)", "np.stack([a, b])"),
)

mistake(
    "modular_table",
    name="modular_table_as_a_square",
    hint="y has one number for each row of pairs. Which shape is that? Yours is a square.",
    caught_by=["test_modular_table_of_three"],
    change=("axis=1), y", "axis=1), y.reshape(p, p)"),
)

mistake(
    "modular_table",
    name="modular_table_modulo_one_less",
    hint="Is p the number of hours on the clock, or the last of them? What is 1 + 1 modulo 3?",
    caught_by=["test_modular_table_of_three", "test_modular_table_of_each_operation"],
    change=[("(a + b) % p", "(a + b) % max(p - 1, 1)"), ("(a - b) % p", "(a - b) % max(p - 1, 1)"),
            ("(a * b) % p", "(a * b) % max(p - 1, 1)")],
)  # fmt: skip


@mistake(
    "modular_table",
    hint="You call it with 'sub': which operation do you compute? Where does your code look at op?",
    caught_by=["test_modular_table_of_differences_and_products", "test_modular_table_of_each_operation"],
)
def modular_table_always_adds(p, op="add"):
    _one_of_three(op)
    a, b = np.divmod(np.arange(p * p), p)
    return np.stack([a, b], axis=1), (a + b) % p


@mistake(
    "modular_table",
    hint="What comes back for 'div'? What does the docstring say of an operation that is none of the three?",
    caught_by=["test_modular_table_refuses_other_operations"],
)
def modular_table_takes_anything(p, op="add"):
    a, b = np.divmod(np.arange(p * p), p)
    y = {"sub": a - b, "mul": a * b}.get(op, a + b)
    return np.stack([a, b], axis=1), y % p


mistake(
    "modular_table",
    name="modular_table_multiplies_the_rest",
    hint="What comes back for 'div', and which branch of yours does it take? What does the docstring say of it?",
    caught_by=["test_modular_table_refuses_other_operations"],
    change=[('elif op == "mul":', "else:"),
            ("    else:\n        raise ValueError(f\"op is {op!r}: it must be 'add', 'sub' or 'mul'\")\n", "")],
)  # fmt: skip

mistake(
    "modular_table",
    name="modular_table_raises_a_key_error",
    hint="Which class of error does the docstring name, and which one does a dictionary raise?",
    caught_by=["test_modular_table_refuses_other_operations"],
    change=("raise ValueError(", "raise KeyError("),
)

mistake(
    "modular_table",
    name="modular_table_in_a_byte",
    hint="With p = 31, what is 30 times 30 before you take the modulus? How large a number fits into one byte?",
    caught_by=["test_modular_table_of_31"],
    change=("a, b = np.divmod(np.arange(p * p), p)",
            "a, b = (n.astype(np.int8) for n in np.divmod(np.arange(p * p), p))"),
)  # fmt: skip
