"""The catalogue of messages, read quickly: the same sentences that the library reads."""

from __future__ import annotations

from docgen.building.workspace import MESSAGES, read_messages
from docgen.cli.translation import read_sentences
from docgen.language.catalogues import read_catalogue


def test_our_catalogue_is_read_as_the_library_reads_it() -> None:
    data = read_messages()
    catalogue, _ = read_catalogue(MESSAGES, data)
    said = {sentence: zh for sentence, zh in catalogue.sentences.items() if zh}
    assert said
    assert dict(read_sentences(data.decode("utf-8"))) == said


def test_a_sentence_without_chinese_or_marked_fuzzy_says_nothing() -> None:
    text = (
        'msgid ""\nmsgstr ""\n"Language: zh_CN\\n"\n\n'
        'msgid "one \\"1\\"\\n"\nmsgstr "一"\n\n'
        'msgid "two"\nmsgstr ""\n\n'
        '#, fuzzy\nmsgid "three"\nmsgstr "三"\n'
    )
    assert read_sentences(text) == {'one "1"\n': "一"}
