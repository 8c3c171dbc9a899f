"""What a draft was made from: taken when it is drafted, compared when it is drafted again."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from docgen.building.digests import Digests, sentence_digest
from docgen.building.manifests import digest
from docgen.building.standing import DraftInputs
from docgen.diagnostics.messages import LanguageCode
from docgen.document.documents import Document
from docgen.document.inlines import Said, facts_in, text_of
from docgen.drafting.drafting import Drafted
from docgen.drafting.kinds import MANIFEST
from docgen.drafting.open_points import slots_in
from docgen.model.facts import Fact

_SHORT = 16

Facts = Mapping[str, Fact[Any]]


def inputs_of(
    drafted: Drafted, facts: Facts, digests: Digests, chinese: Mapping[str, str]
) -> DraftInputs | None:
    """Everything that a draft was made from.

    `facts` finds every fact by its path; `chinese` is the catalogue that was used.
    """
    document = drafted.document
    if document is None:
        return None
    files = (*drafted.templates, f"{document.kind}/{MANIFEST}")
    said = _said(document, facts)
    templates = {path: digests.templates[path][:_SHORT] for path in sorted(files)}
    sentences = frozenset(
        sentence_digest(one, chinese.get(one, "")) for one in drafted.sentences
    )
    whole = document_digest(document)
    parts = (said, templates, sorted(sentences))
    return DraftInputs(
        name=digest(f"{whole}{parts}".encode())[:_SHORT],
        document=whole,
        state=document.state,
        facts=said,
        templates=templates,
        sentences=sentences,
    )


def document_digest(document: Document) -> str:
    """The digest of a draft, by which it is known again."""
    return digest(repr(document).encode())


def _said(document: Document, facts: Facts) -> dict[str, str]:
    """Each fact on the pages with a digest of its value, however the pages say it."""
    words: dict[str, set[str]] = {}
    for said in _sayings(document, "en"):
        words.setdefault(said.path, set()).add(text_of(said.parts))
    return {
        path: digest("\0".join(_values(path, facts) or sorted(words.get(path, ()))).encode())[
            :_SHORT
        ]
        for path in sorted({said.path for said in _sayings(document)})
    }


def _values(path: str, facts: Facts) -> list[str]:
    """The values behind a path; nothing where it names no fact, such as a word of ours."""
    behind = [facts[name] for name in (path, f"{path}.zh", f"{path}.en") if name in facts]
    return [f"{one.state} {one.settled!r} {one.note}" for one in behind]


def _sayings(document: Document, *languages: LanguageCode) -> Iterator[Said]:
    furniture = document.furniture
    slots = (
        furniture.header,
        furniture.footer,
        furniture.draft,
        furniture.specimen,
        furniture.reference,
        furniture.cancelled,
        *slots_in(document.blocks),
    )
    for slot in slots:
        for language in languages or ("zh", "en"):
            yield from facts_in(slot.said_in(language))


def is_untouched(inputs: DraftInputs, digests: Digests, current: frozenset[str]) -> bool:
    """Would drafting from the templates and sentences of now use the very same ones?

    `current` are the digests of all sentences of the catalogue.
    """
    same = all(
        digests.templates.get(path, "")[:_SHORT] == one for path, one in inputs.templates.items()
    )
    return same and inputs.sentences <= current
