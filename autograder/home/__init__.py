"""The student's own machine: the visible checks on a notebook, a file or a folder. Knows no sandbox."""
