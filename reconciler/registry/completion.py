"""Fills in what only the connection strings tell: host, port, database, key and fingerprint."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from reconciler.kinds.registered_database import RegisteredDatabase
from reconciler.model.address import Address
from reconciler.model.object import Object
from reconciler.model.source import Path
from reconciler.model.state import State

from .engines import parse
from .fingerprint import fingerprint, key_id
from .resolver import Resolver

_ENDPOINT = ("host", "port", "database_name")


@dataclass(frozen=True, slots=True)
class Misfit:
    """What is wrong with a registered database, by its path in the YAML; a Problem without its place."""

    code: str
    message: str
    path: Path
    hint: str = ""


@dataclass(frozen=True, slots=True)
class Completed:
    """The desired state with its registered databases complete; `notes` say which secrets were not looked at."""

    state: State
    notes: tuple[str, ...] = ()
    misfits: tuple[Misfit, ...] = ()


def complete(desired: State, live: Mapping[Address, Object], resolver: Resolver) -> Completed:
    """Look into every secret that can be had, and keep nothing of it but what may be seen.

    A secret that cannot be had is not an error yet: who reviews a plan need not know it. A row whose secret
    comes from the same place as before is then taken for unchanged; any other gets no fingerprint, so that
    its statement can be shown and not applied.
    """
    objects, notes, misfits = dict(desired.objects), [], []
    rows = {a: row for a, row in desired.objects.items() if isinstance(row, RegisteredDatabase) and row.secret}
    for address, row in sorted(rows.items()):
        there = live.get(address)
        outcome = _complete(row, there if isinstance(there, RegisteredDatabase) else None, resolver)
        if isinstance(outcome, Misfit):
            misfits.append(outcome)
            continue
        objects[address], unknown = outcome
        if unknown:
            notes.append(f"{address.name}: (secret, not checked: {unknown})")
    return Completed(replace(desired, objects=objects), tuple(notes), tuple(misfits))


def yaml_path(row: RegisteredDatabase) -> Path:
    """Where the YAML declares the row."""
    return ("databases", row.address.name)


def _complete(
    row: RegisteredDatabase, live: RegisteredDatabase | None, resolver: Resolver
) -> tuple[RegisteredDatabase, str] | Misfit:
    """The complete row, and why its secret is not known, if it is not."""
    assert row.secret is not None
    connection, salt = resolver.resolve(row.secret), resolver.resolve(row.registry.salt)
    same = live if live is not None and live.secret_source == row.secret_source else None
    if isinstance(connection, str):
        kept = row if same is None else _located(row, same.host, same.port, same.database_name)
        return _as_before(kept, same), connection
    endpoint = parse(row.engine, connection)
    if isinstance(endpoint, str):
        return _unfit(row, endpoint)
    if row.is_placeholder and endpoint.has_password:
        return _with_password(row)
    located = _located(row, endpoint.host, endpoint.port, endpoint.database)
    if isinstance(salt, str):
        return (located if _leads_elsewhere(located, row, same) else _as_before(located, same)), salt
    known = fingerprint(row.address.name, connection, salt)
    return replace(located, fingerprint=known, key_id=key_id(salt)), ""


def _located(row: RegisteredDatabase, host: str | None, port: int | None, database: str | None) -> RegisteredDatabase:
    """What is written in the YAML wins over what the connection string says."""
    return replace(
        row,
        host=host if row.host is None else row.host,
        port=port if row.port is None else row.port,
        database_name=database if row.database_name is None else row.database_name,
    )


def _as_before(row: RegisteredDatabase, same: RegisteredDatabase | None) -> RegisteredDatabase:
    """The row with the fingerprint it has."""
    return row if same is None else replace(row, fingerprint=same.fingerprint, key_id=same.key_id)


def _leads_elsewhere(located: RegisteredDatabase, row: RegisteredDatabase, same: RegisteredDatabase | None) -> bool:
    """Whether the connection string, as far as it can be read, is not the one that is stored."""
    told = [field for field in _ENDPOINT if row.field(field) is None]
    return same is None or any(located.field(field) != same.field(field) for field in told)


def _unfit(row: RegisteredDatabase, reason: str) -> Misfit:
    source = "placeholder" if row.is_placeholder else row.secret_source
    message = f"{row.address.name} is a {row.engine} database, but its connection ({source}) does not fit: {reason}"
    return Misfit("wrong-connection", message, (*yaml_path(row), "connection"))


def _with_password(row: RegisteredDatabase) -> Misfit:
    return Misfit(
        "literal-secret",
        f"the placeholder of {row.address.name} holds a password",
        (*yaml_path(row), "connection"),
        hint="leave the password out; a real connection string belongs where env: or file: finds it",
    )
