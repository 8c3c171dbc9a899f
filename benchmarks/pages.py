"""The cost of a page: docgen's certificate beside the engine alone, with its font and with ours.

Each round measures every way once, so that all meet the same machine; ratios count, not seconds.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from pypdfium2 import PdfDocument
from weasyprint import HTML
from weasyprint.text.fonts import FontConfiguration

from docgen.building.font_case import prepare_faces
from docgen.building.order import FontCase
from docgen.building.survey import survey
from docgen.building.tasks import tasks_for
from docgen.building.workspace import read_inputs
from docgen.diagnostics.messages import Message
from docgen.document.documents import Edition
from docgen.document.renditions import Format
from docgen.writers.html import page
from docgen.writers.pdf.faces import font_faces
from docgen.writers.pdf.fetching import FontFetcher
from docgen.writers.pdf.fonts import require_fonts
from docgen.writers.pdf.writer import DENSITIES, write_pdf
from docgen.writers.requests import WriteRequest

ROOT = Path(__file__).resolve().parents[1]
CONTRACT, KIND, CERTIFICATE = "specimen", "certificates", "IC-A-01"
PROCESSES = 2
ROUNDS = 10
VARIANT = "pdf/ua-1"


def certificate() -> WriteRequest:
    """Draft the certificate that is measured, in both languages, without prepared faces."""
    inputs = read_inputs(ROOT, (CONTRACT,))
    (contract,) = survey(inputs, (KIND,)).contracts
    (document,) = (one.document for one in contract.documents if one.id == CERTIFICATE)
    if document is None:
        raise SystemExit(f"{CERTIFICATE}: not drafted")
    (task,) = tasks_for(
        document, (Edition.ZH_EN,), (Format.PDF,), inputs.templates, contract.known
    )
    return task.request


def ways(whole: WriteRequest, prepared: WriteRequest) -> Mapping[str, Callable[[], bytes]]:
    """What is measured; each gives a PDF of the same page at the density that docgen chose."""
    density = _density(prepared)
    print(f"{whole.document.id}, {density}")
    declared = f"{font_faces(prepared.faces)}\n{prepared.styles}"
    ours = page(replace(prepared, styles=declared), density)
    system = page(whole, density)
    fetcher = FontFetcher(require_fonts() | {face.path for face in prepared.faces})
    shared = FontConfiguration()
    return {
        "docgen, prepared faces": lambda: write_pdf(prepared),
        "docgen, whole fonts": lambda: write_pdf(whole),
        "engine, prepared faces, shared fonts": lambda: _engine(ours, fetcher, shared),
        "engine, whole fonts, nothing shared": lambda: _engine(system, None, None),
    }


def _engine(text: str, fetcher: FontFetcher | None, fonts: FontConfiguration | None) -> bytes:
    made = HTML(string=text, url_fetcher=fetcher)
    return bytes(made.write_pdf(font_config=fonts, pdf_variant=VARIANT))


def _density(request: WriteRequest) -> str:
    """The first density at which the engine alone needs as many pages as docgen has written."""
    document = PdfDocument(write_pdf(request))
    pages = len(document)
    document.close()
    fonts = FontConfiguration()
    return next(
        density
        for density in DENSITIES
        if len(HTML(string=page(request, density)).render(font_config=fonts).pages) == pages
    )


def _measure(made: Mapping[str, Callable[[], bytes]]) -> None:
    spent: dict[str, list[float]] = {name: [] for name in made}
    sizes = {name: len(write()) for name, write in made.items()}
    for _ in range(ROUNDS):
        for name, write in made.items():
            started = time.process_time()
            write()
            spent[name].append(time.process_time() - started)
    base = median(spent["engine, whole fonts, nothing shared"])
    for name, seconds in spent.items():
        ratio = median(seconds) / base
        print(f"{name:<40} {ratio:5.2f} of the last, {sizes[name] / 1024:6.1f} KB")


def _tell(said: Message) -> None:
    raise SystemExit(said.template)


def main() -> None:
    """Prepare faces for this run alone, and measure."""
    whole = certificate()
    with TemporaryDirectory() as folder:
        case = FontCase(folder=Path(folder), progress=lambda done, of: None, warn=_tell)
        prepared = replace(whole, faces=prepare_faces(case, PROCESSES))
        _measure(ways(whole, prepared))


if __name__ == "__main__":
    main()
