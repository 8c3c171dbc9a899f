"""The likeliest slips of those who write facts, each with its one finding and what mends it."""

from __future__ import annotations

from typing import NamedTuple

from tests.smallest import A_01, BOARD, CONTRACT, REPORT


class Slip(NamedTuple):
    """One slip: what is typed instead of what, the code of its finding, and where it stands.

    `at` is the part of `typed` that the finding points at. Where the hint names the text to
    type, `right` is that text, and `wrong` the part of `typed` that it takes the place of.
    """

    name: str
    file: str
    typed: str
    instead_of: str
    code: str
    at: str
    right: str = ""
    wrong: str = ""


DATE = "made_on: 2002-04-12"
AMOUNT = "amount: USD 600,000"
NUMBER = 'licence_number: "0001"'
NAME = "name: {zh: 甲公司, en: First Company}"
DIRECTOR = "  - {id: A1, name: {zh: 甲一, en: A One}, appointed_by: A, since: 2002-03-01}\n"
DEEP = "x: " + "[" * 19 + "[w, " + "[" * 480 + "]" * 500


def _date(typed: str, right: str = "", code: str = "date") -> Slip:
    return Slip(f"the date {typed}", A_01, f"made_on: {typed}", DATE, code, typed, right, typed)


def _amount(typed: str, right: str = "", code: str = "amount") -> Slip:
    name = f"the amount {typed[:20]}"
    return Slip(name, A_01, f"amount: {typed}", AMOUNT, code, typed, right, typed)


def _number(
    name: str, typed: str, code: str, at: str, right: str = "", wrong: str = ""
) -> Slip:
    return Slip(name, CONTRACT, f"licence_number: {typed}", NUMBER, code, at, right, wrong)


OF_TYPING = (
    Slip("a misspelt key", A_01, "prty: A", "party: A", "unknown-key", "prty", "party", "prty"),
    Slip("a misspelt basis", A_01, "bassis: Article 5", "basis: Article 5",
         "unknown-key", "bassis", "basis", "bassis"),
    Slip("a misspelt format", A_01, "fromat: 1", "format: 1",
         "format", "fromat", "format", "fromat"),
    Slip("a key in capitals", A_01, "Party: A", "party: A",
         "unknown-key", "Party", "party", "Party"),
    Slip("a full-width colon", A_01, "party：A", "party: A",
         "full-width-colon", "：", "party: ", "party："),
    Slip("no space after the colon", A_01, "party:A", "party: A",
         "missing-space-after-colon", ":", "party: A", "party:A"),
    Slip("an id given twice", BOARD, DIRECTOR * 2, DIRECTOR, "duplicate-id", "A1", "", ""),
    Slip("an unknown director", A_01, "director: A9", "director: A1",
         "dangling-reference", "A9", "A1", "A9"),
    Slip("a tab", A_01, "certificates:\n\t- id: A-01", "certificates:\n  - id: A-01",
         "tab", "\t"),
    Slip("brackets left open", A_01, "made_on: [2002-04-12", DATE, "unclosed", "[",
         "]", ""),
    Slip("text where a list belongs", REPORT, "covers: A-01、B-01", "covers: [A-01, B-01]",
         "list-expected", "A-01", "[A-01, B-01]", "A-01、B-01"),
    Slip("commas of another width", REPORT, "covers: [A-01、B-01]", "covers: [A-01, B-01]",
         "full-width-punctuation", "、", "A-01, B-01", "A-01、B-01"),
    Slip("no space after the hyphen", A_01, "certificates:\n  -id: A-01",
         "certificates:\n  - id: A-01", "missing-space-after-hyphen", "-",
         "- id: A-01", "-id: A-01"),
    Slip("an amount without its currency", A_01, "amount: 600,000", AMOUNT,
         "amount-without-currency", "600,000", "USD 600,000", "600,000"),
    Slip("a word in another script", A_01, "\nform: 现金", "\nform: cash",
         "form-of-contribution", "现金", "cash", "现金"),
    Slip("a word in capitals", CONTRACT, "side: Chinese", "side: chinese",
         "not-one-of", "Chinese", "chinese", "Chinese"),
    Slip("a citation in Chinese", A_01, "basis: 第五条", "basis: Article 5",
         "citation", "第五条", "Article 5", "第五条"),
    Slip("quote marks of print", CONTRACT, "name: {zh: “甲公司”, en: First Company}", NAME,
         "curly-quotes", "“", '"甲公司"', "“甲公司”"),
    Slip("brackets in brackets", A_01, "made_on: [[2002-04-12]]", DATE,
         "double-brackets", "[[", "[2002-04-12]", "[[2002-04-12]]"),
    Slip("brackets of another width", CONTRACT, "name: {zh: 【甲公司】, en: First Company}", NAME,
         "full-width-brackets", "【", "[甲公司]", "【甲公司】"),
    Slip("a period in Chinese", CONTRACT, "issued_within: 60天", "issued_within: 60 days",
         "period", "60天", "60 days", "60天"),
    Slip("a share without its sign", CONTRACT, "share: 60\n", "share: 60%\n",
         "share", "60", "60%", "60"),
    Slip("a dash for the hyphen", A_01, "certificates:\n  — id: A-01",
         "certificates:\n  - id: A-01", "dash-for-hyphen", "—", "- id: A-01", "— id: A-01"),
    Slip("a semicolon for the colon", A_01, "made_on； 2002-04-12", DATE, "missing-colon",
         "made_on", DATE, "made_on； 2002-04-12"),
    Slip("an equals sign for the colon", A_01, "made_on=2002-04-12", DATE, "missing-colon",
         "made_on", DATE, "made_on=2002-04-12"),
    Slip("braces of another width", CONTRACT, "name: ｛zh: 甲公司, en: First Company｝", NAME,
         "full-width-punctuation", "｛", "{zh: 甲公司, en: First Company}",
         "｛zh: 甲公司, en: First Company｝"),
    Slip("round brackets for braces", CONTRACT, "name: （zh：甲公司，en: First Company）", NAME,
         "full-width-punctuation", "（", "{zh: 甲公司, en: First Company}",
         "（zh：甲公司，en: First Company）"),
    Slip("a list in brackets of print", REPORT, "covers: 【A-01, B-01】", "covers: [A-01, B-01]",
         "list-expected", "【", "[A-01, B-01]", "【A-01, B-01】"),
    Slip("a blank for the comma", REPORT, "covers: [A-01 B-01]", "covers: [A-01, B-01]",
         "id", "A-01 B-01", "A-01, B-01", "A-01 B-01"),
    Slip("a name for the id of a party", A_01, "party: 甲方", "party: A",
         "id", "甲方", "A", "甲方"),
    Slip("a name for the id of a director", A_01, "director: 甲一}", "director: A1}",
         "id", "甲一", "A1", "甲一"),
    Slip("a title for the id of an office", A_01, "office: 董事长,", "office: chairman,",
         "id", "董事长", "chairman", "董事长"),
    Slip("a sign behind an id", A_01, "party: A；", "party: A", "id", "A；", "A", "A；"),
    Slip("two citations in one text", A_01, "basis: 第五条、第八条", "basis: Article 5",
         "citation", "第五条", "[Article 5, Article 8]", "第五条、第八条"),
    Slip("a paragraph of an article", A_01, "basis: 第五条第一款", "basis: Article 5",
         "citation", "第五条", "Article 5", "第五条第一款"),
    Slip("a text that goes on in the next line", CONTRACT, "licence_number: 张三\n  李四",
         NUMBER, "missing-colon", "李四", "", ""),
    Slip("a key that is indented too far", CONTRACT, "-2001\n  parties:", "-2001\nparties:",
         "indentation", "parties:"),
    _date("by hand", "by_hand", "by-hand"),
    _date("待定", "[to be fixed]", "placeholder"),
    _date("08/11/2002"),
    _date("31/12/2001", "2001-12-31"),
    _date("12 April 2002", "2002-04-12"),
    _date("2002-04-12。", "2002-04-12"),
    _date("2002年4月12日（星期五）", "2002-04-12"),
    _amount("US$600,000", "USD 600,000", "currency-sign"),
    _amount("60万美元", "USD 600,000", "currency-sign"),
    _amount("六十万美元", "USD 600,000", "currency-sign"),
    _amount("陆拾万美元（USD 600,000）", "USD 600,000"),
    _amount("USD 600,0000", "USD 600,000"),
    _amount("USD 600.000", "USD 600,000"),
)  # fmt: skip

OF_YAML = (
    Slip("a duplicate key", A_01, f"{DATE}\n{DATE}", DATE, "duplicate-key", DATE, "", ""),
    Slip("a truth value for a word", CONTRACT, "specimen: yes\nversion", "version",
         "not-one-of", "yes", "true", "yes"),
    _amount("1000000.10", "USD 1000000.10", "amount-without-currency"),
    _amount(".inf"),
    _amount(".nan"),
    _amount("0x1F"),
    _amount("+86"),
    _amount("1_000_000"),
    _amount("9" * 5000, code="amount-without-currency"),
    _amount("USD １,０００", "USD 1,000"),
    Slip("figures of another script", A_01, "amount: USD ٣", AMOUNT, "unexpected-character", "٣"),
    _date("2024-02-30", code="no-such-day"),
    _date("2002-4-3", "2002-04-03"),
    _date("2002/4/30", "2002-04-30"),
    _date("2002年4月30日", "2002-04-30"),
    _number("a comment that cuts a text", "张三 #1 室", "hash-cuts-text", "#",
            '"张三 #1 室"', "张三 #1 室"),
    Slip("a key swallowed by the line above", A_01, "form: cash\n  amount：USD 600,000",
         "form: cash\namount: USD 600,000", "full-width-colon", "："),
    Slip("a mapping behind a full-width colon", CONTRACT,
         "  name:\n    zh：甲公司\n    en: First Company\n",
         "  name: {zh: 合营公司, en: Joint Company}\n", "full-width-colon", "：", "zh: ", "zh："),
    Slip("a tab before a key", CONTRACT, "\tside: chinese", "    side: chinese", "tab", "\t"),
    Slip("a no-break space before a key", CONTRACT, "  \u00a0 side: chinese", "    side: chinese",
         "wide-space", "\u00a0", "", ""),
    Slip("a full-width space before a key", CONTRACT, "\u3000   side: chinese",
         "    side: chinese", "wide-space", "\u3000"),
    Slip("a key in the wrong encoding", CONTRACT, 'licence_number: "\u052a"', NUMBER,
         "unexpected-character", "\u052a"),
    _number("an invisible character", '"00\u200b01"', "invisible-character", "\u200b"),
    _number("a mark that turns the text", '"100\u202e001"', "invisible-character", "\u202e"),
    _number("a soft hyphen", '"00\u00ad01"', "invisible-character", "\u00ad"),
    _number("a character of private use", '"\ue000"', "invisible-character", "\ue000"),
    _number("a bell as an escape", '"\\x07"', "invisible-character", "\\x07"),
    _number("a radical for a character", '"\u2f00号"', "compatibility-character", "\u2f00",
            "一", "\u2f00"),
    _number("a letter in two parts", '"Cafe\u0301"', "not-nfc", "e\u0301", "é", "e\u0301"),
    Slip("a merge key", A_01, "<<: x\nparty: A", "party: A", "merge-key", "<<"),
    _number("an anchor", "&a x", "anchor", "&a x"),
    _number("an alias", "*a", "alias", "*a"),
    _number("a list that holds itself", "&a [*a]", "anchor", "&a"),
    _number("a tag", "!!timestamp x", "tag", "!!timestamp"),
    _number("a tag of whole numbers", "!!int x", "tag", "!!int"),
    _number("a tag of a program", "!!python/object/apply:os.system x", "tag", "!!python"),
    Slip("brackets 500 deep", A_01, DEEP + "\nparty: A", "party: A", "too-deep", "[w"),
    Slip("two documents in a file", A_01, "report: R-1\n---\nx: y\n", "report: R-1\n",
         "several-documents", "---"),
    Slip("a directive", A_01, "%x\nparty: A", "party: A", "directive", "%x"),
    _number("a sign at the start", "@x", "starts-with-indicator", "@x", '"@x"', "@x"),
)  # fmt: skip

KEPT = ("NO", "off", "on", "Yes", "0123456", "010", "12:30:45", "1:30", "1_000", ".inf", "~", "²")
"""What YAML would read as something else than the text that it is."""
