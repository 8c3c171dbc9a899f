"""Names, identifiers and cross-references found in the text of an article."""

import re
from collections.abc import Iterable, Iterator

from tests.contract.article_numbers import DATE, WORDS

# Prose is wrapped near the margin; a shorter line ends an address line or a label's value.
WRAPPED = 55

LABELLED = re.compile(
    r"(?:Name|Position|Title|Nationality|Legal address|Registered address|Facsimile No|"
    r"Telephone No|Attention|Representative|Legal address of Joint Venture Company|"
    r"Joint Venture Company in English): +(\S.*)"
)
ADDRESSEE = re.compile(r"^[A-Z ]+:[ \t]*\n\s*((?:\S.*(?:\n|$))+)", re.MULTILINE)
COMPANY_ENDS = re.compile(r".*?(?:Company|Inc\.|Ltd\.)(?=\s|[A-Z])\s*")
NESTED_BRACKETS = re.compile(r"\[[^\[\]]*\[[^\[\]]*\][^\[\]]*\]")
BRACKETS = re.compile(r"\[([^\[\]]+)\]")
# Dates and sums in words are listed elsewhere; of a sum only its currency is a name.
NOT_NAMED = re.compile(rf"{DATE.pattern}|(?i:{WORDS})(?=\s+United States Dollars)")

# Names whose inner "and", "the", digits or punctuation the general pattern would cut.
PARTICULAR = re.compile(
    r"(?:[A-Z]\w+ )+Limited Liability Company|"
    r"[A-Z]\w+ Technology,? Inc\.|"
    r"[A-Z]\w+ ?- ?[A-Z]\w+ (?i:Battery Company, Ltd)\.|"
    r"Law of the [\w' ]+? on Joint Ventures Using Chinese and Foreign Investment|"
    r"[A-Z][A-Z']+(?: [A-Z][A-Z']+){3,}\b(?!:)|"
    r"(?:State )?Administration for Industry and Commerce|"
    r"Ministry of Foreign Trade and Economic Co-operation|"
    r"All China Federation of Labor Unions|"
    r"Contract for Equipment Investment and Purchase|"
    r"Examination and Approval Authority|"
    r"Director of Research and Development|"
    r"(?:Vice-)?Chairman of the Board\b(?! of Directors)|"
    r"[A-Z]\w+ City High and New Technology (?:Development )?Zone|"
    r"(?!Party )[A-Z][a-z]+ [A-Z]\. [A-Z][a-z]+|"
    r"U\.S\.A\.|"
    r"P\.R\. CHINA|"
    r"\d+ (?:[A-Z][a-z]+ )+(?:Road|Way)\b|"
    r"\(\d{3,4}\) ?\d[\d -]{5,}\d|"
    r"\b\d{13,14}\b|"
    r"\b\d{5}\b|"
    r"[Ll]ithium(?: (?:[Ii]ron|[Mm]agnesium|[Nn]ickel|[Cc]obalt|[Mm]anganese))*"
    r"(?: (?:[Pp]hosphate|[Oo]xide|[Dd]ioxide|[Ss]pinel))+(?: batteries| powder| material)?"
)
TOKEN = r"[A-Z][A-Za-z'-]*"
PHRASE = re.compile(rf"(?<![\w$]){TOKEN}(?: (?:(?:of|for) )?{TOKEN})*")
# Words capitalised by their place in a sentence, a label or a cross-reference.
NOT_A_NAME = re.compile(
    "The|An|Any|All|Each|No|If|In|Such|Upon|Both|This|When|As|Prior|To|Either|Every|Unless|"
    "Whenever|Article|Appendix|Appendices|Chapter|Exhibit|US|IN|WITNESS|WHEREOF|Contact|"
    "Name|Legal|Registered|Facsimile|Telephone|E-mail|Representative"
)
SENTENCE_STARTS = re.compile(r"(?:^|[.;:)/]\s*|\bo )$")
REFERENCE = re.compile(
    r"\b(Article|Chapter|Appendix|Exhibit)\s*(\d+|[A-Z])\b|\b(Appendices)\s+(\d+)\s+to\s+(\d+)"
)


def names(text: str) -> list[str]:
    """List the names, each once, by paragraph in order of appearance."""
    found = [name for unit in units(text) for name in unit_names(unit)]
    return once([*found, *notice_addresses(text)])


def once(found: Iterable[str]) -> list[str]:
    """Keep the first of each."""
    return list(dict.fromkeys(found))


def units(text: str) -> Iterator[str]:
    """Yield paragraphs of prose unwrapped, and short lines by themselves."""
    unit: list[str] = []
    for line in [*text.split("\n"), ""]:
        unit += line.split()
        if unit and len(line.rstrip()) < WRAPPED:
            yield " ".join(unit)
            unit = []


def unit_names(unit: str) -> Iterator[str]:
    """Yield the names of one paragraph or line."""
    plain = NESTED_BRACKETS.sub("", unit).replace("[", "").replace("]", "")
    if labelled := LABELLED.search(plain):
        yield labelled[1]
    if plain == plain.upper() and re.search(r"[A-Z]{2}", plain):
        if ":" not in plain:
            yield plain
        return
    plain = NOT_NAMED.sub(";", plain)
    found = [(match.start(), match[0]) for match in PARTICULAR.finditer(plain)]
    rest = PARTICULAR.sub(lambda match: "_" * len(match[0]), plain)
    found += phrases(rest)
    yield from (name for _, name in sorted(found))


def phrases(text: str) -> Iterator[tuple[int, str]]:
    """Yield the place of each run of capitalised words, and the names in it."""
    for match in PHRASE.finditer(text):
        words = match[0].split()
        starts = SENTENCE_STARTS.search(text[: match.start()]) is not None
        if starts and len(words) == 1 and not words[0].isupper():
            continue
        for offset, name in enumerate(runs(words)):
            if len(name) > 1:
                yield match.start() + offset, name


def runs(words: list[str]) -> Iterator[str]:
    """Split the words at those that are no part of a name, and after a possessive."""
    run: list[str] = []
    for word in [*words, "The"]:
        possessive = word.endswith("'s") and word != "People's"
        ends = NOT_A_NAME.fullmatch(word) is not None
        if not ends and (run or word not in ("of", "for")):
            run.append(word.removesuffix("'s") if possessive else word.rstrip("'"))
        if run and (ends or possessive):
            yield " ".join(run)
            run = []


def notice_addresses(text: str) -> Iterator[str]:
    """Yield the address that follows the name of each addressee of notices, on one line."""
    for match in ADDRESSEE.finditer(text):
        block = " ".join(match[1].split())
        if company := COMPANY_ENDS.match(block):
            yield block[company.end() :]


def bracketed_names(text: str) -> list[str]:
    """List the names that the source itself puts in square brackets."""
    inside = BRACKETS.findall(NESTED_BRACKETS.sub("", text))
    return once(one for one in inside if one[0].isupper())


def references(text: str) -> list[str]:
    """List the articles, chapters, appendices and exhibits referred to, each once."""
    return once(reference for match in REFERENCE.finditer(text) for reference in referred(match))


def referred(match: re.Match[str]) -> Iterator[str]:
    """Yield one reference, or each of a range."""
    if match[3]:
        yield from (f"Appendix {number}" for number in range(int(match[4]), int(match[5]) + 1))
    else:
        yield f"{match[1]} {match[2]}"
