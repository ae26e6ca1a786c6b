"""Where the sections put the objects they become, with the place each was written at."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple

from reconciler.model.address import Address
from reconciler.model.object import Object
from reconciler.model.rename import Said
from reconciler.model.source import Path


class Finding(NamedTuple):
    """A problem by its path in the YAML; `also` is the other place, where there are two."""

    code: str
    message: str
    path: Path
    hint: str = ""
    also: Path | None = None


class Member(NamedTuple):
    """A member of an extension that something is said of, and where."""

    extension: str
    path: Path


@dataclass(slots=True)
class Sheet:
    """Objects as written, in order, each with its path in the YAML; what was declared beside them.

    `version` is the major version the state is compiled for. `declared` as in State. `places` tells where
    each address was first written; `findings` are problems that show only across objects. `renames` as in State.
    `members` are those of extensions that something is said of.
    """

    version: int
    objects: list[tuple[Object, Path]] = field(default_factory=list)
    declared: set[tuple[str, Address]] = field(default_factory=set)
    places: dict[Address, Path] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)
    renames: list[Said] = field(default_factory=list)
    members: dict[Address, Member] = field(default_factory=dict)

    def add(self, thing: Object, path: Path) -> Address:
        """Take an object written at `path`; returns its address."""
        address = thing.address
        self.objects.append((thing, path))
        earlier = self.places.setdefault(address, path)
        if earlier is not path:
            self.refuse("declared-twice", f"{address} is declared twice", path, also=earlier)
        return address

    def refuse(self, code: str, message: str, path: Path, *, hint: str = "", also: Path | None = None) -> None:
        """Note what is wrong at `path`; `also` is a second place that belongs to it."""
        self.findings.append(Finding(code, message, path, hint, also))
