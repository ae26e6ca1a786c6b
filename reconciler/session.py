"""A command's work: one desired state, one database, and the stages between them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

from . import __version__
from .apply import Report, apply, check_allowed
from .apply.executor import Settings
from .apply.lock import applying
from .introspect.signature import signature
from .kinds.registry import KINDS
from .ledger import Ledger, owned
from .model.address import Address
from .model.collector import collector_paused
from .model.errors import ReconcileError, Refused, Rejected, Stale
from .model.plan import Plan, Step
from .model.rename import Conflict, Formerly, Renaming
from .model.scope import Scope
from .model.secret import SecretUse
from .model.source import Problem
from .model.state import State
from .model.statement import Statement
from .pipeline import observe, pending_renames, plan_between, read_desired, with_renames
from .postgres.cache import cache_folder
from .postgres.connect import connect, server_version
from .postgres.scratch import scratch_connection
from .postgres.spelling import spelling_server, spelling_servers
from .project import DEFAULT_LOCK_TIMEOUT_MS
from .registry.completion import Misfit
from .registry.confide import check_literals, execute_confidentially
from .registry.parameter import check_secrets, resolve_parameter
from .registry.resolver import Resolver
from .target import NEWEST, refuse_version, target_url
from .written import Written

if TYPE_CHECKING:
    from psycopg import Connection

    from .kinds.registered_database import RegistryTable
    from .load import Loaded
    from .spec.sheet import Finding, Sheet

Say = Callable[[str], None]
"""Told what is being done, for progress lines."""


_UNWRITTEN = (
    "the ledger (schema reconciler) may not be written by this role: `prune: owned` will not drop what was made now"
)


class Diverged(ReconcileError):
    """Everything was applied, and the database is still not as declared. The steps stay committed."""

    code = "diverged"


@dataclass(frozen=True, slots=True)
class Options:
    """What every command takes. `url`, `target` and `prune` are empty where not given.

    `force`: go on with a server that is newer than known. `cache`: make use of what was worked out before.
    """

    desired: Path
    url: str = ""
    target: str = ""
    shadow_url: str = ""
    prune: str = ""
    force: bool = False
    cache: bool = False
    variables: Mapping[str, str] = field(default_factory=dict)


@dataclass(slots=True)
class Session:
    """A loaded desired state and, unless only checking, a connection to the database it is meant for."""

    written: Written
    options: Options
    connection: Connection | None
    say: Say
    desired: State | None = None
    server: str | None = None
    _resolver: Resolver = field(default_factory=Resolver)
    _formerly: Formerly = field(default_factory=Formerly)

    def check(self) -> State:
        """The desired state as PostgreSQL spells it; built once.

        Raises:
            Rejected: it cannot be used.
            Unsupported: there is nowhere to build it.
        """
        if self.desired is None:
            self.desired = self._compiled()
        return self.desired

    def plan(self) -> Plan:
        """The plan that brings the database to the desired state. Changes nothing."""
        with collector_paused():
            return self._in_sync() or self._planned()

    def _in_sync(self) -> Plan | None:
        """The plan of nothing, if nothing has changed since it was made, neither here nor there."""
        if not self.options.cache:
            return None
        found = signature(self.target)
        if found is None:
            return None
        marks = self._marks(found)
        servers = spelling_servers(self.connection, self.options.shadow_url)
        return next((plan for each in servers if (plan := self.written.in_sync(each, marks)) is not None), None)

    def _marks(self, signature: str) -> tuple[str, ...]:
        """What else a plan depends on, beside what is written: the database, the ledger, and the options."""
        ledger = owned(self.target) if self._prune == "owned" else {}
        known = "unreadable" if ledger is None else repr(sorted(ledger.items()))
        return signature, known, self._prune, self.options.target

    @property
    def _prune(self) -> str:
        project = self.written.project
        target = project.targets.get(self.options.target)
        return self.options.prune or (target.prune if target else "") or project.prune

    def _planned(self) -> Plan:
        desired = self.check()
        self.say("reading the live catalog")
        seen = observe(self.target, desired, self._registry, self._resolver)
        misfits = [*seen.misfits, *self._runtime_roles(seen.live)]
        if misfits:
            raise Rejected(self._problem(misfit) for misfit in misfits)
        scope = self._scope(desired, seen.live)
        renamings = self._renamings(seen.live, seen.desired, scope)
        reading = self._before(renamings) if renamings else seen.desired.formerly
        self.say("planning")
        plan = plan_between(seen.live, replace(seen.desired, formerly=reading), scope)
        unread = ("the ledger (schema reconciler) could not be read, so nothing is pruned",)
        notes = unread if scope.owned is None and scope.prune == "owned" else ()
        doubts = (f"{problem.place}: {problem.message}" for problem in desired.warnings)
        plan = replace(plan, notes=(*notes, *seen.notes, *plan.notes, *doubts))
        if self.options.cache and seen.signature is not None and self.server is not None:
            self.written.keep_in_sync(plan, self.server, self._marks(seen.signature))
        return plan

    def apply(self, plan: Plan, allowed: Sequence[str], progress: Callable[[Step], None]) -> Report:
        """Run a plan made by this session, and make sure that it led where it should.

        A plan of nothing takes no lock and executes nothing.

        Raises:
            Refused: it holds a dangerous step that is not allowed. Nothing was changed.
            Locked: another apply is running. Nothing was changed.
            Stale: the database has changed since it was planned. Nothing was changed.
            ApplyFailed: a step failed; says what stays.
            Diverged: it ran, and the database still differs; says where.
        """
        check_allowed(plan, allowed)
        self._refuse_protected()
        if plan.empty:
            return Report(0, 0, 0.0)
        check_secrets((step.statement.secret for step in plan.steps() if step.statement.secret), self._resolver)
        check_literals((each for step in plan.steps() for each in step.statement.literals), self._resolver)
        with applying(self.target):
            if [step.sql for step in self.plan().steps()] != [step.sql for step in plan.steps()]:
                raise Stale("the database has changed since this was planned", hint="plan again, and look again")
            ledger = self._ledger(plan)
            return self._run(plan, ledger, progress)

    def _renamings(self, live: State, desired: State, scope: Scope) -> tuple[Renaming, ...]:
        """The renames that the database still needs.

        Raises:
            Rejected: of one of them both names are there.
        """
        found = pending_renames(live, desired, scope)
        if found.conflicts:
            raise Rejected(self._problem(_both_there(each)) for each in found.conflicts)
        return found.renamings

    def _before(self, renamings: tuple[Renaming, ...]) -> Formerly:
        """How the desired state reads before these renames; built once."""
        if self._formerly.renamings != renamings:
            self.say("building it under the names before the renames")
            with self._scratch() as (sheet, scratch):
                self._formerly = with_renames(self.check(), renamings, sheet, scratch).formerly
        return self._formerly

    def _refuse_protected(self) -> None:
        target = self.written.project.targets.get(self.options.target)
        if target is not None and target.protect:
            raise Refused(
                f'target "{self.options.target}" is protected: it takes saved plans only, which cannot be made yet',
                hint="set protect: false for it, or give the database with --url",
            )

    def _ledger(self, plan: Plan) -> Ledger | None:
        """The ledger to write to. Only `prune: owned` needs one, so only that creates it."""
        steps = len(list(plan.steps()))
        create = plan.scope.prune == "owned"
        project = self.written.project.name
        return Ledger.begin(self.target, project=project, steps=steps, tool_version=__version__, create=create)

    def _run(self, plan: Plan, ledger: Ledger | None, progress: Callable[[Step], None]) -> Report:
        result = "failed"
        try:
            report = apply(self.target, plan, ledger, self._settings(progress))
            if ledger is None and plan.scope.prune == "owned":
                report = replace(report, notes=(_UNWRITTEN,))
            result = "diverged"
            self._verify()
            result = "applied"
        finally:
            if ledger is not None and not self.target.closed:
                ledger.end(result)
        return report

    def _verify(self) -> None:
        """Read the database again: it must be as declared."""
        left = self.plan()
        if left.changes:
            listed = "\n".join(f"  {change.address}" for change in left.changes[:20])
            raise Diverged(
                f"all steps ran, and {len(left.changes)} objects still differ from what is declared:\n{listed}",
                hint="run `reconcile plan` to see how; something else may be changing this database",
            )

    def _compiled(self) -> State:
        known = self._remembered()
        if known is not None:
            return known
        self.say("building the desired state")
        with self._scratch() as (sheet, scratch):
            state = read_desired(sheet, scratch, self.written.loaded)
            server = spelling_server(scratch, self.connection, self.options.shadow_url)
        self.server = server
        if server is not None:
            self.written.keep(state, server)
        return state

    def _remembered(self) -> State | None:
        """The desired state, if one of the servers that would spell it has spelled it before."""
        if not self.options.cache:
            return None
        for server in spelling_servers(self.connection, self.options.shadow_url):
            state = self.written.spelled(server)
            if state is not None:
                self.server = server
                return state
        return None

    @contextmanager
    def _scratch(self) -> Iterator[tuple[Sheet, Connection]]:
        """A scratch database, and what is declared for its version."""
        from .compile.demands import demands_of

        version = server_version(self.connection) if self.connection is not None else None
        probe = sheet_of(self.written.loaded, version or NEWEST)
        needs = demands_of(thing for thing, _ in probe.objects)
        with scratch_connection(
            target=self.connection,
            shadow_url=self.options.shadow_url,
            extensions=needs.extensions,
            icu=needs.icu,
        ) as scratch:
            found = server_version(scratch)
            yield (probe if found == probe.version else sheet_of(self.written.loaded, found)), scratch

    def _problem(self, misfit: Misfit) -> Problem:
        return self.written.loaded.problem(misfit.code, misfit.message, misfit.path, hint=misfit.hint)

    def _runtime_roles(self, live: State) -> Iterator[Misfit]:
        """Problems with roles that the application runs as: row security must hold for them."""
        desired = self.check()
        for place, name in enumerate(self.written.project.runtime_roles):
            address = Address("role", (name,))
            role = desired.objects.get(address) or live.objects.get(address)
            words = [word for word in ("superuser", "bypass_rls") if role is not None and role.field(word)]
            if words:
                message = f'runtime role "{name}" passes every policy: it has {" and ".join(words)}'
                yield Misfit("runtime-role-bypasses", message, ("project", "runtime_roles", place))

    def _scope(self, desired: State, live: State) -> Scope:
        project = self.written.project
        scope = Scope(project.schemas or schemas_of(desired), self._prune, project.ignore)
        return replace(scope, owned=self._owned(scope, live)) if scope.prune == "owned" else scope

    def _owned(self, scope: Scope, live: State) -> frozenset[Address] | None:
        """What earlier applies created, of this project or in the schemas it manages.

        Other projects may share the database: what else they created is theirs to drop.
        """
        known = owned(self.target)
        if known is None:
            return None
        ours = self.written.project.name
        return frozenset(a for a, project in known.items() if project == ours or scope.manages(_schema(live, a)))

    def _settings(self, progress: Callable[[Step], None]) -> Settings:
        target = self.written.project.targets.get(self.options.target)
        patience = target.lock_timeout_ms if target else DEFAULT_LOCK_TIMEOUT_MS
        return Settings(patience, _top_level, self._encrypted, self._confide, progress)

    def _encrypted(self, use: SecretUse) -> bytes:
        return resolve_parameter(self.target, use, self._resolver)

    def _confide(self, statement: Statement) -> None:
        execute_confidentially(self.target, statement, self._resolver)

    @property
    def _registry(self) -> RegistryTable:
        return self.written.project.registry

    @property
    def target(self) -> Connection:
        """The connection to the database; only for commands that have one."""
        assert self.connection is not None, "this command was opened without a target"
        return self.connection


@contextmanager
def opened(options: Options, say: Say, *, connected: bool = True) -> Iterator[Session]:
    """Load the desired state and connect to its target.

    Raises:
        Rejected: the YAML cannot be used; nothing was connected to.
        ConnectionFailed, Unsupported: there is no target, or its version is not supported.
    """
    written = Written(options.desired, options.target, options.variables, cache_folder() if options.cache else None)
    say("reading the desired state")
    project = written.project
    if not connected:
        yield Session(written, options, None, say)
        return
    say("connecting")
    with connect(target_url(options.url, options.target, project), autocommit=True) as connection:
        refuse_version(server_version(connection), force=options.force)
        yield Session(written, options, connection, say)


def sheet_of(loaded: Loaded, version: int) -> Sheet:
    """What is declared, for a server of that major version. Raises: Rejected."""
    from .spec.document import flatten

    sheet = flatten(loaded.document, version)
    if sheet.findings:
        raise Rejected(_problem(finding, loaded) for finding in sheet.findings)
    return sheet


def _problem(finding: Finding, loaded: Loaded) -> Problem:
    message = finding.message
    if finding.also is not None:
        message += f"; the other place is {loaded.place(finding.also)}"
    return loaded.problem(finding.code, message, finding.path, hint=finding.hint)


def _both_there(conflict: Conflict) -> Misfit:
    said, live, also = conflict
    message = f"{live} cannot become {said.address.name}: {also} is there as well"
    hint = "drop one of the two by hand, or take renamed_from away: then the old one is dropped as any other"
    return Misfit("both-names-live", message, said.path, hint)


def schemas_of(desired: State) -> tuple[str, ...]:
    roots = (KINDS.of(thing).schema(thing) for thing in desired.objects.values() if KINDS.of(thing).top_level)
    return tuple(sorted({schema for schema in roots if schema is not None}))


def _schema(state: State, address: Address) -> str | None:
    thing = state.objects.get(address)
    return KINDS.of(thing).schema(thing) if thing is not None else None


def _top_level(address: Address) -> bool:
    return KINDS.of(address).top_level
