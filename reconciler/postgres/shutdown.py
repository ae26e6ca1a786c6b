"""Stops what this process started when it ends: normally, by exception, or by a signal."""

from __future__ import annotations

import atexit
import os
import signal
import threading
from collections.abc import Callable
from types import FrameType

# SIGINT is not here: Python turns it into KeyboardInterrupt, and then the context managers and
# atexit do their work.
_SIGNALS = (signal.SIGTERM, signal.SIGHUP)

# Filled at run time, because signals and exits are a matter of the whole process. The pid is kept
# since a forked child inherits this table, and must not stop its parent's servers.
_stops: dict[object, tuple[int, Callable[[], None]]] = {}


def stop_when_we_end(key: object, stop: Callable[[], None]) -> None:
    """Have `stop` called when the process ends, until `forget(key)`."""
    _stops[key] = (os.getpid(), stop)
    atexit.unregister(_stop_everything)
    atexit.register(_stop_everything)  # once, and before whatever was registered earlier
    if threading.current_thread() is threading.main_thread():
        for number in _SIGNALS:
            # Somebody else's handler stays: the program has its own idea of an orderly end.
            if signal.getsignal(number) is signal.SIG_DFL:
                signal.signal(number, _stop_and_die)


def forget(key: object) -> None:
    """Do nothing for this one when the process ends."""
    _stops.pop(key, None)


def _stop_everything() -> None:
    for key, (pid, stop) in list(_stops.items()):
        forget(key)
        if pid == os.getpid():
            stop()


def _stop_and_die(number: int, _frame: FrameType | None) -> None:
    """End the way the signal would have ended us, so that the parent sees the right status."""
    _stop_everything()
    signal.signal(number, signal.SIG_DFL)
    os.kill(os.getpid(), number)
