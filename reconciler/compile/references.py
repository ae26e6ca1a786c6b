"""What a text of SQL refers to, read by sqlglot: for hints only, never for equality or order (DESIGN D1)."""

from __future__ import annotations


def unqualified_tables(text: str) -> list[str]:
    """Names of tables that a query or expression mentions without a schema, in order; [] if it cannot be read."""
    # Loaded only once something was refused: it takes a quarter of a second.
    import sqlglot
    from sqlglot import exp
    from sqlglot.errors import SqlglotError

    try:
        tree = sqlglot.parse_one(text, read="postgres")
    except (SqlglotError, RecursionError):
        return []
    own = {cte.alias for cte in tree.find_all(exp.CTE)}
    names = (table.name for table in tree.find_all(exp.Table) if not table.db and table.name not in own)
    return list(dict.fromkeys(name for name in names if name))
