"""The fonts that papers are set in, and whether this machine has them."""

from __future__ import annotations

import hashlib
import subprocess
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from docgen.diagnostics.errors import MissingError


@dataclass(frozen=True, kw_only=True)
class Font:
    """One face of a family; `package` is what brings it on Debian and Ubuntu."""

    family: str
    style: str
    package: str

    def __str__(self) -> str:
        return f"{self.family} {self.style}"


SONGTI = "Noto Serif CJK SC"
HEITI = "Noto Sans CJK SC"
LATIN = "Liberation Serif"
LATIN_IN_CHINESE = "Liberation Serif in Chinese"
"""The Latin face without the marks that Chinese text takes from its own face; the style sheet
makes it from `LATIN`, so it is embedded beside it and never installed."""

DECLARED_FONTS = (
    Font(family=SONGTI, style="Regular", package="fonts-noto-cjk"),
    Font(family=SONGTI, style="Bold", package="fonts-noto-cjk"),
    Font(family=HEITI, style="Regular", package="fonts-noto-cjk"),
    Font(family=HEITI, style="Bold", package="fonts-noto-cjk"),
    Font(family=LATIN, style="Regular", package="fonts-liberation"),
    Font(family=LATIN, style="Bold", package="fonts-liberation"),
)
SONGTI_COMMON = f"{SONGTI} Common"
HEITI_COMMON = f"{HEITI} Common"
LATIN_COMMON = f"{LATIN} Common"
LATIN_COMMON_IN_CHINESE = f"{LATIN} Common in Chinese"
"""The families of prepared faces, which have common characters only."""

WHOLE_FAMILIES = frozenset({SONGTI, HEITI, LATIN, LATIN_IN_CHINESE})
EMBEDDED_FAMILIES = WHOLE_FAMILIES | {
    SONGTI_COMMON,
    HEITI_COMMON,
    LATIN_COMMON,
    LATIN_COMMON_IN_CHINESE,
}


def missing_fonts() -> tuple[Font, ...]:
    """The declared fonts that this machine lacks."""
    installed = installed_fonts()
    return tuple(font for font in DECLARED_FONTS if (font.family, font.style) not in installed)


def require_fonts() -> frozenset[Path]:
    """The files of the declared fonts.

    Raises:
        MissingError: a declared font is not installed.
    """
    missing = missing_fonts()
    if missing:
        raise MissingError(
            "these fonts are not installed: %(fonts)s; on Debian or Ubuntu: "
            "apt-get install %(packages)s",
            fonts=", ".join(str(font) for font in missing),
            packages=" ".join(sorted({font.package for font in missing})),
        )
    installed = installed_fonts()
    return frozenset(installed[font.family, font.style] for font in DECLARED_FONTS)


@cache
def font_digests() -> Mapping[tuple[str, str], str]:
    """The digest of the file of each declared font, by family and style.

    Raises:
        MissingError: a declared font is not installed.
    """
    files = sorted(require_fonts())
    with ThreadPoolExecutor() as threads:
        digests = dict(zip(files, threads.map(_digest, files), strict=True))
    installed = installed_fonts()
    named = ((font.family, font.style) for font in DECLARED_FONTS)
    return {name: digests[installed[name]] for name in named}


def _digest(file: Path) -> str:
    with file.open("rb") as opened:
        return hashlib.file_digest(opened, "sha256").hexdigest()


@cache
def installed_fonts() -> dict[tuple[str, str], Path]:
    """The files of all faces on this machine, by family and style.

    Raises:
        MissingError: fontconfig itself is not installed, or does not work.
    """
    try:
        listed = subprocess.run(
            ("fc-list", "--format", "%{family[0]}\t%{style[0]}\t%{file}\n"),
            check=True,
            capture_output=True,
            encoding="utf-8",
            errors="surrogateescape",
        ).stdout
    except (FileNotFoundError, subprocess.CalledProcessError) as error:
        raise MissingError(
            "PDF files need libraries that this machine lacks: %(why)s; docgen doctor says "
            "what to install, and --to docx makes the Word files without them",
            why="fontconfig",
        ) from error
    found: dict[tuple[str, str], Path] = {}
    for line in sorted(listed.splitlines()):
        family, style, file = line.split("\t", 2)
        found.setdefault((family, style), Path(file))
    return found
