"""Which files are read, and the digest of what was read."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from reconciler.load import load
from reconciler.model.errors import Rejected


def write(folder: Path, **files: str) -> Path:
    for name, text in files.items():
        path = folder / name.replace("__", "/").replace("_dot_", ".")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    return folder


def codes(folder: Path) -> list[str]:
    with pytest.raises(Rejected) as rejected:
        load(folder)
    return [problem.code for problem in rejected.value.problems]


def test_files_are_found_at_any_depth_and_read_in_order(tmp_path: Path) -> None:
    write(tmp_path, b_dot_yaml="roles: {b: {}}", a__z_dot_YML="roles: {az: {}}", a__y__x_dot_yaml="roles: {ayx: {}}")
    write(tmp_path, notes_dot_txt="[", _dot_hidden_dot_yaml="[", _dot_git__x_dot_yaml="[", c_dot_yaml="# nothing")
    assert list(load(tmp_path).document.roles) == ["ayx", "az", "b"]


def test_links_to_folders_are_followed_but_not_in_circles(tmp_path: Path) -> None:
    write(tmp_path, elsewhere__x_dot_yaml="roles: {x: {}}", desired__y_dot_yaml="roles: {y: {}}")
    (tmp_path / "desired/linked").symlink_to(tmp_path / "elsewhere")
    (tmp_path / "elsewhere/back").symlink_to(tmp_path / "desired")
    (tmp_path / "desired/self").symlink_to(tmp_path / "desired")
    assert sorted(load(tmp_path / "desired").document.roles) == ["x", "y"]


def test_a_file_that_cannot_be_read_is_not_passed_over(tmp_path: Path) -> None:
    write(tmp_path, a_dot_yaml="roles: {a: {}}")
    os.mkfifo(tmp_path / "b.yaml")
    assert codes(tmp_path) == ["unreadable-file"]


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_folder_that_cannot_be_read_is_not_passed_over(tmp_path: Path) -> None:
    write(tmp_path, a_dot_yaml="roles: {a: {}}", b__c_dot_yaml="roles: {c: {}}")
    (tmp_path / "b").chmod(0)
    try:
        assert codes(tmp_path) == ["unreadable-file"]
    finally:
        (tmp_path / "b").chmod(0o700)


def test_a_device_is_no_sql(tmp_path: Path) -> None:
    text = "tables: {app.t: {policies: {p: {using: {file: /dev/zero}}, q: {using: {file: '../..'}}}}}"
    assert codes(write(tmp_path, a_dot_yaml=text)) == ["unreadable-file", "unreadable-file"]


def test_problems_of_all_files_come_at_once(tmp_path: Path) -> None:
    write(tmp_path, a_dot_yaml="roles: {a: {x: 1}}", b_dot_yaml="[", c_dot_yaml="roles: {b: {login: perhaps}}")
    assert codes(tmp_path) == ["unknown-key", "not-yaml", "wrong-type"]


def test_only_the_first_of_two_declarations_counts(tmp_path: Path) -> None:
    write(tmp_path, a_dot_yaml="roles: {a: {x: 1}}", b_dot_yaml="roles: {a: {y: 1}}")
    assert codes(tmp_path) == ["unknown-key", "declared-twice"]


def digest(folder: Path, **variables: str) -> str:
    return load(folder, variables).digest


def test_the_digest_follows_everything_that_was_read(tmp_path: Path) -> None:
    yaml = "tables: {app.t: {comment: '${A:-x}', policies: {p: {using: {file: sql/x.sql}}}}}"
    one = write(tmp_path / "one", a_dot_yaml=yaml, sql__x_dot_sql="true\n")
    two = write(tmp_path / "two", a_dot_yaml=yaml, sql__x_dot_sql="true\r\n")
    assert digest(one) == digest(two), "neither the folder nor the line ends count"
    assert digest(one) == digest(one, B="unused")
    seen = {digest(one), digest(one, A="1"), digest(one, A="")}
    write(one, sql__x_dot_sql="false\n")
    seen.add(digest(one))
    write(one, b_dot_yaml="roles: {r: {}}")
    assert len(seen | {digest(one)}) == 5


def test_a_single_file_is_read_like_a_folder(tmp_path: Path) -> None:
    write(tmp_path, a_dot_yaml="tables: {app.t: {policies: {p: {using: {file: x.sql}}}}}", x_dot_sql="true")
    assert digest(tmp_path / "a.yaml") == digest(tmp_path)
