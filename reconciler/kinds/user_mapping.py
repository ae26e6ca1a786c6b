"""User mappings (sql-createusermapping): who a role is on a foreign server."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from reconciler.model.address import Address
from reconciler.model.kind import Altered, Compile, Kind, Readdress, Uncompared
from reconciler.model.object import Object
from reconciler.model.statement import Hazard, Statement

from .options import Confidential, Options, Secrets, all_items, changed_items, lost_secrets, named, with_options
from .role import role_needs
from .sql import name
from .sql import role as role_name


@dataclass(frozen=True, slots=True)
class UserMapping(Confidential):
    """The mapping of a role, or of `public`, which is every role without one of its own.

    `hidden`: the connection's role may not see the options of the live one (view-pg-user-mappings), so that
    nothing is known of them.
    """

    kind = "user mapping"
    key = ("server", "role")
    server: str
    role: str
    options: Options = ()
    secrets: Secrets = ()
    hidden: bool = False

    def __post_init__(self) -> None:
        object.__setattr__(self, "secrets", named(self.secrets))


_FOR_ALL = Hazard("loosens-access", "every role that may use the server connects with it, also those that come later")
_NO_PASSWORD = Hazard(
    "loosens-access", "the role connects without a password, with whatever the database server itself may use for it"
)


def _create(mapping: UserMapping, _: Sequence[str]) -> list[Statement]:
    hazards = (*([_FOR_ALL] if mapping.role == "public" else []), *_without_password((), mapping.options))
    items = all_items(mapping.options, mapping.secrets)
    return [with_options(mapping, f"CREATE USER MAPPING {_for(mapping)}", items, hazards)]


def _drop(mapping: UserMapping) -> list[Statement]:
    lost = lost_secrets(mapping.secrets)
    if mapping.hidden:
        lost = (Hazard("deletes-data", "its options, which this role may not see, are deleted for good"),)
    return [Statement(f"DROP USER MAPPING {_for(mapping)}", lost)]


def _options(live: UserMapping, desired: UserMapping) -> Altered:
    items = changed_items((live.options, live.secrets), (desired.options, desired.secrets))
    hazards = _without_password(live.options, desired.options)
    return Altered([with_options(desired, f"ALTER USER MAPPING {_for(desired)}", items, hazards)])


def _without_password(live: Options, desired: Options) -> tuple[Hazard, ...]:
    """Only a superuser can say it, and it holds for a role that is none (postgres-fdw)."""
    waived = [option for option in desired if option.startswith("password_required=") and option not in live]
    return (_NO_PASSWORD,) if any(_is_off(option) for option in waived) else ()


def _is_off(option: str) -> bool:
    return option.partition("=")[2].lower() in ("false", "off", "no", "0", "f", "n")


def _for(mapping: UserMapping) -> str:
    return f"FOR {role_name(mapping.role)} SERVER {name(mapping.server)}"


def _parent(mapping: UserMapping) -> Address:
    return Address("server", (mapping.server,))


def _needs(mapping: UserMapping) -> Iterable[Address]:
    return [_parent(mapping), *role_needs([mapping.role])]


def _settle(mapping: UserMapping, _: Mapping[Address, Object], live: Mapping[Address, Object]) -> UserMapping:
    """Options that cannot be seen are left as they are."""
    there = live.get(mapping.address)
    if not isinstance(there, UserMapping) or not there.hidden:
        return mapping
    return replace(mapping, options=there.options, secrets=there.secrets, hidden=True)


def _readdressed(mapping: UserMapping, to: Readdress) -> UserMapping:
    role = to(Address("role", (mapping.role,))).path[0]
    return replace(mapping, server=to(_parent(mapping)).path[0], role=role)


USER_MAPPING = Kind(
    name="user mapping",
    object_type=UserMapping,
    catalog="pg_user_mapping",
    create=_create,
    drop=_drop,
    rules={
        "options": _options,
        "secrets": _options,
        "hidden": Uncompared("says what this role may see"),
    },
    parent=_parent,
    needs=_needs,
    compile=Compile.KEEP,
    settle=_settle,
    goes_first=True,
    readdress=_readdressed,
)
