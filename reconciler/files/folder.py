"""Finding the YAML files of a folder, and reading files as text."""

from __future__ import annotations

import errno
import os
from collections.abc import Container, Iterator
from pathlib import Path

_ENDINGS = (".yaml", ".yml")
BOM = b"\xef\xbb\xbf"


def yaml_files(folder: Path, above: tuple[Path, ...] = ()) -> Iterator[Path]:
    """Every YAML file in the folder and below, sorted by name; hidden ones are left out.

    A link is followed unless it leads to a folder we came from. What has a YAML name is yielded even if it
    cannot be read: a file that is skipped in silence would be a plan to drop what it declares.

    Raises:
        OSError: a folder cannot be listed.
    """
    here = folder.resolve()
    with os.scandir(folder) as found:
        entries = sorted(found, key=lambda entry: entry.name)
    for entry in entries:
        if entry.name.startswith("."):
            continue
        if entry.is_dir():
            path = Path(entry.path)
            if path.resolve() not in (*above, here):
                yield from yaml_files(path, (*above, here))
        elif entry.name.lower().endswith(_ENDINGS):
            yield Path(entry.path)


def is_yaml(path: Path, known: Container[Path] = ()) -> bool:
    """Whether a path has the name of a YAML file, and is not `known`."""
    return path.suffix.lower() in _ENDINGS and path not in known


def plain_path(path: Path) -> Path:
    """The path without `..`, so that two ways of writing it are equal; links stay as they are."""
    return Path(os.path.normpath(path))


def read_bytes(path: Path) -> bytes:
    """The bytes of a regular file, without a byte order mark.

    Raises:
        FileNotFoundError: there is nothing of that name.
        OSError: it cannot be read or is not a file; `filename` and `strerror` say what.
    """
    if "\0" in str(path):
        raise FileNotFoundError(errno.ENOENT, "no such file", str(path).replace("\0", "\\0"))
    if path.exists() and not path.is_file():
        # Reading a device or a pipe may never end.
        raise OSError(errno.EINVAL, "it is not a file", str(path))
    return path.read_bytes().removeprefix(BOM)


def read_text(path: Path) -> str:
    """The text of a regular file, line ends as written.

    Raises:
        FileNotFoundError: there is nothing of that name.
        OSError: it cannot be read, is not a file, or is not text that PostgreSQL can store.
    """
    try:
        text = read_bytes(path).decode()
    except UnicodeDecodeError:
        raise OSError(errno.EILSEQ, "it is not UTF-8 text", str(path)) from None
    if "\0" in text:
        raise OSError(errno.EILSEQ, "it holds a zero byte", str(path))
    return text


def write_text(path: Path, text: str) -> None:
    """Write a file whole or not at all, with its folders; a byte order mark that it has stays."""
    path = path.resolve()
    path.parent.mkdir(parents=True, exist_ok=True)
    mark = BOM if path.exists() and path.read_bytes().startswith(BOM) else b""
    beside = path.with_name(f".{path.name}.new")
    try:
        beside.write_bytes(mark + text.encode())
        if path.exists():
            beside.chmod(path.stat().st_mode)
        beside.replace(path)
    finally:
        beside.unlink(missing_ok=True)


def remove(path: Path) -> None:
    """Remove a file, and the folder above where that is empty then."""
    path.unlink(missing_ok=True)
    if path.parent.is_dir() and not any(path.parent.iterdir()):
        path.parent.rmdir()


def shown(path: Path) -> str:
    """The path as text that can be printed: names on disk may be any bytes."""
    return str(path).encode(errors="replace").decode()
