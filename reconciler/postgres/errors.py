"""What can go wrong before a single statement runs: no binaries, no server, no connection."""

from __future__ import annotations

from reconciler.model.errors import ReconcileError


class NoBinaries(ReconcileError):
    """No usable PostgreSQL of the wanted major was found; says where was looked. Nothing was changed."""

    code = "no-postgres-binaries"


class MissingLibraries(ReconcileError):
    """The PostgreSQL programs are there, but a shared library of the system they need is not."""

    code = "missing-libraries"


class FetchFailed(ReconcileError):
    """The binaries could not be downloaded or unpacked. The cache is as it was."""

    code = "fetch-failed"


class ServerFailed(ReconcileError):
    """The embedded server did not start, or could not be prepared. Nothing of it is left behind."""

    code = "embedded-server"


class ConnectionFailed(ReconcileError):
    """No connection could be made. Shows host, port, user and database; never a password."""

    code = "connection-failed"
