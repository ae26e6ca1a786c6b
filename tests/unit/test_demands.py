"""What the scratch server must have is read off what is written."""

from __future__ import annotations

from reconciler.compile.demands import demands_of
from reconciler.kinds.collation import Collation
from reconciler.kinds.column import Column
from reconciler.kinds.extension import Extension
from reconciler.kinds.index import Index


def test_extensions_are_told_by_name() -> None:
    assert demands_of([Extension("pgcrypto"), Extension("citext")]).extensions == ("citext", "pgcrypto")


def test_a_collation_of_icu_takes_a_server_with_icu() -> None:
    assert demands_of([Collation("app", "c", "icu", "de")]).icu
    assert not demands_of([Collation("app", "c", "libc", "C")]).icu


def test_so_does_a_name_that_only_such_a_server_has() -> None:
    assert demands_of([Column("app", "t", "c", "text", collation='pg_catalog."de-x-icu"')]).icu
    assert demands_of([Index("app", "i", "t", keys=('name collate "und-x-icu"',))]).icu
    assert not demands_of([Column("app", "t", "c", "text", collation='pg_catalog."C"')]).icu
