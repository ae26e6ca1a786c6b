"""Encrypts connection strings as pgcrypto's `pgp_sym_encrypt` does, before they travel.

A bound parameter still reaches the server's log (`DETAIL: parameters: …`) where that is switched on, so
neither the connection string nor its key is ever sent. The message is what pgcrypto of PostgreSQL 14 to 18
reads: a version 4 session key packet, version 1 integrity-protected data, AES-256, text (`pgp_sym_decrypt`
refuses binary data with "Not text data").
"""

from __future__ import annotations

import hashlib
import secrets

from .errors import EncryptionFailed
from .secret import Secret

_S2K_COUNT = 96
"""65,536 bytes are hashed, as pgcrypto's least; the key is a hash already, so more would not help."""


def row_key(project_id: str, salt: Secret) -> Secret:
    """The passphrase of a row: SHA-256 of project id and salt in lower-case hex, as the SQL function has it."""
    return Secret(hashlib.sha256((project_id + salt.reveal()).encode()).hexdigest())


def encrypt(text: Secret, key: Secret) -> bytes:
    """The OpenPGP message, after it was seen that the key opens it and another does not.

    Raises:
        EncryptionFailed: it could not be made, or does not open as it should.
    """
    message = _message(text, key)
    if message is None:
        raise EncryptionFailed("the connection string cannot be encrypted")
    if not _is_aes256(message):
        raise EncryptionFailed("the encrypted connection string is not in the form that pgcrypto reads")
    if not opens(message, key, text):
        raise EncryptionFailed("the encrypted connection string does not open with its own key")
    if decrypt(message, Secret(secrets.token_hex(32))) is not None:
        raise EncryptionFailed("the encrypted connection string opens with a wrong key")
    return message


def decrypt(message: bytes, key: Secret) -> Secret | None:
    """What the message holds, or None when the key does not open it."""
    from openpgp.composed import Message
    from openpgp.errors import Error

    try:
        return Secret(Message.from_bytes(message).decrypt_with_password(key.reveal()).as_data_vec().decode())
    except (Error, UnicodeDecodeError):
        return None


def opens(message: bytes, key: Secret, text: Secret) -> bool:
    """Whether the key opens the message, and it holds that text."""
    found = decrypt(message, key)
    return found is not None and secrets.compare_digest(found.reveal().encode(), text.reveal().encode())


def _message(text: Secret, key: Secret) -> bytes | None:
    from openpgp.composed import MessageBuilder
    from openpgp.errors import Error
    from openpgp.types import StringToKey

    try:
        builder = MessageBuilder.from_bytes("", text.reveal().encode()).data_mode("utf8").seipd_v1("aes256")
        return builder.encrypt_with_password(StringToKey.iterated("sha256", _S2K_COUNT), key.reveal()).to_vec()
    except Error:
        return None


def _is_aes256(message: bytes) -> bool:
    from openpgp.composed import Message

    parsed = Message.from_bytes(message)
    keys = parsed.symmetric_key_encrypted_session_key_packets()
    ciphers = [(packet.version, packet.symmetric_algorithm) for packet in keys]
    return ciphers == [(4, "aes256")] and parsed.encrypted_data_packet().kind == "seipd-v1"
