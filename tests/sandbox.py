"""A desired state written as a text, planned and applied in a transaction that somebody else rolls back."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

import psycopg

from reconciler.kinds.registry import KINDS
from reconciler.load import Loaded, load
from reconciler.model.address import Address
from reconciler.model.errors import Rejected
from reconciler.model.object import Object
from reconciler.model.plan import Plan
from reconciler.model.scope import Scope
from reconciler.model.state import State
from reconciler.pipeline import plan_between, read_desired, read_live
from reconciler.registry.confide import execute_confidentially
from reconciler.registry.resolver import Resolver
from reconciler.spec.document import flatten

EVERYTHING = Scope(("*",), "all")
"""Whatever nobody declares is dropped, but for roles."""

# As the applier runs them (apply/executor.py).
_AS_APPLIED = (
    "set local search_path = ''; set local check_function_bodies = off; set local client_min_messages = error"
)

SECRETS = Resolver({"SECRET": "dbname=elsewhere"})
"""What the environment would hold: a secret that is a connection string as well."""

_SECRET = b"what would be a ciphertext"


@dataclass(frozen=True)
class Desired:
    """What a YAML text says, as PostgreSQL spells it; `text` for the message of a failed assertion."""

    text: str
    state: State


class Wrong(AssertionError):
    """A law does not hold; says for which texts and which statements."""


def compiled(text: str, scratch: psycopg.Connection) -> Desired:
    """The desired state of a YAML text.

    Raises:
        Wrong: it was rejected; with every problem and the text.
    """
    try:
        loaded = _loaded(text)
        sheet = flatten(loaded.document, scratch.info.server_version // 10000)
        assert not sheet.findings, sheet.findings
        return Desired(text, read_desired(sheet, scratch, loaded))
    except Rejected as rejected:
        said = "\n".join(f"{problem.place}: {problem.code}: {problem.message}" for problem in rejected.problems)
        raise Wrong(f"this YAML was rejected:\n{said}\n\n{text}") from None


def _loaded(text: str) -> Loaded:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "desired.yaml"
        path.write_text(text, encoding="utf-8")
        return load(path)


@contextmanager
def rolled_back(connection: psycopg.Connection) -> Iterator[None]:
    """A transaction of which nothing stays, however the block ends."""
    connection.execute("begin")
    try:
        yield
    finally:
        connection.execute("rollback")


def plan_to(connection: psycopg.Connection, desired: State, scope: Scope = EVERYTHING) -> Plan:
    """The plan from what is there to what is desired."""
    return plan_between(read_live(connection), desired, scope)


def run(connection: psycopg.Connection, plan: Plan) -> None:
    """Run a plan within the transaction that is open.

    Raises:
        Wrong: PostgreSQL refused a step; shows it behind the steps before it.
    """
    connection.execute(_AS_APPLIED)
    for step in plan.steps():
        try:
            if step.statement.literals:
                execute_confidentially(connection, step.statement, SECRETS)
            else:
                connection.execute(step.sql.encode(), {"secret": _SECRET} if step.statement.secret else None)
        except psycopg.Error as error:
            raise Wrong(f"step {step.number} failed: {error}\n\n{shown(plan, step.number)}") from None
    # What is deferred would hold up the next ALTER TABLE of this transaction.
    connection.execute("set constraints all immediate; set constraints all deferred")


def reach(connection: psycopg.Connection, desired: State, scope: Scope = EVERYTHING) -> Plan:
    """Plan and run; returns the plan that was run.

    Raises:
        Wrong: a step failed, or a second plan is not empty.
    """
    plan = plan_to(connection, desired, scope)
    run(connection, plan)
    again = plan_to(connection, desired, scope)
    if again.changes or not again.empty:
        differ = "\n".join(str(change) for change in again.changes)
        raise Wrong(f"the second plan is not empty:\n{shown(again)}\n{differ}\n\nthe first was:\n{shown(plan)}")
    return plan


def shown(plan: Plan, most: int | None = None) -> str:
    """The statements of a plan with their numbers, up to a number."""
    steps = [step for step in plan.steps() if most is None or step.number <= most]
    return "\n".join(f"-- {step.number}. {step.action} {step.address}\n{step.sql};" for step in steps)


Said = Mapping[Address, Mapping[str, object]]
"""Address → field → value, of the fields that are compared."""


def managed(state: State, desired: State) -> Said:
    """What a declaration answers for: declared objects and their parts, less the satellites nobody wrote."""
    found = {}
    for address, thing in state.objects.items():
        kind = KINDS.of(address)
        left = kind.undeclared and kind.declaration(thing) not in desired.declared
        if not left and KINDS.root(thing, state.objects) in desired.objects:
            found[address] = thing
    return told(found)


def told(objects: Mapping[Address, Object]) -> Said:
    """What objects say in the fields that are compared."""
    return {a: {field: thing.field(field) for field in KINDS.of(a).compared} for a, thing in objects.items()}


def assert_same(found: Said, wanted: Said, why: str) -> None:
    """Two states say the same; the order of columns is no part of them.

    Raises:
        Wrong: shows the objects that differ, and only these.
    """
    if found == wanted:
        return
    lines = [why]
    for address in sorted(found.keys() | wanted.keys()):
        if found.get(address) != wanted.get(address):
            lines += [str(address), f"  found:  {found.get(address)}", f"  wanted: {wanted.get(address)}"]
    raise Wrong("\n".join(lines))
