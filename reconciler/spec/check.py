"""`checks:` of a table."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import BeforeValidator

from reconciler.kinds.check import Check
from reconciler.model.source import Path
from reconciler.model.state import State

from .constraint import spell_flags
from .fields import Sql
from .satellites import Commented, flatten_comment, spell_satellites
from .sheet import Sheet


class CheckSpec(Commented):
    """A check constraint; the shorthand is its expression. `enforced: false` since 18."""

    expression: Sql
    no_inherit: bool = False
    validated: bool = True
    enforced: bool = True


def _expand(value: Any) -> Any:
    full = isinstance(value, dict) and list(value) != ["file"]
    return value if full else {"expression": value}


AnyCheck = Annotated[CheckSpec, BeforeValidator(_expand)]


def flatten_check(
    schema: str, table: str, name: str, spec: CheckSpec, path: Path, sheet: Sheet, *, on_kind: str = "table"
) -> None:
    """Add the check and its comment."""
    # PostgreSQL keeps what is not enforced as not validated (sql-createtable).
    validated = spec.validated and spec.enforced
    check = Check(schema, table, name, spec.expression, spec.no_inherit, validated, spec.enforced, on_kind=on_kind)
    flatten_comment(sheet.add(check, path), spec, path, sheet)


def spell_check(check: Check, state: State) -> str | dict[str, object]:
    """The check as a person would write it: just the expression where there is nothing else to say."""
    usual = {"no_inherit": False, "validated": check.enforced, "enforced": True}
    spelled: dict[str, object] = {"expression": check.expression, **spell_flags(check, usual)}
    spelled |= spell_satellites(check.address, state)
    return check.expression if len(spelled) == 1 else spelled
