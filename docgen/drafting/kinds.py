"""Kinds: the template folders that have a manifest."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from docgen.diagnostics.findings import Finding
from docgen.diagnostics.messages import message
from docgen.diagnostics.source import Source
from docgen.facts.annotating import annotate
from docgen.facts.binding import bind
from docgen.facts.loading import check_format
from docgen.facts.reading import read_text
from docgen.model.kinds import Kind

MANIFEST = "kind.yaml"
TEMPLATE = "template.xml"
STYLE = "style.css"


@dataclass(frozen=True, kw_only=True)
class KindFolder:
    """A kind with the name of its folder."""

    name: str
    kind: Kind

    @property
    def template(self) -> str:
        """The path of its template below the templates folder."""
        return f"{self.name}/{TEMPLATE}"


def read_kinds(
    files: Mapping[str, bytes],
) -> tuple[tuple[KindFolder, ...], tuple[Finding, ...]]:
    """Read the manifests among the template files, by folder name."""
    kinds: list[KindFolder] = []
    findings: list[Finding] = []
    for path in sorted(files):
        name, _, file = path.partition("/")
        if file != MANIFEST:
            continue
        reading = read_text(f"templates/{path}", files[path])
        findings.extend(reading.findings)
        if reading.written is None:
            continue
        findings.extend(annotate(reading.written.root, name))
        wrong_format = check_format(reading.written.root)
        if wrong_format is not None:
            findings.append(wrong_format)
            continue
        kind, wrong = bind(Kind, reading.written.root)
        findings.extend(wrong)
        if kind is not None:
            kinds.append(KindFolder(name=name, kind=kind))
            findings.extend(_without_template(name, files))
    return tuple(kinds), tuple(findings)


def _without_template(name: str, files: Mapping[str, bytes]) -> tuple[Finding, ...]:
    file = f"{name}/{TEMPLATE}"
    if file in files:
        return ()
    return (
        Finding(
            code="missing-file",
            source=Source(f"templates/{file}"),
            message=message("this kind of document has no template"),
            observed=message("nothing"),
            required=file,
            hint=message("add the template beside the manifest"),
        ),
    )
