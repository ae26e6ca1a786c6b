"""`reconcile import`: what exists, as YAML; again and again."""

from __future__ import annotations

import argparse
import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from . import exit_codes
from .options import add_reading_options, add_url_option, warn_of_passwords
from .progress import Progress, progress
from .talk import say, warn

if TYPE_CHECKING:
    from psycopg import Connection

    from reconciler.adopt import Found
    from reconciler.load import Loaded
    from reconciler.model.state import State
    from reconciler.revised import Note, Outcome

_MARKS = {"added": "+", "changed": "~", "removed": "-"}


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options."""
    add_url_option(parser)
    sql = "a file of SQL instead of a database, such as pg_dump --schema-only writes; it is run, so trust it"
    parser.add_argument("--sql", type=Path, metavar="FILE", help=sql)
    out = "default: desired/; what is there already is brought up to date"
    parser.add_argument("--out", type=Path, default=Path("desired"), metavar="DIR", help=out)
    parser.add_argument("--schemas", default="", metavar="A,B", help="only these schemas (default: all)")
    parser.add_argument("--dry-run", action="store_true", help="say what would change, and write nothing")
    group = parser.add_argument_group("the folder, where there is one already")
    add_reading_options(group)


def run(options: argparse.Namespace) -> int:
    """Read what exists and write its files. Raises: ReconcileError; then nothing is written."""
    from reconciler.files.folder import plain_path

    warn_of_passwords(options)
    options.out = plain_path(options.out)
    schemas = [schema.strip() for schema in options.schemas.split(",") if schema.strip()]
    with progress(options) as shown, _connected(options, shown) as connection:
        found = _found(options, connection, shown)
        outcome = _outcome(found, options, schemas, connection, shown)
    if not options.dry_run:
        _write(outcome.texts)
    _report(found, outcome, options)
    return exit_codes.OK


@contextmanager
def _connected(options: argparse.Namespace, shown: Progress) -> Iterator[Connection | None]:
    """The database to read; None where a file is read instead."""
    from reconciler.postgres.connect import connect
    from reconciler.project import project_of
    from reconciler.target import target_url

    if options.sql is not None:
        yield None
        return
    url = options.url or os.environ.get("RECONCILE_URL", "")
    if options.target:
        url = target_url(options.url, options.target, project_of(_loaded(options, {})))
    shown("connecting")
    with connect(url, autocommit=True) as connection:
        yield connection


def _found(options: argparse.Namespace, connection: Connection | None, shown: Progress) -> Found:
    from reconciler.adopt import read_database
    from reconciler.from_sql import read_sql

    if connection is None:
        return read_sql(options.sql, shown)
    shown("reading the live catalog")
    return read_database(connection, force=options.force)


def _outcome(
    found: Found, options: argparse.Namespace, schemas: list[str], connection: Connection | None, shown: Progress
) -> Outcome:
    from reconciler.adopt import fresh, revised
    from reconciler.files.folder import yaml_files

    if not options.out.exists() or (options.out.is_dir() and not any(yaml_files(options.out))):
        return fresh(found, options.out, schemas)

    def loads(instead: Mapping[Path, str | None]) -> Loaded:
        return _loaded(options, instead)

    shown("comparing with the files that are there")
    shadow = options.shadow_url or os.environ.get("RECONCILE_SHADOW_URL", "")
    return revised(found, options.out, loads, schemas, target=connection, shadow_url=shadow)


def _loaded(options: argparse.Namespace, instead: Mapping[Path, str | None]) -> Loaded:
    from reconciler.load import load

    target = options.target or None
    return load(options.out, dict(options.var), target=target, environ=os.environ, instead=instead)


def _write(texts: Mapping[Path, str | None]) -> None:
    from reconciler.files.folder import remove, write_text

    for path, text in texts.items():
        if text is None:
            remove(path)
        else:
            write_text(path, text)


def _report(found: Found, outcome: Outcome, options: argparse.Namespace) -> None:
    from reconciler.render.words import counted

    if not options.quiet:
        for path, notes in sorted(outcome.notes.items()):
            say(f"{path}" + "".join(f"\n  {_line(note)}" for note in notes))
        would = "Would write" if options.dry_run else "Wrote"
        written = sum(text is not None for text in outcome.texts.values())
        removed = len(outcome.texts) - written
        gone = f", {'would remove' if options.dry_run else 'removed'} {removed}" if removed else ""
        say(
            f"{would} {counted(written, 'file')} to {options.out}{gone}."
            if outcome.texts
            else f"{options.out} is up to date."
        )
    if outcome.left:
        listed = "".join(f"\n  {section}: {key}" for section, key in outcome.left)
        hint = "reconcile plan says how; what comes from a rollout or a variable is for you to change"
        warn(f"{counted(len(outcome.left), 'object')} still not as it was found:{listed}", hint, options)
    if found.unknown:
        hint = "they are not declared: write them under roles:, or have them on the server"
        warn(f"the file names roles that it does not create: {', '.join(sorted(found.unknown))}", hint, options)
    if found.state.unmodelled:
        listed = "".join(f"\n  {each}" for each in found.state.unmodelled)
        count = counted(len(found.state.unmodelled), "object")
        hint = "they are never touched, and named in every plan"
        warn(f"{count} of kinds that are not covered yet left out:{listed}", hint, options)
    _report_secrets(found.state, options)


def _report_secrets(state: State, options: argparse.Namespace) -> None:
    """Name the secrets that were not read, and what stands for them."""
    from reconciler.kinds.options import Confidential

    things = [thing for thing in state.objects.values() if isinstance(thing, Confidential) and thing.unsaid]
    if things:
        listed = "".join(f"\n  {thing.address}: {', '.join(each.name for each in thing.unsaid)}" for thing in things)
        hint = "a placeholder leaves what is there as it is; write {env: NAME} or {file: path} to declare the secret"
        warn(f"secrets were not read, and placeholders stand for them where they are new:{listed}", hint, options)


def _line(note: Note) -> str:
    section, key = note.place
    keys = f": {', '.join(note.keys)}" if note.keys else ""
    return f"{_MARKS[note.action]} {section} {key}{keys}"
