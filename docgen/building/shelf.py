"""The shelf: which files of earlier builds are as they were written, and would be so now."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from docgen.building.digests import style_digest
from docgen.building.manifests import MANIFEST, Entry, digest, read_manifest
from docgen.building.memory import Memory, RememberedFile, Undrawn
from docgen.building.order import Order, path_of
from docgen.building.standing import ContractStanding, DocumentStanding
from docgen.building.styles import styles_of
from docgen.building.versions import engine_versions
from docgen.document.documents import Edition
from docgen.document.renditions import Format


@dataclass(frozen=True)
class Shelf:
    """The files that an order wants, held against what is remembered of them."""

    order: Order
    memory: Memory
    templates: Mapping[str, bytes]

    def kept(self, contract: ContractStanding) -> frozenset[str]:
        """The documents of a contract all of whose files are as they would be made now."""
        folder = self.order.out / contract.id
        if self.order.is_forced or not self._is_manifest_known(contract.id, folder):
            return frozenset()
        entries = read_manifest(folder)
        return frozenset(
            document.id
            for document in contract.documents
            if document.inputs is None
            or self.undrawn(contract.id, document) is not None
            or all(
                self.is_kept(
                    f"{contract.id}/{path}", format_, entries.get(path), document.inputs.document
                )
                for path, _, format_ in self.files(document)
            )
        )

    def files(self, document: DocumentStanding) -> Iterator[tuple[str, Edition, Format]]:
        """The files of a document that the order wants; none if there is nothing to write."""
        if document.inputs is None:
            return
        for edition in self.order.editions_of(document.editions):
            for format_ in self.order.formats_of(document.formats):
                yield path_of(document.kind, document.id, edition, format_), edition, format_

    def undrawn(self, contract: str, document: DocumentStanding) -> Undrawn | None:
        """What is remembered of a draft that the fonts cannot show, if a PDF is wanted."""
        found = self.memory.undrawn.get(f"{contract}/{document.id}")
        is_wanted = Format.PDF in self.order.formats_of(document.formats)
        if found is None or document.inputs is None or not is_wanted:
            return None
        is_same = found.document == document.inputs.document
        return found if is_same and found.versions == engine_versions(Format.PDF) else None

    def is_kept(self, name: str, format_: Format, entry: Entry | None, document: str) -> bool:
        """Is a file as it would be made now?

        It is named by its contract and its path; `entry` is that of the manifest, `document` the
        digest of what would be written.
        """
        before = self.memory.files.get(name)
        if before is None or entry is None or entry.sha256 != before.sha256:
            return False
        draft = self.memory.drafts.get(before.draft)
        _, kind, _ = name.split("/")
        return (
            draft is not None
            and draft.document == document
            and before.style == self._style(kind)
            and before.versions == self._versions(format_)
            and sha256_of(self.order.out / name) == before.sha256
        )

    def as_it_is(self, document: DocumentStanding, format_: Format, sha256: str) -> RememberedFile:
        """What a file would be made from now."""
        assert document.inputs is not None
        return RememberedFile(
            sha256=sha256,
            draft=document.inputs.name,
            style=self._style(document.kind),
            versions=self._versions(format_),
        )

    def _versions(self, format_: Format) -> Mapping[str, str]:
        faces = "prepared" if self.order.fonts is not None else "whole"
        return {
            **engine_versions(format_), **({"faces": faces} if format_ is Format.PDF else {})
        }

    def _is_manifest_known(self, contract: str, folder: Path) -> bool:
        return sha256_of(folder / MANIFEST) == self.memory.manifests.get(contract)

    def _style(self, kind: str) -> str:
        if kind not in self._styles:
            self._styles[kind] = style_digest(styles_of(kind, self.templates))
        return self._styles[kind]

    @cached_property
    def _styles(self) -> dict[str, str]:
        return {}


def sha256_of(path: Path) -> str | None:
    """The digest of a file; none if there is no such file."""
    try:
        return digest(path.read_bytes())
    except OSError:
        return None
