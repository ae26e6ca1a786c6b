"""comment, owner, grants and security labels: the same keys on every object."""

from __future__ import annotations

from collections.abc import Mapping

from reconciler.kinds.comment import Comment
from reconciler.kinds.grant import Grant
from reconciler.kinds.owner import Owner
from reconciler.kinds.satellite import declared_with
from reconciler.kinds.security_label import SecurityLabel
from reconciler.model.address import Address
from reconciler.model.source import Path
from reconciler.model.state import State

from .fields import Grants, Name, Strict
from .former_name import FormerName, flatten_former_name
from .privileges import privileges
from .sheet import Sheet


class Commented(Strict):
    """An object that takes a comment, and may have had another name."""

    comment: str | None = None
    renamed_from: FormerName | None = None


class Labelled(Strict):
    """An object that takes security labels, by their providers; absent means not managed, present exactly these."""

    security_labels: dict[Name, str] | None = None


class Possessed(Commented):
    """An object with an owner; absent means not managed."""

    owner: Name | None = None


class Owned(Possessed):
    """An object with an owner and grants; absent means not managed, present means exactly this."""

    grants: Grants | None = None


def flatten_comment(target: Address, spec: Commented, path: Path, sheet: Sheet) -> None:
    """Add the comment, if there is one, and note the name it had before."""
    if spec.renamed_from is not None:
        flatten_former_name(target, spec.renamed_from, (*path, "renamed_from"), sheet)
    flatten_text(target, spec.comment, path, sheet)


def flatten_text(target: Address, comment: str | None, path: Path, sheet: Sheet) -> None:
    """Add the comment, if there is one; an empty text is none, as in PostgreSQL."""
    if comment:
        sheet.add(Comment(target, comment), (*path, "comment"))


def flatten_labels(target: Address, spec: Strict, path: Path, sheet: Sheet) -> None:
    """Add the security labels, if the object takes any and they are declared."""
    if isinstance(spec, Labelled) and spec.security_labels is not None:
        sheet.declared.add(("security label", declared_with(target)))
        for provider, label in spec.security_labels.items():
            sheet.add(SecurityLabel(target, provider, label), (*path, "security_labels", provider))


def flatten_satellites(target: Address, spec: Possessed, path: Path, sheet: Sheet) -> None:
    """Add comment, owner, grants and security labels as far as they are declared."""
    flatten_comment(target, spec, path, sheet)
    flatten_labels(target, spec, path, sheet)
    if spec.owner is not None:
        sheet.declared.add(("owner", target))
        sheet.add(Owner(target, spec.owner), (*path, "owner"))
    if isinstance(spec, Owned) and spec.grants is not None:
        flatten_grants(target, spec.grants, (*path, "grants"), sheet)


def flatten_grants(target: Address, grants: Grants, path: Path, sheet: Sheet) -> None:
    """Add one Grant per role."""
    sheet.declared.add(("grant", declared_with(target)))
    for role, written in grants.items():
        at = (*path, role)
        sheet.add(Grant(target, role, privileges(written, target.kind, at, sheet)), at)


def spell_satellites(target: Address, state: State) -> dict[str, object]:
    """The keys comment, owner, grants and security_labels for an object of a state, as far as they say something."""
    marker = (*target.path, f"({target.kind})")
    comment = state.objects.get(Address("comment", marker))
    owner = state.objects.get(Address("owner", marker))
    spelled: dict[str, object] = {}
    if isinstance(comment, Comment):
        spelled["comment"] = comment.text
    if isinstance(owner, Owner):
        spelled["owner"] = owner.role
    grants = spell_grants(target, state)
    if grants is not None:
        spelled["grants"] = grants
    labels = _labels_on(marker, state)
    if labels:
        spelled["security_labels"] = labels
    return spelled


def _labels_on(marker: tuple[str, ...], state: State) -> dict[str, str]:
    """Provider → label of an object."""
    found = (thing for address, thing in sorted(state.objects.items()) if address.path[:-1] == marker)
    return {thing.provider: thing.label for thing in found if isinstance(thing, SecurityLabel)}


def spell_grants(target: Address, state: State) -> Mapping[str, list[str]] | None:
    """The grants of an object, or None where nothing was ever granted or revoked."""
    found = {thing.role: [privilege.lower() for privilege in thing.privileges] for thing in grants_on(target, state)}
    return found or None


def grants_on(target: Address, state: State) -> list[Grant]:
    """All grants on an object, in the order of the access list."""
    marker = (*target.path, f"({target.kind})")
    return [
        thing
        for address, thing in state.objects.items()
        if isinstance(thing, Grant) and address.path[: len(marker)] == marker
    ]
