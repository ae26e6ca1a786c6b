"""Publications (sql-createpublication). The tables and schemas they name are kinds of their own."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from reconciler.model.kind import Altered, Kind, Outcome, Replace
from reconciler.model.object import Object
from reconciler.model.statement import Hazard, Statement

from .publication_schema import IN_SCHEMA
from .renaming import renames
from .sql import literal, name

OPERATIONS = ("insert", "update", "delete", "truncate")
"""What can be published, in the order in which PostgreSQL names it."""


@dataclass(frozen=True, slots=True)
class Publication(Object):
    """A publication; `publish` holds some of OPERATIONS, in their order; `generated_columns` since 18."""

    kind = "publication"
    key = ("name",)
    name: str
    all_tables: bool = False
    publish: tuple[str, ...] = OPERATIONS
    via_partition_root: bool = False
    generated_columns: str = "none"


def _create(publication: Publication, parts: Sequence[str]) -> list[Statement]:
    head = f"CREATE PUBLICATION {name(publication.name)}"
    if publication.all_tables:
        head += " FOR ALL TABLES"
    elif parts:
        schemas = [part for part in parts if part.startswith(IN_SCHEMA)]
        tables = [part for part in parts if part not in schemas]
        # One TABLE for all of them is what 14 understands, too.
        listed = ([f"TABLE {', '.join(tables)}"] if tables else []) + schemas
        head += f" FOR {', '.join(listed)}"
    parameters = _parameters(Publication(publication.name), publication)
    hazards = (_WITHOUT_IDENTITY,) if publication.all_tables and _identifies_rows(publication) else ()
    return [Statement(head + (f" WITH ({parameters})" if parameters else ""), hazards)]


def _drop(publication: Publication) -> list[Statement]:
    return [Statement(f"DROP PUBLICATION {name(publication.name)}", (_UNSERVED,))]


def _all_tables(live: Publication, desired: Publication) -> Outcome:
    return Replace("ALTER PUBLICATION cannot change FOR ALL TABLES (sql-alterpublication)")


def _change(live: Publication, desired: Publication) -> Altered:
    hazards = []
    hidden = live.generated_columns != "none" and desired.generated_columns == "none"
    if hidden or set(live.publish) - set(desired.publish):
        hazards.append(Hazard("breaks-clients", "subscribers are no longer told of all that changes"))
    if _identifies_rows(desired) and not _identifies_rows(live):
        hazards.append(_WITHOUT_IDENTITY)
    sql = f"ALTER PUBLICATION {name(desired.name)} SET ({_parameters(live, desired)})"
    return Altered([Statement(sql, tuple(hazards))])


def _parameters(live: Publication, desired: Publication) -> str:
    """The parameters in which two publications differ, as WITH and SET take them."""
    changed = []
    if live.publish != desired.publish:
        changed.append(f"publish = {literal(', '.join(desired.publish))}")
    if live.via_partition_root != desired.via_partition_root:
        changed.append(f"publish_via_partition_root = {str(desired.via_partition_root).lower()}")
    if live.generated_columns != desired.generated_columns:
        changed.append(f"publish_generated_columns = {desired.generated_columns}")
    return ", ".join(changed)


def _identifies_rows(publication: Publication) -> bool:
    return not {"update", "delete"}.isdisjoint(publication.publish)


_UNSERVED = Hazard("breaks-clients", "subscriptions to it stop with an error until it is there again")
_WITHOUT_IDENTITY = Hazard(
    "breaks-clients", "UPDATE and DELETE fail on published tables that have no replica identity"
)

_by_subscribers = Hazard("breaks-clients", "subscriptions that name it fail until they are told the new name")


PUBLICATION = Kind(
    name="publication",
    object_type=Publication,
    catalog="pg_publication",
    create=_create,
    drop=_drop,
    rules={
        "all_tables": _all_tables,
        "publish": _change,
        "via_partition_root": _change,
        "generated_columns": _change,
    },
    top_level=True,
    schema=lambda _: None,
    rename=renames(_by_subscribers),
)
