"""`make bench`: how long commands take beside `pg_dump --schema-only` of the same database, in the same run.

Ratios are what counts; seconds say something of this machine only.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import psycopg
from measure import Command, measure
from schema import APP_ROLE, Shape, schema_sql

from reconciler.postgres.binaries import Binaries, find
from reconciler.postgres.server import Server, embedded_server

_GOALS = {
    "plan, nothing changed": {100: 4.0, 1000: 0.75, 5000: 0.5},
    "drift, nothing changed": {100: 4.0, 1000: 0.6, 5000: 0.45},
    "apply of nothing": {100: 4.0, 1000: 0.75, 5000: 0.5},
    "plan, 1 % changed": {100: 6.0, 1000: 1.2, 5000: 0.7},
}
"""Ratios to pg_dump by number of tables."""
_COLD_GOAL = 1.3
"""Of a plan that builds everything, to the time of the bare statements."""


def main() -> int:
    """Measure, and print a table for every size."""
    options = _options()
    binaries = find(options.major)
    environment = {**os.environ, **binaries.environment(), "NO_COLOR": "1"}
    environment.pop("RECONCILE_NO_CACHE", None)
    with embedded_server(binaries=binaries) as server, tempfile.TemporaryDirectory() as folder:
        with psycopg.connect(server.url(), autocommit=True) as admin:
            admin.execute(f"CREATE ROLE {APP_ROLE}")
        _start_up(options.runs, environment)
        for tables in options.tables:
            shape = Shape(tables, partitions=options.partitions)
            _size(shape, options.runs, server, binaries, Path(folder) / str(tables), environment)
    return 0


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Measures commands beside pg_dump.")
    parser.add_argument("--tables", type=int, nargs="+", default=[100, 1000])
    parser.add_argument("--partitions", type=int, default=0)
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--major", type=int, default=18)
    return parser.parse_args()


def _start_up(runs: int, environment: dict[str, str]) -> None:
    bare = Command("python -c pass", [sys.executable, "-c", "pass"])
    help_ = Command("reconcile --help", [sys.executable, "-m", "reconciler", "--help"])
    measure([bare, help_], runs, environment)
    print(f"{help_.name}: {help_.median:.2f} s beside {bare.median:.2f} s of `{bare.name}`\n")


def _size(
    shape: Shape, runs: int, server: Server, binaries: Binaries, folder: Path, environment: dict[str, str]
) -> None:
    url = _made(server, f"bench_{shape.tables}", shape)
    changed = replace(shape, changed=max(1, shape.tables // 100))
    changed_url = _made(server, f"bench_{shape.tables}_changed", changed)
    same, other = folder / "same", folder / "other"
    for source, out in ((url, same), (changed_url, other)):
        _reconcile(["import", "--url", source, "--out", str(out), "-q"], environment)
    dump = Command("pg_dump --schema-only", [binaries.tool("pg_dump"), "--schema-only", "-d", url])
    warm = [
        Command("plan, nothing changed", _command("plan", url, same)),
        Command("drift, nothing changed", _command("drift", url, same)),
        Command("apply of nothing", _command("apply", url, same)),
        Command("plan, 1 % changed", _command("plan", url, other), before=_touching(other)),
    ]
    cold = Command("plan, no cache", [*_command("plan", url, same), "--no-cache"])
    measure([dump, *warm], runs, environment)
    measure([cold], max(1, runs // 2), environment)
    _print(shape, dump, warm, cold, _bare(server, shape))
    shutil.rmtree(folder)


def _touching(folder: Path) -> Callable[[], None]:
    """Makes the files of a folder other files, in which the same is written."""
    file = next(iter(sorted(folder.rglob("*.yaml"))))
    turns = iter(range(1_000_000))

    def touch() -> None:
        with file.open("a", encoding="utf-8") as out:
            out.write(f"# {next(turns)}\n")

    return touch


def _command(name: str, url: str, desired: Path) -> list[str]:
    return [sys.executable, "-m", "reconciler", name, "--url", url, "--desired", str(desired), "--prune", "all", "-q"]


def _reconcile(arguments: list[str], environment: dict[str, str]) -> None:
    subprocess.run([sys.executable, "-m", "reconciler", *arguments], env=environment, check=True)


def _made(server: Server, name: str, shape: Shape) -> str:
    with psycopg.connect(server.url(), autocommit=True) as admin:
        admin.execute(f"CREATE DATABASE {name}".encode())
    with psycopg.connect(server.url(name)) as connection:
        connection.execute(schema_sql(shape).encode())
    return server.url(name)


def _bare(server: Server, shape: Shape) -> float:
    """Seconds that PostgreSQL takes for the statements alone, in one transaction."""
    name = f"bench_{shape.tables}_bare"
    started = time.perf_counter()
    _made(server, name, shape)
    return time.perf_counter() - started


def _print(shape: Shape, dump: Command, warm: list[Command], cold: Command, bare: float) -> None:
    print(f"{shape.tables} tables")
    print(f"  {'':24} {'seconds':>8} {'ratio':>7} {'goal':>6} {'MiB':>5}")
    for command in (dump, *warm):
        goal = _GOALS.get(command.name, {}).get(shape.tables)
        ratio = command.median / dump.median
        print(
            f"  {command.name:24} {command.median:8.2f} {ratio:6.2f}x {f'{goal:.2f}' if goal else '':>6}"
            f" {command.peak_mib:5.0f}"
        )
    print(f"  {'the bare statements':24} {bare:8.2f}")
    ratio = cold.median / bare
    print(f"  {cold.name:24} {cold.median:8.2f} {ratio:6.2f}x {_COLD_GOAL:6.2f} {cold.peak_mib:5.0f}  (to these)\n")


if __name__ == "__main__":
    sys.exit(main())
