"""Tries: cell magics and line magics that run files, other languages and shells.
Gain: code outside the graded interpreter; in a kernel, as the instructor.
Known from: %%bash in submissions.
"""
SOURCES = [
    "%%bash\ntouch {{COURSE}}/owned-by-bash",
    "%%python\nopen('{{COURSE}}/owned-by-python', 'w')",
    "%run {{COURSE}}/reference/perceptron.py",
    "%load {{COURSE}}/reference/perceptron.py",
    "%%writefile {{COURSE}}/owned-by-writefile\nx",
    "%autoreload 2\n%load_ext owned\n%cd {{COURSE}}\n%env X=1",
    "from IPython import get_ipython\nget_ipython().run_cell_magic('bash', '', 'touch {{COURSE}}/owned-by-api')",
]


def make(notebook):
    for source in SOURCES:
        notebook["cells"].append({"cell_type": "code", "metadata": {}, "source": source, "outputs": [], "execution_count": None})
    return notebook
