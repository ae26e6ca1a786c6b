"""Default privileges: the rights that come with what a role creates (sql-alterdefaultprivileges)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from reconciler.model.address import Address
from reconciler.model.kind import Altered, Compile, Kind, Readdress
from reconciler.model.object import Object
from reconciler.model.statement import Hazard, Statement

from .privileges import OPTION
from .rights_at_creation import Rights, by_role, governs, grants_at_creation
from .role import role_needs
from .sql import name
from .sql import role as role_name


@dataclass(frozen=True, slots=True)
class DefaultPrivileges(Object):
    """What others may do with the `objects` that `role` creates, in `schema` or, where that is empty, anywhere.

    `objects` as in the command: tables, sequences, functions, types, schemas or large objects. `grants` holds
    pairs of role (`public` for everybody) and privileges, `INSERT, SELECT WITH GRANT OPTION`, sorted. Those for
    anywhere stand in place of what PostgreSQL gives by itself, such as EXECUTE on functions to PUBLIC; the role's
    own are left out where they are everything. Those for a schema come on top of them.
    """

    kind = "default privileges"
    key = ("role", "schema", "objects")
    role: str
    schema: str
    objects: str
    grants: tuple[tuple[str, str], ...] = ()


def usual(objects: str, schema: str) -> Rights:
    """What holds where nobody has said anything, but for everything that the role itself may do (ddl-priv)."""
    by_itself: dict[str, Rights] = {"functions": {"public": ("EXECUTE",)}, "types": {"public": ("USAGE",)}}
    return {} if schema else by_itself.get(objects, {})


def _create(privileges: DefaultPrivileges, _: Sequence[str]) -> list[Statement]:
    return _changed(privileges, _usual(privileges), by_role(privileges.grants))


def _drop(privileges: DefaultPrivileges) -> list[Statement]:
    return _changed(privileges, by_role(privileges.grants), _usual(privileges))


def _grants(live: DefaultPrivileges, desired: DefaultPrivileges) -> Altered:
    return Altered(_changed(desired, by_role(live.grants), by_role(desired.grants)))


def _usual(privileges: DefaultPrivileges) -> Rights:
    return usual(privileges.objects, privileges.schema)


def _changed(at: DefaultPrivileges, live: Rights, desired: Rights) -> list[Statement]:
    """First what is taken away, then what is given."""
    statements: list[Statement] = []
    for step in (_taken, _given):
        for role in sorted({*live, *desired}):
            # The role itself has everything where nothing is said of it.
            unsaid = ("ALL",) if role == at.role and not at.schema else ()
            statements += step(at, role, live.get(role, unsaid), desired.get(role, unsaid))
    return statements


def _taken(at: DefaultPrivileges, role: str, live: Sequence[str], desired: Sequence[str]) -> Iterable[Statement]:
    wanted = {each.removesuffix(OPTION) for each in desired}
    lost = [] if "ALL" in wanted else [each for each in map(_bare, live) if each not in wanted]
    no_option = [_bare(each) for each in live if each.endswith(OPTION) and each not in desired]
    for privileges, option in ((lost, ""), ([each for each in no_option if each not in lost], "GRANT OPTION FOR ")):
        if privileges:
            listed = ", ".join(privileges) if desired else "ALL"
            yield _statement(at, f"REVOKE {option}{listed} ON {_objects(at)} FROM {role_name(role)}")


def _given(at: DefaultPrivileges, role: str, live: Sequence[str], desired: Sequence[str]) -> Iterable[Statement]:
    had = {*live, *map(_bare, live)}
    gained = [each for each in desired if each not in had]
    plain = [each for each in gained if not each.endswith(OPTION)]
    passed_on = [_bare(each) for each in gained if each.endswith(OPTION)]
    for privileges, option in ((plain, ""), (passed_on, OPTION)):
        if privileges:
            sql = f"GRANT {', '.join(privileges)} ON {_objects(at)} TO {role_name(role)}{option}"
            yield _statement(at, sql, *((_FOR_EVERYBODY,) if role == "public" else ()))


def _bare(privilege: str) -> str:
    return privilege.removesuffix(OPTION)


_FOR_EVERYBODY = Hazard("loosens-access", "whatever this role creates from now on is open to every role")


def _statement(at: DefaultPrivileges, action: str, *hazards: Hazard) -> Statement:
    where = f" IN SCHEMA {name(at.schema)}" if at.schema else ""
    return Statement(f"ALTER DEFAULT PRIVILEGES FOR ROLE {name(at.role)}{where}\n    {action}", hazards)


def _objects(at: DefaultPrivileges) -> str:
    return at.objects.upper()


def _needs(privileges: DefaultPrivileges) -> Iterable[Address]:
    schema = [Address("schema", (privileges.schema,))] if privileges.schema else []
    return [*role_needs([privileges.role, *(role for role, _ in privileges.grants)]), *schema]


def _settle(
    privileges: DefaultPrivileges, _: Mapping[Address, Object], __: Mapping[Address, Object]
) -> DefaultPrivileges | None:
    """PostgreSQL keeps nothing of what goes without saying."""
    return None if by_role(privileges.grants) == _usual(privileges) else privileges


def _readdressed(privileges: DefaultPrivileges, to: Readdress) -> DefaultPrivileges:
    def renamed(role: str) -> str:
        return to(Address("role", (role,))).path[0]

    schema = to(Address("schema", (privileges.schema,))).path[0] if privileges.schema else ""
    grants = tuple(sorted((renamed(role), rights) for role, rights in privileges.grants))
    return replace(privileges, role=renamed(privileges.role), schema=schema, grants=grants)


DEFAULT_PRIVILEGES = Kind(
    name="default privileges",
    object_type=DefaultPrivileges,
    catalog="pg_default_acl",
    create=_create,
    drop=_drop,
    rules={"grants": _grants},
    needs=_needs,
    compile=Compile.KEEP,
    top_level=True,
    schema=lambda privileges: privileges.schema or None,
    settle=_settle,
    amends=grants_at_creation,
    governs=governs,
    readdress=_readdressed,
)
