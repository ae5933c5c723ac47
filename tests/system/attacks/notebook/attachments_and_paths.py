"""Tries: attachments, file names and links that lead out of the folder.
Gain: a file written, or shown, where it should not be.
Known from: path traversal in archives; <img src=file:///> in rendered notebooks.
"""


def make(notebook):
    for cell in notebook["cells"]:
        if cell["cell_type"] == "markdown":
            cell["attachments"] = {"../../../../owned.png": {"image/png": "AAAA"}, "/etc/owned": {"text/html": "<script>alert(1)</script>"}}
            cell["source"] = '<img src="file:///etc/passwd"><script>alert(1)</script>![x](attachment:../../owned.png)'
    notebook["metadata"]["name"] = "../../../owned"
    notebook["metadata"]["jupytext"] = {"formats": "ipynb,{{COURSE}}//py:percent"}
    return notebook
