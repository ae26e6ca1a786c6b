"""What a command has to know of `project:`, as plain values."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from .kinds.registered_database import RegistryTable
from .model.secret import SecretReference

if TYPE_CHECKING:
    from .load import Loaded

DEFAULT_LOCK_TIMEOUT_MS = 2000


@dataclass(frozen=True, slots=True)
class Target:
    """One database that the desired state is applied to; `url` is None for the embedded server."""

    url: SecretReference | None
    lock_timeout_ms: int
    protect: bool
    prune: str


@dataclass(frozen=True, slots=True)
class Project:
    """The settings of a project; `prune` is empty for a target that has none of its own."""

    name: str
    schemas: tuple[str, ...]
    prune: str
    ignore: tuple[str, ...]
    targets: Mapping[str, Target]
    runtime_roles: tuple[str, ...]
    registry: RegistryTable


def project_of(loaded: Loaded) -> Project:
    """The settings that were loaded."""
    from .spec.database import registry_table

    spec = loaded.document.project
    targets = {
        name: Target(
            None if target.url is None else target.url.reference(),
            target.lock_timeout_ms,
            target.protect,
            target.prune or "",
        )
        for name, target in spec.targets.items()
    }
    return Project(
        spec.name,
        tuple(spec.schemas),
        spec.prune,
        tuple(spec.ignore),
        targets,
        tuple(spec.runtime_roles),
        registry_table(spec.registry),
    )
