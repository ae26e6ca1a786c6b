"""`${VAR}` and `${VAR:-default}` in the scalars of the YAML; `$${` stands for a literal `${`."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from .guess import nearest

_MARK = re.compile(r"\$\$\{|\$\{(?P<name>[A-Za-z_][A-Za-z0-9_]*)(?P<default>:-(?:(?!\$\{)[^}])*)?\}|\$\{")


@dataclass(frozen=True, slots=True)
class BadMark:
    """A mark that cannot be filled: the `index`-th `${` of its scalar (from 0) and what is wrong with it."""

    code: str
    message: str
    hint: str
    index: int
    length: int


@dataclass(slots=True)
class Variables:
    """Where values come from, in order of precedence, and which of them were used.

    `used` holds name → value of every variable that the files named; None for one that took its default.
    """

    sources: tuple[Mapping[str, str], ...]
    used: dict[str, str | None] = field(default_factory=dict)

    def value(self, name: str) -> str | None:
        """The value from the first source that has the variable; None when nobody has."""
        found = next((source[name] for source in self.sources if name in source), None)
        self.used[name] = found
        return found

    def fill(self, text: str) -> tuple[str, list[BadMark]]:
        """The text with every mark filled; one that cannot be stays as written and is returned."""
        bad: list[BadMark] = []
        done, pieces = 0, []
        for index, mark in enumerate(_MARK.finditer(text)):
            pieces += [text[done : mark.start()], self._filled(mark, index, bad)]
            done = mark.end()
        return "".join([*pieces, text[done:]]), bad

    def _filled(self, mark: re.Match[str], index: int, bad: list[BadMark]) -> str:
        written, name = mark[0], mark["name"]
        if written == "$${":
            return "${"
        if name is None:
            bad.append(BadMark("bad-variable", "${ does not begin a variable here", "", index, len(written)))
            return written
        value = self.value(name)
        if mark["default"] is not None:
            # As in a shell, an empty value takes the default too.
            return value or mark["default"].removeprefix(":-")
        if value is None:
            bad.append(self._undefined(name, index, len(written)))
        return written if value is None else value

    def _undefined(self, name: str, index: int, length: int) -> BadMark:
        # The environment is left out: something in it always looks alike.
        near = nearest(name, [known for source in self.sources[:-1] for known in source])
        hint = f"pass --var {name}=…, set {name} in the environment, or give it a default: ${{{name}:-…}}"
        hint = f"did you mean ${{{near}}}? Or {hint}" if near else hint
        return BadMark("undefined-variable", f"the variable {name} is not defined", hint, index, length)


def target_variables(tree: Any, target: str) -> dict[str, str]:
    """The `vars:` of a target in a tree that nobody has checked yet."""
    found = tree
    for key in ("project", "targets", target, "vars"):
        found = found.get(key) if isinstance(found, dict) else None
    known = found if isinstance(found, dict) else {}
    return {name: value for name, value in known.items() if isinstance(value, str)}
