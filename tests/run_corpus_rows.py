"""Rows survive: runs the transitions of a corpus on tables that hold rows. `make corpus-rows`.

For each case, forwards and backwards: load what it starts from with its rows, import the goal, plan. Without
`--allow deletes-data` the plan is either applied or refused; refused, it is applied with everything allowed. Then:

- rows, values and places of sequences may be gone only where a step of the plan says `deletes-data` (*lost*);
- a step may fail on data only if it says `may-fail-on-data` (*fails*), and what the data stands in the way of is
  no defect (*in the way*);
- a table or column that both sides have should not be emptied: such plans are shown to be judged (*emptied*).

Exit code 1 where something is lost, fails, or the plan fails for another reason.
"""

from __future__ import annotations

import argparse
import contextlib
import io
import os
import sys
import traceback
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from corpus_case import CorpusCase, Direction, DoesNotLoad, corpus_cases, run_file, two_databases
from corpus_fill import fill
from corpus_rows import Rows, losses, rows_of

from reconciler.apply.guard import check_allowed
from reconciler.cli.main import main as reconcile
from reconciler.model.errors import ReconcileError, Refused
from reconciler.model.plan import Plan, Step
from reconciler.postgres.binaries import find
from reconciler.postgres.connect import connect
from reconciler.postgres.server import Server, embedded_server
from reconciler.session import Options, opened

_BAD = {"lost", "fails", "import", "crash"}
_SILENT = {"kept", "named", "no rows"}


@dataclass(frozen=True)
class Verdict:
    """How one direction of a case went: `kept`, `named`, `emptied`, `in the way`, `lost`, `fails`, …"""

    direction: Direction
    stage: str
    detail: str = ""
    refused: bool = False

    def __str__(self) -> str:
        return f"{self.stage:12} {self.direction.name}"


def main() -> int:
    """Returns 1 where rows are lost that no plan named."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--corpus", type=Path, required=True, help="folder with the cases")
    parser.add_argument("--sample", type=int, default=0, help="that many cases, 0 for all")
    parser.add_argument("--only", default="*", help="glob on peer/case")
    parser.add_argument("--major", type=int, default=18, help="PostgreSQL to judge on")
    parser.add_argument("--fill", action="store_true", help="cases without rows too: rows are made up for them")
    parser.add_argument("-v", "--verbose", action="store_true", help="show what each plan says is deleted")
    options = parser.parse_args()
    cases = corpus_cases(options.corpus, options.only, options.sample)
    directions = [each for case in cases for each in _directions(case) if options.fill or each.seed is not None]
    found: Counter[str] = Counter()
    refused = 0
    binaries = find(options.major)
    os.environ.update(binaries.environment())
    with embedded_server(binaries=binaries, extra_settings={"wal_level": "logical"}) as server:
        for direction in directions:
            verdict = judge(server, direction)
            found[verdict.stage] += 1
            refused += verdict.refused
            if verdict.stage not in _SILENT or options.verbose:
                print("\n    ".join([str(verdict), *verdict.detail.splitlines()]), flush=True)
    print(", ".join(f"{stage} {count}" for stage, count in sorted(found.items())))
    print(f"{sum(found.values())} transitions with rows, {refused} refused without deletes-data allowed")
    return 1 if _BAD & found.keys() or not found else 0


def _directions(case: CorpusCase) -> tuple[Direction, Direction]:
    return Direction(case, backwards=False), Direction(case, backwards=True)


def judge(server: Server, direction: Direction) -> Verdict:
    """Run one direction of one case."""
    try:
        with two_databases(server, direction) as (start, goal):
            _put_rows(server, start, direction)
            return _judge(direction, start, goal)
    except DoesNotLoad as error:
        return Verdict(direction, "not loaded", str(error))
    except Exception:  # a fault of this program is shown as one, never as a pass
        return Verdict(direction, "crash", traceback.format_exc()[-2000:])


def _put_rows(server: Server, url: str, direction: Direction) -> None:
    if direction.seed is not None:
        run_file(server, url, direction.seed)
        return
    with connect(url) as connection:
        fill(connection)


def _judge(direction: Direction, start: str, goal: str) -> Verdict:
    with TemporaryDirectory() as folder, connect(start, autocommit=True) as watching:
        before = rows_of(watching)
        if not any(table.rows for table in before.tables.values()):
            return Verdict(direction, "no rows")
        desired = Path(folder, "desired")
        code, said = _imported(goal, desired)
        if code:
            return Verdict(direction, "import", said)
        running: list[Step] = []
        try:
            with opened(Options(desired, start, prune="all"), lambda said: None) as session:
                plan = session.plan()
                refused = _is_refused(plan)
                session.apply(plan, ["all"], running.append)
        except ReconcileError as error:
            hazards = {hazard.name for hazard in running[-1].hazards} if running else set()
            stage = "in the way" if "may-fail-on-data" in hazards else "fails"
            return Verdict(direction, stage, f"{error.message}\n{error.hint}")
        return _verdict(direction, before, rows_of(watching), plan, refused)


def _imported(url: str, desired: Path) -> tuple[int, str]:
    said = io.StringIO()
    with contextlib.redirect_stdout(said), contextlib.redirect_stderr(said):
        code = reconcile(["import", "--url", url, "--out", str(desired), "--quiet"])
    return code, said.getvalue()


def _is_refused(plan: Plan) -> bool:
    """Whether `apply` wants `deletes-data` to be allowed by name."""
    try:
        check_allowed(plan, ["loosens-access"])
    except Refused:
        return True
    return False


def _verdict(direction: Direction, before: Rows, after: Rows, plan: Plan, refused: bool) -> Verdict:
    found = losses(before, after, plan)
    lines = [f"{'named' if loss.named else 'LOST'}: {loss.what}: {loss.why}" for loss in found]
    if any(not loss.named for loss in found):
        return Verdict(direction, "lost", "\n".join([*lines, *(step.sql for step in plan.steps())]), refused)
    deleting = [step for step, hazard in plan.hazards() if hazard.name == "deletes-data"]
    there = _there(after)
    emptied = [f"{step.sql};" for step in deleting if (step.address.kind, step.address.path) in there]
    if emptied:
        return Verdict(direction, "emptied", "\n".join([*emptied, *lines]), refused)
    if deleting:
        return Verdict(direction, "named", "\n".join(step.sql for step in deleting), refused)
    return Verdict(direction, "kept", "", refused)


def _there(after: Rows) -> set[tuple[str, tuple[str, ...]]]:
    """The tables, columns and sequences that are there in the end."""
    tables = {("table", name) for name in after.tables}
    columns = {("column", (*name, column)) for name, table in after.tables.items() for column in table.types}
    return tables | columns | {("sequence", name) for name in after.counters}


if __name__ == "__main__":
    sys.exit(main())
