"""Tries: source that the compiler itself cannot bear: deep nesting, long chains, huge constants.
Gain: a crash while compiling, in whoever compiles (also the reader, if it parses).
Known from: ast.parse on untrusted text.
"""
SOURCES = [
    "(" * 5000 + ")" * 5000,
    "-" * 100_000 + "1",
    "x" + ".a" * 100_000,
    "lambda: " * 3000 + "1",
    "f'{" * 150 + "1" + "}'" * 150,
    "if 1:\n" + "".join(" " * i + "if 1:\n" for i in range(1, 150)),
    "((((10 ** 10) ** 10) ** 10) ** 10)",
    "'x' * (1 << 40)",
    "# -*- coding: rot13 -*-\nvzcbeg bf",
    "\x00\x01\x02",
    "x = " + " + ".join(["1"] * 200_000),
    "[" * 90 + "]" * 90 + "\n" + "match x:\n" + " case [" * 1,
]


def make(notebook):
    for source in SOURCES:
        notebook["cells"].append({"cell_type": "code", "metadata": {}, "source": source, "outputs": [], "execution_count": None})
    return notebook
