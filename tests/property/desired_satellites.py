"""Comments, owners and grants of a document."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desired_pieces import Draft, Draw, once_in
from hypothesis import strategies as st

if TYPE_CHECKING:
    from desired_documents import Pool

_COMMENTS = ("a comment", "it's", "back\\slash", "two\nlines", "$$ é 🚀 %s", "-- ; /*")

# Section → what can be granted on its objects.
_PRIVILEGES = {
    "schemas": ("usage", "create", "all"),
    "tables": ("select", "insert", "all", "update with grant option"),
    "views": ("select",),
    "materialized_views": ("select",),
    "functions": ("execute",),
    "sequences": ("usage", "all"),
    "types": ("usage",),
}
_COMMENTED = {"columns", "checks", "unique", "foreign_keys", "triggers", "policies", "indexes"}


def draw_satellites(draw: Draw, draft: Draft, pool: Pool) -> None:
    """Add some to every sort of object that takes them."""
    for path, piece in list(draft.pieces.items()):
        top, part = len(path) == 2, len(path) == 4 and path[2] in _COMMENTED
        if not (top or part) or not isinstance(piece.value, dict):
            continue
        if once_in(draw, 5):
            draft.add((*path, "comment"), draw(st.sampled_from(_COMMENTS)), [], [("inside", path)])
        if top and path[0] in _PRIVILEGES and once_in(draw, 4):
            _draw_grants(draw, draft, path, pool)
        if top and path[0] in _PRIVILEGES and pool.owners:
            role = draw(st.sampled_from(pool.owners))
            needs = [("role", role)] if role in pool.roles else []
            draft.add((*path, "owner"), role, [], [("inside", path), *needs])


def _draw_grants(draw: Draw, draft: Draft, path: tuple[str, ...], pool: Pool) -> None:
    privileges = st.lists(st.sampled_from(_PRIVILEGES[path[0]]), min_size=1, max_size=2, unique=True)
    roles = draw(st.lists(st.sampled_from([*pool.roles, "public"]), unique=True, max_size=2))
    # PUBLIC cannot hold a grant option (sql-grant).
    grants = {
        role: [each for each in draw(privileges) if role != "public" or "option" not in each] or ["select"]
        for role in roles
    }
    if path[0] == "functions":
        # An index is built with the rights of the table's owner, who has to be allowed to call its functions.
        grants["public"] = ["execute"]
    needs = [("role", role) for role in roles if role != "public"]
    draft.add((*path, "grants"), grants, [], [("inside", path), *needs])
