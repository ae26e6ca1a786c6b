"""Trees → YAML text, the inverse of reading it: what is plain text for our reader is written plain."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import yaml

_WIDTH = 110
_SHORT = 84
"""Characters of keys and values up to which a leaf stands on one line, in braces or brackets."""
_TEXT = "tag:yaml.org,2002:str"
_BLOCKS = 4
"""Levels that are always blocks: section, object, its keys, its parts."""


class _Dumper(yaml.SafeDumper):
    """Without the rules by which YAML 1.1 guesses types, since our reader does not guess either."""

    yaml_implicit_resolvers = {  # noqa: RUF012 - PyYAML's own name and way
        first: [rule for rule in rules if rule[0] == "tag:yaml.org,2002:null"]
        for first, rules in yaml.SafeDumper.yaml_implicit_resolvers.items()
    }

    def ignore_aliases(self, data: Any) -> bool:
        return True


def _text(dumper: yaml.SafeDumper, value: object) -> yaml.ScalarNode:
    text = str(value).lower() if isinstance(value, bool) else str(value)
    block = "\n" in text and not any(line != line.rstrip() for line in text.split("\n"))
    return dumper.represent_scalar(_TEXT, text, style="|" if block else None)


for _type in (str, bool, int):
    _Dumper.add_representer(_type, _text)


def dump(tree: Mapping[str, Any]) -> str:
    """YAML text: short leaves on one line, long texts as blocks, keys in the order given."""
    out = _Collector()
    dumper = _Dumper(out, sort_keys=False, allow_unicode=True, width=_WIDTH, default_flow_style=False)
    dumper.open()
    node = dumper.represent_data(dict(tree))
    _lay_out(node, 0)
    dumper.serialize(node)
    dumper.close()
    return "".join(out.parts)


class _Collector:
    """What PyYAML writes into."""

    def __init__(self) -> None:
        self.parts: list[str] = []

    def write(self, text: str) -> None:
        self.parts.append(text)


def _lay_out(node: yaml.Node, depth: int) -> None:
    """Set small leaves to flow style."""
    if isinstance(node, yaml.MappingNode):
        children = [value for _, value in node.value]
        size = sum(len(key.value) + 4 for key, _ in node.value)
        node.flow_style = depth >= _BLOCKS and _is_leaf(children, size)
    elif isinstance(node, yaml.SequenceNode):
        children = list(node.value)
        node.flow_style = _is_leaf(children, 0)
    else:
        return
    for child in children:
        _lay_out(child, depth + 1)


def _is_leaf(children: list[yaml.Node], size: int) -> bool:
    scalars = [child for child in children if isinstance(child, yaml.ScalarNode) and child.style != "|"]
    return len(scalars) == len(children) and size + sum(len(child.value) + 2 for child in scalars) <= _SHORT
