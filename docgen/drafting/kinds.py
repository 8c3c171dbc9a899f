"""Kinds: the template folders that have a manifest."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from docgen.diagnostics.findings import Finding
from docgen.diagnostics.messages import message
from docgen.diagnostics.source import Source
from docgen.facts.bound_files import bind_file
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
        bound = bind_file(f"templates/{path}", files[path], Kind, name)
        findings.extend(bound.findings)
        if isinstance(bound.term, Kind):
            kinds.append(KindFolder(name=name, kind=bound.term))
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
