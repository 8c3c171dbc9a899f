"""Logs of static analysis."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import jsonschema

from docgen.cli.formats.places import placed
from docgen.cli.formats.sarif import log
from docgen.cli.translation import ENGLISH, speech
from docgen.rules.table import RULES
from tests.unit.cli.formats.findings import ALL, COLON, FILE, LINES, REMARKED, WARNED

SCHEMA = json.loads((Path(__file__).parent / "sarif-as-written.schema.json").read_text("utf-8"))


def _run(language: Any = ENGLISH, findings: Any = ALL) -> Any:
    written = json.loads(json.dumps(log(placed(findings, LINES, Path("/")), language)))
    jsonschema.validate(written, SCHEMA)
    (run,) = written["runs"]
    return run


def test_a_log_keeps_to_the_schema_even_if_nothing_was_found() -> None:
    assert _run(findings=())["results"] == []


def test_a_result_stands_at_its_line_and_columns() -> None:
    first, second, third = _run()["results"]
    (location,) = first["locations"]
    place = location["physicalLocation"]
    assert unquote(place["artifactLocation"]["uri"]) == FILE
    assert place["artifactLocation"]["uriBaseId"] == "%SRCROOT%"
    assert place["region"] == {"startLine": 2, "startColumn": 3, "endColumn": 9}
    assert [one["level"] for one in (first, second, third)] == ["error", "warning", "note"]
    assert third["locations"][0]["physicalLocation"]["region"]["startLine"] == 1


def test_other_places_of_a_finding_are_related() -> None:
    first, second, _ = _run()["results"]
    assert "relatedLocations" not in first
    (related,) = second["relatedLocations"]
    assert related["physicalLocation"]["artifactLocation"]["uri"].endswith("appendices/1%20a.yaml")
    assert related["physicalLocation"]["region"]["startLine"] == WARNED.also[0].line


def test_each_code_is_described_once_and_results_point_to_it() -> None:
    run = _run(findings=(COLON, WARNED, COLON, REMARKED))
    rules = run["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == [COLON.code, WARNED.code, REMARKED.code]
    for result in run["results"]:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]


def test_a_description_is_the_question_of_a_rule_or_what_a_code_says() -> None:
    from dataclasses import replace

    rule = RULES[0]
    run = _run(findings=(replace(WARNED, code=rule.code), COLON, REMARKED))
    said = [one["shortDescription"]["text"] for one in run["tool"]["driver"]["rules"]]
    assert said[0] == rule.question
    assert "colon" in said[1]
    assert "%(" not in said[1]
    assert said[2] == REMARKED.code


def test_in_chinese_descriptions_and_messages_are_chinese() -> None:
    run = _run(speech("zh"), (COLON,))
    assert run["language"] == run["tool"]["driver"]["language"] == "zh-CN"
    assert "冒号" in run["tool"]["driver"]["rules"][0]["shortDescription"]["text"]
    assert "\n提示：" in run["results"][0]["message"]["text"]


def test_columns_count_characters() -> None:
    assert _run()["columnKind"] == "unicodeCodePoints"


def test_fingerprints_are_those_that_github_knows_a_finding_by() -> None:
    prints = [one["partialFingerprints"]["primaryLocationLineHash"] for one in _run()["results"]]
    assert prints == [one["fingerprints"]["docgen/v1"] for one in _run()["results"]]
    assert len(set(prints)) == 3
