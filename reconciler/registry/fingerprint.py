"""Fingerprints: tell whether a secret has changed without telling the secret."""

from __future__ import annotations

import hashlib
import hmac

from reconciler.model.secret import Fingerprint

from .secret import Secret

_VERSION = "v1"
# Keys for different ends are derived from the salt with different labels, none of which can be the id of a
# project: knowing one tells nothing of the others, nor of the keys that connection strings are encrypted with.
_FINGERPRINT_LABEL = b"reconciler registry fingerprint v1"
_KEY_ID_LABEL = b"reconciler registry key id v1"
_KEY_ID_LENGTH = 12


def fingerprint(row: str, connection: Secret, salt: Secret) -> Fingerprint:
    """A keyed hash of the connection string, bound to the row's name: equal secrets of two rows look different."""
    code = hmac.new(_derived(salt, _FINGERPRINT_LABEL).digest(), digestmod=hashlib.sha256)
    # Names hold no zero byte, so no two pairs of name and connection string make one text.
    code.update(f"{row}\0".encode())
    code.update(connection.reveal().encode())
    return Fingerprint(f"{_VERSION}:{code.hexdigest()}")


def key_id(salt: Secret) -> str:
    """A short name for the salt, so that rows that still have another one can be told."""
    return _derived(salt, _KEY_ID_LABEL).hexdigest()[:_KEY_ID_LENGTH]


def _derived(salt: Secret, label: bytes) -> hmac.HMAC:
    return hmac.new(salt.reveal().encode(), label, hashlib.sha256)
