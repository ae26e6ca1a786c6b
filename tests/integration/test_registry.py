"""Registered databases on a real PostgreSQL: written, read back, changed, decrypted, and not seen by all."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import psycopg
import pytest
from registry_platform import REGISTRY, SALT, apply, desired_state, plan, read, rows, set_up

from reconciler.model.address import Address
from reconciler.model.errors import Stale
from reconciler.model.scope import Scope
from reconciler.postgres.connect import connect
from reconciler.postgres.server import embedded_server
from reconciler.registry.errors import RegistryUnreadable, SecretUnavailable
from reconciler.registry.parameter import check_secrets, resolve_parameter
from reconciler.registry.projects import missing_projects
from reconciler.registry.resolver import Resolver
from reconciler.registry.rows import observe, read_rows, with_rows

DOCS_URL = "mongodb://app:p%40%25ä@docs.example:27018/shop"
ENVIRONMENT = {"RECONCILE_SALT": SALT, "DOCS_URL": DOCS_URL}
RESOLVER = Resolver(ENVIRONMENT)
DATABASES: dict[str, object] = {
    "analytics/cache": {"engine": "redis", "connection": {"placeholder": "redis://placeholder:6379"}},
    "analytics/docs": {"engine": "mongodb", "connection": {"env": "DOCS_URL"}},
}
DECRYPT = b"select platform.decrypt_database_connection_string(id) from platform.databases where name = %s"


@pytest.fixture
def platform(connection: psycopg.Connection) -> psycopg.Connection:
    set_up(connection)
    return connection


@pytest.fixture
def registered(platform: psycopg.Connection) -> psycopg.Connection:
    made, _ = plan(platform, DATABASES, RESOLVER)
    apply(platform, made, RESOLVER)
    return platform


@pytest.fixture
def reader(registered: psycopg.Connection) -> Iterator[psycopg.Connection]:
    """A connection that acts as the role `reader`, which has no rights yet."""
    registered.execute("create role reader")
    registered.execute("set role reader")
    yield registered
    registered.execute("reset role")
    registered.execute("drop owned by reader")
    registered.execute("drop role reader")


def decrypted(connection: psycopg.Connection, name: str) -> str:
    connection.execute("select set_config('app.encryption_salt', %s, false)", [SALT])
    found = connection.execute(DECRYPT, [name]).fetchone()
    assert found is not None
    return str(found[0])


def as_owner(connection: psycopg.Connection, sql: str) -> None:
    connection.execute("reset role")
    connection.execute(sql.encode())
    connection.execute("set role reader")


def test_a_second_plan_is_empty(registered: psycopg.Connection) -> None:
    made, completed = plan(registered, DATABASES, RESOLVER)
    assert made.empty
    assert completed.notes == ()


def test_a_plan_without_the_secrets_is_empty_and_says_what_it_did_not_check(registered: psycopg.Connection) -> None:
    made, completed = plan(registered, DATABASES, Resolver({"RECONCILE_SALT": SALT}))
    assert made.empty
    assert completed.notes == ("analytics/docs: (secret, not checked: DOCS_URL is not set)",)


def test_the_sql_function_decrypts(registered: psycopg.Connection) -> None:
    assert decrypted(registered, "docs") == DOCS_URL
    assert decrypted(registered, "cache") == "redis://placeholder:6379"


def test_a_wrong_salt_does_not_decrypt(registered: psycopg.Connection) -> None:
    registered.execute("set app.encryption_salt = 'another'")
    with pytest.raises(psycopg.errors.ExternalRoutineInvocationException):
        registered.execute(DECRYPT, ["docs"])


@pytest.mark.parametrize("major", [14, 18])
def test_pgcrypto_reads_what_we_encrypt(major: int) -> None:
    with embedded_server(major) as server, connect(server.url()) as connection:
        set_up(connection)
        made, _ = plan(connection, DATABASES, RESOLVER)
        apply(connection, made, RESOLVER)
        assert decrypted(connection, "docs") == DOCS_URL
        # `expect-…` makes pgcrypto say when the message is encrypted in another way.
        said: list[str | None] = []
        connection.add_notice_handler(lambda notice: said.append(notice.message_primary))
        expected = "expect-cipher-algo=aes256, expect-disable-mdc=0, expect-s2k-mode=3, debug=1"
        key = "encode(public.digest(project_id::text || %s, 'sha256'), 'hex')"
        query = f"select public.pgp_sym_decrypt(connection_string_encrypted, {key}, %s) from platform.databases"
        assert len(connection.execute(query.encode(), [SALT, expected]).fetchall()) == 2
        assert said == []


def test_readable_columns_hold_what_the_connection_string_says(registered: psycopg.Connection) -> None:
    found = rows(read(registered)[0])
    docs = found["analytics/docs"]
    assert (docs.engine, docs.host, docs.port, docs.database_name) == ("mongodb", "docs.example", 27018, "shop")
    assert (docs.secret_source, docs.is_placeholder) == ("env:DOCS_URL", False)
    assert found["analytics/cache"].secret_source == "placeholder:redis://placeholder:6379"


def test_a_placeholder_becomes_real_in_one_update(registered: psycopg.Connection) -> None:
    real = DATABASES | {"analytics/cache": {"engine": "redis", "connection": {"env": "CACHE_URL"}}}
    resolver = Resolver(ENVIRONMENT | {"CACHE_URL": "rediss://:pw@cache.example:6380/2"})
    made, _ = plan(registered, real, resolver)
    assert [step.action for step in made.steps()] == ["alter"]
    apply(registered, made, resolver)
    assert decrypted(registered, "cache") == "rediss://:pw@cache.example:6380/2"
    assert plan(registered, real, resolver)[0].empty
    updates = registered.execute("select name, updates from platform.databases order by 1").fetchall()
    assert updates == [("cache", 1), ("docs", 0)]


def test_a_changed_password_is_seen_through_the_fingerprint_alone(registered: psycopg.Connection) -> None:
    resolver = Resolver(ENVIRONMENT | {"DOCS_URL": DOCS_URL.replace("p%40", "q%40")})
    made, _ = plan(registered, DATABASES, resolver)
    [change] = made.changes
    assert getattr(change, "fields", ()) == ("fingerprint",)
    apply(registered, made, resolver)
    assert plan(registered, DATABASES, resolver)[0].empty


def test_a_new_salt_shows_as_another_key(registered: psycopg.Connection) -> None:
    made, _ = plan(registered, DATABASES, Resolver(ENVIRONMENT | {"RECONCILE_SALT": "another"}))
    assert [getattr(change, "fields", ()) for change in made.changes] == [("key_id", "fingerprint")] * 2


@pytest.mark.parametrize(
    ("column", "value"),
    [
        ("engine", "'mysql'"),
        ("host", "'elsewhere'"),
        ("port", "1"),
        ("database_name", "'other'"),
        ("secret_source", "'env:OTHER'"),
        ("secret_key_id", "'0'"),
        ("secret_fingerprint", "'v1:0'"),
        ("is_placeholder", "not is_placeholder"),
    ],
)
def test_a_change_by_hand_is_seen_and_repaired(registered: psycopg.Connection, column: str, value: str) -> None:
    registered.execute(f"update platform.databases set {column} = {value} where name = 'docs'".encode())
    made, _ = plan(registered, DATABASES, RESOLVER)
    assert [str(change.address) for change in made.changes] == ["registered database analytics/docs"]
    apply(registered, made, RESOLVER)
    assert plan(registered, DATABASES, RESOLVER)[0].empty
    assert decrypted(registered, "docs") == DOCS_URL


def test_rows_nobody_declared_follow_prune(registered: psycopg.Connection) -> None:
    only_docs = {"analytics/docs": DATABASES["analytics/docs"]}
    cache = Address("registered database", ("analytics/cache",))
    ours = Scope(("platform",), "owned", owned=frozenset([cache]))
    assert plan(registered, only_docs, RESOLVER, Scope(("platform",), "none"))[0].empty
    assert plan(registered, only_docs, RESOLVER, Scope(("platform",), "owned"))[0].empty
    made, _ = plan(registered, only_docs, RESOLVER, ours)
    assert [(step.action, hazard.name) for step, hazard in made.hazards()] == [("drop", "deletes-data")]
    apply(registered, made, RESOLVER)
    assert list(rows(read(registered)[0])) == ["analytics/docs"]


def test_odd_names_are_written_and_found_again(platform: psycopg.Connection) -> None:
    connection = {"placeholder": "redis://placeholder"}
    odd: dict[str, object] = {
        "100%/%(secret)s": {"engine": "redis", "connection": connection, "host": "fe80::1%eth0"},
        'it\'s "quoted"/a/b': {"engine": "redis", "connection": connection},
    }
    odd = {'"it\'s ""quoted"""/a/b' if key.startswith("it") else key: value for key, value in odd.items()}
    made, _ = plan(platform, odd, RESOLVER)
    apply(platform, made, RESOLVER)
    assert plan(platform, odd, RESOLVER)[0].empty
    assert rows(read(platform)[0])["100%/%(secret)s"].host == "fe80::1%eth0"


def test_a_plan_without_the_secret_cannot_be_applied(platform: psycopg.Connection) -> None:
    without = Resolver({"RECONCILE_SALT": SALT})
    made, _ = plan(platform, DATABASES, without)
    assert len(list(made.steps())) == 2
    with pytest.raises(SecretUnavailable, match=r"^databases\.analytics/docs\.connection: DOCS_URL is not set$"):
        apply(platform, made, without)
    with pytest.raises(Stale, match="the plan was made without its secret"):
        apply(platform, made, RESOLVER)
    assert rows(read(platform)[0]) == {}


def test_a_secret_that_changed_after_the_plan_is_refused(platform: psycopg.Connection) -> None:
    made, _ = plan(platform, DATABASES, RESOLVER)
    [use] = [s.statement.secret for s in made.steps() if s.statement.secret and "docs" in s.statement.secret.row]
    later = Resolver(ENVIRONMENT | {"DOCS_URL": "mongodb://docs"})
    for refused in (lambda: check_secrets([use], later), lambda: resolve_parameter(platform, use, later)):
        with pytest.raises(Stale, match="not the one that the plan was made for"):
            refused()


def test_a_missing_project_is_named(platform: psycopg.Connection) -> None:
    declared = desired_state({**DATABASES, "absent/cache": DATABASES["analytics/cache"]})
    [misfit] = missing_projects(platform, declared.objects.values())
    assert (misfit.code, misfit.path) == ("no-such-project", ("databases", "absent/cache"))
    assert misfit.message == 'absent/cache: there is no project "absent" in platform.projects.slug'


def test_without_a_registry_there_are_no_rows(connection: psycopg.Connection) -> None:
    assert read_rows(connection, REGISTRY) == []


def test_columns_to_come_are_read_as_null(registered: psycopg.Connection) -> None:
    registered.execute("alter table platform.databases drop column secret_fingerprint, drop column port")
    docs = rows(read(registered)[0])["analytics/docs"]
    assert (docs.fingerprint, docs.port, docs.host) == (None, None, "docs.example")


def test_a_table_that_is_no_registry_is_named(registered: psycopg.Connection) -> None:
    registered.execute("alter table platform.databases rename column name to title")
    with pytest.raises(RegistryUnreadable, match=r"^platform\.databases has no column name$"):
        read_rows(registered, REGISTRY)


def test_two_rows_of_one_name_are_named(registered: psycopg.Connection) -> None:
    registered.execute("alter table platform.databases drop constraint databases_project_id_name_key")
    registered.execute("update platform.databases set name = 'cache'")
    with pytest.raises(RegistryUnreadable, match="several rows for analytics/cache"):
        read_rows(registered, REGISTRY)


def test_a_row_goes_with_its_table_and_not_with_a_column(registered: psycopg.Connection) -> None:
    live, _ = read(registered)
    row = rows(live)["analytics/docs"]
    assert live.needs[row.address] == {Address("table", ("platform", "databases"))}
    assert with_rows(replace(live, objects={}), [row]).needs[row.address] == frozenset()


def test_a_reader_without_rights_is_told_so(reader: psycopg.Connection) -> None:
    with pytest.raises(RegistryUnreadable, match="role reader may not look into schema platform"):
        read_rows(reader, REGISTRY)
    as_owner(reader, "grant usage on schema platform to reader")
    as_owner(reader, "grant select (project_id, name, engine) on platform.databases to reader")
    with pytest.raises(RegistryUnreadable, match=r"role reader may not read host, port, .* of platform\.databases"):
        read_rows(reader, REGISTRY)
    found, notes = observe(reader, REGISTRY, declared=False)
    assert found == []
    assert "may not read" in notes[0]


def test_a_reader_needs_no_right_to_the_ciphertext(reader: psycopg.Connection) -> None:
    columns = "project_id, name, engine, host, port, database_name, secret_source, secret_key_id, secret_fingerprint"
    as_owner(reader, "grant usage on schema platform to reader")
    as_owner(reader, f"grant select ({columns}, is_placeholder) on platform.databases to reader")
    as_owner(reader, "grant select (id, slug) on platform.projects to reader")
    assert [row.name for row in read_rows(reader, REGISTRY)] == ["cache", "docs"]


def test_rows_that_row_security_may_hide_are_not_taken_for_absent(reader: psycopg.Connection) -> None:
    as_owner(reader, "grant usage on schema platform to reader")
    as_owner(reader, "grant select on all tables in schema platform to reader")
    as_owner(reader, "alter table platform.databases enable row level security")
    with pytest.raises(RegistryUnreadable, match=r"may hide rows of platform\.databases from role reader"):
        read_rows(reader, REGISTRY)
    as_owner(reader, "create policy open on platform.databases using (true)")
    assert len(read_rows(reader, REGISTRY)) == 2
    as_owner(reader, "create policy closed on platform.databases as restrictive using (name <> 'docs')")
    with pytest.raises(RegistryUnreadable, match="may hide rows"):
        read_rows(reader, REGISTRY)
    as_owner(reader, "alter policy closed on platform.databases to postgres")
    assert len(read_rows(reader, REGISTRY)) == 2
    as_owner(reader, "alter table platform.projects enable row level security")
    with pytest.raises(RegistryUnreadable, match=r"may hide rows of platform\.projects"):
        read_rows(reader, REGISTRY)


def test_rows_leave_with_a_dropped_table(registered: psycopg.Connection) -> None:
    owned = frozenset([Address("table", ("platform", "databases"))])
    made, _ = plan(registered, {}, RESOLVER, Scope(("platform",), "owned", owned=owned))
    dropped = [str(step.address) for step, hazard in made.hazards() if hazard.name == "deletes-data"]
    rows_first = ["registered database analytics/cache", "registered database analytics/docs"]
    assert sorted(dropped[:2]) == rows_first
    assert dropped[2:] == ["table platform.databases"]
    apply(registered, made, RESOLVER)
    assert rows(read(registered)[0]) == {}


def test_a_new_type_of_a_column_leaves_the_rows_alone(registered: psycopg.Connection) -> None:
    live, _ = read(registered)
    users = live.needed_by()
    assert not [a for a in users.get(Address("column", ("platform", "databases", "host")), []) if "/" in a.name]
