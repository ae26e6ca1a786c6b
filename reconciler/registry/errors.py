"""What can go wrong with registered databases. No message holds a secret or a piece of one."""

from __future__ import annotations

from reconciler.model.errors import ReconcileError


class SecretUnavailable(ReconcileError):
    """A secret that a step needs cannot be had, or is not the one that was planned. Nothing was changed."""

    code = "secret-unavailable"


class RegistryUnreadable(ReconcileError):
    """The rows of the registry table cannot all be seen, so nothing can be said about them."""

    code = "registry-unreadable"


class EncryptionFailed(ReconcileError):
    """A connection string could not be encrypted so that its key, and only that, opens it. Nothing was written."""

    code = "encryption-failed"


class NotConfidential(ReconcileError):
    """A statement with a secret in it was not run, since the server would show it to others."""

    code = "not-confidential"
