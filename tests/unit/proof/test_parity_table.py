"""The table of a document's facts."""

from decimal import Decimal
from typing import Any

from docgen.diagnostics.messages import Words
from docgen.diagnostics.source import Source
from docgen.document.documents import Edition
from docgen.document.inlines import Text
from docgen.document.renditions import Format
from docgen.model.citations import read_citation
from docgen.model.facts import Fact, FactState
from docgen.model.values import Money
from docgen.model.written import Place
from docgen.proof.known import Known
from docgen.proof.parity_table import ParityRow, ParitySources, parity_table
from docgen.proof.produced_file import ProducedFile
from tests.unit.proof.changing import file_of, paper, said, slot
from tests.writers.reading import FINGERPRINT

PLACE = Source("contract_data/x/contract.yaml", 42)
FACTS: dict[str, Fact[Any]] = {
    "paid": Fact(
        settled=Money("USD", Decimal(5900000)),
        place=Place(source=PLACE, path="paid", basis=(read_citation("Article 32"),)),
    )
}
DOCUMENT = paper(
    slot(
        (Text("缴付"), said("paid", "amount_in_text", "5,900,000美元"), said("sum", "line", "甲")),
        (Text("paid "), said("paid", "amount_in_text", "US$5,900,000"), said("sum", "line", "AX")),
    ),
    slot(
        (said("paid", "amount_in_words", "伍佰玖拾万美元整"),),
        (said("paid", "amount_in_words", "Five Million Nine Hundred Thousand United States "
              "Dollars"),),
    ),
)  # fmt: skip


def _rows() -> dict[str, ParityRow]:
    files = [
        ProducedFile(
            document=DOCUMENT,
            edition=edition,
            format=Format.DOCX,
            content=file_of(DOCUMENT, edition, Format.DOCX),
            fingerprint=FINGERPRINT,
        )
        for edition in Edition
    ]
    sources = ParitySources(facts=FACTS, statutes={}, known=Known())
    return {row.path: row for row in parity_table(DOCUMENT, files, sources)}


def test_a_fact_stands_with_its_value_basis_and_place() -> None:
    row = _rows()["paid"]
    assert row.value == Words(en="USD 5,900,000", zh="USD 5,900,000")
    assert (row.state, row.source) == (FactState.KNOWN, PLACE)
    assert row.basis == (Words(en="Article 32", zh="第三十二条"),)


def test_what_both_languages_say_is_listed_once() -> None:
    row = _rows()["paid"]
    assert row.zh == ("5,900,000美元", "伍佰玖拾万美元整")
    assert row.en[0] == "US$5,900,000"


def test_mentions_are_counted_in_every_file_in_figures_and_in_words() -> None:
    assert [count for _, count in _rows()["paid"].found] == [2, 2, 4]


def test_a_computed_fact_without_a_place_is_counted_by_its_words() -> None:
    row = _rows()["sum"]
    assert row.source is None and row.state is None
    assert [count for _, count in row.found] == [1, 1, 2]
