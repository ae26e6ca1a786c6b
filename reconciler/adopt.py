"""What exists, as files: a database or an SQL file taken over into a new folder, or into one that is there."""

from __future__ import annotations

import fnmatch
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from . import __version__
from .compile.demands import demands_of
from .diff import aim
from .diff.compare import changed_fields
from .diff.target import is_spared
from .kinds.database import named
from .kinds.grant import Grant, declared_on
from .kinds.registry import KINDS
from .load import Loaded
from .load.dump import dump
from .load.guess import nearest
from .model.address import Address
from .model.errors import Unsupported
from .model.object import Object
from .model.scope import Scope
from .model.state import State
from .pipeline import read_desired, read_live
from .postgres.connect import server_version
from .postgres.scratch import scratch_connection
from .registry.connection_strings import with_harmless_connections
from .revised import HEADER, Comparison, Outcome, revise
from .session import schemas_of, sheet_of
from .spell import entries_of, files_from, project_of
from .spell.families import families
from .spell.wanted import in_schemas, roles_of, usual_owner, wanted
from .target import refuse_version

if TYPE_CHECKING:
    from psycopg import Connection

_EVERYTHING = "*"
_PUBLIC = Address("schema", ("public",))


@dataclass(frozen=True, slots=True)
class Found:
    """What was read: a state and the name of where it comes from; `where` says that in a few words.

    `unknown` are roles that were made up, since the source names them and does not create them.
    """

    state: State
    name: str
    where: str
    unknown: frozenset[str] = frozenset()

    @property
    def header(self) -> str:
        """The comment on top of every new file. No host, no user, no time: the same twice is the same text."""
        return f"{HEADER} {self.where} (PostgreSQL {self.state.version}) by reconcile {__version__}."

    def without_unknown(self, heads: Collection[Address]) -> set[Address]:
        """The objects that are not made up."""
        return {head for head in heads if head.kind != "role" or head.path[0] not in self.unknown}


def read_database(connection: Connection, *, force: bool) -> Found:
    """What is in a database. Raises: Unsupported for its version."""
    refuse_version(server_version(connection), force=force)
    name = connection.info.dbname
    live = with_harmless_connections(connection, read_live(connection))
    return Found(live, name, f"the database {name}")


def fresh(found: Found, folder: Path, schemas: Collection[str]) -> Outcome:
    """The files of a new folder: everything, said exactly.

    Raises:
        Unsupported: one of them is there already.
    """
    _refuse_unknown(schemas, found)
    heads = found.without_unknown(wanted(found.state, schemas, KINDS))
    _refuse_hidden(found.state, heads)
    owner = usual_owner(found.state, heads, KINDS)
    entries = entries_of(found.state, KINDS, heads, owner)
    files = files_from(entries.values(), project_of(found.name, sorted(schemas), owner))
    texts: dict[Path, str | None] = {
        folder / path: content if isinstance(content, str) else dump(content, found.header)
        for path, content in files.items()
    }
    there = [path for path in texts if path.exists()]
    if there:
        raise Unsupported(
            f"{there[0]} is in the way, and there is no YAML file in {folder} to bring up to date",
            hint="import into another folder: --out DIR; nothing was overwritten",
        )
    return Outcome(texts)


def revised(
    found: Found,
    folder: Path,
    loads: Callable[[Mapping[Path, str | None]], Loaded],
    schemas: Collection[str],
    *,
    target: Connection | None = None,
    shadow_url: str = "",
) -> Outcome:
    """What has to change in a folder for it to declare what was found.

    `loads` reads the folder, with other texts in place of some of its files. `schemas`: only objects in these,
    in those that the project manages when there are none. `target` leads to where it was found, if that is a server.

    Raises:
        Rejected: the folder cannot be used as it is.
        Unsupported: nothing of what it declares was found; it must be about another database.
    """

    _refuse_unknown(schemas, found)
    first = loads({})
    declared = (thing for thing, _ in sheet_of(first, found.state.version).objects)
    needs = demands_of([*declared, *found.state.objects.values()])
    with scratch_connection(
        target=target, shadow_url=shadow_url, extensions=needs.extensions, icu=needs.icu
    ) as scratch:

        def compared(loaded: Loaded) -> Comparison:
            desired = read_desired(sheet_of(loaded, found.state.version), scratch, loaded)
            return _comparison(found, loaded, desired, schemas)

        return revise(first, folder, found.header, loads, compared)


def _comparison(found: Found, loaded: Loaded, desired: State, schemas: Collection[str]) -> Comparison:
    project = loaded.document.project
    desired = named(_of_the_catalogs(desired), found.state)
    # Nothing is pruned, so that what is live and not declared is kept on both sides and makes no difference.
    aimed = aim(desired, found.state, Scope((_EVERYTHING,), "none", tuple(project.ignore)), KINDS).state
    before = _with_declared_rights(_levelled(aimed, found.state), desired)
    declared = {head for head in families(desired, KINDS) if _is_within(head, desired, schemas)}
    managed = schemas or [each for each in project.schemas if each != _EVERYTHING] or _usual(loaded, desired)
    new = _new(found, desired, managed, project.ignore)
    _refuse_hidden(found.state, new)
    after = _with_declared_rights(_with_their_customs(_mended(found.state, before), new, desired), desired)
    there = {head for head in declared if head in found.state.objects}
    telling = {head for head in declared if not KINDS.of(head).shared and head != _PUBLIC}
    if telling and not telling & there:
        raise Unsupported(
            f"nothing of what the folder declares is in {found.where}: it must be about another database",
            hint="import into a new folder with --out, or look at the URL; nothing was changed",
        )
    old = entries_of(before, KINDS, declared, project.owner)
    now = entries_of(after, KINDS, there, project.owner)
    differing = [entry for place, entry in now.items() if place not in old or old[place].value != entry.value]
    changed = {head for entry in differing for head in entry.heads}
    new |= found.without_unknown(_roles(_managed(after, new, desired), new | changed) - set(desired.objects))
    now |= {place: each for place, each in entries_of(after, KINDS, new, project.owner).items() if place not in now}
    return Comparison(loaded, desired.paths, old, now, entries_of(after, KINDS, there | new, project.owner))


def _usual(loaded: Loaded, desired: State) -> Collection[str]:
    return () if _EVERYTHING in loaded.document.project.schemas else schemas_of(desired) or ()


def _of_the_catalogs(desired: State) -> State:
    """Without what is declared and stored elsewhere: registered databases are rows."""
    return replace(desired, objects={a: t for a, t in desired.objects.items() if KINDS.of(a).reads_catalog})


def _mended(live: State, target: State) -> State:
    """Live with what is declared in place of what an accident left of it: that it is not finished is no wish."""
    left = {address for address, thing in live.objects.items() if KINDS.of(thing).left(thing)}
    return replace(live, objects={a: target.objects.get(a, t) if a in left else t for a, t in live.objects.items()})


def _refuse_unknown(schemas: Collection[str], found: Found) -> None:
    known = sorted(address.path[0] for address in found.state.objects if address.kind == "schema")
    for pattern in schemas:
        if not fnmatch.filter(known, pattern):
            near = nearest(pattern, known)
            hint = f'did you mean "{near}"?' if near else f"there are: {', '.join(known)}"
            raise Unsupported(f'{found.where} has no schema "{pattern}"', hint=hint)


def _refuse_hidden(state: State, heads: Collection[Address]) -> None:
    """Refuse to write what this role may not see all of: that would be to declare that the rest is not there.

    Raises:
        Unsupported: names everything that is hidden.
    """
    hidden = [
        str(address)
        for head, family in families(state, KINDS).items()
        if head in heads
        for address, thing in family.objects.items()
        if thing.hidden
    ]
    if hidden:
        raise Unsupported(
            f"this role may not see all of {', '.join(hidden)}",
            hint="import as their owner or as a superuser, or leave them out with --schemas; nothing was written",
        )


def _levelled(aimed: State, live: State) -> State:
    """The target with live objects in place of those that a plan finds no difference in."""

    def level(address: Address, thing: Object) -> Object:
        there = live.objects.get(address)
        same = there is not None and not changed_fields(there, thing, aimed.spelled, KINDS)
        return there if there is not None and same else thing

    objects = {address: level(address, thing) for address, thing in aimed.objects.items()}
    return replace(aimed, objects=objects, needs={a: live.needs.get(a, needs) for a, needs in aimed.needs.items()})


def _is_within(head: Address, state: State, schemas: Collection[str]) -> bool:
    return head in state.objects and in_schemas(head, state, schemas, KINDS)


def _new(found: Found, desired: State, schemas: Collection[str], ignore: Collection[str]) -> set[Address]:
    """What was found, belongs here, and is not declared yet; roles come with what names them."""
    scope = Scope((), "none", tuple(ignore))
    heads = {head for head in wanted(found.state, schemas, KINDS) if head.kind != "role"}
    undeclared = (head for head in heads - set(desired.objects) if not scope.ignores(head))
    return {head for head in undeclared if not is_spared(head, found.state, desired, KINDS)}


def _managed(state: State, new: Collection[Address], desired: State) -> State:
    """Without the satellites of declared objects that nobody wrote: whom these name is nobody's business here."""

    def says(thing: Object) -> bool:
        kind = KINDS.of(thing)
        parent = kind.parent(thing)
        said = {(kind.name, parent), kind.declaration(thing)} & desired.declared
        return not kind.undeclared or parent in new or bool(said)

    return replace(state, objects={address: thing for address, thing in state.objects.items() if says(thing)})


def _roles(state: State, heads: Collection[Address]) -> set[Address]:
    """The roles that these objects name."""
    return {role for head, family in families(state, KINDS).items() if head in heads for role in roles_of(family)}


def _with_declared_rights(state: State, desired: State) -> State:
    """With the rights on members of extensions that are declared told even where the extension came with these."""

    def told(thing: Object) -> Object:
        declared = isinstance(thing, Grant) and thing.as_came and (Grant.kind, declared_on(thing)) in desired.declared
        return replace(thing, as_came=False) if declared else thing  # type: ignore[type-var]

    return replace(state, objects={address: told(thing) for address, thing in state.objects.items()})


def _with_their_customs(live: State, new: Collection[Address], desired: State) -> State:
    """Without owners and grants of new objects, where nobody writes these in this folder."""
    written = {kind for kind, _ in desired.declared}
    unsaid = {kind.name for kind in KINDS.kinds if kind.name in ("owner", "grant") and kind.name not in written}
    if not unsaid:
        return live
    gone = {
        address
        for head, family in families(live, KINDS).items()
        if head in new
        for address in family.objects
        if address.kind in unsaid
    }
    return replace(live, objects={a: thing for a, thing in live.objects.items() if a not in gone})
