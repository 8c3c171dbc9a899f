"""The catalogue of messages, read quickly: the same sentences that the library reads."""

from __future__ import annotations

from docgen.building.workspace import MESSAGES, read_messages
from docgen.cli.translation import ENGLISH, read_sentences, speech
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


def test_what_is_listed_has_the_marks_of_its_language() -> None:
    chinese = speech("zh")
    two = ("a", "b")
    assert (chinese.items(two), ENGLISH.items(two)) == ("a、b", "a, b")
    assert (chinese.phrases(two), ENGLISH.phrases(two)) == ("a，b", "a, b")
    assert (chinese.clauses(two), ENGLISH.clauses(two)) == ("a；b", "a; b")
    assert (chinese.colon, ENGLISH.colon) == ("：", ": ")
