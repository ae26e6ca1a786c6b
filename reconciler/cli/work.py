"""The one place where commands meet the session."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from .options import session_options
from .progress import progress

if TYPE_CHECKING:
    from reconciler.model.plan import Plan
    from reconciler.session import Session

    from .progress import Progress


@contextmanager
def session(options: argparse.Namespace, *, connected: bool = True) -> Iterator[tuple[Session, Progress]]:
    """A session as the command line asks for, and the progress it reports to."""
    from reconciler.session import opened

    settings = session_options(options)
    with progress(options) as shown, opened(settings, shown, connected=connected) as opened_session:
        yield opened_session, shown


def planned(options: argparse.Namespace) -> Plan:
    """The plan, with everything closed again."""
    with session(options) as (opened_session, _):
        return opened_session.plan()
