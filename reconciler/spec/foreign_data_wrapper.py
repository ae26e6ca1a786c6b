"""`foreign_data_wrappers:`."""

from __future__ import annotations

from reconciler.kinds.foreign_data_wrapper import ForeignDataWrapper
from reconciler.model.source import Path
from reconciler.model.state import State

from .fields import QualifiedName
from .names import sql_name
from .options import AnyOptions, flatten_options, spell_options
from .satellites import Owned, flatten_satellites, spell_satellites
from .sheet import Sheet


class ForeignDataWrapperSpec(Owned):
    """A foreign-data wrapper; those of extensions need not be declared. `handler` and `validator` are functions."""

    handler: QualifiedName | None = None
    validator: QualifiedName | None = None
    options: AnyOptions = {}


def flatten_foreign_data_wrapper(name: str, spec: ForeignDataWrapperSpec, path: Path, sheet: Sheet) -> None:
    """Add the wrapper and its satellites."""
    handler = sql_name(spec.handler) if spec.handler else None
    validator = sql_name(spec.validator) if spec.validator else None
    wrapper = ForeignDataWrapper(name, handler, validator, *flatten_options(spec.options))
    flatten_satellites(sheet.add(wrapper, path), spec, path, sheet)


def spell_foreign_data_wrapper(wrapper: ForeignDataWrapper, state: State) -> dict[str, object]:
    """The wrapper as a person would write it."""
    spelled: dict[str, object] = {}
    if wrapper.handler:
        spelled["handler"] = wrapper.handler
    if wrapper.validator:
        spelled["validator"] = wrapper.validator
    spelled |= spell_options(wrapper.options, wrapper.secrets)
    return spelled | spell_satellites(wrapper.address, state)
