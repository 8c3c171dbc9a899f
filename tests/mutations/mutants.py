"""Mutants: a small workspace with one file mutated, and what docgen says of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from random import Random

from docgen.building.make import make
from docgen.building.order import Order
from docgen.building.workspace import DATA, GLOSSARY, PAPERS, Inputs, read_inputs
from docgen.cli.report import finding_as_text
from docgen.cli.translation import speech
from docgen.diagnostics.errors import DocgenError, ExitCode
from docgen.diagnostics.findings import Finding
from docgen.diagnostics.source import Source
from docgen.document.renditions import Format
from docgen.drafting.kinds import read_kinds
from docgen.drafting.template_reading import grammar, read_templates, sentences_of
from docgen.facts.loading import load_contract
from docgen.language.catalogue_checks import Sentences, check_catalogue
from docgen.rules.judging import judge
from tests.mutations.mutating import mutated
from tests.smallest import FOLDER, ROOT, TEXTS, laws

SPECIMEN = "specimen"
_KIND = "templates/certificates/kind.yaml"
_ENTRIES = 30
_WHOLE_LINE = 0.012
"""The part of mutants that are drafted, written and proved, not only read and judged."""

_NOT_THERE = frozenset({"missing-file"})
"""What is found at a file that should be there."""

Files = Mapping[str, bytes]


@dataclass(frozen=True, kw_only=True)
class Mutant:
    """One file of a workspace as it was saved. `is_whole_line` says how far it is followed."""

    file: str
    data: bytes
    is_whole_line: bool


@cache
def _inputs() -> Inputs:
    """The smallest contract, and what its certificates are made from."""
    inputs = read_inputs(ROOT, (SPECIMEN,))
    templates = {
        path: data
        for path, data in inputs.templates.items()
        if path.startswith(("certificates/", "_house/"))
    }
    small = {FOLDER + name: text.encode() for name, text in TEXTS.items()}
    return replace(
        inputs, contracts={"small": small}, templates=templates, laws=laws(), calendars={}
    )


@cache
def _records() -> Files:
    """Every file of the specimen, each loaded alone."""
    return read_inputs(ROOT, (SPECIMEN,)).contracts[SPECIMEN]


@cache
def _manifests() -> Files:
    templates = read_inputs(ROOT, (SPECIMEN,)).templates
    return {
        f"templates/{path}": data for path, data in templates.items() if path.endswith("kind.yaml")
    }


@cache
def _few_papers() -> bytes:
    return b"\n\n".join(_inputs().papers.split(b"\n\n")[:_ENTRIES])


@cache
def _used() -> Sentences:
    texts = {path: data.decode() for path, data in _inputs().templates.items()
             if path.endswith(".xml")}  # fmt: skip
    few = _few_papers().decode()
    said = sentences_of(read_templates(texts, grammar())[0])
    return {sentence: places for sentence, places in said.items() if f'"{sentence}"' in few}


def mutant(number: int) -> Mutant:
    """The mutant of a number, always the same."""
    random = Random(number)
    is_whole_line = random.random() < _WHOLE_LINE
    small = {**_inputs().contracts["small"], **_law_packs()}
    certificates = {_KIND: _templates()[_KIND]}
    of_papers = {PAPERS: _inputs().papers if is_whole_line else _few_papers()}
    files: Files = random.choices(
        (small, certificates if is_whole_line else _manifests(), of_papers,
         small if is_whole_line else _records()),
        (5, 2, 1, 2),
    )[0]  # fmt: skip
    file = random.choice(sorted(files))
    return Mutant(file=file, data=mutated(files[file], random), is_whole_line=is_whole_line)


def trouble(one: Mutant, out: Path) -> tuple[str, ...]:
    """What is wrong with docgen's answer; it may find whatever it likes, but at a place.

    `out` is a folder of this mutant alone, for those that are written.
    """
    try:
        findings, files = _whole_line(one, out) if one.is_whole_line else _read(one)
    except DocgenError as error:
        return () if error.exit_code in ExitCode and error.said else (repr(error),)
    return tuple(misplaced(findings, files))


def _read(one: Mutant) -> tuple[tuple[Finding, ...], Files]:
    """Read and judge a mutant."""
    files = {one.file: one.data}
    match one.file.split("/"):
        case ["templates", *path]:
            return read_kinds({"/".join(path): one.data})[1], files
        case [_, contract, *_] if contract == SPECIMEN:
            return load_contract(SPECIMEN, files, laws()).findings, {**files, **_law_packs()}
        case [folder, *_] if folder == DATA:
            inputs = _with(one)
            small = inputs.contracts["small"]
            loaded = load_contract("small", small, inputs.laws)
            judged = judge(loaded.contract) if loaded.contract is not None else ()
            broken = (finding for judgement in judged for finding in judgement.findings)
            return (*loaded.findings, *broken), {**small, **dict(inputs.laws.values())}
        case _:
            return check_catalogue(PAPERS, one.data, _used()).findings, {**_templates(), **files}


def _whole_line(one: Mutant, out: Path) -> tuple[tuple[Finding, ...], Files]:
    """Make all papers of a mutant as text, and again from memory."""
    inputs = _with(one)
    order = Order(out=out, formats=(Format.TEXT,))
    made = make(inputs, order, lambda done, of: None)
    assert made.exit_code in (ExitCode.DONE, ExitCode.FINDINGS), made
    again = make(inputs, order, lambda done, of: None)
    assert [contract.made for contract in again.contracts] == [[]]
    assert (again.exit_code, again.findings) == (made.exit_code, made.findings)
    files = {
        **inputs.contracts["small"],
        **dict(inputs.laws.values()),
        **_templates(),
        **({one.file: one.data} if one.file == _KIND else {}),
        PAPERS: inputs.papers,
        GLOSSARY: inputs.glossary,
    }
    return made.findings, files


def _law_packs() -> Files:
    return dict(laws().values())


def _templates() -> Files:
    return {f"templates/{path}": data for path, data in _inputs().templates.items()}


def _with(one: Mutant) -> Inputs:
    """The small workspace with the mutant in it."""
    inputs = _inputs()
    match one.file.split("/"):
        case ["templates", *path]:
            return replace(inputs, templates={**inputs.templates, "/".join(path): one.data})
        case [_, "law", name]:
            law = {name.removesuffix(".yaml"): (one.file, one.data)}
            return replace(inputs, laws=law)
        case ["contract_data", *_]:
            small = {**inputs.contracts["small"], one.file: one.data}
            return replace(inputs, contracts={"small": small})
        case _:
            return replace(inputs, papers=one.data)


def misplaced(findings: Iterable[Finding], files: Files) -> Iterator[str]:
    """Places that are not in the files, and findings that cannot be told."""
    for finding in findings:
        for source in (finding.source, *finding.also):
            if source.file not in files and finding.code in _NOT_THERE:
                continue
            if not _is_within(source, files):
                yield f"{finding.code} at {source}"
        for language in ("en", "zh"):
            told = finding_as_text(finding, speech(language), {})
            if not told.startswith(f"{finding.source}: "):
                yield f"{finding.code} is told as {told!r}"


def _is_within(source: Source, files: Files) -> bool:
    if source.file not in files:
        return False
    text = files[source.file].decode("utf-8", "replace").removeprefix("\ufeff")
    lines = text.replace("\r\n", "\n").split("\n")
    if not (1 <= source.line <= len(lines) and source.length >= 0):
        return False
    return 1 <= source.column <= len(lines[source.line - 1]) + 1
