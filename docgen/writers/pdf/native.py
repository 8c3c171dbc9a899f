"""The native libraries that pages are laid out with, and their versions."""

from __future__ import annotations

import ctypes
import ctypes.util
import io
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass

from docgen.diagnostics.errors import MissingError


@dataclass(frozen=True, kw_only=True)
class NativeLibrary:
    """A library of the system; `version` is empty where it is missing."""

    name: str
    version: str
    package: str


def require_engine() -> None:
    """Load the engine of pages, once, as long as nothing has been written.

    Raises:
        MissingError: the engine, or a library of the system that it loads, is missing.
    """
    # What the engine prints of its own before it fails, our message says shorter.
    with redirect_stdout(io.StringIO()), redirect_stderr(io.StringIO()):
        try:
            import weasyprint  # noqa: F401
        except (ImportError, OSError) as error:
            raise MissingError(
                "PDF files need libraries that this machine lacks: %(why)s; docgen doctor says "
                "what to install, and --to docx makes the Word files without them",
                why=str(error).strip().partition("\n")[0].partition(":")[0],
            ) from error


def native_libraries() -> tuple[NativeLibrary, ...]:
    """Pango, HarfBuzz and its subsetter.

    Without the subsetter fonts are still embedded, but a file takes many times as long, so
    that its absence counts as missing.
    """
    return (
        NativeLibrary(
            name="Pango",
            version=_version("pango-1.0", "pango_version_string"),
            package="libpango-1.0-0",
        ),
        NativeLibrary(
            name="PangoFT2", version=_present("pangoft2-1.0"), package="libpangoft2-1.0-0"
        ),
        NativeLibrary(
            name="HarfBuzz",
            version=_version("harfbuzz", "hb_version_string"),
            package="libharfbuzz0b",
        ),
        NativeLibrary(
            name="HarfBuzz subset",
            version=_present("harfbuzz-subset"),
            package="libharfbuzz-subset0",
        ),
    )


def _version(name: str, function: str) -> str:
    file = ctypes.util.find_library(name)
    if file is None:
        return ""
    ask = getattr(ctypes.CDLL(file), function)
    ask.restype = ctypes.c_char_p
    said: bytes = ask()
    return said.decode("ascii")


def _present(name: str) -> str:
    return ctypes.util.find_library(name) or ""
