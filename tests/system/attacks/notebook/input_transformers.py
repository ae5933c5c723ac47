"""Tries: to register code that changes every later cell before it runs.
Gain: `check(...)` becomes a score; one line that blanks cells scored 10/10 in nbgrader.
Known from: get_ipython().input_transformers_cleanup.
"""
SOURCE = """
ip = get_ipython()
ip.input_transformers_cleanup.append(lambda lines: ["99.0"])
ip.ast_transformers.append(lambda tree: tree)
ip.events.register("pre_run_cell", lambda info: None)
ip.display_formatter.formatters["text/plain"].for_type(float, lambda *a: "99.0")
"""


def make(notebook):
    cell = {"cell_type": "code", "metadata": {}, "source": SOURCE, "outputs": [], "execution_count": None}
    notebook["cells"].insert(0, cell)
    return notebook
