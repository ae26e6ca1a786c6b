"""Subscriptions (sql-createsubscription). The connection string is a secret: it is never part of a state."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from reconciler.model.kind import Altered, Compile, Kind, Outcome, Replace, Uncompared
from reconciler.model.secret import SecretOption
from reconciler.model.statement import Hazard, Statement

from .options import Confidential, Secrets, filled_in, named
from .renaming import renames
from .sql import literal, name, names

CONNECTION = "connection"
"""What the only secret of a subscription is called."""


@dataclass(frozen=True, slots=True)
class Subscription(Confidential):
    """A subscription.

    `publications` in their order; `slot_name` None where it has no slot; `streaming` is `off`, `on` or `parallel`
    (since 16). `secrets` is the connection string. `connect`, `create_slot` and `copy_data` say how it is created;
    without `connect` PostgreSQL contacts nobody, and neither makes a slot nor copies rows.
    """

    kind = "subscription"
    key = ("name",)
    name: str
    publications: tuple[str, ...]
    enabled: bool = True
    slot_name: str | None = None
    synchronous_commit: str = "off"
    binary: bool = False
    streaming: str = "off"
    two_phase: bool = False
    disable_on_error: bool = False
    password_required: bool = True
    run_as_owner: bool = False
    origin: str = "any"
    failover: bool = False
    secrets: Secrets = (SecretOption(CONNECTION),)
    connect: bool = False
    create_slot: bool = False
    copy_data: bool = False

    def __post_init__(self) -> None:
        object.__setattr__(self, "secrets", named(self.secrets))


# What SET (…) takes, where the server and the state of the subscription allow it.
_SETTABLE = ("slot_name", "synchronous_commit", "binary", "streaming", "disable_on_error", "password_required",
             "run_as_owner", "origin")  # fmt: skip
_OF_THE_SLOT = ("two_phase", "failover")


def _create(subscription: Subscription, _: Sequence[str]) -> list[Statement]:
    head = f"CREATE SUBSCRIPTION {name(subscription.name)} CONNECTION "
    tail = f"\n    PUBLICATION {names(subscription.publications)}\n    WITH ({', '.join(_parameters(subscription))})"
    makes_slot = subscription.connect and subscription.create_slot
    created = filled_in(subscription, head, subscription.secrets[0], tail, alone=makes_slot)
    later = subscription.enabled and not subscription.connect
    return [created, *([_alter(subscription, "ENABLE")] if later else [])]


def _parameters(subscription: Subscription) -> Iterator[str]:
    if subscription.connect:
        off = (field for field in ("enabled", "create_slot", "copy_data") if not subscription.field(field))
        yield from (f"{field} = false" for field in off)
    else:
        yield "connect = false"  # which implies the other three
    usual = Subscription(subscription.name, subscription.publications, slot_name=subscription.name)
    said = (field for field in (*_SETTABLE, *_OF_THE_SLOT) if _differs(subscription, usual, field))
    yield from (_said(subscription, field) for field in said)


def _differs(subscription: Subscription, usual: Subscription, field: str) -> bool:
    # What is usual for `streaming` depends on the version (since 18 it is parallel), so it is always said.
    return field == "streaming" or subscription.field(field) != usual.field(field)


def _said(subscription: Subscription, field: str) -> str:
    value = subscription.field(field)
    if isinstance(value, bool):
        return f"{field} = {str(value).lower()}"
    return f"{field} = {'NONE' if value is None else literal(value)}"


def _drop(subscription: Subscription) -> list[Statement]:
    hazard = Hazard("deletes-data", "its place in the stream of changes is lost, and what was not received yet")
    sql = f"DROP SUBSCRIPTION {name(subscription.name)}"
    return [Statement(sql, (hazard,), alone=subscription.slot_name is not None)]


def _change(live: Subscription, desired: Subscription) -> Outcome:
    """All changes in the order that PostgreSQL wants: some need the subscription to be disabled meanwhile."""
    of_slot = [field for field in _OF_THE_SLOT if live.field(field) != desired.field(field)]
    if of_slot and (live.slot_name is None or desired.slot_name is None):
        return Replace("ALTER SUBSCRIPTION changes this of a slot, and there is none (sql-altersubscription)")
    return Altered(list(_changes(live, desired, of_slot)))


def _changes(live: Subscription, desired: Subscription, of_slot: Sequence[str]) -> Iterator[Statement]:
    paused = live.enabled and (bool(of_slot) or not desired.enabled)
    if paused:
        stopped = Hazard("breaks-clients", "changes of the publisher are not received while it is disabled")
        yield _alter(desired, "DISABLE", *(() if desired.enabled else (stopped,)))
    if live.secrets != desired.secrets:
        head = f"ALTER SUBSCRIPTION {name(desired.name)} CONNECTION "
        yield filled_in(desired, head, desired.secrets[0])
    if live.publications != desired.publications:
        yield _alter(desired, f"SET PUBLICATION {names(desired.publications)} WITH (refresh = false)")
    changed = [_said(desired, field) for field in _SETTABLE if live.field(field) != desired.field(field)]
    if changed:
        yield _alter(desired, f"SET ({', '.join(changed)})")
    for field in of_slot:
        # The slot is changed where it is, on the publisher, which cannot be rolled back. two_phase since 18.
        yield replace(_alter(desired, f"SET ({_said(desired, field)})"), alone=True)
    if desired.enabled and (paused or not live.enabled):
        yield _alter(desired, "ENABLE")
    if desired.enabled and live.publications != desired.publications:
        yield replace(_alter(desired, "REFRESH PUBLICATION"), alone=True)


def _alter(subscription: Subscription, action: str, *hazards: Hazard) -> Statement:
    return Statement(f"ALTER SUBSCRIPTION {name(subscription.name)} {action}", hazards)


_creation = Uncompared("matters when it is created, and is not recorded")

SUBSCRIPTION = Kind(
    name="subscription",
    object_type=Subscription,
    catalog="pg_subscription",
    create=_create,
    drop=_drop,
    rules={
        "publications": _change,
        "enabled": _change,
        **dict.fromkeys((*_SETTABLE, *_OF_THE_SLOT), _change),
        "secrets": _change,
        "connect": _creation,
        "create_slot": _creation,
        "copy_data": _creation,
    },
    # Building one takes a superuser, or a role that may make subscriptions; nothing in it is spelled by PostgreSQL.
    compile=Compile.KEEP,
    top_level=True,
    schema=lambda _: None,
    rename=renames(),
)
