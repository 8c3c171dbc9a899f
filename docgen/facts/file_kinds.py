"""The kinds of data files: where each stands, and which schema it has."""

from __future__ import annotations

import re
from dataclasses import dataclass

from docgen.diagnostics.messages import Words
from docgen.model.appendices import Appendix
from docgen.model.board import Board
from docgen.model.contract_terms import ContractTerms
from docgen.model.dissolutions import Dissolution
from docgen.model.letters import Letter
from docgen.model.meetings import Meeting
from docgen.model.notices import Notice
from docgen.model.plain_resolutions import PlainResolution
from docgen.model.records import Contribution, VerificationReport
from docgen.model.resolutions import WrittenResolution
from docgen.model.terms import Term


@dataclass(frozen=True, kw_only=True)
class FileKind:
    """A kind of data file: which files of a contract's folder, and which schema they have.

    `path` is where such a file stands among the facts, `called` what people call what it holds.
    """

    pattern: re.Pattern[str]
    schema: type[Term]
    path: str
    called: Words

    @property
    def place(self) -> str:
        """The folder of such files, with a slash behind it, or the one file of the kind."""
        folder, slash, _ = self.pattern.pattern.partition("/")
        return folder + slash if slash else folder.replace("\\", "")


def _folder(folder: str, schema: type[Term], called: Words) -> FileKind:
    """A kind whose files stand in a folder of their own."""
    pattern = re.compile(rf"{folder}/[^/]+\.yaml")
    return FileKind(pattern=pattern, schema=schema, path=folder, called=called)


FILE_KINDS: tuple[FileKind, ...] = (
    FileKind(
        pattern=re.compile(r"contract\.yaml"),
        schema=ContractTerms,
        path="",
        called=Words(en="the terms of a contract", zh="合同"),
    ),
    FileKind(
        pattern=re.compile(r"board\.yaml"),
        schema=Board,
        path="board_record",
        called=Words(en="the record of the board", zh="董事会"),
    ),
    _folder("appendices", Appendix, Words(en="an Appendix", zh="附件")),
    _folder("contributions", Contribution, Words(en="a contribution", zh="出资记录")),
    _folder("reports", VerificationReport, Words(en="a verification report", zh="验资报告")),
    _folder("meetings", Meeting, Words(en="a meeting", zh="董事会会议")),
    _folder("resolutions", WrittenResolution, Words(en="a written resolution", zh="书面决议")),
    _folder("letters", Letter, Words(en="a letter", zh="信函")),
    _folder("plain-resolutions", PlainResolution, Words(en="a plain resolution", zh="普通决议")),
    _folder("notices", Notice, Words(en="a notice", zh="通知")),
    _folder("dissolutions", Dissolution, Words(en="a dissolution", zh="解散")),
)
