"""Where an embedded server answers, as URLs."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import quote

SUPERUSER = "postgres"
SCRATCH_DATABASE = "reconcile_scratch"
"""An empty database that every embedded server has from the start, for scratch builds."""


@dataclass(frozen=True)
class Endpoint:
    """The two ways in.

    The socket needs no password: its folder is mode 0700, so only the account that runs the server
    (and root) gets that far. TCP on 127.0.0.1 is open to every user of the machine, so it asks for
    a random password (SCRAM).
    """

    socket_dir: Path
    port: int
    password: str = field(repr=False)

    def url(self, dbname: str = "postgres") -> str:
        """The URL through the socket; holds no secret."""
        return (
            f"postgresql://{SUPERUSER}@/{quote(dbname, safe='')}"
            f"?host={quote(str(self.socket_dir), safe='/')}&port={self.port}"
        )

    def tcp_url(self, dbname: str = "postgres") -> str:
        """The URL through TCP, for programs that cannot use a socket; holds the password."""
        return f"postgresql://{SUPERUSER}:{self.password}@127.0.0.1:{self.port}/{quote(dbname, safe='')}"
