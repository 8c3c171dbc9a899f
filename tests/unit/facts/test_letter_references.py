"""What letters and plain resolutions name must exist, and votes are typed in neither."""

from __future__ import annotations

import pytest

from tests.unit.letters import LETTER, RESOLUTION, load


def _found(letter: str = LETTER, resolution: str = RESOLUTION) -> list[tuple[str, str]]:
    return [(one.code, str(one.observed)) for one in load(letter, resolution).findings]


def test_letters_and_plain_resolutions_load_without_a_finding() -> None:
    assert _found() == []


@pytest.mark.parametrize(
    ("typed", "instead_of", "observed"),
    [
        ("from: C", "from: A", "C"),
        ("from: ministry", "from: A", "ministry"),
        ("to: [office]", "to: [B]", "office"),
        ("to: [B]\ncopies_to: [company, ministry, court]", "to: [B]", "court"),
    ],
)
def test_a_writer_or_recipient_that_names_nobody_is_found(
    typed: str, instead_of: str, observed: str
) -> None:
    assert _found(LETTER.replace(instead_of, typed)) == [("dangling-reference", observed)]


def test_a_body_of_nobody_is_found() -> None:
    resolution = RESOLUTION.replace("of: company", "of: ministry")
    assert _found(resolution=resolution) == [("dangling-reference", "ministry")]


def test_a_letter_and_a_plain_resolution_have_different_ids() -> None:
    assert _found(LETTER.replace("L-1", "P-1")) == [("duplicate-id", "P-1")]


def test_a_text_that_names_no_fact_is_found_in_both() -> None:
    letter = LETTER.replace("[{zh: 一, en: One}]", "[{zh: 一, en: about <P-1.nothing>}]")
    resolution = RESOLUTION.replace("en: Two", "en: about <L-2.dated>")
    assert _found(letter, resolution) == [
        ("text-reference", "<P-1.nothing>"),
        ("text-reference", "<L-2.dated>"),
    ]


def test_a_text_may_name_facts_of_either_record() -> None:
    letter = LETTER.replace(
        "[{zh: 一, en: One}]", "[{zh: 依<P-1.title>于<P-1.dated>, en: <P-1.title> of <P-1.dated>}]"
    )
    resolution = RESOLUTION.replace("zh: 二", "zh: 二<L-1.dated>")
    assert _found(letter, resolution.replace("en: Two", "en: Two <L-1.dated>")) == []


@pytest.mark.parametrize(
    ("typed", "instead_of"),
    [
        ("zh: 董事会", "zh: 工会委员会"),
        ("en: The Board of Directors", "en: Labour Union Committee"),
        ("title: {zh: 一, en: Resolution of the Board}", "title: {zh: 一, en: One}"),
        ("title: {zh: 董事会临时决议, en: One}", "title: {zh: 一, en: One}"),
    ],
)
def test_a_plain_resolution_is_not_one_of_the_company_s_board(typed: str, instead_of: str) -> None:
    text = RESOLUTION.replace(instead_of, typed)
    assert text != RESOLUTION
    assert [code for code, _ in _found(resolution=text)] == ["resolution-of-the-board"]


def test_the_board_of_a_party_may_resolve_and_a_title_may_name_the_company_s_board() -> None:
    of_party = RESOLUTION.replace("of: company", "of: A").replace("工会委员会", "董事会")
    assert _found(resolution=of_party) == []
    title = "title: {zh: 列席董事会会议的代表, en: Observer at meetings of the Board}"
    assert _found(resolution=RESOLUTION.replace("title: {zh: 一, en: One}", title)) == []


@pytest.mark.parametrize(
    ("zh", "en", "observed"),
    [
        ("全票通过", "Two", "票通过"),
        ("一致同意", "Two", "致同意"),
        ("符合法定人数", "Two", "法定人数"),
        ("二", "Carried by five votes", "votes"),
        ("二", "Unanimously so resolved", "Unanimously"),
        ("二", "There was a quorum", "quorum"),
    ],
)
def test_votes_and_outcomes_are_not_typed(zh: str, en: str, observed: str) -> None:
    text = RESOLUTION.replace("{zh: 二, en: Two}", f"{{zh: {zh}, en: {en}}}")
    assert _found(resolution=text) == [("typed-outcome", observed)]


def test_words_that_only_look_like_votes_may_be_typed() -> None:
    text = RESOLUTION.replace("en: Two", "en: The committee is devoted to safety on board ships")
    assert _found(resolution=text) == []
