"""Where the sections put the objects they become, with the place each was written at."""

from __future__ import annotations

from dataclasses import dataclass, field

from reconciler.model.address import Address
from reconciler.model.object import Object
from reconciler.model.source import Path


@dataclass(slots=True)
class Sheet:
    """Objects as written, in order, each with its path in the YAML; what was declared beside them.

    `version` is the major version the state is compiled for. `declared` as in State.
    """

    version: int
    objects: list[tuple[Object, Path]] = field(default_factory=list)
    declared: set[tuple[str, Address]] = field(default_factory=set)

    def add(self, thing: Object, path: Path) -> Address:
        """Take an object written at `path`; returns its address."""
        self.objects.append((thing, path))
        return thing.address
