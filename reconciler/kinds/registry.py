"""The explicit, ordered registry of kinds.

The order is the rank: what comes first is created first where nothing else decides, and steps on one object
are shown in this order. Real dependencies always win over it.
"""

from __future__ import annotations

from reconciler.model.kind import Registry

from .column import COLUMN
from .comment import COMMENT
from .default import DEFAULT
from .grant import GRANT
from .owner import OWNER
from .policy import POLICY
from .role import ROLE
from .row_security import ROW_SECURITY
from .schema import SCHEMA
from .table import TABLE

KINDS = Registry(
    (
        ROLE,  # owners, grants and policies name roles
        SCHEMA,  # everything below lives in one
        TABLE,
        COLUMN,
        DEFAULT,
        POLICY,
        ROW_SECURITY,  # after the policies: D7, no moment of lock-out
        OWNER,  # before grants: changing the owner rewrites the access list
        GRANT,
        COMMENT,
    )
)
