"""Versions: told without loading what they are versions of."""

from __future__ import annotations

import importlib.metadata
import re

import pytest

from docgen.building.versions import changed_versions, engine_versions, survey_versions
from docgen.document.renditions import Format
from docgen.writers.pdf.fonts import DECLARED_FONTS
from docgen.writers.pdf.native import native_libraries


@pytest.mark.parametrize("format_", Format)
def test_libraries_have_the_version_that_their_installer_tells(format_: Format) -> None:
    told = {**engine_versions(format_), **survey_versions()}
    libraries = [name for name in told if re.fullmatch(r"[a-z0-9-]+", name) and name != "docgen"]
    assert libraries
    for name in libraries:
        assert told[name] == importlib.metadata.version(name), name


def test_pages_rest_on_fonts_and_on_native_libraries() -> None:
    told = engine_versions(Format.PDF)
    native = {library.name: library.version for library in native_libraries()}
    assert {str(font) for font in DECLARED_FONTS} <= set(told)
    assert told["Pango"] == native["Pango"]
    assert told["HarfBuzz"] == native["HarfBuzz"]
    assert bool(told["HarfBuzz subset"]) == bool(native["HarfBuzz subset"])


def test_text_rests_on_docgen_alone() -> None:
    assert list(engine_versions(Format.TEXT)) == ["docgen"]


def test_what_came_went_or_changed_is_named_in_order() -> None:
    before = {"a": "1", "b": "1", "c": "1"}
    assert list(changed_versions(before, {"b": "2", "c": "1", "d": "1"})) == ["a", "b", "d"]
