"""A rare character in a name prints right, in both formats, or stops the build."""

from __future__ import annotations

import pytest

from docgen.building.survey import survey
from docgen.building.surveyed import is_faulty
from docgen.building.tasks import tasks_for, write
from docgen.document.documents import Edition
from docgen.document.renditions import Format
from docgen.proof.produced_file import READERS
from tests.faults.data_faults import BOARD
from tests.faults.line import KIND, WRITTEN, inputs_of_the_specimen
from tests.faults.record import Edit, edited

RARE = "龘𠮷䶮"
_NAME = "name: {zh: 范例乙, en: Fan Liyi}"


@pytest.mark.parametrize("format_", [Format.PDF, Format.DOCX])
def test_rare_characters_in_a_name_print_right(format_: Format) -> None:
    edit = Edit(BOARD, f"name: {{zh: 范{RARE}, en: Fan Liyi}}", _NAME)
    inputs = edited(inputs_of_the_specimen(), (edit,))
    surveyed = survey(inputs, (KIND,))
    assert not is_faulty(surveyed)
    (contract,) = surveyed.contracts
    (document,) = (one.document for one in contract.documents if one.id == WRITTEN)
    assert document is not None
    (task,) = tasks_for(document, (Edition.ZH,), (format_,), inputs.templates, contract.known)
    written = write(task)
    assert written.findings == ()
    pages = READERS[format_](written.content).pages
    said = "".join("".join(page.text.split()) for page in pages)
    assert f"范{RARE}" in said
