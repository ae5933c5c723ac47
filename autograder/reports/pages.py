"""The pages' frame: templates compiled once, the style inside the page, and a policy that forbids everything else.

Contract: a page is one file. It asks nothing of a network, runs no script that is not ours, and every value that a
template prints goes through `printable` and is then escaped. Templates are well-formed XML, so that a broken tag is
found by a parser in the tests and not by a reader.
"""

from __future__ import annotations

import base64
import hashlib
from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template
from markupsafe import Markup, escape

from autograder.reports import wording
from autograder.reports.printable import printable

_TEMPLATES = Path(__file__).parent / "templates"


def render(name: str, *, style: str = "", script: str = "", **values: Any) -> str:
    """The page of `templates/<name>.html` with the styles (`<style>`, then its own) and, where named, `templates/<script>`."""
    look = _asset("look.css") + (_asset(style) if style else "") + _asset(f"{name}.css")
    code = _asset(script) if script else ""
    return _template(f"{name}.html").render(
        style=trusted(look), script=trusted(code), policy=_policy(look, code), **values
    )


def trusted(markup: str) -> Markup:
    """Our own style, script or picture, which the template prints as it is. Never for anything that a student wrote."""
    return Markup(markup)  # noqa: S704 (the one place that says so)


def breakable(name: str) -> Markup:
    """A name that may be broken behind an underscore, and looks whole where there is room."""
    return trusted("_<wbr />".join(str(escape(part)) for part in printable(name).split("_")))


def _clean(value: Any) -> Any:
    """What a template prints: text is made visible first; our own markup stays as it is."""
    return printable(value) if type(value) is str else value


@cache
def _template(name: str) -> Template:
    return _environment().get_template(name)


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=FileSystemLoader(_TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=_clean,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
        keep_trailing_newline=True,
    )
    environment.filters["breakable"] = breakable
    environment.filters.update(
        points=wording.points,
        signed=wording.signed,
        percent=wording.percent,
        counted=wording.counted,
        in_words=wording.in_words,
        moment=wording.moment,
    )
    return environment


@cache
def _asset(name: str) -> str:
    return (_TEMPLATES / name).read_text(encoding="utf-8")


@cache
def _policy(style: str, script: str) -> str:
    """The Content-Security-Policy: this style, this script or none, pictures inside the page, nothing else."""
    return "; ".join(
        [
            "default-src 'none'",
            f"style-src {_hash(style)}",
            f"script-src {_hash(script)}" if script else "script-src 'none'",
            "img-src data:",
            "base-uri 'none'",
            "form-action 'none'",
        ]
    )


def _hash(text: str) -> str:
    digest = hashlib.sha256(text.encode("utf-8")).digest()
    return f"'sha256-{base64.b64encode(digest).decode('ascii')}'"
