"""What facts are called in the list of open points."""

from __future__ import annotations

import re
from collections.abc import Iterator
from types import NoneType
from typing import Any, get_args, get_origin, get_type_hints

import pytest

from docgen.building.fact_labels import labels_of
from docgen.building.workspace import Inputs, package_root, read_inputs
from docgen.diagnostics.messages import Words
from docgen.facts.loading import load_contract
from docgen.model.contract import Contract
from docgen.model.facts import Fact
from docgen.model.terms import Term, Wording
from docgen.schemas.files import DATA_FILES
from docgen.schemas.key_words import Dictionary, Meaning, read_key_words

_INPUTS: Inputs = read_inputs(package_root())
_WORDS: Dictionary = read_key_words(_INPUTS.keys)
_HAN = re.compile("[\u4e00-\u9fff]")


def _contract(name: str) -> Contract:
    files = _INPUTS.contracts[name]
    contract = load_contract(name, files, _INPUTS.laws, _INPUTS.calendars).contract
    assert contract is not None
    return contract


_SPECIMEN = labels_of(_contract("specimen"), _WORDS)


@pytest.mark.parametrize(
    ("path", "zh", "en"),
    [
        (
            "parties.A.notices.addressee",
            "甲方：通知地址：收件人",
            "Party A: notice details: addressee",
        ),
        ("parties.B.name.zh", "乙方：名称", "Party B: name"),
        ("company.name", "合营企业：名称", "Company: name"),
        ("notices.N-02.dated", "通知 N-02：日期", "Notice N-02: date"),
        (
            "contributions.A-01.certificates.A-01.number",
            "出资 A-01：出资证明书 A-01：证明书文号",
            "Contribution A-01: certificate A-01: number",
        ),
        (
            "capital.subscriptions.A.share",
            "资本：认缴出资（甲方）：出资比例",
            "Capital: subscription (Party A): share",
        ),
        ("board_record.directors.A1.since", "董事 A1：任职起", "Director A1: since"),
        (
            "notices.N-01.sent.courier.tracking",
            "通知 N-01：发送（快递服务）：运单号",
            "Notice N-01: dispatch (Courier service): tracking",
        ),
        (
            "notices.N-26.sent.to-a.tracking",
            "通知 N-26：发送 1（快递服务）：运单号",
            "Notice N-26: dispatch 1 (Courier service): tracking",
        ),
        (
            "board_record.offices.vice-chairman.since",
            "任职（副董事长）：起",
            "Office (Vice-Chairman of the Board): since",
        ),
        (
            "appendices.3.purchases.test-equipment.amount",
            "附件 3：采购 1：金额",
            "Appendix 3: purchase 1: amount",
        ),
    ],
)
def test_a_fact_is_called_by_its_record_and_the_names_of_its_keys(
    path: str, zh: str, en: str
) -> None:
    assert _SPECIMEN[path] == Words(zh=zh, en=en)


@pytest.mark.parametrize("name", ["specimen", "fengfan-valence"])
def test_every_fact_of_our_own_contracts_has_a_label_in_both_languages(name: str) -> None:
    contract = _contract(name)
    called = labels_of(contract, _WORDS)
    assert set(contract.facts) - set(called) == set()
    assert {path for path, one in called.items() if not _HAN.search(one.zh)} == set()
    assert {path for path, one in called.items() if _HAN.search(one.en)} == set()


@pytest.mark.parametrize("name", ["specimen", "fengfan-valence"])
@pytest.mark.parametrize("language", ["zh", "en"])
def test_no_two_facts_are_called_alike(name: str, language: str) -> None:
    contract = _contract(name)
    called = labels_of(contract, _WORDS)
    seen: dict[str, str] = {}
    for written in contract.facts:
        path = written.removesuffix(".zh").removesuffix(".en")
        label = getattr(called[written], language)
        assert seen.setdefault(label, path) == path, label


_Field = tuple[Meaning, bool]


def _fields(model: type[Term], seen: set[type[Term]]) -> Iterator[tuple[str, _Field]]:
    """Every key below a model behind which facts stand, and whether it holds a list of them."""
    if model in seen:
        return
    seen.add(model)
    hints = get_type_hints(model, include_extras=True)
    for name, field in model.model_fields.items():
        if (facts := list(_stating(hints[name]))) or _wordings(hints[name]):
            key = field.alias or name
            meaning = _WORDS.of_key(model.__name__, key)
            yield f"{model.__name__}.{key}", (meaning, _is_list(hints[name]))
        for inner in facts:
            if inner is not Fact:
                yield from _fields(inner, seen)


def _stating(annotation: Any) -> Iterator[Any]:
    if annotation is NoneType or isinstance(annotation, str):
        return
    if get_origin(annotation) is Fact:
        yield Fact
    if isinstance(annotation, type) and issubclass(annotation, Term):
        yield annotation
    for inner in get_args(annotation):
        yield from _stating(inner)


def _wordings(annotation: Any) -> bool:
    return any(one is not Fact and issubclass(one, Wording) for one in _stating(annotation))


def _is_list(annotation: Any) -> bool:
    if get_origin(annotation) is tuple:
        return True
    return any(_is_list(one) for one in get_args(annotation) if not isinstance(one, str))


_FIELDS = {
    name: field
    for one in DATA_FILES
    if one.name != "kind"
    for name, field in _fields(one.model, set())
}


def test_every_field_that_may_state_a_fact_has_a_name_in_both_languages() -> None:
    assert len(_FIELDS) > 300
    for name, (meaning, _) in _FIELDS.items():
        assert _HAN.search(meaning.zh), name
        assert meaning.en, name
        assert not _HAN.search(meaning.en), name
        assert "_" not in meaning.en, name


def test_every_list_of_facts_has_a_name_for_a_single_element() -> None:
    lists = {name: meaning for name, (meaning, is_list) in _FIELDS.items() if is_list}
    assert len(lists) > 50
    assert {name for name, meaning in lists.items() if not meaning.one} == set()


def test_every_kind_of_record_has_a_name_for_one_of_them() -> None:
    named = {one.name for one in DATA_FILES if one.name != "kind"}
    assert {name for name in named if not _WORDS.files[name].one} == set()


def test_a_party_whose_name_is_open_is_called_by_its_id() -> None:
    text = _INPUTS.contracts["specimen"]["contract_data/specimen/contract.yaml"]
    opened = text.replace("called: {zh: 甲方,".encode(), b"called: {zh: [to be agreed],", 1)
    assert opened != text
    files = {**_INPUTS.contracts["specimen"], "contract_data/specimen/contract.yaml": opened}
    contract = load_contract("specimen", files, _INPUTS.laws, _INPUTS.calendars).contract
    assert contract is not None
    assert labels_of(contract, _WORDS)["parties.A.name"] == Words(
        zh="当事人 A：名称", en="Party A: name"
    )
