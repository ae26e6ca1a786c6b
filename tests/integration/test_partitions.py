"""Partitions imported: what PostgreSQL makes so by itself is not written, under whatever names it makes it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import yaml
from command_line import Programs, Reconcile

pytest_plugins = ["command_line_fixtures"]

ODD_NAMES = Path(__file__).parent / "partitions" / "odd_names.sql"
SAID = {"partition_of", "values", "partition_by", "row_security"}


def test_only_the_names_that_the_order_of_creation_gave_are_written(reconcile: Reconcile, programs: Programs) -> None:
    """`p_n_idx1` is the second index on n that came to be: the next build may make them in another order."""
    programs.psql(reconcile.url, "-f", str(ODD_NAMES))
    reconcile("import", "--out", str(reconcile.folder))
    written: dict[str, dict[str, Any]] = {}
    for path in reconcile.folder.rglob("*.yaml"):
        written |= yaml.safe_load(path.read_text(encoding="utf-8")).get("tables", {})
    partitions = {name: spec for name, spec in written.items() if "partition_of" in spec}
    assert len(partitions) == 4
    for name, spec in partitions.items():
        assert spec.keys() - SAID == {"indexes"}, name
        assert len(spec["indexes"]) == 5, name
        assert all("_n_idx" in index for index in spec["indexes"]), name
    assert "Nothing to do" in reconcile("plan").out


def test_an_import_builds_the_same_names_anew(reconcile: Reconcile, programs: Programs) -> None:
    programs.psql(reconcile.url, "-f", str(ODD_NAMES))
    reconcile("import", "--out", str(reconcile.folder))
    names = _indexes(programs, reconcile.url)
    programs.psql(reconcile.url, "-c", "drop schema app cascade")
    reconcile("apply", "--yes")
    assert _indexes(programs, reconcile.url) == names


def _indexes(programs: Programs, url: str) -> str:
    """Every index with its definition and the index it is attached to."""
    return programs.psql(url, "-At", "-c", _INDEXES)


_INDEXES = """
select pg_get_indexdef(x.indexrelid), i.inhparent::regclass from pg_index x
left join pg_inherits i on i.inhrelid = x.indexrelid
join pg_class c on c.oid = x.indexrelid where c.relnamespace = 'app'::regnamespace order by 1, 2
"""
