"""One value that stands for everything `introspect` would read: while it is the same, so is the database.

A row of a catalog is never changed in place but for statistics and the like, which no kind reads: each change is a
new version of the row, with the transaction that made it (`xmin`) in another place (`ctid`) (ddl-system-columns). So
all of them together tell in a few hundredths of a second that nothing has happened.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from psycopg import Connection

# Every catalog that a kind reads or that a function prints from; with the first version that has it.
CATALOGS = {
    "pg_aggregate": 0, "pg_am": 0, "pg_amop": 0, "pg_amproc": 0, "pg_attrdef": 0, "pg_attribute": 0,
    "pg_auth_members": 0, "pg_cast": 0, "pg_class": 0, "pg_collation": 0, "pg_constraint": 0, "pg_conversion": 0,
    "pg_database": 0, "pg_db_role_setting": 0, "pg_default_acl": 0, "pg_depend": 0, "pg_description": 0,
    "pg_enum": 0, "pg_event_trigger": 0, "pg_extension": 0, "pg_foreign_data_wrapper": 0, "pg_foreign_server": 0,
    "pg_foreign_table": 0, "pg_index": 0, "pg_inherits": 0, "pg_init_privs": 0, "pg_language": 0,
    "pg_namespace": 0, "pg_opclass": 0, "pg_operator": 0, "pg_opfamily": 0, "pg_parameter_acl": 15,
    "pg_partitioned_table": 0, "pg_policy": 0, "pg_proc": 0, "pg_publication": 0, "pg_publication_namespace": 15,
    "pg_publication_rel": 0, "pg_range": 0, "pg_rewrite": 0, "pg_seclabel": 0, "pg_sequence": 0,
    "pg_shdescription": 0, "pg_shseclabel": 0, "pg_statistic_ext": 0, "pg_tablespace": 0, "pg_transform": 0,
    "pg_trigger": 0, "pg_ts_config": 0, "pg_ts_config_map": 0, "pg_ts_dict": 0, "pg_ts_parser": 0,
    "pg_ts_template": 0, "pg_type": 0,
}  # fmt: skip
# Not everybody may read the catalogs below these views: their rows are compared by content.
VIEWS = ("pg_roles", "pg_user_mappings")
APART = {
    "pg_authid": "read through pg_roles",
    "pg_largeobject": "data",
    "pg_largeobject_metadata": "data",
    "pg_replication_origin": "no part of a state",
    "pg_shdepend": "what other databases need",
    "pg_statistic": "statistics",
    "pg_statistic_ext_data": "statistics",
    "pg_subscription": "not readable for everybody: where there is one, there is no signature",
    "pg_subscription_rel": "how far copying is",
    "pg_user_mapping": "read through pg_user_mappings",
}
"""The catalogs that are left out, and why."""

# Two servers that were copied from one another have the same rows in the same places, with others behind them.
_SERVER = """
select current_user::text, d.oid, d.datname::text, pg_catalog.pg_postmaster_start_time()::text,
       pg_catalog.current_setting('server_version_num'),
       (select pg_catalog.sum(pg_catalog.hashtextextended(a.name::text || ' ' || a.default_version, 0))
        from pg_catalog.pg_available_extensions() a)
from pg_catalog.pg_database d
where d.datname = pg_catalog.current_database()
  and not exists (select from pg_catalog.pg_subscription s where s.subdbid = d.oid)
"""


def signature(connection: Connection) -> str | None:
    """The signature of the database, as this role sees it; None where there is none. One round trip."""
    version = connection.info.server_version // 10000
    rows = [_of_rows(f"pg_catalog.{name}") for name, since in CATALOGS.items() if version >= since]
    content = [_of_content(f"pg_catalog.{name}") for name in VIEWS]
    with connection.pipeline():
        server = connection.execute(_SERVER.encode())
        all_rows = connection.execute((" union all ".join([*rows, *content]) + " order by 1").encode())
    where = server.fetchone()
    return None if where is None else repr((where, all_rows.fetchall()))


def _of_rows(table: str) -> str:
    marks = "pg_catalog.hashtextextended(r.ctid::text || ' ' || r.xmin::text, 0)"
    return f"select '{table}' as name, pg_catalog.count(*), pg_catalog.sum({marks}) from {table} r"


def _of_content(view: str) -> str:
    marks = "pg_catalog.hashtextextended(r::text, 0)"
    return f"select '{view}' as name, pg_catalog.count(*), pg_catalog.sum({marks}) from {view} r"
