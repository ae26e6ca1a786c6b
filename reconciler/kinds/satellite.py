"""What comments, owners and grants share: they belong to an object of any kind and name it in their address."""

from __future__ import annotations

from collections.abc import Mapping

from reconciler.model.address import Address
from reconciler.model.object import Object

from .sql import listed, name

# Kind → the words that name it in COMMENT ON, ALTER … OWNER TO and GRANT ON, where they are not the kind's own.
_WORDS = {
    **dict.fromkeys(("registered database", "row security"), ""),
    **dict.fromkeys(("enum", "composite type", "range type", "base type"), "TYPE"),
    **dict.fromkeys(("primary key", "unique", "foreign key", "check", "exclude", "not null"), "CONSTRAINT"),
    "domain constraint": "CONSTRAINT",
    "attribute": "COLUMN",
}
_PARTS_OF_A_TABLE = ("CONSTRAINT", "TRIGGER", "POLICY", "RULE")
_ROUTINES = ("function", "procedure", "aggregate")
_PER_ACCESS_METHOD = ("operator class", "operator family")


OF_IDENTITY = "identity sequence"
"""The kind of the target that the sequence behind an identity column is."""


class Satellite(Object):
    """An object whose address is that of its target, the target's kind in parentheses, and its own parts."""

    __slots__ = ()
    target: Address

    @property
    def address(self) -> Address:
        path = (*self.target.path, f"({self.target.kind})")
        return Address(self.kind, path + tuple(getattr(self, field) for field in self.key if field != "target"))


def words(kind: str) -> str:
    """The words of a kind in a command, e.g. `MATERIALIZED VIEW`."""
    if _is_index_of_a_constraint(kind):
        return "INDEX"
    if kind == OF_IDENTITY:
        return "SEQUENCE"
    return "COLUMN" if is_column(kind) else _WORDS.get(kind, kind.upper())


def identity_target(column: Address) -> Address:
    """The target that the sequence of an identity column is: no object of its own, and called after the column."""
    return Address(OF_IDENTITY, column.path)


def is_column(kind: str) -> bool:
    """Whether a target of that kind is a column: an object of its own, or, as of a view, not."""
    return kind == "column" or kind.endswith(" column")


def target_name(target: Address, sequence: str = "") -> str:
    """The target as a command names it: `TABLE app.t`, `POLICY p ON app.t`, `FUNCTION app.f(integer)`.

    `sequence` is what that of an identity column is called.
    """
    if target.kind == OF_IDENTITY:
        return f"SEQUENCE {name(target.path[0], sequence)}"
    return f"{words(target.kind)} {_name(target)}"


def inputs(types: str) -> str:
    """The types of a procedure's inputs, `(IN integer, IN text)`.

    Without IN they may be those of another one's inputs and outputs, and PostgreSQL refuses to choose
    (sql-dropprocedure, argtype).
    """
    return f"({', '.join(f'IN {each}' for each in listed(types[1:-1]) if each)})"


def column_target(whole: Address, column: str) -> Address:
    """The target that a column is where it is no object of its own."""
    kind = "attribute" if whole.kind == "composite type" else f"{whole.kind} column"
    return Address(kind, (*whole.path, column))


def index_target(constraint: Address) -> Address:
    """The target that the index of a constraint is: no object of its own."""
    return Address(f"{constraint.kind} index", constraint.path)


def _is_index_of_a_constraint(kind: str) -> bool:
    return kind.endswith(" index")


def parent_of_target(target: Address) -> Address:
    """The address of the object that carries a satellite: columns of views are no objects of their own."""
    if _is_index_of_a_constraint(target.kind):
        return Address(target.kind.removesuffix(" index"), target.path)
    if target.kind == "attribute":
        return Address("composite type", target.path[:-1])
    if target.kind == OF_IDENTITY:
        return Address("column", target.path)
    if target.kind.endswith(" column"):
        return Address(target.kind.removesuffix(" column"), target.path[:-1])
    return target


def declared_with(target: Address) -> Address:
    """What a satellite that may go undeclared is declared on: the sequence of an identity apart from its column."""
    return target if target.kind == OF_IDENTITY else parent_of_target(target)


def owner_of_target(target: Address, objects: Mapping[Address, Object]) -> str | None:
    """Who owns the target, if it has an owner; the sequence of an identity column belongs to the table's."""
    wholes = [(target.path, target.kind)]
    if target.kind == OF_IDENTITY:
        wholes = [(target.path[:-1], kind) for kind in ("table", "foreign table")]
    found = (objects.get(Address("owner", (*path, f"({kind})"))) for path, kind in wholes)
    return next((str(owner.field("role")) for owner in found if owner is not None), None)


def sequence_of(target: Address, objects: Mapping[Address, Object]) -> str:
    """What the sequence of an identity column is called; empty where that is no target, or the column no identity."""
    column = objects.get(parent_of_target(target)) if target.kind == OF_IDENTITY else None
    return "" if column is None else str(column.field("sequence_name") or "")


def is_gone(target: Address, desired: Mapping[Address, Object]) -> bool:
    """Whether it goes with what is desired of its column: the sequence of what is to be an identity no more."""
    column = desired.get(parent_of_target(target)) if target.kind == OF_IDENTITY else None
    return column is not None and column.field("identity") is None


def _name(target: Address) -> str:
    path = target.path
    if _is_index_of_a_constraint(target.kind):
        return name(path[0], path[-1])
    if target.kind == "domain constraint":
        return f"{name(path[-1])} ON DOMAIN {name(*path[:-1])}"
    if words(target.kind) in _PARTS_OF_A_TABLE:
        return f"{name(path[-1])} ON {name(*path[:-1])}"
    if target.kind in _ROUTINES:
        # An aggregate of nothing is written with a star (sql-comment).
        types = "(*)" if target.kind == "aggregate" and path[-1] == "()" else path[-1]
        return f"{name(*path[:-1])}{inputs(types) if target.kind == 'procedure' else types}"
    if target.kind == "operator":
        return f"{name(path[0])}.{path[1]} {path[2]}"
    if target.kind in _PER_ACCESS_METHOD:
        return f"{name(*path[:-1])} USING {name(path[-1])}"
    if target.kind == "cast":
        return f"({path[0]} AS {path[1]})"
    if target.kind == "transform":
        return f"FOR {path[0]} LANGUAGE {name(path[1])}"
    return name(*path)
