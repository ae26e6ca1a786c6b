"""Foreign servers (sql-createserver)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from reconciler.model.address import Address
from reconciler.model.kind import Altered, Kind, Outcome, Readdress, Replace
from reconciler.model.statement import Statement

from .options import Confidential, Options, Secrets, all_items, changed_items, lost_secrets, named, with_options
from .renaming import renames
from .sql import literal, name


@dataclass(frozen=True, slots=True)
class Server(Confidential):
    """A foreign server of `wrapper`, which may be part of an extension: pg_depend tells what the server needs."""

    kind = "server"
    key = ("name",)
    name: str
    wrapper: str
    type: str | None = None
    version: str | None = None
    options: Options = ()
    secrets: Secrets = ()

    def __post_init__(self) -> None:
        object.__setattr__(self, "secrets", named(self.secrets))


def _create(server: Server, _: Sequence[str]) -> list[Statement]:
    words = [f"CREATE SERVER {name(server.name)}"]
    words += [f"TYPE {literal(server.type)}"] if server.type is not None else []
    words += [f"VERSION {literal(server.version)}"] if server.version is not None else []
    words.append(f"FOREIGN DATA WRAPPER {name(server.wrapper)}")
    return [with_options(server, " ".join(words), all_items(server.options, server.secrets))]


def _drop(server: Server) -> list[Statement]:
    return [Statement(f"DROP SERVER {name(server.name)}", lost_secrets(server.secrets))]


def _replace(live: Server, desired: Server) -> Outcome:
    return Replace("ALTER SERVER can change neither the wrapper nor the type (sql-alterserver)")


def _change(live: Server, desired: Server) -> Altered:
    """Version and options at once: a validator sees the options as they will be."""
    # VERSION takes NULL, which the page does not say and the grammar does (foreign_server_version in gram.y).
    version = "NULL" if desired.version is None else literal(desired.version)
    head = f"ALTER SERVER {name(desired.name)}" + (f" VERSION {version}" if live.version != desired.version else "")
    items = changed_items((live.options, live.secrets), (desired.options, desired.secrets))
    return Altered([with_options(desired, head, items)])


def _readdressed(server: Server, to: Readdress) -> Server:
    return replace(server, wrapper=to(Address("foreign data wrapper", (server.wrapper,))).path[0])


SERVER = Kind(
    name="server",
    object_type=Server,
    catalog="pg_foreign_server",
    create=_create,
    drop=_drop,
    rules={
        "wrapper": _replace,
        "type": _replace,
        "version": _change,
        "options": _change,
        "secrets": _change,
    },
    top_level=True,
    schema=lambda _: None,
    spelled=("secrets",),
    rename=renames(),
    readdress=_readdressed,
)
