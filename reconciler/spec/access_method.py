"""`access_methods:`."""

from __future__ import annotations

from typing import Literal

from reconciler.kinds.access_method import AccessMethod
from reconciler.model.source import Path
from reconciler.model.state import State

from .fields import AnyName
from .names import sql_name
from .satellites import Commented, flatten_comment, spell_satellites
from .sheet import Sheet


class AccessMethodSpec(Commented):
    """An access method for tables or indexes; `handler` is a function."""

    type: Literal["table", "index"]
    handler: AnyName


def flatten_access_method(name: str, spec: AccessMethodSpec, path: Path, sheet: Sheet) -> None:
    """Add the access method and its comment."""
    method = AccessMethod(name, spec.type, sql_name(spec.handler))
    flatten_comment(sheet.add(method, path), spec, path, sheet)


def spell_access_method(method: AccessMethod, state: State) -> dict[str, object]:
    """The access method as a person would write it."""
    return {"type": method.type, "handler": method.handler, **spell_satellites(method.address, state)}
