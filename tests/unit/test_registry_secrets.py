"""Secrets by reference, their fingerprints, and how they complete the registered databases."""

from __future__ import annotations

import pickle
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from pydantic import ValidationError

from reconciler.kinds.registered_database import REGISTERED_DATABASE, RegisteredDatabase
from reconciler.model.kind import Uncompared
from reconciler.model.secret import SecretReference
from reconciler.model.state import State
from reconciler.model.statement import Statement
from reconciler.registry.completion import Completed, complete
from reconciler.registry.encryption import decrypt, encrypt, row_key
from reconciler.registry.errors import EncryptionFailed
from reconciler.registry.fingerprint import fingerprint, key_id
from reconciler.registry.resolver import Resolver
from reconciler.registry.secret import Secret
from reconciler.spec.database import spell_database, split_database
from reconciler.spec.document import Document, flatten

SALT = {"RECONCILE_SALT": "a long and random salt"}


def declared(connection: dict[str, str], **more: Any) -> RegisteredDatabase:
    entry = {"engine": "redis", "connection": connection, **more}
    sheet = flatten(Document.model_validate({"databases": {"analytics/cache": entry}}), 18)
    [(row, _)] = sheet.objects
    assert isinstance(row, RegisteredDatabase)
    return row


def completed(row: RegisteredDatabase, environ: dict[str, str], live: RegisteredDatabase | None = None) -> Completed:
    return complete(State({row.address: row}), {live.address: live} if live else {}, Resolver(environ))


def only(result: Completed) -> RegisteredDatabase:
    [row] = result.state.objects.values()
    assert isinstance(row, RegisteredDatabase)
    return row


def alter(live: RegisteredDatabase, desired: RegisteredDatabase) -> Statement:
    rule = REGISTERED_DATABASE.rules["fingerprint"]
    assert not isinstance(rule, Uncompared)
    [statement] = rule(live, desired).statements  # type: ignore[union-attr]
    assert isinstance(statement, Statement)
    return statement


def test_a_secret_does_not_show() -> None:
    secret = Secret("S3CR3T")
    assert "S3CR3T" not in f"{secret} {secret!r} {secret!s:>20} {[secret]}"
    with pytest.raises(TypeError):
        pickle.dumps(secret)


def test_a_resolver_does_not_show_the_environment() -> None:
    assert "S3CR3T" not in repr(Resolver({"URL": "S3CR3T"}))


@pytest.mark.parametrize(
    ("value", "reason"),
    [
        (None, "URL is not set"),
        ("", "URL is empty"),
        ("  ", "URL is empty"),
        ("a\nb", "URL holds a line break or another control character"),
        ("a\udcff", "URL is not UTF-8 text"),
    ],
)
def test_a_variable_that_is_no_secret(value: str | None, reason: str) -> None:
    resolver = Resolver({} if value is None else {"URL": value})
    assert resolver.resolve(SecretReference("env", "URL")) == reason


def test_a_file_is_read_from_the_folder_of_its_yaml(tmp_path: Path) -> None:
    (tmp_path / "url").write_bytes(b"redis://cache\r\n")
    found = Resolver({}).resolve(SecretReference("file", "url", str(tmp_path)))
    assert isinstance(found, Secret)
    assert found.reveal() == "redis://cache"


def test_a_file_that_is_no_secret(tmp_path: Path) -> None:
    (tmp_path / "binary").write_bytes(b"S3CR3T\xff")
    for name in ("absent", "binary", ".", "zero\0"):
        reason = Resolver({}).resolve(SecretReference("file", name, str(tmp_path)))
        assert isinstance(reason, str)
        assert "S3CR3T" not in reason
        assert str(tmp_path) not in reason


def test_a_fingerprint_is_stable_and_bound_to_row_and_salt() -> None:
    one, salt = Secret("redis://:pw@cache"), Secret("salt")
    assert fingerprint("a/b", one, salt) == fingerprint("a/b", Secret("redis://:pw@cache"), Secret("salt"))
    others = [
        fingerprint("a/c", one, salt),
        fingerprint("a/b", Secret("redis://:pW@cache"), salt),
        fingerprint("a/b", one, Secret("salt2")),
    ]
    assert len({fingerprint("a/b", one, salt), *others}) == 4
    assert key_id(salt) != key_id(Secret("salt2"))
    assert key_id(salt) not in fingerprint("a/b", one, salt)


def test_only_the_right_key_decrypts() -> None:
    text, key = Secret("redis://:pä€@cache"), row_key("0b6c", Secret("salt"))
    message = encrypt(text, key)
    opened = decrypt(message, key)
    assert opened is not None
    assert opened.reveal() == text.reveal()
    assert decrypt(message, row_key("0b6d", Secret("salt"))) is None
    assert decrypt(message, row_key("0b6c", Secret("Salt"))) is None
    assert message != encrypt(text, key)


def test_what_cannot_be_encrypted_is_an_error() -> None:
    with pytest.raises(EncryptionFailed):
        encrypt(Secret("two\nlines"), Secret("key"))


def test_a_placeholder_is_complete_without_any_secret_but_the_salt() -> None:
    row = only(completed(declared({"placeholder": "redis://placeholder:6379/1"}), SALT))
    assert (row.host, row.port, row.database_name, row.is_placeholder) == ("placeholder", 6379, "1", True)
    assert row.fingerprint
    assert row.secret_source == "placeholder:redis://placeholder:6379/1"


def test_what_is_written_wins_over_the_connection_string() -> None:
    row = declared({"env": "URL"}, host="shown", port="7000", database="9")
    found = only(completed(row, {**SALT, "URL": "redis://:pw@hidden:6379/1"}))
    assert (found.host, found.port, found.database_name) == ("shown", 7000, "9")


def test_an_unknown_secret_is_taken_for_unchanged() -> None:
    live = replace(only(completed(declared({"env": "URL"}), {**SALT, "URL": "redis://:pw@cache"})), secret=None)
    for environ, lacking in (({}, "URL"), (SALT, "URL"), ({"URL": "redis://:pw@cache"}, "RECONCILE_SALT")):
        result = completed(declared({"env": "URL"}), environ, live)
        assert result.notes == (f"analytics/cache: (secret, not checked: {lacking} is not set)",)
        assert replace(only(result), secret=None) == live


def test_an_unknown_secret_from_another_place_can_be_shown_but_not_applied() -> None:
    live = replace(only(completed(declared({"placeholder": "redis://placeholder"}), SALT)), secret=None)
    desired = only(completed(declared({"env": "URL"}), SALT, live))
    use = alter(live, desired).secret
    assert use is not None
    assert use.fingerprint is None


def test_a_placeholder_that_leads_elsewhere_has_changed_even_without_the_salt() -> None:
    live = replace(only(completed(declared({"placeholder": "redis://a"}), SALT)), secret=None)
    moved = replace(live, secret_source="placeholder:redis://b")
    desired = only(completed(declared({"placeholder": "redis://b"}), {}, moved))
    assert desired.fingerprint is None


def test_a_password_in_a_placeholder_is_refused_without_being_shown() -> None:
    [misfit] = completed(declared({"placeholder": "redis://:S3CR3T@cache"}), SALT).misfits
    assert (misfit.code, misfit.path) == ("literal-secret", ("databases", "analytics/cache", "connection"))
    assert "S3CR3T" not in repr(misfit)


def test_a_url_of_another_engine_is_refused_without_being_shown() -> None:
    [misfit] = completed(declared({"env": "URL"}), {**SALT, "URL": "mysql://u:S3CR3T@db/x"}).misfits
    assert misfit.code == "wrong-connection"
    assert misfit.message == (
        "analytics/cache is a redis database, but its connection (env:URL) does not fit: "
        "the connection string must start with redis:// or rediss:// or unix://"
    )


def test_a_moved_secret_is_no_new_secret() -> None:
    live = only(completed(declared({"env": "A"}), {**SALT, "A": "redis://:pw@cache"}))
    desired = only(completed(declared({"env": "B"}), {**SALT, "B": "redis://:pw@cache"}, live))
    statement = alter(live, desired)
    assert statement.secret is None
    assert "connection_string_encrypted" not in statement.sql


def test_per_cent_signs_are_doubled_only_beside_a_parameter() -> None:
    row = only(completed(declared({"placeholder": "redis://cache"}, host="fe80::1%eth0"), SALT))
    [insert] = REGISTERED_DATABASE.create(row, ())
    assert "'fe80::1%%eth0'" in insert.sql
    assert insert.sql.count("%(secret)s") == 1
    [delete] = REGISTERED_DATABASE.drop(replace(row, name="50%"))
    assert "'50%'" in delete.sql


@pytest.mark.parametrize("written", ["cache", "/cache", "a/", "", " a/b", "a /b", '"a"/b', '"a/b', "a/ b"])
def test_a_name_that_is_none(written: str) -> None:
    with pytest.raises(ValueError, match="must be written as"):
        split_database(written)


@pytest.mark.parametrize(
    ("written", "parts"),
    [("a/b", ("a", "b")), ("a/b/c", ("a", "b/c")), ('"a/b"/c', ("a/b", "c")), ('"say ""a"""/b', ('say "a"', "b"))],
)
def test_a_name_is_project_and_name(written: str, parts: tuple[str, str]) -> None:
    assert split_database(written) == parts
    assert RegisteredDatabase(*parts, declared({"env": "A"}).registry, "redis").address.name == written


@pytest.mark.parametrize(
    "document",
    [
        {"databases": {"a/b": {"engine": "redis", "connection": "redis://:S3CR3T@h"}}},
        {"databases": {"a/b": {"engine": "redis", "connection": {"env": "redis://:S3CR3T@h"}}}},
        {"databases": {"a/b": {"engine": "oracle", "connection": {"env": "A"}}}},
        {"databases": {"a/b": {"engine": "redis"}}},
        {"databases": {"a/b": {"engine": "redis", "connection": {"env": "A"}, "port": "0"}}},
        {"project": {"registry": {"salt": {"placeholder": "S3CR3T"}}}},
    ],
)
def test_what_nobody_may_write(document: dict[str, Any]) -> None:
    with pytest.raises(ValidationError) as caught:
        Document.model_validate(document)
    assert "S3CR3T" not in str(caught.value)


def test_a_row_is_written_as_it_was_declared() -> None:
    row = only(completed(declared({"env": "URL"}), {**SALT, "URL": "redis://:pw@cache/2"}))
    spelled = {"engine": "redis", "connection": {"env": "URL"}, "host": "cache", "port": 6379, "database": "2"}
    assert spell_database(row) == spelled
    assert spell_database(replace(row, secret_source=None)) is None
