"""The database itself (sql-alterdatabase): what can be said of it without naming it.

One desired state is for databases of several names, staging and production, so the name is no part of it. It is known
from the live side alone, and filled in before the two states are compared.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from reconciler.model.address import Address
from reconciler.model.kind import Altered, Compile, Kind
from reconciler.model.object import Object
from reconciler.model.state import Needs, State
from reconciler.model.statement import Statement

from .comment import Comment
from .grant import Grant
from .role import Role
from .satellite import Satellite
from .settings import change_settings
from .sql import name as quoted


@dataclass(frozen=True, slots=True)
class Database(Object):
    """The database; without a name where it is written.

    `settings` as `name=value`, sorted; `connection_limit` is -1 for none. None: nobody manages it.
    """

    kind = "database"
    key = ("name",)
    name: str = ""
    settings: tuple[str, ...] | None = None
    connection_limit: int | None = None


HERE = Database().address
"""The address of the database where it is written."""


def named(desired: State, live: State) -> State:
    """The desired state with the name of the live database wherever it is about the database.

    Its comment stays as it is where nobody wrote one, even an empty one.
    """
    home = next((address for address in live.objects if address.kind == Database.kind), HERE)
    named_so = {address: _named(thing, home) for address, thing in desired.objects.items() if _is_here(thing)}
    moved = {address: thing.address for address, thing in named_so.items()}
    objects = {
        moved.get(address, address): named_so.get(address, thing) for address, thing in desired.objects.items()
    }
    needs = desired.needs if not moved else _moved(desired.needs, moved)
    comment = live.objects.get(Comment(home, "").address)
    if HERE in desired.objects and comment is not None and (Comment.kind, HERE) not in desired.declared:
        objects[comment.address], needs = comment, {**needs, comment.address: frozenset([home])}
    declared = frozenset((kind, moved.get(address, address)) for kind, address in desired.declared)
    return replace(desired, objects=objects, needs=needs, declared=declared)


def _is_here(thing: Object) -> bool:
    """Whether it is, or is about, the database where it is written."""
    match thing:
        case Satellite():
            return thing.target == HERE
        case Role():
            return bool(thing.settings_here)
    return isinstance(thing, Database)


def _moved(needs: Needs, moved: Mapping[Address, Address]) -> Needs:
    return {
        moved.get(user, user): used
        if used.isdisjoint(moved)
        else frozenset(moved.get(address, address) for address in used)
        for user, used in needs.items()
    }


def _named(thing: Object, home: Address) -> Object:
    match thing:
        case Database():
            return replace(thing, name=home.path[0])
        case Satellite() if thing.target == HERE:
            return replace(thing, target=home)  # type: ignore[type-var]
        case Role() if thing.settings_here:
            return replace(thing, database=home.path[0])
    return thing


def _create(_: Database, __: Sequence[str]) -> list[Statement]:
    return []  # whoever can connect to it has it


def _drop(_: Database) -> list[Statement]:
    return []


def _settings(live: Database, desired: Database) -> Altered:
    return Altered(
        change_settings(f"ALTER DATABASE {quoted(desired.name)}", live.settings or (), desired.settings or ())
    )


def _connection_limit(_: Database, desired: Database) -> Altered:
    return Altered([Statement(f"ALTER DATABASE {quoted(desired.name)} CONNECTION LIMIT {desired.connection_limit}")])


def _settle(database: Database, _: Mapping[Address, Object], live: Mapping[Address, Object]) -> Database:
    """What nobody manages stays as it is."""
    found = live.get(database.address)
    if not isinstance(found, Database):
        return database
    return replace(
        database,
        settings=found.settings if database.settings is None else database.settings,
        connection_limit=found.connection_limit if database.connection_limit is None else database.connection_limit,
    )


def _brings(database: Database) -> Iterable[Object]:
    """CONNECT and TEMPORARY for everybody (ddl-priv)."""
    return [Grant(database.address, "public", ("CONNECT", "TEMPORARY"))]


DATABASE = Kind(
    name="database",
    object_type=Database,
    catalog="pg_database",
    create=_create,
    drop=_drop,
    rules={"settings": _settings, "connection_limit": _connection_limit},
    brings=_brings,
    settle=_settle,
    # What holds for the scratch database is nobody's desire.
    compile=Compile.KEEP,
    schema=lambda database: None,
    shared=True,
)
