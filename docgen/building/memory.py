"""The memory of earlier runs: how contracts stood, and what each file was made from.

It holds no time and no path of this machine. Whoever loses it loses time only.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path

from docgen.building import notation
from docgen.building.manifests import digest
from docgen.building.notation import Written
from docgen.building.placing import place
from docgen.building.standing import ContractStanding, DraftInputs, TextsStanding
from docgen.diagnostics.findings import Finding

FILE = ".docgen.json"
_FORMAT = 1
_MOST_WISHES = 32
"""So many surveys of one contract are remembered, each for other kinds or another day."""
_HEAD = re.compile(rb'\{"format": ([0-9]+), "sha256": "([0-9a-f]{64})", "memory": ')


@dataclass(frozen=True, kw_only=True)
class RememberedContract:
    """How a contract stood, with the digests of what it was judged by and drafted from.

    `faulty` are the folders of templates of which nothing could be drafted.
    """

    key: str
    data: str
    texts: str
    faulty: tuple[str, ...]
    standing: ContractStanding


@dataclass(frozen=True, kw_only=True)
class RememberedFile:
    """What a file was made from: a draft, a style sheet, and versions of what wrote it."""

    sha256: str
    draft: str
    style: str
    versions: Mapping[str, str]


@dataclass(frozen=True, kw_only=True)
class Undrawn:
    """A draft of which nothing is written: the fonts lack characters that it needs."""

    document: str
    versions: Mapping[str, str]
    findings: tuple[Finding, ...]
    lines: Mapping[str, tuple[str, ...]] = field(repr=False)


@dataclass(frozen=True, kw_only=True)
class Memory:
    """Everything remembered.

    `texts` are by wish and digest, `contracts` by name and wish; `files`, `undrawn` and
    `pending` are named by the folder of the contract and what follows it. `pending` files
    were about to be written when the run ended; `manifests` has the digest of each.
    """

    texts: Mapping[str, TextsStanding] = field(default_factory=dict)
    contracts: Mapping[str, RememberedContract] = field(default_factory=dict)
    drafts: Mapping[str, DraftInputs] = field(default_factory=dict)
    files: Mapping[str, RememberedFile] = field(default_factory=dict)
    undrawn: Mapping[str, Undrawn] = field(default_factory=dict)
    manifests: Mapping[str, str] = field(default_factory=dict)
    pending: frozenset[str] = frozenset()


def read_memory(path: Path) -> Memory:
    """Read what is remembered; nothing if the file is torn, or of another program or format."""
    try:
        content = path.read_bytes()
    except OSError:
        return Memory()
    head = _HEAD.match(content)
    body = content[head.end() : -2] if head is not None else b""
    if head is None or int(head[1]) != _FORMAT or digest(body) != head[2].decode():
        return Memory()
    try:
        return _read(json.loads(body))
    except (ValueError, TypeError, KeyError, AttributeError):
        # The digest holds, so that somebody else's program wrote it.
        return Memory()


def write_memory(path: Path, memory: Memory) -> None:
    """Write what is remembered; a reader sees the old memory or the new one, never a half.

    Raises:
        DiskError: it cannot be written.
    """
    body = json.dumps(_write(memory), ensure_ascii=False, separators=(",", ":")).encode()
    head = f'{{"format": {_FORMAT}, "sha256": "{digest(body)}", "memory": '.encode()
    content = head + body + b"}\n"
    if not path.is_file() or path.read_bytes() != content:
        place(path, content)


def _write(memory: Memory) -> Written:
    recent = _recent(memory.contracts)
    texts = dict(list(memory.texts.items())[-_MOST_WISHES:])
    wanted = {*_drafts_of(recent), *(one.draft for one in memory.files.values())}
    return {
        "texts": {name: notation.write_texts(one) for name, one in texts.items()},
        "contracts": {name: _write_contract(one) for name, one in recent.items()},
        "drafts": {
            name: notation.write_inputs(memory.drafts[name])
            for name in sorted(wanted)
            if name in memory.drafts
        },
        "files": {name: asdict(one) for name, one in sorted(memory.files.items())},
        "undrawn": {name: _write_undrawn(one) for name, one in sorted(memory.undrawn.items())},
        "manifests": dict(sorted(memory.manifests.items())),
        "pending": sorted(memory.pending),
    }


def _recent(contracts: Mapping[str, RememberedContract]) -> Mapping[str, RememberedContract]:
    """The last surveys of each contract; how many contracts there are limits nothing."""
    kept: dict[str, RememberedContract] = {}
    seen: Counter[str] = Counter()
    for name, one in reversed(list(contracts.items())):
        seen[one.standing.id] += 1
        if seen[one.standing.id] <= _MOST_WISHES:
            kept[name] = one
    return dict(reversed(list(kept.items())))


def _drafts_of(contracts: Mapping[str, RememberedContract]) -> Iterator[str]:
    for contract in contracts.values():
        for document in contract.standing.documents:
            if document.inputs is not None:
                yield document.inputs.name


def _read(written: Written) -> Memory:
    drafts = {
        name: notation.read_inputs(name, one) for name, one in written["drafts"].items()
    }
    return Memory(
        texts={name: notation.read_texts(one) for name, one in written["texts"].items()},
        contracts={
            name: _read_contract(one, drafts) for name, one in written["contracts"].items()
        },
        drafts=drafts,
        files={name: RememberedFile(**one) for name, one in written["files"].items()},
        undrawn={name: _read_undrawn(one) for name, one in written["undrawn"].items()},
        manifests=dict(written["manifests"]),
        pending=frozenset(written["pending"]),
    )


def _write_contract(contract: RememberedContract) -> Written:
    return {
        "key": contract.key,
        "data": contract.data,
        "texts": contract.texts,
        "faulty": list(contract.faulty),
        "standing": notation.write_contract(contract.standing),
    }


def _read_contract(written: Written, drafts: Mapping[str, DraftInputs]) -> RememberedContract:
    return RememberedContract(
        key=written["key"],
        data=written["data"],
        texts=written["texts"],
        faulty=tuple(written["faulty"]),
        standing=notation.read_contract(written["standing"], drafts),
    )


def _write_undrawn(undrawn: Undrawn) -> Written:
    return {
        "document": undrawn.document,
        "versions": dict(undrawn.versions),
        "findings": [notation.write_finding(one) for one in undrawn.findings],
        "lines": notation.write_lines(undrawn.lines),
    }


def _read_undrawn(written: Written) -> Undrawn:
    return Undrawn(
        document=written["document"],
        versions=dict(written["versions"]),
        findings=notation.read_findings(written["findings"]),
        lines=notation.read_lines(written["lines"]),
    )
