"""`reconcile import`: an existing database as YAML."""

from __future__ import annotations

import argparse
import os
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from . import exit_codes
from .options import add_url_option, warn_of_passwords
from .progress import progress
from .talk import say, warn

if TYPE_CHECKING:
    from reconciler.model.state import State
    from reconciler.spell import Files


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options."""
    add_url_option(parser)
    parser.add_argument("--out", type=Path, default=Path("desired"), metavar="DIR", help="default: desired/")
    parser.add_argument("--schemas", default="", metavar="A,B", help="only these schemas (default: all)")


def run(options: argparse.Namespace) -> int:
    """Read the database and write its files. Raises: ReconcileError; nothing is overwritten."""
    from reconciler.kinds.registry import KINDS
    from reconciler.spell import files_of

    _refuse_existing(options.out)
    warn_of_passwords(options)
    state, name = _read(options)
    schemas = [schema.strip() for schema in options.schemas.split(",") if schema.strip()]
    files = files_of(state, KINDS, name, schemas)
    _write(files, options.out)
    _report(state, files, options)
    return exit_codes.OK


def _read(options: argparse.Namespace) -> tuple[State, str]:
    from reconciler.pipeline import read_live
    from reconciler.postgres.connect import connect

    url = options.url or os.environ.get("RECONCILE_URL", "")
    with progress(options) as shown, connect(url, autocommit=True) as connection:
        shown("reading the live catalog")
        return read_live(connection), connection.info.dbname


def _refuse_existing(out: Path) -> None:
    from reconciler.model.errors import Unsupported

    if out.exists() and any(out.iterdir()):
        raise Unsupported(f"{out} is not empty", hint="import into a new folder: --out DIR; nothing was overwritten")


def _write(files: Files, out: Path) -> None:
    from reconciler.load.dump import dump

    for path, content in files.items():
        where = out / path
        where.parent.mkdir(parents=True, exist_ok=True)
        where.write_text(dump(content) if isinstance(content, Mapping) else content, encoding="utf-8", newline="\n")


def _report(state: State, files: Files, options: argparse.Namespace) -> None:
    if not options.quiet:
        say(f"Wrote {len(files)} files to {options.out}.")
    if state.unmodelled:
        listed = "".join(f"\n  {each}" for each in state.unmodelled)
        warn(f"{len(state.unmodelled)} objects are of kinds that are not covered yet, and were left out:{listed}",
             "they are never touched, and named in every plan", options)  # fmt: skip
