"""Versions of what makes documents, told without loading it."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from pathlib import Path

from docgen.building.files import content, files_below
from docgen.building.manifests import digest
from docgen.diagnostics.errors import MissingError
from docgen.document.renditions import Format

_PACKAGE = Path(__file__).resolve().parent.parent
_SURVEYING = ("pyyaml", "pydantic", "pydantic-core", "jinja2", "markupsafe", "babel", "lxml")
_ENGINES: Mapping[Format, tuple[str, ...]] = {
    Format.PDF: ("weasyprint", "pydyf", "fonttools", "tinycss2", "tinyhtml5", "pypdfium2"),
    Format.DOCX: ("python-docx", "lxml"),
    Format.HTML: (),
    Format.TEXT: (),
}
_TALKING = ("cli",)
_WRITING = ("writers", "document", "proof", "language", "model", "facts", "diagnostics")
_NATIVE = {
    "Pango": (("libpango-1.0.so.0", "libpango-1.0.0.dylib"), "pango_version_string"),
    "HarfBuzz": (("libharfbuzz.so.0", "libharfbuzz.0.dylib"), "hb_version_string"),
    "HarfBuzz subset": (
        # Without it the engine cuts fonts another way.
        ("libharfbuzz-subset.so.0", "libharfbuzz-subset.0.dylib"),
        "hb_version_string",
    ),
}
_INSTALLED = re.compile(r"([A-Za-z0-9_.]+)-([^-]+)\.(?:dist|egg)-info")
_DIRECTORY_BYTES = 1 << 16


def survey_versions() -> Mapping[str, str]:
    """What reads, judges and drafts."""
    own = _own(tuple(name for name in _folders() if name not in _TALKING))
    return {"docgen": own, "Python": sys.version.split()[0], **_libraries(_SURVEYING)}


def library_versions(format_: Format) -> Mapping[str, str]:
    """The releases of docgen and of the libraries of Python that write and prove a format."""
    return _libraries(("docgen", *_ENGINES[format_]))


@cache
def engine_versions(format_: Format) -> Mapping[str, str]:
    """What writes and proves files of a format, the fonts of its pages among it."""
    versions = {**library_versions(format_), "docgen": _own(_WRITING)}
    if format_ is Format.PDF:
        versions |= {name: _native(*where) for name, where in _NATIVE.items()}
        versions |= _fonts()
    return versions


@cache
def _own(folders: tuple[str, ...]) -> str:
    """The version of docgen; where it can be edited, the digest of these folders of it."""
    version = _libraries(("docgen",))["docgen"]
    if (_PACKAGE / "_data").is_dir():
        return version
    sources = [file for folder in folders for file in files_below(str(_PACKAGE / folder))]
    read = (f"{name}\0".encode() + content(path) for name, path in sources if name[-3:] == ".py")
    return f"{version} {digest(b''.join(read))}"


def _folders() -> tuple[str, ...]:
    return tuple(sorted(path.name for path in _PACKAGE.iterdir() if path.is_dir()))


def _libraries(names: Iterable[str]) -> dict[str, str]:
    installed = _installed()
    return {name: installed.get(name, "") for name in names}


@cache
def _installed() -> Mapping[str, str]:
    """Every library on the path with its version, read from the names of folders alone."""
    found: dict[str, str] = {}
    for folder in sys.path:
        for name in sorted(os.listdir(folder)) if os.path.isdir(folder) else ():
            if match := _INSTALLED.fullmatch(name):
                found.setdefault(re.sub(r"[-_.]+", "-", match[1]).lower(), match[2])
    return found


def _native(files: tuple[str, ...], function: str) -> str:
    """The version that a library of the system gives; empty if it is not in its usual place."""
    import ctypes

    for file in files:
        try:
            ask = getattr(ctypes.CDLL(file), function)
        except OSError:
            continue
        ask.restype = ctypes.c_char_p
        said: bytes = ask()
        return said.decode("ascii")
    return ""


def _fonts() -> dict[str, str]:
    """The declared fonts with their digests; what is missing is told when pages are made."""
    from docgen.writers.pdf.fonts import DECLARED_FONTS, installed_fonts

    try:
        installed = installed_fonts()
    except MissingError:
        return {}
    files = {str(font): installed.get((font.family, font.style)) for font in DECLARED_FONTS}
    return {name: _font_digest(path) for name, path in files.items() if path is not None}


@cache
def _font_digest(path: Path) -> str:
    """A digest of the size and of the directory of tables, which has a checksum of each table."""
    with path.open("rb") as file:
        head = file.read(_DIRECTORY_BYTES)
        return digest(f"{os.fstat(file.fileno()).st_size}\0".encode() + head)


def changed_versions(before: Mapping[str, str], now: Mapping[str, str]) -> Iterator[str]:
    """The names of what has another version, or is there no more or only now."""
    for name in sorted({*before, *now}):
        if before.get(name) != now.get(name):
            yield name
