"""What to type, by code, where the problem itself does not lead to something better."""

from __future__ import annotations

from collections.abc import Mapping

HINTS: Mapping[str, str] = {
    "bad-database-name": "write project/name, e.g. shop/cache",
    "bad-key": "write a word or a text in quotes before the colon",
    "bad-merge": "write `<<: *name`, where &name stands before a mapping",
    "bad-name": 'write schema.name, e.g. app.users; double quotes go around a part that holds a dot: app."a.b"',
    "bad-signature": "write the types in parentheses after the name, () for none: app.touch(), app.add(integer)",
    "bad-variable": "write ${NAME} or ${NAME:-default}; $${ stands for a literal ${",
    "cast-method": "write function: with a function of one argument, or method: inout or binary",
    "columns": "count them: each column refers to one",
    "current-user": "name the role, e.g. app_user",
    "declared-twice": "keep one of the two",
    "definition": "keep one of body:, sql_body: and symbol:",
    "empty-desired": "to say that nothing should exist, write `tables: {}`; to begin, run `reconcile init`",
    "empty-name": "write a name, or take the line away",
    "empty-sql": "write the SQL, or take the key away",
    "event": "write insert, update, update of <columns>, delete or truncate",
    "kind-of-type": "write {enum: [a, b]}, {domain: text}, {composite: {name: text}}, {range: numeric} or {base: …}",
    "literal-secret": "write {env: NAME} and set that variable where reconcile runs; then change the secret: "
    "it has been in a file",
    "missing-file": "the path is relative to the folder of this YAML file",
    "name-too-long": "choose a shorter name",
    "no-such-directory": "give the folder with --desired, or run `reconcile init` to start one",
    "not-a-domain": "write `domain:` with the type it restricts, or take the key away",
    "not-a-secret": "write its value, or ${NAME} to take it from a variable",
    "not-utf8": "save the file as UTF-8",
    "repeated-key": "keep one of the two",
    "repeated-label": "keep one of the two",
    "secret-reference": "write exactly one of {env: NAME}, {file: path} and {placeholder: text}",
    "serial": "write {type: bigint, identity: always}",
    "timing": "keep one of before:, after: and instead_of:",
    "too-deep": "take the nesting apart",
    "too-large": "write the values out, or generate files",
    "twice": "keep one of the two",
    "unknown-alias": "write the anchor &name before its first use *name, in the same document",
    "unknown-phase": "write one of the phases below, or add it to phases:",
    "unknown-tag": "take the tag away, for every value is read as text; put quotes around a value that begins with !",
    "unreadable-file": "check the path and its permissions",
    "zero-byte": "PostgreSQL cannot store a zero byte in text: take it out",
}
"""Code → hint. Codes that are not listed get theirs from the place that finds them."""
