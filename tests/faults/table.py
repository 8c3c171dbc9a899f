"""The table of all seeded faults."""

from __future__ import annotations

from tests.faults.catalogue_faults import CATALOGUE_FAULTS
from tests.faults.data_faults import DATA_FAULTS
from tests.faults.file_faults import FILE_FAULTS
from tests.faults.record import Fault
from tests.faults.saying_faults import SAYING_FAULTS
from tests.faults.style_faults import STYLE_FAULTS
from tests.faults.template_faults import TEMPLATE_FAULTS

FAULTS: tuple[Fault, ...] = (
    *CATALOGUE_FAULTS,
    *TEMPLATE_FAULTS,
    *STYLE_FAULTS,
    *DATA_FAULTS,
    *SAYING_FAULTS,
    *FILE_FAULTS,
)
