"""From a reference to the secret it names."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path

from reconciler.model.secret import SecretReference

from .secret import Secret

_DELETE = "\x7f"


class Resolver:
    """Reads secrets from the environment and from files. Reads only what a reference names, and shows nothing."""

    __slots__ = ("_environ",)

    def __init__(self, environ: Mapping[str, str] | None = None) -> None:
        """`environ` None: the environment of this process."""
        self._environ = os.environ if environ is None else environ

    def __repr__(self) -> str:
        # The default for what holds the environment would show all of it.
        return "Resolver()"

    def resolve(self, reference: SecretReference) -> Secret | str:
        """The secret, or why it cannot be had, e.g. `MONGODB_URL is not set`."""
        if reference.source == "env":
            return self._variable(reference.name)
        if reference.source == "file":
            return _file(reference)
        return _checked(Secret(reference.name), "the placeholder")

    def _variable(self, name: str) -> Secret | str:
        if name not in self._environ:
            return f"{name} is not set"
        return _checked(Secret(self._environ[name]), name)


def _file(reference: SecretReference) -> Secret | str:
    # Not shown with its folder, which says more about the machine than about the mistake.
    name = f"the file {reference.name}"
    try:
        return _checked(Secret((Path(reference.folder) / reference.name).read_bytes().decode()), name)
    except FileNotFoundError:
        return f"there is no file {reference.name}"
    except UnicodeDecodeError:
        return f"{name} is not UTF-8 text"
    except (OSError, ValueError) as error:
        reason = (error.strerror if isinstance(error, OSError) else "") or "its name cannot be that of a file"
        return f"{name} cannot be read: {reason[:1].lower()}{reason[1:]}"


def _checked(secret: Secret, where: str) -> Secret | str:
    """The secret without the line end that editors add, if it is one line of text."""
    stripped = Secret(secret.reveal().removesuffix("\n").removesuffix("\r"))
    if not stripped.reveal().strip():
        return f"{where} is empty"
    if any(character < " " or character == _DELETE for character in stripped.reveal()):
        return f"{where} holds a line break or another control character"
    if _has_surrogate(stripped):
        return f"{where} is not UTF-8 text"
    return stripped


def _has_surrogate(secret: Secret) -> bool:
    """Whether the environment held bytes that are no text (PEP 383)."""
    return any("\ud800" <= character <= "\udfff" for character in secret.reveal())
