"""The second time nothing is built that would come out the same, and nothing else is taken for the same."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import psycopg
import pytest

from reconciler import session
from reconciler.kinds.registry import KINDS
from reconciler.model.plan import Plan
from reconciler.postgres.endpoint import SCRATCH_DATABASE
from reconciler.postgres.server import Server
from reconciler.render.sql import render_sql
from reconciler.session import Options, opened

DESIRED = """
project: {schemas: [app], prune: all, name: "${STAGE:-none}"}
schemas: {app: {comment: "for ${STAGE:-nobody}"}}
tables:
  app.people:
    columns: {id: bigint, name: {type: "varchar( 20 )", default: "'x'"}}
    primary_key: [id]
    checks: {named: "name<>''"}
  app.orders:
    columns: {id: bigint, person: bigint}
    foreign_keys: {person: {columns: [person], references: app.people}}
views:
  app.names: {query: {file: names.sql}}
"""


class Work:
    """One folder, one database, and what each command had to do."""

    def __init__(self, folder: Path, url: str, shadow_url: str) -> None:
        self.folder, self.url, self.shadow_url = folder, url, shadow_url
        self.said: list[str] = []
        self.prune = ""

    def plan(self, *, cache: bool = True, variables: dict[str, str] | None = None) -> Plan:
        self.said = []
        with opened(self.options(cache, variables or {}), self.said.append) as one:
            return one.plan()

    def apply(self) -> None:
        with opened(self.options(True, {}), self.said.append) as one:
            one.apply(one.plan(), ["all"], lambda _: None)

    def options(self, cache: bool, variables: dict[str, str]) -> Options:
        given = Options(self.folder, url=self.url, shadow_url=self.shadow_url, prune=self.prune)
        return replace(given, cache=cache, variables=variables)

    def built(self) -> bool:
        return "building the desired state" in self.said


@pytest.fixture
def work(tmp_path: Path, database: str, server: Server, monkeypatch: pytest.MonkeyPatch) -> Work:
    monkeypatch.setattr(session, "cache_folder", lambda: tmp_path / "cache")
    folder = tmp_path / "desired"
    folder.mkdir()
    (folder / "all.yaml").write_text(DESIRED)
    (folder / "names.sql").write_text("SELECT name FROM app.people")
    return Work(folder, database, server.url(SCRATCH_DATABASE))


def sql(plan: Plan) -> str:
    return render_sql(plan, KINDS)


def test_the_second_plan_is_the_first_and_builds_nothing(work: Work) -> None:
    first = sql(work.plan())
    assert work.built()
    assert sql(work.plan()) == first
    assert not work.built()
    assert sql(work.plan(cache=False)) == first
    assert work.built()


@pytest.mark.parametrize("file", ["all.yaml", "names.sql"])
def test_a_changed_file_is_built_anew(file: str, work: Work) -> None:
    work.plan()
    path = work.folder / file
    path.write_text(path.read_text().replace("name", "name ", 1) + "\n")
    work.plan()
    assert work.built()


def test_a_new_file_is_built_anew(work: Work) -> None:
    work.plan()
    (work.folder / "more.yaml").write_text("schemas: {more: {}}")
    assert "more" in sql(work.plan())
    assert work.built()


def test_a_variable_is_part_of_what_is_asked(work: Work, monkeypatch: pytest.MonkeyPatch) -> None:
    work.plan()
    assert "for b" in sql(work.plan(variables={"STAGE": "b"}))
    monkeypatch.setenv("STAGE", "c")
    assert "for c" in sql(work.plan())
    monkeypatch.delenv("STAGE")
    assert "for nobody" in sql(work.plan())
    assert not work.built()


def test_what_was_written_before_is_still_known(work: Work) -> None:
    work.plan()
    path = work.folder / "names.sql"
    before = path.read_text()
    path.write_text("SELECT id FROM app.people")
    work.plan()
    path.write_text(before)
    work.plan()
    assert not work.built()


def test_the_database_is_always_read(work: Work, connection: psycopg.Connection) -> None:
    work.plan()
    connection.execute("create schema app; create table app.surprise ()")
    assert "DROP TABLE app.surprise" in sql(work.plan())
    assert not work.built()


def test_a_rename_is_planned_from_what_is_remembered(work: Work, connection: psycopg.Connection) -> None:
    connection.execute("create schema app; create table app.persons (id bigint primary key, name varchar(20))")
    path = work.folder / "all.yaml"
    path.write_text(path.read_text().replace("  app.people:\n", "  app.people:\n    renamed_from: persons\n"))
    first = sql(work.plan())
    assert "RENAME TO people" in first
    assert sql(work.plan()) == first
    assert work.said.count("building it under the names before the renames") == 1
    assert not work.built()


class TestInSync:
    """Once there was nothing to do, that is told from the catalogs' versions alone."""

    @pytest.fixture
    def done(self, work: Work) -> Work:
        work.apply()
        assert work.plan().changes == ()
        return work

    def test_nothing_is_read_again(self, done: Work) -> None:
        first = done.plan()
        assert "reading the live catalog" not in done.said
        assert first == done.plan(cache=False)
        assert "reading the live catalog" in done.said

    def test_whatever_happens_in_between_is_seen(self, done: Work, connection: psycopg.Connection) -> None:
        connection.execute("alter table app.people alter column name drop default")
        assert [str(change.address) for change in done.plan().changes] == ["default app.people.name"]

    def test_another_question_is_another_answer(self, done: Work, connection: psycopg.Connection) -> None:
        connection.execute("create schema extra; create table app.extra ()")
        assert done.plan().changes != ()
        done.prune = "none"
        assert done.plan().changes == ()
        done.prune = "all"
        assert done.plan().changes != ()
