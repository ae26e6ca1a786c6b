"""What PyYAML says about text that is not YAML, in words that help."""

from __future__ import annotations

import yaml

from .findings import Findings

_TAB = "\t"
# Fragment of the parser's words (libyaml's or PyYAML's own) → what is wrong, what to do. First match wins.
_WORDS = (
    ("mapping values are not allowed", "a key and its colon cannot stand here",
     'put quotes around a value that holds ": ", or look at the line above: its colon or its indentation'),
    ("could not find expected ':'", "a key without its colon",
     "write `key: value`; text over several lines needs `|` after the key and deeper indentation"),
    ("escape", "a backslash sequence that YAML does not know", "use single quotes: in them a backslash is itself"),
    ("quoted scalar", "the quote that opens here is never closed", "close the quote"),
    ("expected ',' or ']'", "a comma or the closing ] is missing", "the list opens at {context}"),
    ("expected ',' or '}'", "a comma or the closing } is missing", "the mapping opens at {context}"),
    ("cannot start any token", "a value cannot start with {character}", "put quotes around the value"),
    ("block sequence entries are not allowed", "a list item cannot stand here",
     "begin the list on its own line below the key, or write [a, b]"),
    ("expected '-' indicator", "this line does not continue the list above it",
     "give it the indentation of the list's other items, or of the key it belongs to"),
    ("expected key", "this line does not fit the lines above it",
     "check its indentation; keys of one mapping begin in the same column (this one began at {context})"),
    ("expected <block end>", "this line does not fit the lines above it",
     "check its indentation; what belongs together begins in the same column (it began at {context})"),
    ("undefined tag handle", "a value cannot start with !", "put quotes around the value"),
    ("expected alphabetic", "a value cannot start with {character}", "put quotes around the value"),
    ("block scalar", "what follows | or > is not understood",
     "write `key: |`, and the text indented on the lines below"),
    ("document start", "text stands outside of the document", "check the indentation; `---` begins another document"),
    ("directive", "a line cannot start with %", "put quotes around the value"),
)  # fmt: skip


def report(error: yaml.YAMLError, text: str, base: int, findings: Findings) -> None:
    """Add `not-yaml` at the spot where the parser gave up."""
    if not isinstance(error, yaml.MarkedYAMLError):
        offset = _forbidden(text)
        what = f"the character U+{ord(text[offset]):04X} is not allowed in YAML" if text else "this is not YAML"
        findings.add("not-yaml", what, base + offset, base + offset + 1, hint="take it out")
        return
    said = f"{error.context or ''} {error.problem or ''}"
    # Where something opens says more than where the parser noticed that it never closes.
    from_start = "alphabetic" in said or ("quoted scalar" in said and "escape" not in said)
    mark = error.context_mark if from_start else error.problem_mark
    mark = mark or error.context_mark
    offset = min(mark.index if mark else 0, len(text))
    message, hint = _reworded(said, text[offset : offset + 1])
    if "expected ','" in said and text[:offset].endswith("$"):
        offset, hint = offset - 1, 'put quotes around it: "${NAME}"'
        message = "this is not YAML: inside of { } and [ ], a ${…} needs quotes"
    opened = error.context_mark
    where = f"line {opened.line + 1}, column {opened.column + 1}" if opened else "the line above"
    findings.add("not-yaml", message, base + offset, base + offset + 1, hint=hint.replace("{context}", where))


def _reworded(said: str, character: str) -> tuple[str, str]:
    if character == _TAB and "token" in said:
        return "a tab cannot be used for indentation", "indent with spaces"
    for fragment, message, hint in _WORDS:
        if fragment in said:
            return "this is not YAML: " + message.replace("{character}", character), hint
    return f"this is not YAML: {' '.join(said.split())}", ""


def _forbidden(text: str) -> int:
    """The first character that YAML does not allow (the pure Python parser names none in a str)."""
    found = yaml.reader.Reader.NON_PRINTABLE.search(text)
    return found.start() if found else 0
