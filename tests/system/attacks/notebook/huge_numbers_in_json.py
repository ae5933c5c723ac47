"""Tries: numbers of a million digits, NaN, repeated keys, and text that is no UTF-8.
Gain: quadratic time in the JSON reader; a file that two readers understand differently.
Known from: CVE-2020-10735; JSON interoperability vulnerabilities.
"""


def make(notebook):
    return b'{"cells": [], "cells": [{"x": ' + b"9" * 1_000_000 + b"}], \"metadata\": NaN, \"nbformat\": 1e999, \"y\": \"\xff\xfe\"}"
