"""Fills Word templates by docxtpl: triples of template, texts and output; runs beside the bench."""

from __future__ import annotations

import json
import sys
from pathlib import Path

from docxtpl import DocxTemplate  # type: ignore[import-not-found]


def main(arguments: list[str]) -> None:
    """Fill each template with its texts."""
    for template, texts, filled in zip(*[iter(arguments)] * 3, strict=True):
        document = DocxTemplate(template)
        document.render(json.loads(Path(texts).read_text("utf-8")), autoescape=True)
        document.save(filled)


if __name__ == "__main__":
    main(sys.argv[1:])
