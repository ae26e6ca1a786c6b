"""Foreign-data wrappers (sql-createforeigndatawrapper). Only superusers can create or own one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from reconciler.model.kind import Altered, Kind
from reconciler.model.statement import Hazard, Statement

from .options import Confidential, Options, Secrets, all_items, changed_items, lost_secrets, named, with_options
from .renaming import renames
from .sql import name


@dataclass(frozen=True, slots=True)
class ForeignDataWrapper(Confidential):
    """A foreign-data wrapper; `handler` and `validator` quoted, qualified names of functions, or None."""

    kind = "foreign data wrapper"
    key = ("name",)
    name: str
    handler: str | None = None
    validator: str | None = None
    options: Options = ()
    secrets: Secrets = ()

    def __post_init__(self) -> None:
        object.__setattr__(self, "secrets", named(self.secrets))


def _create(wrapper: ForeignDataWrapper, _: Sequence[str]) -> list[Statement]:
    words = [f"CREATE FOREIGN DATA WRAPPER {name(wrapper.name)}"]
    words += [f"HANDLER {wrapper.handler}"] if wrapper.handler else []
    words += [f"VALIDATOR {wrapper.validator}"] if wrapper.validator else []
    return [with_options(wrapper, " ".join(words), all_items(wrapper.options, wrapper.secrets))]


def _drop(wrapper: ForeignDataWrapper) -> list[Statement]:
    return [Statement(f"DROP FOREIGN DATA WRAPPER {name(wrapper.name)}", lost_secrets(wrapper.secrets))]


def _handler(live: ForeignDataWrapper, desired: ForeignDataWrapper) -> Altered:
    hazard = Hazard("breaks-clients", "foreign tables of all its servers are read by other code, or no more at all")
    return Altered([_alter(desired, f"HANDLER {desired.handler}" if desired.handler else "NO HANDLER", hazard)])


def _validator(live: ForeignDataWrapper, desired: ForeignDataWrapper) -> Altered:
    # What is there is not validated again: options that the new one refuses stay (sql-alterforeigndatawrapper).
    return Altered([_alter(desired, f"VALIDATOR {desired.validator}" if desired.validator else "NO VALIDATOR")])


def _options(live: ForeignDataWrapper, desired: ForeignDataWrapper) -> Altered:
    items = changed_items((live.options, live.secrets), (desired.options, desired.secrets))
    return Altered([with_options(desired, f"ALTER FOREIGN DATA WRAPPER {name(desired.name)}", items)])


def _alter(wrapper: ForeignDataWrapper, action: str, *hazards: Hazard) -> Statement:
    return Statement(f"ALTER FOREIGN DATA WRAPPER {name(wrapper.name)} {action}", hazards)


FOREIGN_DATA_WRAPPER = Kind(
    name="foreign data wrapper",
    object_type=ForeignDataWrapper,
    catalog="pg_foreign_data_wrapper",
    create=_create,
    drop=_drop,
    rules={
        "handler": _handler,
        "validator": _validator,
        "options": _options,
        "secrets": _options,
    },
    top_level=True,
    schema=lambda _: None,
    spelled=("secrets",),
    rename=renames(),
)
