"""Random changes of one fact, by its type, with what has to change with it."""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Any

from hypothesis import strategies as st

from docgen.building.survey import survey
from docgen.building.surveyed import ContractSurvey
from docgen.building.workspace import Inputs, read_inputs
from docgen.diagnostics.source import Source
from docgen.document.inlines import facts_in
from docgen.model.facts import Fact, FactState
from docgen.model.values import Period, Unit
from docgen.proof.slots import LANGUAGES, slots_of
from tests import smallest
from tests.properties.comparing import facts_of

ROOT = Path(__file__).resolve().parents[2]
KIND = "certificates"
SPECIMEN = "specimen"


@dataclass(frozen=True)
class Change:
    """What there was before, and the inputs after; `paths` are the facts typed anew.

    It is shown by its paths alone: all of a survey is more than anybody could read.
    """

    before: ContractSurvey
    after: Inputs
    paths: frozenset[str]

    def _repr_pretty_(self, printer: Any, _: bool) -> None:
        printer.text(f"Change({sorted(self.paths)})")


@cache
def specimen() -> Inputs:
    """The specimen with everything that its papers are made from."""
    return read_inputs(ROOT, (SPECIMEN,))


def _small(texts: Mapping[str, str]) -> Inputs:
    files = {smallest.FOLDER + name: text.encode() for name, text in texts.items()}
    return replace(specimen(), contracts={"small": files})


@cache
def _surveyed() -> ContractSurvey:
    (contract,) = survey(specimen(), (KIND,)).contracts
    return contract


@cache
def _surveyed_small() -> ContractSurvey:
    (contract,) = survey(_small(smallest.TEXTS), (KIND,)).contracts
    return contract


@cache
def said() -> tuple[Fact[object], ...]:
    """The facts that the specimen's papers say and that are known, by path."""
    facts = facts_of(_surveyed())
    names: set[str] = set()
    for surveyed in _surveyed().documents:
        assert surveyed.document is not None
        for placed in slots_of(surveyed.document):
            for language in LANGUAGES:
                for one in facts_in(placed.slot.said_in(language)):
                    names |= {one.path, f"{one.path}.{language}"}
    return _known(facts[name] for name in sorted(names & facts.keys()))


@cache
def typed() -> tuple[Fact[object], ...]:
    """All known facts of the specimen, whether a paper says them or not."""
    return _known(facts_of(_surveyed()).values())


def _said_once() -> tuple[Fact[object], ...]:
    """All but those who get copies: authorities, which are named elsewhere, too."""
    return tuple(fact for fact in said() if ".copies." not in fact.path)


def _known(facts: Iterable[Fact[object]]) -> tuple[Fact[object], ...]:
    return tuple(
        fact for fact in facts if fact.state is FactState.KNOWN and fact.derivation is None
        if fact.source.file.startswith(f"contract_data/{SPECIMEN}/")
    )  # fmt: skip


def retyped(before: Inputs, source: Source, text: str) -> Inputs:
    """The specimen with another text at one place."""
    files = before.contracts[SPECIMEN]
    lines = files[source.file].decode().split("\n")
    line, start = lines[source.line - 1], source.column - 1
    lines[source.line - 1] = line[:start] + text + line[start + source.length :]
    changed = {**files, source.file: "\n".join(lines).encode()}
    return replace(before, contracts={SPECIMEN: changed})


def _change(fact: Fact[object], text: str) -> Change:
    after = retyped(specimen(), fact.source, text)
    return Change(_surveyed(), after, frozenset({fact.path}))


def _one_of(facts: tuple[Fact[object], ...], *kinds: str, ends: str = "") -> st.SearchStrategy[
    Fact[object]
]:  # fmt: skip
    fitting = [fact for fact in facts if fact.kind in kinds and fact.path.endswith(ends)]
    assert fitting, kinds
    return st.sampled_from(fitting)


_HAN = st.text("天地玄黄宇宙洪荒日月盈昃辰宿列张寒来暑往秋收冬藏", min_size=2, max_size=9)
_LATIN = st.lists(
    st.text("abcdefghijklmnopqrstuvwxyz", min_size=2, max_size=9), min_size=2, max_size=4
).map(lambda words: " ".join(words).title())


@st.composite
def mistyped_amounts(draw: st.DrawFn) -> Change:
    """Any amount that a paper says, alone."""
    fact = draw(_one_of(said(), "amount"))
    currency, _, _ = str(fact.settled).partition(" ")
    whole, cents = draw(st.integers(1, 10**8)), draw(st.integers(0, 99))
    return _change(fact, f'"{currency} {whole:,}.{cents:02}"')


@st.composite
def amounts(draw: st.DrawFn) -> Change:
    """All amounts of the small contract, in the same proportion."""
    percent = draw(st.integers(10, 2000).filter(lambda number: number != 100))

    def scaled(found: re.Match[str]) -> str:
        cents = int(found[1].replace(",", "")) * percent
        return f"USD {cents // 100:,}.{cents % 100:02}"

    texts = {
        name: re.sub("USD ([0-9,]*[0-9])", scaled, text) for name, text in smallest.TEXTS.items()
    }
    texts = {name: re.sub(r'(?<!")(USD [0-9,.]*[0-9])(?!")', r'"\1"', text)
             for name, text in texts.items()}  # fmt: skip
    return Change(_surveyed_small(), _small(texts), _of_small("amount"))


@st.composite
def shares(draw: st.DrawFn) -> Change:
    """Another division of the small contract's capital, with all that belongs to it."""
    percent = draw(st.integers(26, 74).filter(lambda number: number not in (60, 40)))
    texts = {
        name: text.replace("60%", "\0").replace("40%", f"{100 - percent}%")
        .replace("\0", f"{percent}%")
        .replace("USD 600,000", "\0").replace("USD 400,000", f"USD {(100 - percent) * 10},000")
        .replace("\0", f"USD {percent * 10},000")
        for name, text in smallest.TEXTS.items()
    }  # fmt: skip
    whole = {"capital.total_investment.amount", "capital.registered_capital.amount"}
    return Change(_surveyed_small(), _small(texts), _of_small("amount", "share") - whole)


def _of_small(*kinds: str) -> frozenset[str]:
    return frozenset(
        path
        for path, fact in facts_of(_surveyed_small()).items()
        if fact.kind in kinds and fact.derivation is None
        if fact.source.file.startswith(smallest.FOLDER)
    )


@st.composite
def dates(draw: st.DrawFn) -> Change:
    """A date moved by some days."""
    fact = draw(_one_of(said(), "date"))
    days = draw(st.integers(-40, 40).filter(bool))
    assert isinstance(fact.settled, datetime.date)
    return _change(fact, (fact.settled + datetime.timedelta(days=days)).isoformat())


@st.composite
def periods(draw: st.DrawFn) -> Change:
    """Any period; today's papers say none."""
    fact = draw(_one_of(typed(), "period"))
    period = Period(draw(st.integers(1, 400)), draw(st.sampled_from(Unit)))
    return _change(fact, f"{period.count} {period.unit.value}{'s' if period.count != 1 else ''}")


@st.composite
def counts(draw: st.DrawFn) -> Change:
    """Any count, such as the number of an Appendix or of directors."""
    fact = draw(_one_of(typed(), "count"))
    return _change(fact, str(draw(st.integers(1, 99))))


@st.composite
def rates(draw: st.DrawFn) -> Change:
    """The rate of a transfer, and what had to be paid at it."""
    rate = draw(st.integers(10_000, 99_999).filter(lambda number: number != 82_770))
    file = "contract_data/specimen/contributions/A-01.yaml"
    files = specimen().contracts[SPECIMEN]
    text = files[file].decode().replace("per_hundred: 827.70", f"per_hundred: {rate / 100:.2f}")
    text = text.replace("paid: CNY 8,277,000.00", f'paid: "CNY {rate * 100:,}.00"')
    inputs = replace(specimen(), contracts={SPECIMEN: {**files, file: text.encode()}})
    transfer = "contributions.A-01.transfers.T-1"
    paths = frozenset({f"{transfer}.rate.per_hundred", f"{transfer}.paid"})
    return Change(_surveyed(), inputs, paths)


@st.composite
def chinese_names(draw: st.DrawFn) -> Change:
    """The Chinese of a name."""
    fact = draw(_one_of(_said_once(), "chinese-name", ends=".zh"))
    return _change(fact, draw(_HAN))


@st.composite
def english_names(draw: st.DrawFn) -> Change:
    """The English of a name."""
    fact = draw(_one_of(_said_once(), "name", ends=".en"))
    return _change(fact, f'"{draw(_LATIN)}"')


@st.composite
def texts(draw: st.DrawFn) -> Change:
    """A text that stands in both languages, typed anew in both."""
    zh = draw(_one_of(said(), "text", ends=".zh"))
    (en,) = (one for one in said() if one.path == f"{zh.path.removesuffix('zh')}en")
    typed = {zh: draw(_HAN), en: draw(_LATIN)}
    inputs = specimen()
    # From the end of the file, so that the places before stay what they are.
    for fact in sorted(typed, key=lambda one: one.source, reverse=True):
        inputs = retyped(inputs, fact.source, f'"{typed[fact]}"')
    return Change(_surveyed(), inputs, frozenset({zh.path, en.path}))


@st.composite
def numbers(draw: st.DrawFn) -> Change:
    """A text that is the same in both languages: a number of a paper, or how many there are."""
    facts = [one for one in said() if one.kind == "text" and not one.path.endswith((".zh", ".en"))]
    fact = draw(st.sampled_from(facts))
    figures = st.integers(101, 998).map(str)
    text = re.sub("[0-9]+", lambda _: draw(figures), str(fact.settled))
    return _change(fact, f'"{text}"')


@st.composite
def brackets(draw: st.DrawFn) -> Change:
    """Brackets around what a paper says."""
    fact = draw(_one_of(said(), "date", "amount", "text", "name", "chinese-name", "share"))
    lines = specimen().contracts[SPECIMEN][fact.source.file].decode().split("\n")
    start = fact.source.column - 1
    was = lines[fact.source.line - 1][start : start + fact.source.length]
    quoted = was if was.startswith('"') else f'"{was}"'
    return _change(fact, f'"[{quoted[1:-1]}]"' if fact.kind in _WORDS else f"[{quoted[1:-1]}]")


@st.composite
def open_points(draw: st.DrawFn) -> Change:
    """A note in brackets in place of what a paper says."""
    fact = draw(_one_of(said(), "date", "amount", "text", "name", "chinese-name", "share"))
    return _change(fact, "[to be fixed]")


@st.composite
def by_hand(draw: st.DrawFn) -> Change:
    """A date of issue that is left to be written with ink, or was."""
    issued = tuple(one for one in said() if one.path.endswith("issued_on"))
    fact = draw(st.sampled_from(issued))
    return _change(fact, draw(st.sampled_from(["by_hand", f"{{by_hand: {fact.settled}}}"])))


_WORDS = ("text", "name", "chinese-name")

KEEPING: Mapping[str, Callable[[], st.SearchStrategy[Change]]] = {
    "amount": amounts,
    "share": shares,
    "rate": rates,
    "name in Chinese": chinese_names,
    "name in English": english_names,
    "text": texts,
    "number": numbers,
    "brackets": brackets,
    "open point": open_points,
    "by hand": by_hand,
}
"""Changes that break no rule."""

BREAKING: Mapping[str, Callable[[], st.SearchStrategy[Change]]] = {
    "amount alone": mistyped_amounts,
    "date": dates,
    "period": periods,
    "count": counts,
}
"""Changes that may break a rule."""
