"""Tries: to run the text of the reference, by every way of opening a file that Python has.
Gain: full marks.
Known from: the obvious next step when the import is blocked by name.
"""
import importlib.machinery
import io
import linecache
import os
import runpy
import tokenize

PATH = "{{COURSE}}/reference/perceptron.py"


def by_descriptor(path):
    return os.read(os.open(path, os.O_RDONLY), 1 << 20).decode()


def by_folder(path):
    folder = os.open(os.path.dirname(path), os.O_RDONLY | os.O_DIRECTORY)
    return os.read(os.open(os.path.basename(path), os.O_RDONLY, dir_fd=folder), 1 << 20).decode()


WAYS = [
    by_descriptor,
    by_folder,
    lambda p: io.open(p).read(),
    lambda p: tokenize.open(p).read(),
    lambda p: "".join(linecache.getlines(p)),
    lambda p: importlib.machinery.SourceFileLoader("x", p).get_source("x"),
    lambda p: runpy.run_path(p) and open(p).read(),
    lambda p: open("/proc/self/root" + p).read(),
    lambda p: open("/proc/self/cwd/../../../../../.." + p).read(),
    lambda p: open("../../../../../.." + p).read(),
]
for way in WAYS:
    try:
        source = way(PATH)
    except Exception:
        continue
    if source:
        print("BREACH read the reference")
        exec(source)
        break
