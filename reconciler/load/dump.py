"""Trees → YAML text, the inverse of reading it: what is plain text for our reader is written plain."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import yaml

_WIDTH = 100
"""Column at which long texts are folded."""
_LONG = 90
"""Characters of a text from which on it is folded."""
_SHORT = 84
"""Characters of keys and values up to which a leaf stands on one line, in braces or brackets."""
_TEXT = "tag:yaml.org,2002:str"
_OBJECT, _SETTINGS, _PART = 2, 3, 4
"""Levels of mappings: an object's keys, what one of these holds, and the parts below."""
_FEW = 3
"""Keys up to which a whole object stands on one line."""
_ALWAYS_SHORT = frozenset({"body", "grants", "replica_identity", "settings", "storage"})
"""Keys of an object that hold settings rather than parts: nobody puts the first of many there."""
_LONGEST_KEY = 1000
# Line ends of YAML 1.1 that no style but double quotes keeps (yaml.org/spec/1.1, 5.4).
_BREAKS = frozenset("\x85\u2028\u2029")


class _Dumper(yaml.SafeDumper):
    """Without the rules by which YAML 1.1 guesses types, since our reader does not guess either."""

    yaml_implicit_resolvers = {  # noqa: RUF012 - PyYAML's own name and way
        first: [rule for rule in rules if rule[0] in ("tag:yaml.org,2002:null", "tag:yaml.org,2002:merge")]
        for first, rules in yaml.SafeDumper.yaml_implicit_resolvers.items()
    }

    def ignore_aliases(self, data: Any) -> bool:
        return True

    def check_simple_key(self) -> bool:
        """Whether a key may stand before its colon: PyYAML stops at 128 characters, YAML at 1024."""
        found = super().check_simple_key()
        event, analysis = self.event, self.analysis
        if found or not isinstance(event, yaml.ScalarEvent) or analysis is None:
            return found
        return not analysis.multiline and len(event.value) < _LONGEST_KEY

    # A text that is folded is a block; anything else stays on its line.

    def write_plain(self, text: str, split: bool = True) -> None:
        super().write_plain(text, split=False)

    def write_single_quoted(self, text: str, split: bool = True) -> None:
        super().write_single_quoted(text, split=False)

    def write_double_quoted(self, text: str, split: bool = True) -> None:
        super().write_double_quoted(text, split=False)


def _text(dumper: yaml.SafeDumper, value: object) -> yaml.ScalarNode:
    text = str(value).lower() if isinstance(value, bool) else str(value)
    # What looks like a variable is none.
    return dumper.represent_scalar(_TEXT, text.replace("${", "$${"), style=_style(text))


def _style(text: str) -> str | None:
    """How a text is written where a plain line would not do, or would not be nice."""
    if _BREAKS & set(text):
        return '"'
    if "\n" in text:
        return None if any(line != line.rstrip() for line in text.split("\n")) else "|"
    foldable = len(text) > _LONG and "  " not in text and text == text.strip()
    return ">" if foldable else None


for _type in (str, bool, int):
    _Dumper.add_representer(_type, _text)


def dump(tree: Mapping[str, Any], header: str = "") -> str:
    """YAML text: short leaves on one line, long texts as blocks, keys in the order given; `header` on top."""
    top = "".join(f"# {line}\n" for line in header.splitlines())
    return top + _dumped(dict(tree), 0)


def dump_entry(key: str, value: Any, depth: int) -> str:
    """The lines of one key and its value, not indented, laid out as they are `depth` mappings down."""
    return _dumped({key: value}, depth)


def dump_flow(value: Any, style: str | None = None) -> str:
    """The value on one line, as it may stand within braces; a text in this style of quotes if it can be."""
    out = _Collector()
    dumper = _dumper(out)
    dumper.open()
    node = dumper.represent_data([value])
    _set_flow(node)
    if style in ("'", '"') and isinstance(node.value[0], yaml.ScalarNode) and not node.value[0].style:
        node.value[0].style = style
    dumper.serialize(node)
    dumper.close()
    return "".join(out.parts).strip()[1:-1]


def _dumped(tree: Mapping[str, Any], depth: int) -> str:
    out = _Collector()
    dumper = _dumper(out)
    dumper.open()
    node: Any = dumper.represent_data(dict(tree))
    _lay_out(node, depth)
    # What is asked for is lines of its own, even where it would be short enough for braces.
    node.flow_style = False
    dumper.serialize(node)
    dumper.close()
    return "".join(out.parts)


def _dumper(out: _Collector) -> _Dumper:
    return _Dumper(out, sort_keys=False, allow_unicode=True, width=_WIDTH, default_flow_style=False)


class _Collector:
    """What PyYAML writes into."""

    def __init__(self) -> None:
        self.parts: list[str] = []

    def write(self, text: str) -> None:
        self.parts.append(text)


def _lay_out(node: Any, depth: int, key: str = "") -> None:
    """Set what is short to flow style, with everything in it."""
    if isinstance(node, yaml.ScalarNode):
        return
    if _may_be_short(node, depth, key) and _size(node) <= _SHORT:
        _set_flow(node)
        return
    node.flow_style = not node.value
    if isinstance(node, yaml.MappingNode):
        for name, value in node.value:
            _lay_out(value, depth + 1, name.value)
    elif isinstance(node, yaml.SequenceNode):
        for item in node.value:
            _lay_out(item, depth + 1)


def _may_be_short(node: Any, depth: int, key: str) -> bool:
    if isinstance(node, yaml.SequenceNode) or depth >= _PART:
        return True
    if depth == _SETTINGS:
        return key in _ALWAYS_SHORT
    return depth == _OBJECT and len(node.value) <= _FEW and not any(_holds_parts(*pair) for pair in node.value)


def _holds_parts(key: yaml.Node, value: yaml.Node) -> bool:
    return isinstance(value, yaml.MappingNode) and key.value not in _ALWAYS_SHORT


def _size(node: Any) -> int:
    """Characters of a node on one line; a text of several lines is never short."""
    if isinstance(node, yaml.MappingNode):
        return 2 + sum(len(key.value) + 4 + _size(value) for key, value in node.value)
    if isinstance(node, yaml.SequenceNode):
        return 2 + sum(2 + _size(item) for item in node.value)
    return _SHORT + 1 if node.style in ("|", ">") else len(node.value)


def _set_flow(node: Any) -> None:
    if isinstance(node, yaml.ScalarNode):
        # A block cannot stand in braces.
        node.style = '"' if node.style == "|" else None if node.style == ">" else node.style
        return
    node.flow_style = True
    for each in node.value:
        for inner in each if isinstance(each, tuple) else (each,):
            _set_flow(inner)
