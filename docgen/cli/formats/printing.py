"""The printing of findings in the format that the running machine wants."""

from __future__ import annotations

from collections.abc import Iterable

from docgen.cli.report import Lines, print_json, print_result
from docgen.cli.settings import Printed, Settings
from docgen.diagnostics.findings import Finding


def print_findings(findings: Iterable[Finding], lines: Lines, settings: Settings) -> None:
    """Print findings, and nothing besides; text and JSON are the command's own."""
    from docgen.cli.formats.places import placed

    found = placed(findings, lines, settings.folder)
    match settings.printed:
        case Printed.GITHUB:
            from docgen.cli.formats.github import commands

            for command in commands(found, settings.speech):
                print_result(command)
        case Printed.GITLAB:
            from docgen.cli.formats.gitlab import code_quality

            print_json(code_quality(found, settings.speech))
        case Printed.SARIF:
            from docgen.cli.formats.sarif import log

            print_json(log(found, settings.speech))
        case Printed.TEXT | Printed.JSON:
            raise AssertionError(settings.printed)
