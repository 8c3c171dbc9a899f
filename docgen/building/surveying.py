"""The survey of what is not as remembered, joined with what is."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from docgen.building.digests import Digests, sentence_digest
from docgen.building.draft_inputs import inputs_of, is_untouched
from docgen.building.memory import Memory, RememberedContract
from docgen.building.standing import (
    ContractStanding,
    DocumentStanding,
    TextsStanding,
    shown_lines,
    standing_of,
)
from docgen.building.stock import Kept, Stock, texts_name, with_contracts, with_texts
from docgen.building.survey import survey
from docgen.building.surveyed import ContractSurvey, Survey, Surveyed, why
from docgen.building.texts import Texts, read_sound_texts, read_texts
from docgen.building.workspace import Inputs
from docgen.diagnostics.messages import Words

Recalled = Mapping[str, RememberedContract]


def survey_the_rest(
    inputs: Inputs, digests: Digests, memory: Memory, recalled: Recalled, kept: Kept
) -> Stock:
    """Read, judge and draft what is not as remembered."""
    texts = _texts(inputs, digests, memory)
    current = _current(texts)
    settled = {
        name: kept(one.standing) & _untouched(one, digests, texts, current)
        for name, one in recalled.items()
    }
    whole = {
        name: replace(one, texts=digests.texts)
        for name, one in recalled.items()
        if settled[name] >= {document.id for document in one.standing.documents}
    }
    rest = {name: files for name, files in inputs.contracts.items() if name not in whole}
    found = survey(
        replace(inputs, contracts=rest),
        digests.wish.kinds,
        digests.wish.as_of,
        lambda contract, document: document in settled.get(contract, ()),
        texts,
    )
    stands = {
        one.id: _standing(one, found, digests, recalled.get(one.id)) for one in found.contracts
    }
    of_texts = TextsStanding(findings=found.of_texts, lines=texts.lines)
    now = {**whole, **{name: _remembered(one, digests, texts) for name, one in stands.items()}}
    in_full = [stands.get(name) or whole[name].standing for name in inputs.contracts]
    remembered = with_contracts(
        with_texts(memory, digests, _short(of_texts)), digests, now
    )
    return Stock(
        standing=standing_of(of_texts, in_full),
        memory=remembered,
        survey=found,
        settled={one.id: settled.get(one.id, frozenset()) for one in found.contracts},
        current=current,
    )


def _texts(inputs: Inputs, digests: Digests, memory: Memory) -> Texts:
    """Read the texts, and check them unless these very ones are known to be sound."""
    known = memory.texts.get(texts_name(digests))
    if known is not None and not known.findings:
        return read_sound_texts(inputs)
    return read_texts(inputs)


def _current(texts: Texts) -> frozenset[str]:
    """Every sentence with its Chinese as it is now."""
    sentences = texts.catalogue.sentences.items()
    return frozenset(sentence_digest(sentence, chinese) for sentence, chinese in sentences)


def _untouched(
    one: RememberedContract, digests: Digests, texts: Texts, current: frozenset[str]
) -> frozenset[str]:
    """The documents whose draft would come from the very same templates and sentences."""
    if one.texts == digests.texts:
        return frozenset(document.id for document in one.standing.documents)
    if one.faulty != tuple(sorted(texts.faulty)):
        return frozenset()
    return frozenset(
        document.id
        for document in one.standing.documents
        if (document.inputs is None and not document.is_withheld)
        or (document.inputs is not None and is_untouched(document.inputs, digests, current))
    )


def _standing(
    contract: ContractSurvey,
    found: Survey,
    digests: Digests,
    before: RememberedContract | None,
) -> ContractStanding:
    known = {one.id: one for one in before.standing.documents} if before is not None else {}
    chinese = found.texts.catalogue.sentences
    return ContractStanding(
        id=contract.id,
        is_loaded=contract.is_loaded,
        law=contract.law,
        documents=tuple(
            known[one.id] if one.is_settled else _document(one, digests, chinese)
            for one in contract.documents
        ),
        findings=contract.findings,
        lines=contract.lines,
    )


def _document(one: Surveyed, digests: Digests, chinese: Mapping[str, str]) -> DocumentStanding:
    kind = one.planned.folder.kind
    facts = one.planned.assignment.facts
    is_drafted = one.drafted is not None and one.document is not None
    return DocumentStanding(
        id=one.id,
        kind=one.planned.folder.name,
        title=Words(en=kind.title.en.value, zh=kind.title.zh.value),
        state=one.state,
        editions=tuple(kind.editions),
        formats=tuple(kind.formats),
        why=why(one),
        is_withheld=one.is_withheld,
        brackets=tuple(point.place for point in one.points),
        findings=one.findings,
        inputs=inputs_of(one.drafted, facts, digests, chinese)
        if is_drafted and one.drafted is not None
        else None,
    )


def _remembered(
    contract: ContractStanding, digests: Digests, texts: Texts
) -> RememberedContract:
    return RememberedContract(
        key=digests.survey_key(contract.id, contract.law),
        data=digests.contracts[contract.id],
        texts=digests.texts,
        faulty=tuple(sorted(texts.faulty)),
        standing=replace(
            contract, lines=shown_lines(contract.lines, contract.all_findings())
        ),
    )


def _short(texts: TextsStanding) -> TextsStanding:
    return replace(texts, lines=shown_lines(texts.lines, texts.findings))
