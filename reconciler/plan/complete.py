"""Whether a target can exist at all, before anything is planned for it."""

from __future__ import annotations

from reconciler.model.address import Address
from reconciler.model.errors import Unsupported
from reconciler.model.kind import Registry
from reconciler.model.state import State


def check_complete(target: State, kinds: Registry) -> None:
    """Refuse a target in which something is missing, or two objects would share a name.

    Raises:
        Unsupported: names both.
    """
    for address in sorted(target.objects):
        for needed in sorted(target.needs.get(address, ())):
            if needed not in target.objects:
                raise Unsupported(
                    f"{address} needs {needed}, which is neither declared nor going to be in the database",
                    hint=f"declare {needed}, or stop {address} from using it",
                )
    _refuse_shared_names(target, kinds)


def _refuse_shared_names(target: State, kinds: Registry) -> None:
    """A table and a view cannot have one name, also when one of them is nobody's and stays as it is."""
    holders: dict[tuple[str, ...], Address] = {}
    for address, thing in target.objects.items():
        for slot in kinds.of(address).slots(thing):
            other = holders.setdefault(slot, address)
            if other != address:
                raise Unsupported(
                    f"{other} and {address} cannot both exist: they share a name",
                    hint="rename one of them; if one is not declared, declare it, or let --prune all drop it",
                )
