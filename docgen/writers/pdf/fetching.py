"""The reader of addresses, which reads the declared fonts and nothing else."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from weasyprint.urls import URLFetcher, URLFetcherResponse


class FontFetcher(URLFetcher):  # type: ignore[misc]
    """Gives the files of fonts by their exact address; every other address ends the run."""

    def __init__(self, files: frozenset[Path]) -> None:
        """Allow these files alone."""
        super().__init__(allowed_protocols=["file"], allow_redirects=False, fail_on_errors=True)
        self._addresses = {file.as_uri(): file for file in files}

    def fetch(self, url: str, headers: Mapping[str, str] | None = None) -> Any:
        """Give the content of a declared font.

        Raises:
            PermissionError: any other address; the caller turns it into a fatal error.
        """
        file = self._addresses.get(url)
        if file is None:
            raise PermissionError(f"a paper may not read {url}")
        return URLFetcherResponse(url, file.read_bytes())
