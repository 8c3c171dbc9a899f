"""The native libraries that pages are laid out with, and their versions."""

from __future__ import annotations

import ctypes
import ctypes.util
from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class NativeLibrary:
    """A library of the system; `version` is empty where it is missing."""

    name: str
    version: str
    package: str


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
