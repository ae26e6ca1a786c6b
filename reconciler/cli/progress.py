"""Says what is being done when it takes long: a spinner on a terminal, a plain line elsewhere."""

from __future__ import annotations

import argparse
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager

from reconciler.render.page import plain

_SPINNER = "⠋⠙⠹⠸⠼⠴⠦⠧⠇⠏"
_TICK_S = 0.1
_PATIENCE_S = 1.0
_PATIENCE_WITHOUT_TERMINAL_S = 5.0
_ERASE = "\r\x1b[K"


class Progress:
    """Told what is being done; shows it only once it takes long, and takes it away again."""

    def __init__(self, *, quiet: bool, verbose: bool) -> None:
        self._quiet, self._verbose = quiet, verbose
        self._terminal = sys.stderr.isatty()
        self._doing, self._since, self._drawn, self.told = "", 0.0, False, False
        self._lock, self._stopped = threading.Lock(), threading.Event()
        self._thread: threading.Thread | None = None

    def __call__(self, doing: str) -> None:
        """From now on this is being done."""
        with self._lock:
            self._erase()
            self._doing, self._since, self.told = plain(doing), time.monotonic(), False
            if self._verbose and not self._quiet:
                print(self._doing, file=sys.stderr, flush=True)
        if self._thread is None and not self._quiet and not self._verbose:
            self._thread = threading.Thread(target=self._watch, daemon=True)
            self._thread.start()

    def pause(self) -> None:
        """Nothing is being done until the next call; the line is clean."""
        with self._lock:
            self._erase()
            self._doing = ""

    def stop(self) -> None:
        """Nothing is being done any more; the line is clean."""
        self._stopped.set()
        if self._thread is not None:
            self._thread.join()
        self._erase()

    def _watch(self) -> None:
        tick = 0
        while not self._stopped.wait(_TICK_S):
            tick += 1
            with self._lock:
                if self._doing:
                    self._show(time.monotonic() - self._since, tick)

    def _show(self, seconds: float, tick: int) -> None:
        if self._terminal and seconds >= _PATIENCE_S:
            mark = _SPINNER[tick % len(_SPINNER)] if "utf" in (sys.stderr.encoding or "").lower() else "-"
            print(f"{_ERASE}{mark} {self._doing[:60]} … {seconds:.0f} s", end="", file=sys.stderr, flush=True)
            self._drawn = True
        elif not self._terminal and not self.told and seconds >= _PATIENCE_WITHOUT_TERMINAL_S:
            print(f"{self._doing} …", file=sys.stderr, flush=True)
            self.told = True

    def _erase(self) -> None:
        if self._drawn:
            print(_ERASE, end="", file=sys.stderr, flush=True)
            self._drawn = False


@contextmanager
def progress(options: argparse.Namespace) -> Iterator[Progress]:
    """Progress for as long as the block runs."""
    shown = Progress(quiet=options.quiet, verbose=options.verbose)
    try:
        yield shown
    finally:
        shown.stop()
