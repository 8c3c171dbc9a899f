"""Why a file is made: what is not as it was when it was last written."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from docgen.building.memory import RememberedFile
from docgen.building.standing import DraftInputs
from docgen.building.versions import changed_versions
from docgen.diagnostics.messages import Message, message

_MOST_NAMED = 3

Reasons = tuple[Message, ...]


@dataclass(frozen=True, kw_only=True)
class Compared:
    """What a file was last made from, and what it would be made from now.

    `current` are the digests of all sentences of the catalogue.
    """

    before: RememberedFile
    draft_before: DraftInputs | None
    now: RememberedFile
    draft_now: DraftInputs
    current: frozenset[str]


NEW = message("new")
FORCED = message("everything is made anew, as asked")
NOT_AS_WRITTEN = message("the file was missing or changed")
NOT_REMEMBERED = message("how the file was made is not remembered")
NO_MORE = message("there is no such paper any more, or it is blocked")
LEFT_BEHIND = message("left by a build that was ended")


def reasons_to_make(compared: Compared) -> Reasons:
    """Everything that is not as it was; nothing if the file would be the same."""
    before, now = compared.before, compared.now
    earlier, draft = compared.draft_before, compared.draft_now
    if earlier is None:
        return (NOT_REMEMBERED,)
    found: list[Message] = []
    if earlier.document != draft.document:
        found.extend(_of_the_draft(earlier, draft, compared.current))
    if before.style != now.style:
        found.append(message("the style changed"))
    versions = ", ".join(changed_versions(before.versions, now.versions))
    if versions:
        found.append(message("a font or a version changed: %(names)s", {"names": versions}))
    return tuple(found)


def _of_the_draft(
    earlier: DraftInputs, draft: DraftInputs, current: frozenset[str]
) -> Iterator[Message]:
    facts = _differing(earlier.facts, draft.facts)
    templates = [
        path for path in draft.templates
        if path in earlier.templates and earlier.templates[path] != draft.templates[path]
    ]
    some: list[Message] = []
    same_texts = not templates and earlier.sentences <= current
    changed_facts = [one for one in facts if same_texts or _in_both(one, earlier, draft)]
    if changed_facts:
        several = len(changed_facts) > 1
        names = {"facts": _named(changed_facts)}
        some.append(
            message("facts changed: %(facts)s", names)
            if several
            else message("a fact changed: %(facts)s", names)
        )
    some.extend(
        message("the template %(file)s changed", {"file": f"templates/{path}"})
        for path in templates
    )
    if not earlier.sentences <= current:
        some.append(message("a sentence of the catalogue changed"))
    if not some and earlier.state is not draft.state:
        some.append(message("its state changed"))
    yield from some or (message("what it says changed"),)


def _differing(before: Mapping[str, str], now: Mapping[str, str]) -> list[str]:
    return [path for path in sorted({*before, *now}) if before.get(path) != now.get(path)]


def _in_both(path: str, earlier: DraftInputs, draft: DraftInputs) -> bool:
    """A fact said only before or only now is no change of the fact if the template changed."""
    return path in earlier.facts and path in draft.facts


def _named(paths: Iterable[str]) -> str:
    names = list(paths)
    more = ", …" if len(names) > _MOST_NAMED else ""
    return ", ".join(names[:_MOST_NAMED]) + more
