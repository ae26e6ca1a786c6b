"""The desired state as files: read only where what is remembered of them will not do."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from .files.folder import shown, yaml_files
from .project import Project, project_of
from .remember import (
    Read,
    Request,
    Spelling,
    plan_in_sync,
    reading,
    remember_in_sync,
    remember_reading,
    remember_state,
    spelled_state,
)

if TYPE_CHECKING:
    from .load import Loaded
    from .model.plan import Plan
    from .model.state import State


@dataclass(slots=True)
class Written:
    """The YAML of one command. Without a `cache` folder nothing is remembered, and nothing is kept.

    `environ`: the environment as it was when the command began.
    """

    root: Path
    target: str
    variables: Mapping[str, str]
    cache: Path | None
    environ: Mapping[str, str] = field(default_factory=lambda: dict(os.environ))
    _loaded: Loaded | None = None
    _read: Read | None = None

    @property
    def project(self) -> Project:
        """The settings of the project. Raises: Rejected, if the files have to be read and cannot be used."""
        return self._known().facts  # type: ignore[no-any-return]

    @property
    def loaded(self) -> Loaded:
        """All of it, with the place of everything. Raises: Rejected."""
        if self._loaded is None:
            from .load import load

            self._loaded = load(self.root, self.variables, target=self.target or None, environ=self.environ)
        return self._loaded

    def spelled(self, server: str) -> State | None:
        """The state as that server spelled it, if that is remembered."""
        return None if self.cache is None else spelled_state(self.cache, self._spelling(server))

    def keep(self, state: State, server: str) -> None:
        """Remember how that server spells it."""
        if self.cache is not None:
            remember_state(self.cache, self._spelling(server), state)

    def in_sync(self, server: str, database: tuple[str, ...]) -> Plan | None:
        """The plan of nothing that was made for a database with these marks."""
        return None if self.cache is None else plan_in_sync(self.cache, (self._spelling(server).name, *database))

    def keep_in_sync(self, plan: Plan, server: str, database: tuple[str, ...]) -> None:
        """Remember that there was nothing to do."""
        if self.cache is not None:
            remember_in_sync(self.cache, (self._spelling(server).name, *database), plan)

    def _spelling(self, server: str) -> Spelling:
        return Spelling(str(self.root), self._known().digest, server)

    def _known(self) -> Read:
        if self._read is None and self._loaded is None and self.cache is not None:
            self._read = reading(self.cache, self._request(), self._listed(), self.environ)
        if self._read is None:
            loaded = self.loaded
            self._read = Read(loaded.inputs, loaded.digest, project_of(loaded))
            if self.cache is not None:
                remember_reading(self.cache, self._request(), self._read)
        return self._read

    def _request(self) -> Request:
        return Request(self.root, self.target, self.variables)

    def _listed(self) -> tuple[str, ...]:
        """The files there are; none if they cannot be listed, which is for reading to complain about."""
        try:
            paths = [*yaml_files(self.root)] if self.root.is_dir() else [self.root]
        except OSError:
            return ()
        return tuple(shown(path) for path in paths)
