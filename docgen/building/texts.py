"""The texts that papers are drafted from: templates, catalogue and glossary, checked once a run."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from docgen.building.workspace import GLOSSARY, PAPERS, Inputs
from docgen.diagnostics.findings import Finding, Severity
from docgen.diagnostics.source import Source
from docgen.drafting.glossary import Terminology, check_entries, read_glossary
from docgen.drafting.style_checks import check_styles
from docgen.drafting.template_checks import check_template
from docgen.drafting.template_reading import grammar, read_templates, sentences_of
from docgen.facts.encoding import decode
from docgen.language.catalogue_checks import CatalogueCheck, Sentences, check_catalogue
from docgen.language.catalogue_entries import read_entries
from docgen.language.catalogues import Catalogue, read_catalogue

_TEMPLATES = "templates/"


@dataclass(frozen=True, kw_only=True)
class Texts:
    """What all documents of a run share.

    `faulty` are the folders of templates of which nothing can be drafted; `_house` among them
    means all. `lines` are of the files with findings, for excerpts.
    """

    templates: Mapping[str, str] = field(repr=False)
    catalogue: Catalogue
    terminology: Terminology
    findings: tuple[Finding, ...]
    faulty: frozenset[str]
    lines: Mapping[str, tuple[str, ...]] = field(repr=False)

    def is_faulty(self, kind: str) -> bool:
        """Would drafting a kind only say again what was found in its texts?"""
        return any(name == kind or name.startswith("_") for name in self.faulty)


def read_sound_texts(inputs: Inputs) -> Texts:
    """Read texts in which nothing was found when they were checked, just as they are now."""
    templates, _ = _decoded(inputs.templates)
    terminology, _ = read_glossary(GLOSSARY, inputs.glossary)
    catalogue, _ = read_catalogue(PAPERS, inputs.papers)
    return Texts(
        templates=templates,
        catalogue=catalogue,
        terminology=terminology,
        findings=(),
        faulty=frozenset(),
        lines={},
    )


def read_texts(inputs: Inputs) -> Texts:
    """Read and check templates, catalogue and glossary."""
    templates, undecoded = _decoded(inputs.templates)
    jinja = grammar()
    readable, unreadable = read_templates(templates, jinja)
    slips = (slip for template in readable for slip in check_template(template, jinja))
    of_templates = (*undecoded, *unreadable, *slips)
    terminology, of_glossary = read_glossary(GLOSSARY, inputs.glossary)
    catalogue, _ = read_catalogue(PAPERS, inputs.papers)
    used = sentences_of(readable)
    check = _check_catalogue(inputs.papers, used, terminology)
    of_catalogue = check.findings
    if undecoded or unreadable:
        # What the other templates say is not known.
        of_catalogue = tuple(one for one in of_catalogue if one.code != "catalogue-unused")
    of_styles = tuple(check_styles(_styles(inputs.templates)))
    findings = (*of_templates, *of_glossary, *of_catalogue, *of_styles)
    return Texts(
        templates=templates,
        catalogue=catalogue,
        terminology=terminology,
        findings=findings,
        faulty=frozenset(
            (
                *_folders_of((*of_templates, *of_styles)),
                *_folders_saying(check.faulty, used),
            )
        ),
        lines=_lines(inputs, findings),
    )


def _decoded(files: Mapping[str, bytes]) -> tuple[Mapping[str, str], tuple[Finding, ...]]:
    texts: dict[str, str] = {}
    findings: list[Finding] = []
    for path, data in files.items():
        if path.endswith(".xml"):
            match decode(f"{_TEMPLATES}{path}", data):
                case Finding() as finding:
                    findings.append(finding)
                case str(text):
                    texts[path] = text
    return texts, tuple(findings)


def _styles(files: Mapping[str, bytes]) -> Mapping[str, str]:
    return {
        path: data.decode("utf-8", "replace")
        for path, data in files.items()
        if path.endswith(".css")
    }


def _check_catalogue(
    papers: bytes, used: Sentences, terminology: Terminology
) -> CatalogueCheck:
    entries = read_entries(papers.decode("utf-8", "replace"))
    return check_catalogue(PAPERS, papers, used, check_entries(terminology, PAPERS, entries))


def _folders_of(findings: Iterable[Finding]) -> Iterator[str]:
    for finding in findings:
        if finding.severity is Severity.ERROR:
            yield _folder(finding.source)


def _folders_saying(faulty: frozenset[str], used: Sentences) -> Iterator[str]:
    """The folders whose papers say a faulty sentence; what any paper may say is the house's."""
    for sentence in faulty:
        if sentence in used:
            yield from (_folder(place) for place in used[sentence] or (_ANYWHERE,))


_ANYWHERE = Source(f"{_TEMPLATES}_house/")


def _folder(source: Source) -> str:
    return source.file.removeprefix(_TEMPLATES).partition("/")[0]


def _lines(inputs: Inputs, findings: Iterable[Finding]) -> Mapping[str, tuple[str, ...]]:
    files = {f"{_TEMPLATES}{path}": data for path, data in inputs.templates.items()}
    files |= {PAPERS: inputs.papers, GLOSSARY: inputs.glossary}
    return {
        file: tuple(files[file].decode("utf-8", "replace").split("\n"))
        for file in dict.fromkeys(finding.source.file for finding in findings)
        if file in files
    }
