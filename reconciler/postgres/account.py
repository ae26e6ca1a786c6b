"""The operating-system account that a server runs as: PostgreSQL refuses to run as root."""

from __future__ import annotations

import os
import pwd
from dataclasses import dataclass
from pathlib import Path

from .errors import ServerFailed

# `postgres` has least surprise; `nobody` exists everywhere else.
_ACCOUNTS_FOR_ROOT = ("postgres", "nobody")


@dataclass(frozen=True)
class Account:
    """Who the server runs as. The ids are None when it is ourselves and nothing has to be switched."""

    name: str
    uid: int | None = None
    gid: int | None = None

    @property
    def extra_groups(self) -> list[int] | None:
        """No supplementary groups after a switch: root's would be kept otherwise."""
        return None if self.uid is None else []

    def can_enter(self, folder: Path) -> bool:
        """Whether the account gets to a folder; for ourselves, leave it to the first use to find out."""
        if self.uid is None:
            return True
        return all(path.stat().st_mode & 0o001 for path in (folder, *folder.parents))

    def give(self, path: Path) -> None:
        """Make the account the owner of one file or folder (not of what is in it)."""
        if self.uid is not None and self.gid is not None:
            os.chown(path, self.uid, self.gid)


def server_account() -> Account:
    """The account for servers of this process: ourselves, or `postgres` / `nobody` for root.

    Raises: ServerFailed when our uid has no name (initdb looks it up), or root finds no account.
    """
    if os.geteuid() != 0:
        return Account(_own_name())
    for name in _ACCOUNTS_FOR_ROOT:
        try:
            entry = pwd.getpwnam(name)
        except KeyError:
            continue
        return Account(name, entry.pw_uid, entry.pw_gid)
    raise ServerFailed(
        "PostgreSQL refuses to run as root, and there is no account postgres or nobody to run it as",
        hint="run as an ordinary user, add an account named postgres, or give --shadow-url",
    )


def _own_name() -> str:
    try:
        return pwd.getpwuid(os.geteuid()).pw_name
    except KeyError:
        raise ServerFailed(
            f"uid {os.geteuid()} has no entry in the password file, and initdb needs one",
            hint="add a line for it to /etc/passwd, run as a user that has one, or give --shadow-url",
        ) from None
