"""Runs an outside judge (`run.py` of a corpus of transitions) against a throw-away server. `make corpus`."""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
from pathlib import Path

from reconciler.postgres.binaries import find
from reconciler.postgres.server import embedded_server


def main() -> int:
    """Returns the judge's exit code."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--corpus", type=Path, required=True, help="folder with run.py and the cases")
    parser.add_argument("--sample", type=int, default=0, help="that many cases, 0 for all")
    parser.add_argument("--only", default="*", help="glob on peer/case")
    parser.add_argument("--major", type=int, default=18, help="PostgreSQL to judge on")
    options = parser.parse_args()
    binaries = find(options.major)
    with embedded_server(binaries=binaries, extra_settings={"wal_level": "logical"}) as server:
        command = [sys.executable, str(options.corpus / "run.py"), "--server", server.url("postgres")]
        command += ["--bin", str(binaries.bin), "--reconcile", str(Path(sys.executable).parent / "reconcile"), "-v"]
        command += ["--only", options.only, *(["--sample", str(options.sample)] if options.sample else [])]
        return subprocess.run(command, env={**os.environ, **binaries.environment()}, check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
