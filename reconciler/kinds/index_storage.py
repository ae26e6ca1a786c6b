"""How an index is stored, be it one of its own or that of a constraint (sql-alterindex)."""

from __future__ import annotations

from typing import Protocol

from reconciler.model.kind import Altered, Outcome, Replace
from reconciler.model.statement import Hazard, Lock, Statement

from .relation import Parameters, change_parameters, exclusive
from .sql import name

# Every other parameter takes ACCESS EXCLUSIVE (reloptions.c, PostgreSQL 14 to 18).
_CHANGED_IN_USE = {"fillfactor", "deduplicate_items"}


class StoredIndex(Protocol):
    """What has an index of its name."""

    @property
    def schema(self) -> str: ...
    @property
    def name(self) -> str: ...
    @property
    def storage_parameters(self) -> Parameters: ...
    @property
    def tablespace(self) -> str | None: ...
    @property
    def partitioned(self) -> bool: ...


def storage_parameters(live: StoredIndex, desired: StoredIndex) -> Outcome:
    """ALTER INDEX … SET and RESET; takes effect for pages written from now on."""
    if live.partitioned or desired.partitioned:
        return Replace("the parameters of an index of a partitioned table cannot be changed (sql-alterindex)")
    index = name(desired.schema, desired.name)
    before, after = live.storage_parameters, desired.storage_parameters
    gentle = {option.partition("=")[0] for option in set(before) ^ set(after)} <= _CHANGED_IN_USE
    lock = Lock("SHARE UPDATE EXCLUSIVE" if gentle else "ACCESS EXCLUSIVE", index)
    return Altered(change_parameters(f"ALTER INDEX {index}", before, after, lock))


def tablespace(live: StoredIndex, desired: StoredIndex) -> Altered:
    """ALTER INDEX … SET TABLESPACE."""
    hazard = Hazard("blocks-writes", "moving an index copies its file under an exclusive lock")
    space = name(desired.tablespace or "pg_default")
    sql = f"ALTER INDEX {name(desired.schema, desired.name)} SET TABLESPACE {space}"
    return Altered([Statement(sql, (hazard,), exclusive(desired.schema, desired.name))])
