"""No silent miss: every compared field of every kind is changed, seen as exactly that, and reached.

`mutations/<kind>.yaml` holds the SQL that makes a sample object, and for each field the SQL that changes it; the test
walks the registry, so a kind without a sample and a field without a mutation fail by name. A mutation is run on a
second copy of the database, which is thereby the desired state: what is compared is what PostgreSQL printed.

A mutation is SQL, or a list of such, or a mapping: `sql`; `base`, run on both sides before; `path`, where it is about
another object of the sample than `sample`; `also`, the fields that cannot but change with it; `others: true` where
other objects have to change with it; `since` and `before`, major versions (`since` of the sample, too);
`icu: true` for servers built with that library; `only_there`, why there is no way back. `elsewhere` of a sample says
which fields no SQL on one database can change, and what tests them.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import psycopg
import pytest
import yaml
from label_provider import load_label_provider
from sandbox import EVERYTHING, Wrong, assert_same, rolled_back, run, shown, told

from reconciler.introspect.signature import signature
from reconciler.kinds.options import Confidential
from reconciler.kinds.owner import has_owner
from reconciler.kinds.privileges import is_grantable
from reconciler.kinds.registered_database import RegisteredDatabase
from reconciler.kinds.registry import KINDS
from reconciler.kinds.satellite import Satellite, identity_target, target_name
from reconciler.model.address import Address
from reconciler.model.change import Alter
from reconciler.model.object import Object
from reconciler.model.plan import Plan
from reconciler.model.secret import SecretReference
from reconciler.model.state import State
from reconciler.pipeline import plan_between, read_live
from reconciler.postgres.connect import connect, server_version
from reconciler.postgres.server import Server
from reconciler.registry.rows import read_rows, with_rows
from reconciler.spec.database import registry_table
from reconciler.spec.document import Document

FOLDER = Path(__file__).parent / "mutations"
REGISTRY = registry_table(Document().project.registry)
SECRET = SecretReference("env", "SECRET")
_KEYS = {"sql", "base", "path", "also", "others", "since", "before", "icu", "only_there"}


@dataclass(frozen=True)
class Mutation:
    """A change of one field of one object."""

    address: Address
    field: str
    sql: str
    base: str = ""
    also: tuple[str, ...] = ()
    others: bool = False
    since: int = 0
    before: int = 99
    icu: bool = False
    only_there: str = ""


@dataclass(frozen=True)
class Sample:
    """An object of a kind, with what it needs around it."""

    address: Address
    sql: str
    mutations: dict[str, list[Mutation]]
    since: int = 0
    labels: bool = False
    elsewhere: Collection[str] = ()


def _sample(kind: str) -> Sample | None:
    path = FOLDER / f"{kind.replace(' ', '_')}.yaml"
    if not path.exists():
        return None
    content = yaml.safe_load(path.read_text(encoding="utf-8"))
    address = _address(kind, content["sample"])
    fields = {field: list(_mutations(address, field, written)) for field, written in content["mutations"].items()}
    return Sample(
        address,
        content["sql"],
        fields,
        content.get("since", 0),
        content.get("labels", False),
        content.get("elsewhere", ()),
    )


def _mutations(address: Address, field: str, written: Any) -> Iterator[Mutation]:
    for each in written if isinstance(written, list) else [written]:
        options: dict[str, Any] = each if isinstance(each, dict) else {"sql": each}
        assert options.keys() <= _KEYS, f"{address.kind}.{field}: unknown options {options.keys() - _KEYS}"
        at = _address(address.kind, options["path"]) if "path" in options else address
        also = tuple(options.get("also", ()))
        rest = {key: value for key, value in options.items() if key not in ("path", "also")}
        yield Mutation(at, field, also=also, **rest)


def _address(kind: str, path: list[Any]) -> Address:
    return Address(kind, tuple(str(part) for part in path))


SAMPLES = {kind.name: _sample(kind.name) for kind in KINDS.kinds}
_ALL = [
    pytest.param(mutation, id=f"{kind}.{field}.{number}")
    for kind, sample in SAMPLES.items()
    if sample is not None
    for field, mutations in sample.mutations.items()
    for number, mutation in enumerate(mutations, 1)
]
_THERE = [pytest.param(sample, id=kind) for kind, sample in SAMPLES.items() if sample is not None]


@pytest.fixture(scope="module")
def live(server: Server) -> Iterator[psycopg.Connection]:
    """A connection to a server that has a second tablespace, `spare`."""
    with connect(server.url(), autocommit=True) as connection:
        connection.execute("set allow_in_place_tablespaces = on")
        connection.execute("create tablespace spare location ''")
        yield connection
        connection.execute("drop tablespace spare")


@pytest.mark.parametrize("kind", [kind.name for kind in KINDS.kinds])
def test_every_field_has_a_mutation(kind: str) -> None:
    sample = SAMPLES[kind]
    assert sample is not None, f"add a sample for kind {kind}: {FOLDER.name}/{kind.replace(' ', '_')}.yaml"
    missing = [
        field for field in KINDS[kind].compared if not sample.mutations.get(field) and field not in sample.elsewhere
    ]
    assert not missing, f"add a mutation for {', '.join(f'{kind}.{field}' for field in missing)}"
    unknown = sample.mutations.keys() - set(KINDS[kind].compared)
    assert not unknown, f"{kind} has no such compared fields: {unknown}"


@pytest.mark.parametrize("mutation", _ALL)
def test_a_mutation_is_seen_and_reached(mutation: Mutation, live: psycopg.Connection) -> None:
    _skip_before(mutation.since, live)
    if server_version(live) >= mutation.before:
        pytest.skip(f"for PostgreSQL before {mutation.before}")
    if mutation.icu and not _has_icu(live):
        pytest.skip("for PostgreSQL built with ICU")
    sample = SAMPLES[mutation.address.kind]
    assert sample is not None
    _skip_without_labels(sample, live)
    with rolled_back(live):
        base = _made(live, sample.sql, mutation.base)
        mutated = _after(live, mutation.sql, in_catalogs=KINDS.of(mutation.address).reads_catalog)
        _assert_seen(_plan(base, mutated), mutation)
        _go(live, mutated, "the mutation")
        if not mutation.only_there:
            _assert_seen(_plan(mutated, base), mutation)
            _go(live, base, "what was there before")


@pytest.mark.parametrize("sample", _THERE)
def test_an_object_goes_and_comes_back(sample: Sample, live: psycopg.Connection) -> None:
    kind = KINDS.of(sample.address)
    _skip_before(sample.since, live)
    _skip_without_labels(sample, live)
    with rolled_back(live):
        base = _made(live, sample.sql)
        if kind.shared or not kind.reads_catalog or not kind.drop(base.objects[sample.address]):
            return  # never dropped, or not from what is live alone
        less = _without(base, sample.address)
        assert any(change.address == sample.address for change in _plan(base, less).changes)
        _go(live, less, "the state without it")
        _go(live, base, "the state with it")


@pytest.mark.parametrize("sample", _THERE)
def test_comments_owners_and_grants_on_it_are_seen_and_reached(sample: Sample, live: psycopg.Connection) -> None:
    _skip_before(sample.since, live)
    _skip_without_labels(sample, live)
    labels = load_label_provider(live)
    with rolled_back(live):
        base = _made(live, sample.sql, "create role mutation_role superuser")  # as owners of event triggers must be
        for kind, sql in _satellites(base.objects[sample.address]):
            if kind == "security label" and not labels:
                continue
            mutated = _after(live, sql)
            kinds = {change.address.kind for change in _plan(base, mutated).changes}
            assert kinds == {kind}, f"{sql}\nwas seen as a change of {kinds or 'nothing'}"
            _go(live, mutated, "the mutation")
            _go(live, base, "what was there before")


def _skip_before(since: int, live: psycopg.Connection) -> None:
    if server_version(live) < since:
        pytest.skip(f"for PostgreSQL {since} and later")


def _skip_without_labels(sample: Sample, live: psycopg.Connection) -> None:
    if sample.labels and not load_label_provider(live):
        pytest.skip("without a C compiler there is no provider of security labels")


def _has_icu(connection: psycopg.Connection) -> bool:
    return bool(connection.execute("select 1 from pg_collation where collname = 'und-x-icu'").fetchone())


def _satellites(thing: Object) -> Iterator[tuple[str, str]]:
    """The kind of satellite, and SQL that changes it."""
    name = "" if isinstance(thing, Satellite | RegisteredDatabase) else target_name(thing.address)
    if name and not name.startswith(" ") and thing.kind not in _UNCOMMENTED:
        yield "comment", f"comment on {name} is 'it''s commented'"
    if thing.kind in _LABELLED:
        yield "security label", f"security label for tests on {name} is 'it''s labelled'"
    if has_owner(thing):
        yield "owner", f"alter {name} owner to mutation_role"
    if is_grantable(thing) and thing.kind == "column":
        schema, table, column = thing.address.path
        yield "grant", f"grant select ({column}) on {schema}.{table} to mutation_role"
        yield "grant", f"grant all ({column}) on {schema}.{table} to mutation_role, public"
        yield "grant", f"grant all ({column}) on {schema}.{table} to mutation_role with grant option"
    elif is_grantable(thing):
        on = name.removeprefix("MATERIALIZED ").replace("FOREIGN TABLE", "TABLE")
        on = on.replace("VIEW ", "TABLE ").replace("AGGREGATE ", "FUNCTION ")
        on = f"FOREIGN {name}" if thing.kind == "server" else on
        yield "grant", f"grant all on {on} to mutation_role"
        yield "grant", f"grant all on {on} to mutation_role with grant option"
        usual = any(brought.kind == "grant" for brought in KINDS.of(thing).brings(thing))
        yield "grant", f"revoke all on {on} from public" if usual else f"grant all on {on} to public"
        yield "grant", f"revoke all on {on} from current_user"


# sql-security-label
_LABELLED = {
    "aggregate",
    "column",
    "composite type",
    "database",
    "domain",
    "enum",
    "event trigger",
    "foreign table",
    "function",
    "materialized view",
    "procedure",
    "publication",
    "range type",
    "role",
    "schema",
    "sequence",
    "table",
    "view",
}
# Nothing to comment on: a state of a table, a default of a column; an extension's comment is a field of its own.
_UNCOMMENTED = {
    "attached index",
    "cluster",
    "default",
    "default privileges",
    "extension",
    "inheritance",
    "membership",
    "partition",
    "publication schema",
    "publication table",
    "replica identity",
    "row security",
    "shell type",
    "typed table",
    "user mapping",
}


def _made(connection: psycopg.Connection, *statements: str) -> State:
    for sql in statements:
        if sql:
            connection.execute(sql.encode())
    return _read(connection)


def _after(connection: psycopg.Connection, sql: str, *, in_catalogs: bool = True) -> State:
    """The state after that SQL, which is undone; if it is `in_catalogs`, its signature is another."""
    connection.execute("savepoint mutation")
    before = signature(connection)
    state = _made(connection, sql)
    assert before is None or not in_catalogs or signature(connection) != before
    connection.execute("rollback to savepoint mutation; release savepoint mutation")
    return state


def _read(connection: psycopg.Connection) -> State:
    """What is there, as a desired state in which everything is declared."""
    state = read_live(connection)
    rows = read_rows(connection, REGISTRY)
    state = with_rows(state, [replace(row, secret=SECRET) for row in rows])
    state = replace(state, objects={address: _with_references(thing) for address, thing in state.objects.items()})
    optional = [kind.name for kind in KINDS.kinds if kind.undeclared]
    declared = {(kind, address) for kind in optional for address in state.objects}
    declared |= {(kind, identity_target(address)) for kind, address in declared if address.kind == "column"}
    return replace(state, declared=frozenset(declared))


def _with_references(thing: Object) -> Object:
    """As if it were written where the values of its secret options come from."""
    if not isinstance(thing, Confidential):
        return thing
    secrets = tuple(replace(secret, reference=SECRET) for secret in thing.secrets)
    return replace(thing, secrets=secrets)  # type: ignore[type-var]


def _plan(base: State, desired: State) -> Plan:
    return plan_between(base, desired, EVERYTHING)


def _assert_seen(plan: Plan, mutation: Mutation) -> None:
    """The plan is about exactly that field of that object, and does something."""
    mine = [change for change in plan.changes if change.address == mutation.address]
    assert mine, f"{mutation.address}: a change of {mutation.field} is not seen"
    (change,) = mine
    assert isinstance(change, Alter), change
    wanted = {mutation.field, *mutation.also}
    assert set(change.fields) == wanted, f"{mutation.address}: seen as a change of {change.fields}, not of {wanted}"
    assert mutation.others or len(plan.changes) == 1, f"other changes are seen as well: {plan.changes}"
    assert not plan.empty, f"{mutation.address}: a change of {mutation.field} is seen, and nothing is done about it"


def _go(connection: psycopg.Connection, desired: State, what: str) -> None:
    """Plan, run, and compare all there is with all that was to be.

    Raises:
        Wrong: something is left to do, or the result differs.
    """
    plan = _plan(_read(connection), desired)
    run(connection, plan)
    reached = _read(connection)
    again = _plan(reached, desired)
    if not again.empty or again.changes:
        raise Wrong(f"{what} is not reached:\n{shown(again)}\n{again.changes}\n\nthe plan was:\n{shown(plan)}")
    assert_same(told(reached.objects), told(desired.objects), f"{what} is not what was reached")


def _without(state: State, address: Address) -> State:
    """Without an object, its parts, and whatever needs them or is there because of them."""
    gone, left = set(), [address]
    users = state.needed_by()
    for each, thing in state.objects.items():
        if (whole := KINDS.parent(thing)) is not None:
            users.setdefault(whole, []).append(each)
    for follower, leaders in state.leaders.items():
        for leader in leaders:
            if leader.tie is None:
                users.setdefault(leader.address, []).append(follower)
    while left:
        each = left.pop()
        if each not in gone:
            gone.add(each)
            left += users.get(each, [])
    objects = {each: thing for each, thing in state.objects.items() if each not in gone}
    needs = {each: state.needs.get(each, frozenset()) for each in objects}
    leading = {
        each: tuple(leader for leader in found if gone.isdisjoint((leader.address, leader.tie)))
        for each, found in state.leaders.items()
        if each not in gone
    }
    return replace(state, objects=objects, needs=needs, leaders=leading)
