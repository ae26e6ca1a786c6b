"""Reads the files of a desired state and remembers every one of them."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from reconciler.files.folder import BOM, is_yaml, plain_path, read_bytes, read_text, shown, yaml_files
from reconciler.model.inputs import Inputs, digest_of

from .findings import Findings

_UTF16 = (b"\xff\xfe", b"\xfe\xff")


@dataclass(frozen=True, slots=True)
class File:
    """A YAML file as text; `base` is the offset of its first character among all sources."""

    path: Path
    text: str
    base: int


@dataclass(slots=True)
class Reader:
    """`root` is what the user named: a folder, or a single file.

    `instead` holds texts that stand for what is on disk, None for a file that is not to be there.
    """

    root: Path
    findings: Findings
    instead: Mapping[Path, str | None] = field(default_factory=dict)
    _read: dict[str, str] = field(default_factory=dict)
    _listed: list[str] = field(default_factory=list)

    def files(self) -> list[File]:
        """Every YAML file that can be read; what cannot joins the findings."""
        return [file for path in self._paths() if (file := self._file(path)) is not None]

    def opener(self, folder: Path) -> Callable[[str], str]:
        """What reads paths relative to a folder; it raises OSError."""

        def opens(written: str) -> str:
            path = folder / written
            name = shown(path)
            if name not in self._read:
                other = self.instead.get(plain_path(path))
                self._keep(name, read_text(path) if other is None else other)
            return self._read[name]

        return opens

    def digest(self, used: Mapping[str, str | None]) -> str:
        """A hash of everything that was read, wherever the root lies, and of the variables' values.

        Line ends count as the same, so that a plan made in one checkout fits another.
        """
        whole = hashlib.sha256()
        folder = self.root if self.root.is_dir() else self.root.parent
        facts = [(os.path.relpath(name, folder), text) for name, text in self._read.items()]
        facts += [(f"${name}", "unset" if value is None else f"={value}") for name, value in used.items()]
        for name, text in sorted(facts):
            for part in (name, text.replace("\r\n", "\n")):
                content = part.encode(errors="surrogatepass")
                # The length keeps ("ab", "c") and ("a", "bc") apart.
                whole.update(b"%d:" % len(content) + content)
        return whole.hexdigest()

    def inputs(self, environment: Mapping[str, str | None]) -> Inputs:
        """What was read, byte order marks aside, and what was asked of the environment."""
        files = {name: digest_of(text.encode()) for name, text in self._read.items()}
        values = {
            name: None if value is None else digest_of(value.encode(errors="surrogateescape"))
            for name, value in environment.items()
        }
        return Inputs(files, tuple(self._listed), values)

    def _paths(self) -> list[Path]:
        try:
            if self.root.is_dir():
                return self._yaml_files()
            if not self.root.exists():
                self.findings.add_general("no-such-directory", f"there is no folder {shown(self.root)}")
                return []
        except OSError as error:
            reason = str(error.strerror).lower()
            message = f"cannot read the folder {error.filename}: {reason}"
            self.findings.add_general("unreadable-file", message)
            return []
        return [self.root]

    def _yaml_files(self) -> list[Path]:
        found = [path for path in yaml_files(self.root) if self.instead.get(plain_path(path), "") is not None]
        known = {plain_path(path) for path in found}
        return found + [path for path, text in self.instead.items() if text is not None and is_yaml(path, known)]

    def _file(self, path: Path) -> File | None:
        name = shown(path)
        self._listed.append(name)
        other = self.instead.get(plain_path(path))
        if other is not None:
            return File(path, other, self._keep(name, other))
        try:
            # What the user named outright may be a pipe: `--desired <(generate)`.
            content = path.read_bytes().removeprefix(BOM) if path == self.root else read_bytes(path)
        except OSError as error:
            reason = "the link leads nowhere" if path.is_symlink() else str(error.strerror).lower()
            start = self.findings.sources.add(name, "")
            self.findings.add("unreadable-file", f"cannot read this file: {reason}", start, start)
            return None
        try:
            text = content.decode()
        except UnicodeDecodeError as error:
            self._not_utf8(name, content, error.start)
            return None
        return File(path, text, self._keep(name, text))

    def _keep(self, name: str, text: str) -> int:
        self._read[name] = text
        return self.findings.sources.add(name, text)

    def _not_utf8(self, name: str, content: bytes, bad: int) -> None:
        utf16 = content.startswith(_UTF16)
        text = content.decode("utf-16" if utf16 else "utf-8", errors="replace")
        start = self.findings.sources.add(name, text)
        offset = 0 if utf16 else len(content[:bad].decode())
        what = "this file is UTF-16" if utf16 else f"the byte 0x{content[bad]:02x} is not UTF-8"
        self.findings.add("not-utf8", what, start + offset, start + offset + 1)
