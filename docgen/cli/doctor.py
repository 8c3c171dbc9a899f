"""`docgen doctor`."""

from __future__ import annotations

import platform
import re
import sys
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from importlib.metadata import PackageNotFoundError, requires, version
from shutil import which

from docgen.cli.override_words import own_overrides, say_override
from docgen.cli.places import font_folder
from docgen.cli.report import print_json, print_result
from docgen.cli.translation import Speech, own_variables
from docgen.cli.widths import table
from docgen.diagnostics.errors import ExitCode, MissingError
from docgen.diagnostics.messages import Message, message

_NAME = re.compile(r"[A-Za-z0-9._-]+")
_OF_AN_EXTRA = "extra =="

@dataclass(frozen=True, kw_only=True)
class Part:
    """Something that docgen needs: its version or file, and what to install if it is missing."""

    name: str
    found: str
    install: str = ""

    @property
    def is_missing(self) -> bool:
        """Is it not on this machine?"""
        return not self.found


def doctor(speech: Speech, *, is_json: bool) -> int:
    """Show each library and font with its version, and what is missing."""
    parts = (*_libraries(), *_native(), *_fonts(), *_prepared(speech))
    missing = [part for part in parts if part.is_missing]
    overrides = own_overrides()
    if is_json:
        print_json(
            {
                "parts": [asdict(part) for part in parts],
                "missing": len(missing),
                "overrides": [
                    {"file": one.file, "age": one.age.value, "packaged": str(one.packaged)}
                    for one in overrides
                ],
            }
        )
    else:
        absent = speech.say(message("missing"))
        rows = [(part.name, part.found or absent, part.install) for part in parts]
        for line in table(rows):
            print_result(line)
        print_result(_summary(missing, speech))
        for one in overrides:
            print_result(say_override(one, speech))
    return int(ExitCode.MISSING if missing else ExitCode.DONE)


def _summary(missing: list[Part], speech: Speech) -> str:
    if not missing:
        return speech.say(message("nothing is missing"))
    lines: list[Message] = []
    libraries = [part.name for part in missing if not part.install]
    if libraries:
        again = message(
            "missing: %(libraries)s; install docgen again, with all that belongs to it",
            {"libraries": " ".join(libraries)},
        )
        lines.append(again)
    packages = sorted({part.install for part in missing if part.install})
    if packages:
        lines.extend(_packages(len(missing) - len(libraries), packages))
    return "\n".join(speech.say(line) for line in lines)


def _packages(count: int, packages: list[str]) -> tuple[Message, ...]:
    """How the fonts and the libraries of the system are got, which PDF files alone need."""
    said = message(
        "%(count)s missing; on Debian or Ubuntu: apt-get install %(packages)s",
        {"count": str(count), "packages": " ".join(packages)},
    )
    aside = message(
        "Only PDF files need these. On Windows or macOS open the folder in its container "
        "(.devcontainer), which has everything, or make Word files: docgen build --to docx"
    )
    return said, aside


def _libraries() -> list[Part]:
    parts = [Part(name="Python", found=platform.python_version())]
    for name in ("docgen", *_required()):
        try:
            parts.append(Part(name=name, found=version(name)))
        except PackageNotFoundError:
            parts.append(Part(name=name, found=""))
    return parts


def _required() -> Iterator[str]:
    """What docgen itself says that it needs; nothing where it is not installed."""
    try:
        said = requires("docgen") or []
    except PackageNotFoundError:
        return
    for one in said:
        name = _NAME.match(one)
        if name is not None and _OF_AN_EXTRA not in one:
            yield name[0].lower()


def _native() -> list[Part]:
    from docgen.writers.pdf.native import native_libraries

    return [
        Part(name=library.name, found=library.version, install=library.package)
        for library in native_libraries()
    ]


def _fonts() -> list[Part]:
    from docgen.writers.pdf.fonts import DECLARED_FONTS, installed_fonts

    try:
        installed = installed_fonts()
    except MissingError:
        installed = {}
    lister = Part(name="fontconfig", found=which("fc-list") or "", install="fontconfig")
    return [lister] + [
        Part(
            name=str(font),
            found=str(installed.get((font.family, font.style), "")),
            install=font.package,
        )
        for font in DECLARED_FONTS
    ]


def _prepared(speech: Speech) -> list[Part]:
    """What was made of the fonts, which is never missing: the first PDF has it made."""
    from docgen.building.font_case import kept_faces
    from docgen.writers.pdf.faces import FACES

    folder = font_folder(own_variables(), sys.platform)
    try:
        kept = kept_faces(folder)
    except MissingError:
        return []
    state = message(
        "%(kept)s of %(all)s in %(folder)s",
        {"kept": str(kept), "all": str(len(FACES)), "folder": str(folder)},
    )
    return [Part(name=speech.say(message("prepared fonts")), found=speech.say(state))]
