"""The configuration of embedded servers."""

from __future__ import annotations

import socket
from collections.abc import Mapping
from pathlib import Path

_COMMON = {
    "jit": "off",
    "lc_messages": "C",
    "listen_addresses": "127.0.0.1",
    "max_locks_per_transaction": "1024",  # a scratch build creates thousands of objects in one transaction
    "max_wal_size": "256MB",
    "shared_buffers": "32MB",
    "synchronous_commit": "off",
    "wal_level": "logical",  # publications can be created without a warning
}

THROWAWAY = _COMMON | {"fsync": "off", "full_page_writes": "off"}
"""For servers whose data dies with them."""

KEPT = _COMMON
"""For the dev server: a crash may lose the last moments, but cannot damage the data."""


def configuration(settings: Mapping[str, str], *, port: int, socket_dir: Path) -> str:
    """The lines to append to postgresql.conf; the last mention of a setting wins."""
    where = {"port": str(port), "unix_socket_directories": str(socket_dir), "unix_socket_permissions": "0700"}
    return "\n" + "".join(f"{name} = {_quoted(value)}\n" for name, value in (dict(settings) | where).items())


def _quoted(value: str) -> str:
    doubled = value.replace("\\", "\\\\").replace("'", "''")
    return f"'{doubled}'"


def free_port() -> int:
    """A TCP port of 127.0.0.1 that nobody listens on right now (somebody may take it a moment later)."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
    return port
