"""Configuration settings attached to roles and functions: `ALTER … SET name = value`."""

from __future__ import annotations

from collections.abc import Sequence

from reconciler.model.statement import Statement

from .made_name import MAX_BYTES
from .sql import listed, literal, name, unquoted

# These hold lists of names; quoting such a value as one string would make it one name (guc_tables.c,
# GUC_LIST_QUOTE; pg_dump's variable_is_guc_list_quote has the same list).
_LISTS = frozenset({"local_preload_libraries", "search_path", "session_preload_libraries",
                    "shared_preload_libraries", "temp_tablespaces", "unix_socket_directories"})  # fmt: skip


def assignment(setting: str) -> str:
    """`name TO value` for a setting in the catalog's form `name=value`."""
    key, _, value = setting.partition("=")
    return f"{_key(key)} TO {_names(value) if key in _LISTS and value else literal(value)}"


def change_settings(alter: str, live: Sequence[str], desired: Sequence[str]) -> list[Statement]:
    """Statements `alter` RESET … and SET … that bring settings from live to desired."""
    wanted = {setting.partition("=")[0] for setting in desired}
    gone = [key for key in (setting.partition("=")[0] for setting in live) if key not in wanted]
    changed = [setting for setting in desired if setting not in live]
    return [Statement(f"{alter} RESET {_key(key)}") for key in gone] + [
        Statement(f"{alter} SET {assignment(setting)}") for setting in changed
    ]


def _names(value: str) -> str:
    """The list as SQL; an item is taken as it is where it is a string, and as a name it is cut at 63 bytes
    (sql-syntax-lexical). The catalog's `""`, an empty name, can only be said as an empty string."""
    return ", ".join(literal(unquoted(item)) if item == '""' or _is_long(item) else item for item in listed(value))


def _is_long(item: str) -> bool:
    return len(unquoted(item).encode()) > MAX_BYTES


def _key(key: str) -> str:
    return ".".join(name(part) for part in key.split("."))
