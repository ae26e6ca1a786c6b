"""`replica_identity:` of a table."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import model_validator
from pydantic_core import PydanticCustomError

from reconciler.kinds.replica_identity import ReplicaIdentity

from .fields import Name, Strict, shorthand


class ReplicaIdentitySpec(Strict):
    """What logical replication knows an old row by, where that is not the primary key.

    `full`, `nothing`, or `{index: name}` of a unique index over columns that are not null.
    """

    mode: Literal["full", "nothing", "index"] = "index"
    index: Name | None = None

    @model_validator(mode="after")
    def _index_where_meant(self) -> ReplicaIdentitySpec:
        if (self.mode == "index") != (self.index is not None):
            raise PydanticCustomError("replica_identity", "a replica identity is full, nothing, or {index: name}", {})
        return self


AnyReplicaIdentity = Annotated[ReplicaIdentitySpec, shorthand("mode")]


def spell_replica_identity(identity: ReplicaIdentity) -> str | dict[str, object]:
    """The replica identity as a person would write it."""
    return {"index": identity.index} if identity.index else identity.mode
