"""The toy course to be published: two exercises, helpers that only the solution needs, and a task that a person marks."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.toy_course import releasable


@pytest.fixture
def course(tmp_path: Path) -> Path:
    return releasable(tmp_path / "course")
