"""The one place that knows PyYAML: its event stream, from libyaml where there is one."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import yaml
from yaml import YAMLError
from yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
)

NextEvent = Callable[[], Any]
"""Gives the next event of a text; raises yaml.YAMLError.

libyaml parses 2 MB in 0.1 s; composing PyYAML's nodes, let alone constructing them, takes ten times that.
"""

__all__ = [
    "AliasEvent",
    "DocumentStartEvent",
    "MappingEndEvent",
    "MappingStartEvent",
    "NextEvent",
    "ScalarEvent",
    "SequenceEndEvent",
    "SequenceStartEvent",
    "StreamEndEvent",
    "YAMLError",
    "is_plain",
    "open_events",
]


def open_events(text: str) -> NextEvent:
    """The events of a text without byte order mark; marks count characters from 0.

    Raises:
        YAMLError: the text holds characters that YAML forbids (PyYAML's own parser; libyaml says so with an
            event).
    """
    if yaml.__with_libyaml__:
        return yaml.CLoader(text).get_event
    return yaml.Loader(text).get_event


def is_plain(event: ScalarEvent) -> bool:
    """Whether a scalar was written without quotes and not as a block."""
    return not event.style
