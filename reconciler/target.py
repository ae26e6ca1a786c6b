"""Which database a command is meant for."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from .model.errors import Unsupported
from .model.secret import SecretReference
from .postgres import dev
from .registry.resolver import Resolver

if TYPE_CHECKING:
    from .project import Project

OLDEST, NEWEST = 14, 18
"""Supported major versions of PostgreSQL."""


def target_url(url: str, target: str, project: Project) -> str:
    """Where to connect: --url, then --target, then RECONCILE_URL, then the PG* environment (as "")."""
    if url:
        return url
    if target:
        return _named_target(target, project)
    url = os.environ.get("RECONCILE_URL", "")
    if url or any(os.environ.get(name) for name in ("PGHOST", "PGDATABASE", "PGSERVICE", "PGHOSTADDR")):
        return url
    raise Unsupported(
        "no target database was given",
        hint="use --url, --target with a name from project.targets, RECONCILE_URL or the PG* environment",
    )


def _named_target(name: str, project: Project) -> str:
    targets = project.targets
    target = targets.get(name)
    if target is None:
        raise Unsupported(f'there is no target "{name}"', hint=f"project.targets has: {', '.join(targets) or 'none'}")
    if target.url is not None:
        found = Resolver().resolve(target.url)
        if isinstance(found, str):
            hint = _way_out(target.url)
            raise Unsupported(f'the URL of target "{name}" cannot be had: {found}', hint=hint)
        return found.reveal()
    server = dev.running(NEWEST)
    if server is None:
        raise Unsupported(f'target "{name}" is the embedded server, which is not running', hint="reconcile dev start")
    return server.url()


def _way_out(reference: SecretReference) -> str:
    if reference.source == "env":
        return f"set {reference.name} in the environment of this command, or give the database with --url"
    if reference.source == "file":
        return f"put the URL into the file {reference.name} and let this user read it, or give it with --url"
    return "write {env: NAME} or {file: path} for its url, or give the database with --url"


def refuse_version(version: int, *, force: bool = False) -> None:
    """Refuse a server that is too old, or too new unless that is forced.

    Raises:
        Unsupported: says which versions are supported.
    """
    if version < OLDEST:
        raise Unsupported(
            f"the server is PostgreSQL {version}; {OLDEST} to {NEWEST} are supported",
            hint=f"upgrade it: what {OLDEST} brought is used throughout, so there is no way around this",
        )
    if version > NEWEST and not force:
        raise Unsupported(
            f"the server is PostgreSQL {version}, which this version does not know yet ({OLDEST} to {NEWEST})",
            hint=f"get a newer reconcile, or use --force: what is new since {NEWEST} is then neither seen nor kept",
        )
