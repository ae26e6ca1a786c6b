"""Has an outside judge (`run.py` of a corpus of transitions) run its cases, and holds what it says against a list.

`make corpus` runs all cases on the newest PostgreSQL, `make corpus MAJOR=14` on another, `SAMPLE=100` fewer of them.
What cannot pass is listed in `known_gaps.yaml`, which says how. Exit code 0: the run and the list agree; 1: they do
not, and the difference was printed; 2: nothing was judged.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
from glob import escape
from pathlib import Path
from tempfile import TemporaryDirectory

from known_gaps import KNOWN_GAPS, BadList, Result, compare, read_gaps

from reconciler.postgres.binaries import find
from reconciler.postgres.server import Server, embedded_server


def main() -> int:
    """Returns the exit code."""
    options = _options()
    try:
        gaps = read_gaps(options.gaps)
    except BadList as error:
        print(f"{options.gaps}: {error}", file=sys.stderr)
        return 2
    binaries = find(options.major)
    with embedded_server(binaries=binaries, extra_settings={"wal_level": "logical"}) as server:
        results = judged(server, options.corpus, only=options.only, sample=options.sample, jobs=options.jobs)
        if options.jobs > 1:
            unlisted = compare(gaps, results, binaries.major, whole=False).unlisted
            results = _by_themselves(server, options.corpus, results, {result.case for result in unlisted})
    if not any(result.judged for result in results):
        print(f"nothing was judged: no case of {options.corpus} fits {options.only}, or none loads", file=sys.stderr)
        return 2
    whole = options.only == "*" and not options.sample
    comparison = compare(gaps, results, binaries.major, whole=whole)
    print(f"\nPostgreSQL {binaries.version}, held against {options.gaps.name}:")
    print("\n".join(comparison.lines()) or "every case passes", flush=True)
    return 0 if comparison.agrees else 1


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--corpus", type=Path, required=True, help="folder with run.py and the cases")
    parser.add_argument("--sample", type=int, default=0, help="that many cases, 0 for all")
    parser.add_argument("--only", default="*", help="glob on peer/case")
    parser.add_argument("--major", type=int, default=18, help="PostgreSQL to judge on")
    parser.add_argument("--jobs", type=int, default=2, help="cases at a time")
    parser.add_argument("--gaps", type=Path, default=KNOWN_GAPS, help="the list of what cannot pass")
    return parser.parse_args()


def _by_themselves(server: Server, corpus: Path, results: list[Result], cases: set[str]) -> list[Result]:
    """The results, those of some cases from a run of their own: roles and what is granted to them are of the whole
    server, where another case that runs at the same time finds them."""
    again = {case: judged(server, corpus, only=escape(case), jobs=1) for case in sorted(cases)}
    return [next(iter(again.get(result.case, ())), result) for result in results]


def judged(server: Server, corpus: Path, *, only: str = "*", sample: int = 0, jobs: int = 2) -> list[Result]:
    """What the judge says of each case; none where it found no case. It prints its own account to stdout."""
    with TemporaryDirectory() as folder:
        said = Path(folder, "results.json")
        command = [sys.executable, str(corpus / "run.py"), "--server", server.url("postgres"), "--json", str(said)]
        command += ["--bin", str(server.bin), "--reconcile", f"{sys.executable} -m reconciler"]
        command += ["--only", only, "--jobs", str(jobs), *(["--sample", str(sample)] if sample else [])]
        environment = {**os.environ, **server.binaries.environment()}
        subprocess.run(command, env=environment, check=False)  # its exit code knows no list
        entries = json.loads(said.read_text(encoding="utf-8")) if said.exists() else []
    return [Result(entry["case"], entry["stage"], entry.get("detail", "")) for entry in entries]


if __name__ == "__main__":
    sys.exit(main())
