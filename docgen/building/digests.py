"""Digests of everything that a run reads, taken before anything is parsed."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from docgen.building.manifests import digest
from docgen.building.versions import survey_versions
from docgen.building.workspace import Inputs

_KIND = "/kind.yaml"


@dataclass(frozen=True, kw_only=True)
class Wish:
    """What a survey is asked for: empty kinds mean all."""

    kinds: tuple[str, ...] = ()
    as_of: datetime.date | None = None

    def __str__(self) -> str:
        return f"{','.join(self.kinds)}|{self.as_of or ''}"


@dataclass(frozen=True, kw_only=True)
class Digests:
    """The digests of the inputs of one run.

    `contracts` has one for the data of each contract, `laws` one for each pack, `templates`
    one for each file; `texts` is that of all templates, the catalogue and the glossary.
    """

    wish: Wish
    code: str
    contracts: Mapping[str, str]
    laws: Mapping[str, str] = field(repr=False)
    calendars: str
    templates: Mapping[str, str] = field(repr=False)
    kinds: str
    glossary: str
    texts: str

    def survey_key(self, contract: str, law: str) -> str:
        """A digest of all that a contract is judged by, if `law` is the pack that it names."""
        laws = self.laws.get(law, "none") if law else _joined(self.laws.items())
        return _digest(
            (
                str(self.wish),
                self.code,
                self.contracts[contract],
                laws,
                self.calendars,
                self.kinds,
                self.glossary,
            )
        )


def digests_of(inputs: Inputs, wish: Wish) -> Digests:
    """Take the digests of all inputs."""
    templates = {path: digest(data) for path, data in sorted(inputs.templates.items())}
    kinds = [(path, one) for path, one in templates.items() if path.endswith(_KIND)]
    code = _digest((_joined(survey_versions().items()), digest(inputs.keys)))
    glossary, papers = digest(inputs.glossary), digest(inputs.papers)
    return Digests(
        wish=wish,
        code=code,
        contracts={
            contract: _joined((path, digest(data)) for path, data in files.items())
            for contract, files in inputs.contracts.items()
        },
        laws=_packs(inputs.laws),
        calendars=_joined(_packs(inputs.calendars).items()),
        templates=templates,
        kinds=_joined(kinds),
        glossary=glossary,
        texts=_digest((code, _joined(templates.items()), papers, glossary, *wish.kinds)),
    )


def style_digest(styles: str) -> str:
    """The digest of a style sheet."""
    return digest(styles.encode())


def sentence_digest(sentence: str, chinese: str) -> str:
    """One digest for a sentence and its Chinese."""
    return digest(f"{sentence}\0{chinese}".encode())[:16]


def _packs(packs: Mapping[str, tuple[str, bytes]]) -> dict[str, str]:
    return {name: _digest((file, digest(data))) for name, (file, data) in packs.items()}


def _joined(pairs: Iterable[tuple[str, str]]) -> str:
    return _digest(part for pair in pairs for part in pair)


def _digest(parts: Iterable[str]) -> str:
    # What was typed need not be text; what no kind is called is told by the survey.
    return digest("\0".join(parts).encode(errors="surrogateescape"))
