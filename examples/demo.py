"""The main job, told in a screen or two: real commands on a throw-away server, printed as they run.

Run it with `make demo`. Needs nothing but what the set-up installed; leaves nothing behind.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

from reconciler.postgres.server import Server, embedded_server

ROOT = Path(__file__).parent.parent
BIN = Path(sys.executable).parent
COLOUR = sys.stdout.isatty() and "NO_COLOR" not in os.environ


def main() -> int:
    """Tell the story; returns the exit code."""
    started = time.monotonic()
    with tempfile.TemporaryDirectory() as folder, embedded_server(18) as server:
        Demo(server, Path(folder)).run()
    say(f"\nThat took {time.monotonic() - started:.0f} seconds. Where to look next:")
    say("  README.md                  what it does and how to use it on a database of yours")
    say("  desired/                   the YAML that was applied just now")
    say("  examples/platform/         the baseline it started from")
    say("  reconcile init             a starter for a project of your own")
    say("  reconcile import --url …   your existing database as YAML")
    return 0


class Demo:
    """The steps of the story. `work` is a copy of desired/ that the story edits."""

    def __init__(self, server: Server, folder: Path) -> None:
        self.server, self.folder, self.work = server, folder, folder / "desired"
        self.earlier = folder / "before-006"
        self.environment = server.binaries.environment() | {
            "RECONCILE_URL": server.url("postgres"),
            "RECONCILE_SALT": "only-for-this-demo",
            "PATH": f"{BIN}:{os.environ['PATH']}",
            **({} if COLOUR else {"NO_COLOR": "1"}),
        }
        shutil.copytree(ROOT / "desired", self.work)

    def run(self) -> None:
        """The whole story, in order."""
        title("1. A control-plane database as it is today: 28 tables, some thousand rows, no row-level security")
        self.psql("examples/platform/baseline.sql", "examples/platform/seed.sql")
        say("# its state as YAML, for the way back:")
        self.reconcile("import", "--schemas", "platform", "--out", str(self.earlier))
        title("2. What it should be is written in YAML. Is that sound? This needs no database")
        self.reconcile("check")
        title("3. Migration 006 used to be a checklist and three files. Now it is a plan")
        before = self.rows()
        self.reconcile("plan", keep=(14, 16))
        self.reconcile("apply", "--yes", keep=(0, 1))
        title("4. A second plan is empty, and the application's queries return what they returned before")
        self.reconcile("plan", "--exit-code")
        verdict(before == self.rows(), "examples/platform/application.sql: same rows before and after")
        title("5. Somebody changes a policy by hand. Drift finds it (exit 2), apply repairs it")
        self.sql("ALTER POLICY org_isolation_open ON platform.api_keys USING (organization_id IS NULL)")
        self.reconcile("drift", expect=2, keep=(8, 1))
        self.reconcile("apply", "--yes", "--quiet", expect=3, keep=(0, 4))
        say("# exit 3: widening access is never implicit, so it must be allowed by name")
        self.reconcile("apply", "--yes", "--allow", "loosens-access:platform.api_keys.*", keep=(0, 1))
        title("6. A key misspelled in the YAML is an error with its place. Nothing is planned from half a state")
        plans = self.work / "tables" / "plans.yaml"
        right = plans.read_text()
        plans.write_text(right.replace("primary_key:", "primay_key:", 1))
        self.reconcile("plan", expect=1)
        plans.write_text(right)
        title("7. Going back is applying the earlier state. What would be lost is named, and refused until allowed")
        self.reconcile("apply", "--desired", str(self.earlier), "--yes", "--quiet", expect=3, keep=(1, 4))
        self.reconcile("apply", "--desired", str(self.earlier), "--yes", "--allow", "all", keep=(0, 1))
        verdict(before == self.rows(), "examples/platform/application.sql: the same rows again")

    def rows(self) -> str:
        """What the application's queries return."""
        return self._run(
            [self.psql_program, "-Xq", "-d", self.server.url("postgres"), "-f", self._application]
        ).stdout

    @property
    def psql_program(self) -> str:
        return self.server.binaries.tool("psql")

    @property
    def _application(self) -> str:
        return str(ROOT / "examples" / "platform" / "application.sql")

    def psql(self, *files: str) -> None:
        """Load SQL files."""
        prompt(f"psql {' '.join(f'-f {file}' for file in files)}")
        options = [option for file in files for option in ("-f", str(ROOT / file))]
        done = self._run([self.psql_program, "-Xq", "-v", "ON_ERROR_STOP=1", "-d", self.server.url(), *options])
        if done.returncode:
            raise SystemExit(done.stderr)

    def sql(self, text: str) -> None:
        """Run one statement, as a person with psql would."""
        prompt(f'psql -c "{text}"')
        done = self._run([self.psql_program, "-Xq", "-d", self.server.url(), "-c", text])
        if done.returncode:
            raise SystemExit(done.stderr)

    def reconcile(self, *arguments: str, expect: int = 0, keep: tuple[int, int] = (60, 20)) -> None:
        """Run a command and show its output: the first and the last lines of it, `keep` of each."""
        shown = [argument.replace(str(self.folder), "…") for argument in arguments]
        prompt(f"reconcile {' '.join(shown)}")
        desired = () if {"--desired", "--out"} & set(arguments) else ("--desired", str(self.work))
        done = self._run([str(BIN / "reconcile"), *arguments, *desired], join=True)
        lines = done.stdout.rstrip().replace(f"{self.folder}/", "").split("\n")
        first, last = keep
        if len(lines) > first + last + 1:
            lines = [*lines[:first], f"  … {len(lines) - first - last} more lines", *lines[len(lines) - last :]]
        say("\n".join(lines))
        if done.returncode != expect:
            raise SystemExit(f"expected exit code {expect}, got {done.returncode}")

    def _run(self, command: Sequence[str], *, join: bool = False) -> subprocess.CompletedProcess[str]:
        errors = subprocess.STDOUT if join else subprocess.PIPE
        return subprocess.run(
            command, env=self.environment, text=True, stdout=subprocess.PIPE, stderr=errors, cwd=ROOT, check=False
        )


def title(text: str) -> None:
    """A chapter of the story."""
    say(f"\n\x1b[1m{text}\x1b[0m" if COLOUR else f"\n{text}")


def prompt(text: str) -> None:
    """A command, as typed."""
    say(f"\x1b[36m$ {text}\x1b[0m" if COLOUR else f"$ {text}")


def verdict(good: bool, text: str) -> None:
    """A claim that was checked; ends the story when it is false."""
    say(f"{'✔' if good else '✘'} {text}")
    if not good:
        raise SystemExit(1)


def say(text: str) -> None:
    """Print at once, also into a pipe."""
    sys.stdout.write(text + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
