"""Finding the YAML files of a folder, and reading files as text."""

from __future__ import annotations

import errno
from collections.abc import Iterator
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
    for entry in sorted(folder.iterdir(), key=lambda entry: entry.name):
        if entry.name.startswith("."):
            continue
        if entry.is_dir():
            if entry.resolve() not in (*above, here):
                yield from yaml_files(entry, (*above, here))
        elif entry.suffix.lower() in _ENDINGS:
            yield entry


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


def shown(path: Path) -> str:
    """The path as text that can be printed: names on disk may be any bytes."""
    return str(path).encode(errors="replace").decode()
