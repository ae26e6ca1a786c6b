"""Whether a role sees all of a table, so that "no such row" means just that."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reconciler.kinds.sql import name, names

from .errors import RegistryUnreadable

if TYPE_CHECKING:
    from psycopg import Connection

# Row security is harmless for a reader whom a permissive policy admits to every row and no restrictive one
# limits. Policies of `public` are those of role 0; of other roles, those that the reader has the rights of.
_QUERY = b"""
select current_user::text, c.schema_usable,
       array(select a.attname::text from pg_catalog.pg_attribute a
             where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped),
       array(select a.attname::text from pg_catalog.pg_attribute a
             where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
               and has_column_privilege(c.oid, a.attnum, 'select')),
       not row_security_active(c.oid) or (
         exists (select from applying p where p.permissive and p.condition = 'true')
         and not exists (select from applying p where not p.permissive and p.condition is distinct from 'true'))
from (select t.oid, has_schema_privilege(n.oid, 'usage') as schema_usable
      from pg_catalog.pg_class t join pg_catalog.pg_namespace n on n.oid = t.relnamespace
      where n.nspname = %(schema)s and t.relname = %(table)s) c
"""
_APPLYING = b"""
with applying as (
  select p.polpermissive as permissive, pg_get_expr(p.polqual, p.polrelid) as condition
  from pg_catalog.pg_policy p
  join pg_catalog.pg_class t on t.oid = p.polrelid
  join pg_catalog.pg_namespace n on n.oid = t.relnamespace
  where n.nspname = %(schema)s and t.relname = %(table)s and p.polcmd in ('r', '*')
    and exists (select from unnest(p.polroles) r
                where r = 0 or pg_has_role(current_user, r, 'usage')))
"""


@dataclass(frozen=True, slots=True)
class Visible:
    """A table that can be read whole: the columns it has, and those of them that the role may read."""

    schema: str
    table: str
    role: str
    columns: frozenset[str]
    readable: frozenset[str]

    def require(self, columns: Sequence[str]) -> None:
        """Refuse to go on without these columns.

        Raises:
            RegistryUnreadable: one is missing; or is there, and the role may not read it.
        """
        where = name(self.schema, self.table)
        missing = [column for column in columns if column not in self.columns]
        if missing:
            raise RegistryUnreadable(
                f"{where} has no column {names(missing)}", hint="is project.registry.table the right table?"
            )
        hidden = [column for column in columns if column not in self.readable]
        if hidden:
            raise RegistryUnreadable(
                f"role {name(self.role)} may not read {names(hidden)} of {where}",
                hint=f"GRANT SELECT ({names(hidden)}) ON {where} TO {name(self.role)}",
            )


def visible(connection: Connection, schema: str, table: str) -> Visible | None:
    """The table as the connection's role sees it; None when there is no such table. Read-only.

    Raises:
        RegistryUnreadable: row security hides rows from the role, or it may not look into the schema.
    """
    found = connection.execute(_APPLYING + _QUERY, {"schema": schema, "table": table}).fetchone()
    if found is None:
        return None
    role, usable, columns, readable, whole = found
    if not usable:
        raise RegistryUnreadable(
            f"role {name(role)} may not look into schema {name(schema)}",
            hint=f"GRANT USAGE ON SCHEMA {name(schema)} TO {name(role)}",
        )
    if not whole:
        raise RegistryUnreadable(
            f"row-level security may hide rows of {name(schema, table)} from role {name(role)}",
            hint="connect as the table's owner or a role with BYPASSRLS, or give the role a policy of its own: "
            f"CREATE POLICY … ON {name(schema, table)} FOR SELECT TO {name(role)} USING (true)",
        )
    return Visible(schema, table, role, frozenset(columns), frozenset(readable))
