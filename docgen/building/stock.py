"""Taking stock: what is remembered and still holds, and the rest read, judged and drafted.

Where nothing has changed, nothing is parsed, and no engine is loaded.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

from docgen.building.digests import Digests, Wish, digests_of
from docgen.building.memory import Memory, RememberedContract, read_memory, write_memory
from docgen.building.standing import ContractStanding, Standing, TextsStanding, standing_of
from docgen.building.workspace import Inputs
from docgen.diagnostics.errors import DiskError

if TYPE_CHECKING:
    from docgen.building.surveyed import Survey

Kept = Callable[[ContractStanding], frozenset[str]]
"""The ids of the documents of a contract that need not be drafted to make their files."""


def all_kept(contract: ContractStanding) -> frozenset[str]:
    """No files are wanted, so that nothing is drafted for them."""
    return frozenset(document.id for document in contract.documents)


@dataclass(frozen=True, kw_only=True)
class Stock:
    """How everything stands, and what is to be remembered of it.

    `survey` has the contracts that were read; none if all is as remembered. `settled` are the
    ids of documents in it that were not drafted, by contract. `current` are the digests of
    the catalogue's sentences, empty where nothing was drafted.
    """

    standing: Standing
    memory: Memory
    survey: Survey | None = None
    settled: Mapping[str, frozenset[str]] = field(default_factory=dict)
    current: frozenset[str] = frozenset()

    @property
    def surveyed(self) -> frozenset[str]:
        """The names of the contracts that were read."""
        return frozenset(one.id for one in self.survey.contracts) if self.survey else frozenset()


def take_stock(
    inputs: Inputs, wish: Wish, memory: Memory, kept: Kept = all_kept
) -> Stock:
    """Find how everything stands, from memory as far as it holds.

    Raises:
        UsageError: a wanted kind does not exist.
    """
    digests = digests_of(inputs, wish)
    return _from_memory(digests, memory, kept) or _survey(inputs, digests, memory, kept)


def stand(
    inputs: Inputs, wish: Wish, own: Path | None, others: Sequence[Path] = ()
) -> Standing:
    """Find how everything stands, where no files are wanted.

    `own` is where it is remembered, if anywhere; `others` are memories that are only read.
    """
    digests = digests_of(inputs, wish)
    memory = Memory()
    for path in (*((own,) if own else ()), *others):
        memory = read_memory(path)
        stock = _from_memory(digests, memory, all_kept)
        if stock is not None:
            return stock.standing
    if own is not None:
        memory = read_memory(own)
    stock = _survey(inputs, digests, memory, all_kept)
    if own is not None:
        with suppress(DiskError):
            # Where it cannot be remembered, the next run takes its time again.
            write_memory(own, stock.memory)
    return stock.standing


def _from_memory(digests: Digests, memory: Memory, kept: Kept) -> Stock | None:
    """The stock if nothing has changed."""
    texts = memory.texts.get(texts_name(digests))
    if texts is None:
        return None
    contracts: list[ContractStanding] = []
    for name in digests.contracts:
        one = recall(memory, digests, name)
        if one is None or one.texts != digests.texts:
            return None
        if not kept(one.standing) >= all_kept(one.standing):
            return None
        contracts.append(one.standing)
    return Stock(standing=standing_of(texts, contracts), memory=memory)


def _survey(inputs: Inputs, digests: Digests, memory: Memory, kept: Kept) -> Stock:
    from docgen.building.surveying import survey_the_rest

    found = {name: recall(memory, digests, name) for name in inputs.contracts}
    recalled = {name: one for name, one in found.items() if one is not None}
    return survey_the_rest(inputs, digests, memory, recalled, kept)


def contract_name(contract: str, wish: Wish) -> str:
    """What a contract is called in the memory."""
    return f"{contract}|{wish}"


def texts_name(digests: Digests) -> str:
    """What the texts of a run are called in the memory."""
    return f"{digests.wish}|{digests.texts}"


def recall(memory: Memory, digests: Digests, contract: str) -> RememberedContract | None:
    """A contract as it stood, if it was judged by what it would be judged by now."""
    found = memory.contracts.get(contract_name(contract, digests.wish))
    if found is None or found.key != digests.survey_key(contract, found.standing.law):
        return None
    return found


def with_contracts(
    memory: Memory, digests: Digests, contracts: Mapping[str, RememberedContract]
) -> Memory:
    """The memory with contracts as they stand now; how they stood with other data is forgotten."""
    names = {contract_name(name, digests.wish): one for name, one in contracts.items()}
    older = {
        name: one
        for name, one in memory.contracts.items()
        if name not in names
        and digests.contracts.get(one.standing.id, one.data) == one.data
    }
    drafts = {
        document.inputs.name: document.inputs
        for one in contracts.values()
        for document in one.standing.documents
        if document.inputs is not None
    }
    return replace(
        memory, contracts={**older, **names}, drafts={**memory.drafts, **drafts}
    )


def with_texts(memory: Memory, digests: Digests, texts: TextsStanding) -> Memory:
    """The memory with what was found in the texts of a run; other texts are forgotten."""
    same = {name: one for name, one in memory.texts.items() if name.endswith(digests.texts)}
    return replace(memory, texts={**same, texts_name(digests): texts})
