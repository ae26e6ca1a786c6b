"""`subscriptions:`."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, model_validator
from pydantic_core import PydanticCustomError

from reconciler.kinds.subscription import CONNECTION, Subscription
from reconciler.model.secret import SecretOption
from reconciler.model.source import Path
from reconciler.model.state import State

from .fields import Name, Names
from .options import PlainValue, reference_to
from .project import Secret
from .satellites import Possessed, flatten_satellites, spell_satellites
from .sheet import Sheet

_UNREAD = "dbname=placeholder"
"""Written for a connection string that is there and was not read: it can be parsed, and leads nowhere."""
_ON_OFF = {"true": "on", "false": "off"}


def _streaming(value: Any) -> Any:
    return _ON_OFF.get(value, value) if isinstance(value, str) else value


class SubscriptionSpec(Possessed):
    """A subscription.

    `connect`, `create_slot` and `copy_data` say how it is created. A slot can only be made outside a transaction.
    """

    connection: PlainValue | Secret
    publications: Names
    enabled: bool = True
    slot_name: Name | None = None
    slot: bool = True
    synchronous_commit: Literal["on", "off", "local", "remote_write", "remote_apply"] = "off"
    binary: bool = False
    streaming: Annotated[Literal["off", "on", "parallel"], BeforeValidator(_streaming)] | None = None
    two_phase: bool = False
    disable_on_error: bool = False
    password_required: bool = True
    run_as_owner: bool = False
    origin: Literal["any", "none"] = "any"
    failover: bool = False
    connect: bool = True
    create_slot: bool = True
    copy_data: bool = True

    @model_validator(mode="after")
    def _slot_or_not(self) -> SubscriptionSpec:
        if not self.slot and (self.enabled or self.slot_name is not None):
            raise PydanticCustomError("twice", "a subscription without a slot is not enabled, and names none")
        return self


_SAME = ("enabled", "synchronous_commit", "binary", "two_phase", "disable_on_error", "password_required",
         "run_as_owner", "origin", "failover")  # fmt: skip


def flatten_subscription(name: str, spec: SubscriptionSpec, path: Path, sheet: Sheet) -> None:
    """Add the subscription and its satellites."""
    subscription = Subscription(
        name,
        tuple(spec.publications),
        slot_name=(spec.slot_name or name) if spec.slot else None,
        streaming=spec.streaming or _usual_streaming(sheet.version),
        secrets=(SecretOption(CONNECTION, reference_to(spec.connection)),),
        connect=spec.connect,
        create_slot=spec.create_slot and spec.slot,
        copy_data=spec.copy_data,
        **{field: getattr(spec, field) for field in _SAME},
    )
    flatten_satellites(sheet.add(subscription, path), spec, path, sheet)


def _usual_streaming(version: int) -> str:
    return "parallel" if version >= 18 else "off"


def _spell_connection(subscription: Subscription) -> dict[str, str]:
    reference = subscription.secrets[0].reference
    return {"placeholder": _UNREAD} if reference is None else {reference.source: reference.name}


def spell_subscription(subscription: Subscription, state: State) -> dict[str, object]:
    """The subscription as a person would write it; made again, it would connect to nobody (as pg_dump has it)."""
    spelled: dict[str, object] = {
        CONNECTION: _spell_connection(subscription),
        "publications": list(subscription.publications),
    }
    usual = Subscription(subscription.name, ())
    spelled |= {
        field: subscription.field(field) for field in _SAME if subscription.field(field) != usual.field(field)
    }
    if subscription.streaming != _usual_streaming(state.version):
        spelled["streaming"] = subscription.streaming
    if subscription.slot_name is None:
        spelled["slot"] = False
    elif subscription.slot_name != subscription.name:
        spelled["slot_name"] = subscription.slot_name
    return {**spelled, "connect": False, **spell_satellites(subscription.address, state)}
