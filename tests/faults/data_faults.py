"""Faults that staff can type: texts that differ in their languages, signs that no font has."""

from __future__ import annotations

from tests.faults.line import data, glossary_of_data, glyphs, languages, rules
from tests.faults.record import Caught, Edit, Fault

FOLDER = "contract_data/specimen/"
CONTRACT = f"{FOLDER}contract.yaml"
BOARD = f"{FOLDER}board.yaml"
A_02 = f"{FOLDER}contributions/A-02.yaml"
B_01 = f"{FOLDER}contributions/B-01.yaml"
B_02 = f"{FOLDER}contributions/B-02.yaml"
APPENDIX_2 = f"{FOLDER}appendices/2-technology-investment.yaml"
_WHY = "why: {zh: 出资日期有误, en: The date of the contribution was wrong}"
_SURPLUS = "goes_to: {zh: 计入合营企业资本公积, en: Credited to the capital reserve of the company}"
_B1 = "name: {zh: 艾伦·范例, en: Alan Example}, appointed_by: B"


def _why(name: str, zh: str, en: str, says: str = "") -> Fault:
    """Another reason for a cancellation, whose languages differ."""
    typed = f'why: {{zh: "{zh}", en: "{en}"}}'
    caught = Caught(languages, "parity-figures", B_01, typed, says)
    return Fault(name=name, edits=(Edit(B_01, typed, _WHY),), caught=(caught,))


def _signer(name: str, code: str, sign: str) -> Fault:
    """A sign in the name of a director who signs."""
    typed = f'name: {{zh: "艾伦·范{sign}", en: Alan Example}}, appointed_by: B'
    check = glyphs if code == "no-glyph" else data
    caught = Caught(check, code, BOARD, typed, f"U+{ord(sign):04X}")
    return Fault(name=name, edits=(Edit(BOARD, typed, _B1),), caught=(caught,))


DATA_FAULTS = (
    _why("a date stands in one language only",
         "2002年11月28日的出资日期有误", "The date of the contribution was wrong", "2002-11-28"),
    _why("a date is another in English",
         "出资日期应为2002年11月28日", "The contribution was made on November 29, 2002"),
    _why("an amount is another in English",
         "出资额应为700,000美元", "The contribution was US$7,000,000"),
    _why("an amount in 万 has a zero too many",
         "出资额应为70万美元", "The contribution was US$7,000,000"),
    _why("an amount in capitals has a wrong 零",
         "出资额应为壹佰万零伍仟美元整", "The contribution was US$1,050,000"),
    _why("a share is another in Chinese", "出资比例应为60%", "The share was forty percent (40%)"),
    _why("an article is another in English", "依照第十条第二款", "Under Article 11(2)"),
    _why("days in words differ", "未在三十日内缴付", "Not paid within thirteen days"),
    _why("a name is misspelt in English",
         "范例丙签名有误", "The signature of Fan Libin was wrong",
         "board_record.directors.A3.name"),
    _why("a name is misspelt in Chinese",
         "范例两签名有误", "The signature of Fan Libing was wrong",
         "board_record.directors.A3.name"),
    _why("the number of a certificate is another",
         "编号SP-2002-001有误", "The number SP-2003-001 was wrong"),
    Fault(
        name="what goes to the reserve is another amount in English",
        edits=(Edit(A_02, 'goes_to: {zh: "498.78美元计入资本公积", en: "US$498.87 to the reserve"}',
                    _SURPLUS),),
        caught=(Caught(languages, "parity-figures"),),
    ),
    Fault(
        name="staff do not call the approval authority as agreed",
        edits=(Edit(CONTRACT, "和审批机关批准，不得转让", "和审批机构批准，不得转让"),),
        caught=(Caught(glossary_of_data, "glossary"),
                Caught(glossary_of_data, "glossary-forbidden")),
    ),
    Fault(
        name="a registered share is mistyped",
        edits=(Edit(CONTRACT, "amount: USD 3,200,000\n      share: 41%",
                    "amount: USD 3,200,000\n      share: 40%"),),
        caught=(Caught(rules, "subscribed-share-is-exact", CONTRACT, "share: 41%"),
                Caught(rules, "shares-sum-to-the-whole", CONTRACT, "share: 41%")),
    ),
    _signer("a sign of nobody's font", "invisible-character", "\ue000"),
    _signer("an emoji", "unexpected-character", "\U0001f600"),
    _signer("an ideograph that is not assigned", "invisible-character", "\U0003347a"),
    _signer("a rare ideograph without a glyph", "no-glyph", "\U00030106"),
)  # fmt: skip
