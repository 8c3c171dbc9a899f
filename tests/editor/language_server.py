"""A client of the language server that editors ask about YAML: what it says of a data file."""

from __future__ import annotations

import json
import shutil
import subprocess
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]
SERVER = ROOT / ".venv/editor/node_modules/yaml-language-server/bin/yaml-language-server"


def missing() -> str:
    """What the server needs and this machine lacks; nothing where it can be asked."""
    if shutil.which("node") is None:
        return "node is not installed, which the language server for YAML runs on"
    if not SERVER.is_file():
        return "the language server for YAML is not installed: setup/editor installs it"
    return ""


class Server:
    """The server, spoken to over its standard input and output."""

    def __init__(self, running: subprocess.Popen[bytes]) -> None:
        assert running.stdin is not None
        assert running.stdout is not None
        self.to, self.by = running.stdin, running.stdout
        self.settings: Mapping[str, Any] = {}
        self.number = 0

    def begin(self, folder: Path, settings: Mapping[str, Any]) -> None:
        """Open a folder with its settings."""
        self.settings = settings
        uri = folder.as_uri()
        self.ask(
            "initialize",
            {
                "processId": None,
                "rootUri": uri,
                "workspaceFolders": [{"uri": uri, "name": folder.name}],
                "capabilities": {
                    "workspace": {"configuration": True},
                    "textDocument": {
                        "completion": {"completionItem": {"documentationFormat": ["markdown"]}},
                        "hover": {"contentFormat": ["markdown"]},
                        "publishDiagnostics": {},
                    },
                },
            },
        )
        self.tell("initialized", {})
        self.tell("workspace/didChangeConfiguration", {"settings": settings})

    def open(self, path: Path, text: str | None = None) -> list[dict[str, Any]]:
        """Open a file, with other text than is on the disk if given, and wait for its findings."""
        said = path.read_text("utf-8") if text is None else text
        document = {"uri": path.as_uri(), "languageId": "yaml", "version": 1, "text": said}
        self.tell("textDocument/didOpen", {"textDocument": document})
        while True:
            heard = self._hear()
            is_published = heard.get("method") == "textDocument/publishDiagnostics"
            if is_published and heard["params"]["uri"] == path.as_uri():
                return list(heard["params"]["diagnostics"])

    def close(self, path: Path) -> None:
        """Close a file."""
        self.tell("textDocument/didClose", {"textDocument": {"uri": path.as_uri()}})

    def at(self, method: str, path: Path, line: int, character: int) -> Any:
        """Ask about a position; lines and characters count from 0 here."""
        place = {"line": line, "character": character}
        return self.ask(method, {"textDocument": {"uri": path.as_uri()}, "position": place})

    def ask(self, method: str, params: Mapping[str, Any]) -> Any:
        """Send a request and give its result."""
        self.number += 1
        self._send({"id": self.number, "method": method, "params": params})
        while True:
            heard = self._hear()
            if heard.get("id") == self.number and "method" not in heard:
                assert "error" not in heard, heard
                return heard["result"]

    def tell(self, method: str, params: Mapping[str, Any]) -> None:
        """Send what needs no answer."""
        self._send({"method": method, "params": params})

    def _send(self, said: Mapping[str, Any]) -> None:
        body = json.dumps({"jsonrpc": "2.0", **said}).encode()
        self.to.write(b"Content-Length: %d\r\n\r\n%s" % (len(body), body))
        self.to.flush()

    def _hear(self) -> dict[str, Any]:
        """The next message, after answering those that ask for settings."""
        length = 0
        while (line := self.by.readline().strip()) or not length:
            assert line, "the language server has ended"
            name, _, value = line.partition(b":")
            length = int(value) if name.lower() == b"content-length" else length
        heard: dict[str, Any] = json.loads(self.by.read(length))
        if "id" in heard and "method" in heard:
            asked = (heard.get("params") or {}).get("items", [])
            answer = [self._setting(one.get("section") or "") for one in asked]
            self._send({"id": heard["id"], "result": answer or None})
        return heard

    def _setting(self, section: str) -> Any:
        found: Any = self.settings
        for name in section.split(".") if section else ():
            found = found.get(name) if isinstance(found, Mapping) else None
        return found


@contextmanager
def running() -> Iterator[Server]:
    """Run the server, and end it."""
    node = shutil.which("node")
    assert node is not None
    with subprocess.Popen(
        [node, str(SERVER), "--stdio"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    ) as process:
        try:
            yield Server(process)
        finally:
            process.kill()


def nested(settings: Mapping[str, Any], folder: Path) -> dict[str, Any]:
    """Settings as the server asks for them: by sections, and the schemas by their addresses."""
    made: dict[str, Any] = {"editor": {}, "files": {}}
    for name, value in settings.items():
        if name.startswith("["):
            made[name] = value
            continue
        *sections, last = name.split(".")
        inner = made
        for section in sections:
            inner = inner.setdefault(section, {})
        inner[last] = value
    schemas = made["yaml"]["schemas"]
    made["yaml"]["schemas"] = {
        (folder / name).resolve().as_uri(): globs for name, globs in schemas.items()
    }
    return made
