"""`database:`, the one that the desired state is applied to, whatever it is called."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from reconciler.kinds.database import Database
from reconciler.model.source import Path
from reconciler.model.state import State

from .fields import Scalar
from .satellites import Labelled, Owned, flatten_satellites, spell_satellites
from .sheet import Sheet


class CurrentDatabaseSpec(Labelled, Owned):
    """What holds for the database as a whole. What is not written is not managed.

    `settings` are for all roles; where it is written, all of them.
    """

    settings: dict[str, Scalar] | None = None
    connection_limit: Annotated[int, Field(ge=-1)] | None = None


def flatten_current_database(spec: CurrentDatabaseSpec, path: Path, sheet: Sheet) -> None:
    """Add the database, without a name, and its satellites."""
    settings = tuple(sorted(f"{key}={value}" for key, value in (spec.settings or {}).items()))
    database = Database(settings=None if spec.settings is None else settings, connection_limit=spec.connection_limit)
    if spec.comment is not None:
        sheet.declared.add(("comment", database.address))
    flatten_satellites(sheet.add(database, path), spec, path, sheet)


def spell_current_database(database: Database, state: State) -> dict[str, object]:
    """The database as a person would write it: only what is not PostgreSQL's default."""
    spelled: dict[str, object] = {}
    if database.settings:
        spelled["settings"] = dict(setting.split("=", 1) for setting in database.settings)
    if database.connection_limit not in (None, -1):
        spelled["connection_limit"] = database.connection_limit
    return spelled | spell_satellites(database.address, state)
