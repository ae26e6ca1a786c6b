"""Whole processes, timed from outside, in turn, so that a slow minute of the machine hits all of them."""

from __future__ import annotations

import os
import subprocess
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from statistics import median

_MIB = 1024  # ru_maxrss is in KiB on Linux (getrusage)


@dataclass(slots=True)
class Command:
    """One command line; `before` goes ahead of each run and is not timed; `expect` are the exit codes it may have."""

    name: str
    arguments: Sequence[str]
    expect: tuple[int, ...] = (0,)
    before: Callable[[], None] = lambda: None
    seconds: list[float] = field(default_factory=list)
    peak_mib: float = 0.0

    @property
    def median(self) -> float:
        """Seconds of wall time."""
        return median(self.seconds)


def measure(commands: Sequence[Command], runs: int, environment: Mapping[str, str]) -> None:
    """Run all of them in turn, once to warm up and then so many times.

    Raises:
        RuntimeError: one of them failed; with what it printed.
    """
    for turn in range(runs + 1):
        for command in commands:
            command.before()
            seconds, peak = _run(command, environment)
            if turn > 0:
                command.seconds.append(seconds)
                command.peak_mib = max(command.peak_mib, peak)


def _run(command: Command, environment: Mapping[str, str]) -> tuple[float, float]:
    started = time.perf_counter()
    process = subprocess.Popen(
        command.arguments, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True
    )
    assert process.stderr is not None
    said = process.stderr.read()
    _, status, usage = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - started
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in command.expect:
        raise RuntimeError(f"{command.name} ended with {process.returncode}:\n{said[-2000:]}")
    return seconds, usage.ru_maxrss / _MIB
