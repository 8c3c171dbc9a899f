"""Slips in the records of a whole contract: one finding each, whose hint mends it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

import pytest

from docgen.building.contracts import load_from
from docgen.building.workspace import read_inputs
from docgen.cli.translation import speech
from docgen.diagnostics.findings import Finding

SPECIMEN = "specimen"
MEETING = "meetings/M-04.yaml"
NOTICE = "notices/N-05.yaml"
CALL = "notices/N-01.yaml"
CONTRACT = "contract.yaml"
CONTRIBUTION = "contributions/A-01.yaml"
BOARD = "board.yaml"
INPUTS = read_inputs(Path(__file__).parents[2], (SPECIMEN,))
ENGLISH, CHINESE = speech("en"), speech("zh")


class Slip(NamedTuple):
    """What is typed instead of what, the code, and what the hint says to type for `wrong`."""

    file: str
    typed: str
    instead_of: str
    code: str
    right: str = ""
    wrong: str = ""


SLIPS = (
    Slip(MEETING, "heldon: 2003-03-20", "held_on: 2003-03-20", "unknown-key", "held_on", "heldon"),
    Slip(MEETING, "会议日期: 2003-03-20", "held_on: 2003-03-20",
         "unknown-key", "held_on", "会议日期"),
    Slip(MEETING, "召开日期: 2003-03-20", "held_on: 2003-03-20",
         "unknown-key", "held_on", "召开日期"),
    Slip(MEETING, "{董事: A1}", "{director: A1}", "unknown-key", "director", "董事"),
    Slip(MEETING, "主持人: {director", "presided_by: {director",
         "unknown-key", "presided_by", "主持人"),
    Slip(CONTRIBUTION, "出资方: A", "party: A", "unknown-key", "party", "出资方"),
    Slip(CONTRIBUTION, "证明书文号: SP", "number: SP", "unknown-key", "number", "证明书文号"),
    Slip(CONTRIBUTION, "签发日期: 2002", "issued_on: 2002", "unknown-key", "issued_on", "签发日期"),
    Slip(CONTRACT, "法定代表人:", "legal_representative:",
         "unknown-key", "legal_representative", "法定代表人"),
    Slip(MEETING, "presided_by：{director: A1}", "presided_by: {director: A1}",
         "full-width-colon", "presided_by: ", "presided_by："),
    Slip(MEETING, "kind:regular", "kind: regular",
         "missing-space-after-colon", "kind: regular", "kind:regular"),
    Slip(MEETING, "held_on: 20/03/2003", "held_on: 2003-03-20", "date", "2003-03-20", "20/03/2003"),
    Slip(MEETING, "present: 亲自出席", "present: in person", "not-one-of", "in person", "亲自出席"),
    Slip(MEETING, "starts: 上午9时", "starts: 09:00 +08:00", "time", "09:00 +08:00", "上午9时"),
    Slip(MEETING, "{to: A1、A2、A3、A4,", "{to: [A1, A2, A3, A4],",
         "directors", "[A1, A2, A3, A4]", "A1、A2、A3、A4"),
    Slip(MEETING, "{to: A1 and A2,", "{to: [A1, A2, A3, A4],",
         "directors", "[A1, A2]", "A1 and A2"),
    Slip(MEETING, "votes: {for: 全体}", "votes: {for: all}", "directors", "all", "全体"),
    Slip(MEETING, "against: B3}", "against: [B3]}", "directors", "[B3]", "B3"),
    Slip(MEETING, "director: A1, present: in person}\n  - director: A3",
         "director: A2, present: in person}\n  - director: A3", "named-twice"),
    Slip(MEETING, "{director: A7, present", "{director: A4, present", "dangling-reference"),
    Slip(NOTICE, "from: [A]", "from: A", "single-value", "A", "[A]"),
    Slip(NOTICE, "to: B", "to: [B]", "list-expected", "[B]", "B"),
    Slip(NOTICE, "dated: June 7, 2004", "dated: 2004-06-07", "date", "2004-06-07", "June 7, 2004"),
    Slip(NOTICE, "dated: [2004-06-07", "dated: 2004-06-07", "unclosed"),
    Slip(NOTICE, "from A", "from: A", "missing-colon", "from: A", "from A"),
    Slip(NOTICE, "breach\n  by: B", "breach:\n  by: B", "missing-colon", "breach:", "breach"),
    Slip(NOTICE, "languages: [zh，en]", "languages: [zh, en]",
         "full-width-punctuation", "zh, en", "zh，en"),
    Slip(MEETING, "{to: [A1、A2、A3、A4], given", "{to: [A1, A2, A3, A4], given",
         "full-width-punctuation", "A1, A2, A3, A4", "A1、A2、A3、A4"),
    Slip(MEETING, "-{director: A4, present: in person}", "- {director: A4, present: in person}",
         "missing-space-after-hyphen", "- {director: A4, present: in person}",
         "-{director: A4, present: in person}"),
    Slip(NOTICE, "to: [B, B]", "to: [B]", "named-twice"),
    Slip("notices/N-06.yaml", "id: N-05", "id: N-06", "duplicate-id"),
    Slip(NOTICE, "appendix: 9,", "appendix: 4,", "dangling-reference"),
    Slip(NOTICE, "Appendix 9]", "Appendix 4]", "dangling-reference"),
    Slip(CALL, "USD 800.000", "USD 800,000", "amount", "USD 800,000", "USD 800.000"),
    Slip(CALL, "80万美元", "USD 800,000", "currency-sign", "USD 800,000", "80万美元"),
    Slip(CALL, "id: fax, to: A, means: courier", "id: courier, to: A, means: courier",
         "duplicate-id"),
    Slip(CONTRACT, "called: 甲方", "called: {zh: 甲方, en: Party A}",
         "both-languages", "{zh: 甲方, en: [to be translated]}", "甲方"),
    Slip(CONTRACT, "called: Party A", "called: {zh: 甲方, en: Party A}",
         "both-languages", "{zh: [to be translated], en: Party A}", "Party A"),
    Slip(MEETING, "{to: [A1 A2 A3 A4], given", "{to: [A1, A2, A3, A4], given",
         "directors", "[A1, A2, A3, A4]", "[A1 A2 A3 A4]"),
    Slip(MEETING, "{to: 【A1, A2, A3, A4】, given", "{to: [A1, A2, A3, A4], given",
         "full-width-punctuation", "[A1, A2, A3, A4]", "【A1, A2, A3, A4】"),
    Slip(MEETING, "— {director: A4, present: in person}", "- {director: A4, present: in person}",
         "dash-for-hyphen", "- {director: A4, present: in person}",
         "— {director: A4, present: in person}"),
    Slip(MEETING, "presided_by: {director: 范例甲}", "presided_by: {director: A1}",
         "id", "A1", "范例甲"),
    Slip(MEETING, "matter: 普通", "matter: ordinary", "id", "ordinary", "普通"),
    Slip(MEETING, "present: 委托出席", "present: in person", "not-one-of", "proxy", "委托出席"),
    Slip(CALL, "to: [甲方]", "to: [A]", "id", "A", "甲方"),
    Slip(CALL, "means: 传真", "means: fax", "id", "fax", "传真"),
    Slip(CALL, "means: 特快专递", "means: courier", "id", "courier", "特快专递"),
    Slip(CALL, "call:\ninstalment: A-4\noutstanding: USD 800,000\npaid_on",
         "call:\n  instalment: A-4\n  outstanding: USD 800,000\n  paid_on", "not-indented"),
    Slip(NOTICE, "ground: 第三十七条第（二）项", "ground: 37-2",
         "id", "37-2", "第三十七条第（二）项"),
    Slip(NOTICE, "ground: 37(2)", "ground: 37-2", "id", "37-2", "37(2)"),
    Slip(NOTICE, "languages: 中英文", "languages: [zh, en]", "list-expected", "[zh, en]", "中英文"),
    Slip(NOTICE, "的<sales.export.shares>销往", "的<sales.export.share>销往",
         "text-reference", "<sales.export.share>", "<sales.export.shares>"),
    Slip(NOTICE, "的<sales.export share>销往", "的<sales.export.share>销往",
         "no-text-reference", "<sales.export.share>", "<sales.export share>"),
    Slip(NOTICE, "的《sales.export.share》销往", "的<sales.export.share>销往",
         "marks-of-reference", "<sales.export.share>", "《sales.export.share》"),
    Slip(NOTICE, "的50%销往", "的<sales.export.share>销往",
         "named-in-one-language", "<sales.export.share>", "50%"),
    Slip(NOTICE, "sell half of", "sell <sales.export.share> of", "named-in-one-language"),
    Slip(BOARD, "name: {zh: 范例乙}", "name: {zh: 范例乙, en: Fan Liyi}", "missing-key"),
    Slip(BOARD, "appointed_by: 甲方, since", "appointed_by: A, since", "id", "A", "甲方"),
    Slip(BOARD, "id: 范例乙, name", "id: A2, name", "id"),
    Slip("letters/L-01.yaml", "salutation: ｛zh：尊敬的先生，en：Dear Sirs｝",
         "salutation: {zh: 尊敬的先生, en: Dear Sirs}", "full-width-punctuation",
         "{zh: 尊敬的先生, en: Dear Sirs}", "｛zh：尊敬的先生，en：Dear Sirs｝"),
    Slip(BOARD, "appointed_by: C,", "appointed_by: A,", "dangling-reference"),
)  # fmt: skip
MENDED = [slip for slip in SLIPS if slip.right]


def _named(slip: Slip) -> str:
    return f"{slip.file}: {slip.typed}"


def _findings(slip: Slip, typed: str) -> tuple[Finding, ...]:
    files: Mapping[str, bytes] = INPUTS.contracts[SPECIMEN]
    name = f"contract_data/{SPECIMEN}/{slip.file}"
    text = files[name].decode()
    assert slip.instead_of in text
    changed = {**files, name: text.replace(slip.instead_of, typed, 1).encode()}
    return load_from(replace(INPUTS, contracts={SPECIMEN: changed}), SPECIMEN).findings


@pytest.mark.parametrize("slip", SLIPS, ids=_named)
def test_a_slip_is_one_finding_in_its_file(slip: Slip) -> None:
    (finding,) = _findings(slip, slip.typed)
    assert finding.code == slip.code
    assert finding.source.file == f"contract_data/{SPECIMEN}/{slip.file}"


@pytest.mark.parametrize("slip", MENDED, ids=_named)
def test_a_hint_followed_to_the_letter_mends_the_slip(slip: Slip) -> None:
    (finding,) = _findings(slip, slip.typed)
    for words in (ENGLISH, CHINESE):
        assert slip.right in words.say(finding.hint)
    assert _findings(slip, slip.typed.replace(slip.wrong, slip.right)) == ()
