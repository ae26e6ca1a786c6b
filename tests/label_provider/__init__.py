"""A provider of security labels for sessions of the tests, compiled where there is a C compiler."""

from __future__ import annotations

import shutil
import subprocess
import tempfile
from functools import cache
from pathlib import Path

import psycopg

from reconciler.postgres.binaries import find
from reconciler.postgres.connect import server_version

_SOURCE = Path(__file__).parent / "label_provider.c"


def load_label_provider(connection: psycopg.Connection) -> bool:
    """Make the providers `tests` and `Other Provider` known to this session; False where they cannot be compiled."""
    library = _compiled(server_version(connection))
    if library is not None:
        connection.execute(f"load '{library}'".encode())
    return library is not None


@cache
def _compiled(major: int) -> Path | None:
    compiler = shutil.which("cc")
    headers = find(major).bin.parent / "include" / "server"
    if compiler is None or not headers.is_dir():
        return None
    folder = Path(tempfile.mkdtemp(prefix="reconcile-labels-"))
    folder.chmod(0o755)  # the server may run as somebody else
    library = folder / "label_provider.so"
    command = [compiler, "-shared", "-fPIC", f"-I{headers}", f"-I{headers.parent}", "-o", str(library), str(_SOURCE)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    return library if done.returncode == 0 else None
