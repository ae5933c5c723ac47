"""Tries: names that look like the exercise's but are others, text that runs backwards, characters of no width.
Gain: a person who reads the page sees other code than ran.
Known from: CVE-2021-42574 (Trojan Source).
"""
SOURCE = (
    "def perceptron_pr\u0435dict(X, w, b):\n    return 1\n"
    "def \uff50erceptron_step(*a, **k):  # fullwidth p: Python itself makes it a plain p\n    return 1\n"
    "x = '\u202e\u2066 passed 20/20 \u2069'\nraise ValueError('\u202e<b>passed</b>\u200b\u2028\u2029\ufeff')\n"
)


def make(notebook):
    notebook["cells"].append({"cell_type": "code", "metadata": {}, "source": SOURCE, "outputs": [], "execution_count": None})
    return notebook
