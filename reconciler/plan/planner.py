"""Makes a Plan from changes."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from reconciler.model.address import Address
from reconciler.model.change import Change
from reconciler.model.errors import Unsupported
from reconciler.model.kind import Registry
from reconciler.model.plan import Plan, Step
from reconciler.model.rename import Renamed
from reconciler.model.scope import Scope
from reconciler.model.state import State
from reconciler.model.statement import Statement

from .decide import decide
from .fold import Groups, NoOrder, fold, foldable, inseparable, with_wishes
from .follow import carried, edges_of_followers, without_statement
from .graph import ALTER, CREATE, DISCARD, DROP, Act, Edge, acts, edges
from .order import Rank, order
from .renames import changes_of, homes, numbered, refuse_stale, rename_steps
from .transactions import in_transactions
from .wishes import wishes
from .work import Work
from .write import Writer

NOTHING = Renamed()


def make_plan(
    changes: tuple[Change, ...],
    live: State,
    target: State,
    scope: Scope,
    kinds: Registry,
    *,
    folded: bool = True,
    renamed: Renamed = NOTHING,
) -> Plan:
    """The ordered plan for these changes. Pure: the same values give the same plan, byte for byte.

    `folded=False` gives every part a statement of its own. `renamed`: live and target have their new names
    already; the renames come first.

    Raises:
        Unsupported: an object that no kind covers stands in the way.
        InternalError: no order exists, which is a defect of this program.
    """
    work, groups, between = _arranged(changes, live, target, kinds, folded, renamed)
    refuse_stale(work, renamed, kinds)
    between = with_wishes(groups, between, wishes(work, live, target, kinds))
    writer = Writer(work, live, target, kinds, groups)
    leaders = order(dict.fromkeys(groups.values()), between, _ranking(work, live, target, kinds, renamed))
    renames = [*rename_steps(renamed, target, kinds)]
    first = homes(renamed, work, kinds)
    steps = _numbered([act for act in leaders if act in first], writer, work)
    steps = numbered([*steps, *renames, *_numbered([act for act in leaders if act not in first], writer, work)])
    return Plan(
        changes=(*changes_of(renamed, target, kinds), *changes),
        transactions=tuple(in_transactions(steps)),
        scope=scope,
        roots={change.address: _root(change.address, live, target, kinds) for change in changes}
        | {address: _root(address, live, target, kinds) for address in work.rebuilt}
        | {step.address: _root(kinds.bearer(step.address), live, target, kinds) for step in renames},
        rebuilt=dict(work.rebuilt),
        carried=without_statement(groups, live, target, kinds),
        unmodelled=live.unmodelled,
        managed=len(target.objects),
        version=target.version,
    )


def _arranged(
    changes: tuple[Change, ...], live: State, target: State, kinds: Registry, folded: bool, renamed: Renamed
) -> tuple[Work, Groups, list[Edge]]:
    """The work, which acts share a statement, and what comes before what.

    One statement may both let go of what is dropped and take up what is there only after that drop, a trigger from a
    column to one that takes the first one's name: then it becomes two, a drop and a create.
    """
    afresh = frozenset(renamed.coincident)
    for address in sorted(afresh):
        if not _is_renewable(address, live, kinds):
            raise Unsupported(
                f"{address} uses a name that goes from one object to another, and cannot be made again without loss",
                hint="apply the rename first, and what takes the old name afterwards",
            )
    while True:
        work = decide(changes, live, target, kinds, afresh)
        parts = foldable(work, live, kinds)
        fixed = inseparable(work, parts, kinds)
        into = carried(work, live, target, kinds, parts if folded else fixed)
        between = [*edges(work, live, target, kinds), *edges_of_followers(work, live, target, kinds)]
        try:
            return work, *fold(
                acts(work),
                between,
                into,
                {act for act, whole in into.items() if parts.get(act) != whole} | fixed.keys(),
            )
        except NoOrder as found:
            altered = {act.address for act in found.circle if act.what == ALTER}
            more = {address for address in altered if _is_renewable(address, live, kinds)}
            if not more - afresh:
                raise
            afresh |= more


def _is_renewable(address: Address, live: State, kinds: Registry) -> bool:
    """Whether nothing is lost with the object: it can be made again from what is declared."""
    thing = live.objects.get(address)
    if kinds.of(address).shared:
        return False  # other databases have it, too, and a role its password
    statements = kinds.of(address).drop(thing) if thing is not None else ()
    return bool(statements) and not any(h.name == "deletes-data" for each in statements for h in each.hazards)


def _numbered(leaders: Iterable[Act], writer: Writer, work: Work) -> list[Step]:
    steps: list[Step] = []
    for leader in leaders:
        for statement in writer.statements(leader):
            steps.append(_step(len(steps) + 1, leader, statement, writer, work))
    return steps


def _step(number: int, leader: Act, statement: Statement, writer: Writer, work: Work) -> Step:
    again = leader.address in work.drops and leader.address in work.creates
    action = "replace" if again and leader.what in (DROP, CREATE) else leader.what
    members = writer.members(leader)
    makes = members if leader.what == CREATE else ()
    breaks = members if leader.what in (DROP, DISCARD) else ()
    return Step(number, leader.address, action, statement, makes, breaks)


def _ranking(work: Work, live: State, target: State, kinds: Registry, renamed: Renamed) -> Callable[[Act], Rank]:
    """Steps on one object stand together, objects in the order of their kinds; whole drops come last."""
    within = {DROP: 0, ALTER: 1, CREATE: 2}
    written = {address: place for place, address in enumerate(target.objects)}
    tops = {_root(kinds.bearer(each.address), live, target, kinds) for each in renamed.renamings}

    def rank(act: Act) -> Rank:
        root = _root(work.brought.get(act.address, act.address), live, target, kinds)
        # What a creation brings along is taken off right behind it: no moment of exposure (D7).
        phase = -1 if act.address in work.brought else 0
        if act.what == DISCARD or (act.what == DROP and root not in target.objects):
            phase = 1
        phase = _away_from_watchers(act, live, target, kinds) or phase
        if any(statement.commits_before_use for statement in work.alters.get(act.address, ())):
            phase = -1  # its own transaction: the sooner it commits, the fewer steps are cut apart
        # Names that PostgreSQL made up for a part are given up before anything new is made that would get them.
        settled = 0 if act.what == ALTER and root in tops else 1
        kind = kinds.of(act.address)
        # Columns that are added one by one still come in the order of the table.
        ordered = act.what == CREATE and (kind.clause is not None or kind.as_written)
        place = written.get(act.address, 0) if ordered else 0
        what = CREATE if act.address in work.joins else act.what
        step = (within.get(what, 0), kinds.rank[kind.name], place, act.address.path)
        return (phase, settled, kinds.rank[root.kind], root.path, *step)

    return rank


def _away_from_watchers(act: Act, live: State, target: State, kinds: Registry) -> int:
    """First of all what would run within the other steps and shall not, last what will; 0 for all else."""
    watches = kinds.of(act.address).watches
    before, after = live.objects.get(act.address), target.objects.get(act.address)
    if act.what == DROP or (act.what == ALTER and after is not None and not watches(after)):
        return -2 if before is not None and watches(before) else 0
    return 2 if after is not None and watches(after) else 0


def _root(address: Address, live: State, target: State, kinds: Registry) -> Address:
    for objects in (target.objects, live.objects):
        if address in objects:
            return kinds.root(objects[address], objects)
    return address
