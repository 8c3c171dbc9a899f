"""The kinds of data files: which files an editor holds against which schema."""

from __future__ import annotations

from dataclasses import dataclass

from docgen.facts.file_kinds import FILE_KINDS, FileKind
from docgen.model.kinds import Kind
from docgen.model.law import Law
from docgen.model.terms import Term
from docgen.model.working_days import WorkingCalendar


@dataclass(frozen=True, kw_only=True)
class DataFile:
    """A kind of data file: the name of its schema, where such files are, and their model."""

    name: str
    glob: str
    model: type[Term]

    @property
    def file(self) -> str:
        """The name of the schema's file."""
        return f"{self.name}.json"


def _of_contract(kind: FileKind) -> DataFile:
    path = kind.pattern.pattern.replace("[^/]+", "*").replace("\\", "")
    name = path.partition("/")[0].removesuffix(".yaml")
    return DataFile(name=name, glob=f"contract_data/*/{path}", model=kind.schema)


DATA_FILES: tuple[DataFile, ...] = (
    *(_of_contract(kind) for kind in FILE_KINDS),
    DataFile(name="law", glob="contract_data/law/*.yaml", model=Law),
    DataFile(
        name="working-days",
        glob="contract_data/law/working-days/*.yaml",
        model=WorkingCalendar,
    ),
    DataFile(name="kind", glob="templates/*/kind.yaml", model=Kind),
)
