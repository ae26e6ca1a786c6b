"""What is remembered: read back as it was, or not at all."""

from __future__ import annotations

import os
import pickle
from pathlib import Path

import pytest

from reconciler.kinds.schema import Schema
from reconciler.kinds.table import Table
from reconciler.model.inputs import Inputs, Watched, digest_of
from reconciler.model.later import Later
from reconciler.model.state import State
from reconciler.remember import (
    Read,
    Request,
    Spelling,
    reading,
    remember_reading,
    remember_state,
    spelled_state,
    store,
)
from reconciler.remember.packing import Unreadable, packed, unpacked
from reconciler.remember.store import get, put

SCHEMA, TABLE = Schema("app"), Table("app", "t")
STATE = State(
    {SCHEMA.address: SCHEMA, TABLE.address: TABLE},
    {TABLE.address: frozenset([SCHEMA.address])},
    spelled={TABLE.address: TABLE},
    declared=frozenset([("comment", TABLE.address)]),
    paths={TABLE.address: ("tables", "app.t")},
    version=18,
)


class TestStates:
    def test_comes_back_as_it_was(self, tmp_path: Path) -> None:
        spelling = Spelling("desired", "d1", "embedded 18.6")
        remember_state(tmp_path, spelling, STATE)
        found = spelled_state(tmp_path, spelling)
        assert found is not None
        assert found.objects == STATE.objects
        assert list(found.objects) == list(STATE.objects)
        assert dict(found.needs) == STATE.needs
        assert dict(found.spelled) == STATE.spelled
        assert dict(found.paths) == STATE.paths
        assert (found.declared, found.version) == (STATE.declared, 18)

    @pytest.mark.parametrize(
        "other",
        [
            Spelling("elsewhere", "d1", "embedded 18.6"),
            Spelling("desired", "d2", "embedded 18.6"),
            Spelling("desired", "d1", "embedded 17.2"),
        ],
    )
    def test_is_no_answer_to_another_question(self, other: Spelling, tmp_path: Path) -> None:
        remember_state(tmp_path, Spelling("desired", "d1", "embedded 18.6"), STATE)
        assert spelled_state(tmp_path, other) is None

    def test_what_was_cut_short_is_not_used(self, tmp_path: Path) -> None:
        spelling = Spelling("desired", "d1", "embedded 18.6")
        remember_state(tmp_path, spelling, STATE)
        file = tmp_path / "states" / spelling.name
        whole = file.read_bytes()
        for kept in (0, 4, 20, len(whole) // 2, len(whole) - 1):
            file.write_bytes(whole[:kept])
            assert spelled_state(tmp_path, spelling) is None


class TestReading:
    def request(self, tmp_path: Path) -> tuple[Request, Inputs]:
        (tmp_path / "d").mkdir()
        file = tmp_path / "d" / "a.yaml"
        file.write_text("schemas: {app: {}}")
        inputs = Inputs(
            {str(file): digest_of(file.read_bytes())}, (str(file),), {"STAGE": digest_of(b"x"), "NOT": None}
        )
        return Request(tmp_path / "d", "", {}), inputs

    def test_the_same_files_need_not_be_read_again(self, tmp_path: Path) -> None:
        request, inputs = self.request(tmp_path)
        remember_reading(tmp_path, request, Read(inputs, "digest", ("facts",)))
        assert reading(tmp_path, request, inputs.listed, {"STAGE": "x"}) == Read(inputs, "digest", ("facts",))

    def test_whatever_changes_they_are_read_again(self, tmp_path: Path) -> None:
        request, inputs = self.request(tmp_path)
        remember_reading(tmp_path, request, Read(inputs, "digest", ()))
        assert reading(tmp_path, request, (*inputs.listed, "b.yaml"), {"STAGE": "x"}) is None
        assert reading(tmp_path, request, inputs.listed, {"STAGE": "y"}) is None
        assert reading(tmp_path, request, inputs.listed, {"STAGE": "x", "NOT": ""}) is None
        assert reading(tmp_path, Request(request.root, "production", {}), inputs.listed, {"STAGE": "x"}) is None
        Path(inputs.listed[0]).write_text("schemas: {other: {}}")
        assert reading(tmp_path, request, inputs.listed, {"STAGE": "x"}) is None
        Path(inputs.listed[0]).unlink()
        assert reading(tmp_path, request, inputs.listed, {"STAGE": "x"}) is None

    def test_a_pipe_is_not_remembered(self, tmp_path: Path) -> None:
        os.mkfifo(tmp_path / "pipe")
        request = Request(tmp_path / "pipe", "", {})
        remember_reading(tmp_path, request, Read(Inputs({}, (), {}), "digest", ()))
        assert reading(tmp_path, request, (), {}) is None


class TestPacking:
    def test_nothing_but_values_is_unpacked(self) -> None:
        class Evil:
            def __reduce__(self) -> tuple[object, ...]:
                return os.system, ("true",)

        with pytest.raises(Unreadable):
            unpacked(pickle.dumps(Evil()))

    def test_objects_come_back_equal(self) -> None:
        assert unpacked(packed((SCHEMA, TABLE, STATE.declared))) == (SCHEMA, TABLE, STATE.declared)


class TestStore:
    def test_a_folder_that_others_may_write_to_is_not_read(self, tmp_path: Path) -> None:
        put(tmp_path / "f", "name", b"content")
        assert get(tmp_path / "f", "name") == b"content"
        (tmp_path / "f").chmod(0o777)
        assert get(tmp_path / "f", "name") is None

    def test_a_folder_that_cannot_be_made_is_no_error(self, tmp_path: Path) -> None:
        (tmp_path / "f").write_text("a file")
        put(tmp_path / "f", "name", b"content")
        assert get(tmp_path / "f", "name") is None

    def test_what_was_not_used_for_longest_makes_room(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(store, "_KEPT", 2)
        for age, name in enumerate("abc"):
            put(tmp_path / "f", name, b"")
            os.utime(tmp_path / "f" / name, (age, age))
        assert sorted(path.name for path in (tmp_path / "f").iterdir()) == ["b", "c"]


def test_later_is_made_once_and_only_when_looked_into() -> None:
    made: list[int] = []

    def make() -> dict[str, int]:
        made.append(1)
        return {"a": 1}

    later = Later(make)
    assert made == []
    assert (later["a"], later.get("b"), "a" in later, len(later), dict(later)) == (1, None, True, 1, {"a": 1})
    assert made == [1]


def test_watched_knows_what_it_was_asked_for() -> None:
    watched = Watched({"A": "1", "B": "2"})
    assert "A" in watched
    assert "C" not in watched
    assert watched["A"] == "1"
    assert watched.asked == {"A": "1", "C": None}
