"""`servers:`, with their user mappings."""

from __future__ import annotations

from typing import Annotated

from pydantic import AfterValidator
from pydantic_core import PydanticCustomError

from reconciler.kinds.server import Server
from reconciler.kinds.user_mapping import UserMapping
from reconciler.model.source import Path
from reconciler.model.state import State

from .fields import Name, Scalar, Strict
from .options import AnyOptions, flatten_options, spell_options
from .satellites import Owned, flatten_satellites, spell_satellites
from .sheet import Sheet

_WHO_RUNS_IT = ("current_user", "current_role", "session_user")


def _somebody(role: str) -> str:
    if role.lower() in _WHO_RUNS_IT:
        who = {"role": role.upper()}
        raise PydanticCustomError("current_user", "{role} is whoever applies the plan, not a fixed role", who)
    return role


RoleName = Annotated[Name, AfterValidator(_somebody)]


class UserMappingSpec(Strict):
    """Who a role is on the server; the role `public` stands for every role without a mapping of its own."""

    options: AnyOptions = {}


class ServerSpec(Owned):
    """A foreign server and its user mappings."""

    wrapper: Name
    type: Scalar | None = None
    version: Scalar | None = None
    options: AnyOptions = {}
    user_mappings: dict[RoleName, UserMappingSpec] = {}


def flatten_server(name: str, spec: ServerSpec, path: Path, sheet: Sheet) -> None:
    """Add the server, its user mappings and its satellites."""
    server = Server(name, spec.wrapper, spec.type, spec.version, *flatten_options(spec.options))
    address = sheet.add(server, path)
    for role, mapping in spec.user_mappings.items():
        options, secrets = flatten_options(mapping.options)
        sheet.add(UserMapping(name, role, options, secrets), (*path, "user_mappings", role))
    flatten_satellites(address, spec, path, sheet)


def spell_server(server: Server, state: State) -> dict[str, object]:
    """The server as a person would write it."""
    spelled: dict[str, object] = {"wrapper": server.wrapper}
    if server.type is not None:
        spelled["type"] = server.type
    if server.version is not None:
        spelled["version"] = server.version
    spelled |= spell_options(server.options, server.secrets)
    mappings = {
        each.role: spell_options(each.options, each.secrets) or None
        for each in state.objects.values()
        if isinstance(each, UserMapping) and each.server == server.name
    }
    if mappings:
        spelled["user_mappings"] = dict(sorted(mappings.items()))
    return spelled | spell_satellites(server.address, state)
