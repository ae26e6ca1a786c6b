"""A value that must not be seen."""

from __future__ import annotations

from typing import NoReturn, final


@final
class Secret:
    """Holds a secret. Printing, formatting or logging it, or what holds it, shows `(secret)`.

    `reveal` is for the last step before use: its result belongs into an expression, not into a variable,
    which tracebacks with local variables would show.
    """

    __slots__ = ("_value",)

    def __init__(self, value: str) -> None:
        self._value = value

    def reveal(self) -> str:
        """The value itself."""
        return self._value

    def __repr__(self) -> str:
        return "(secret)"

    def __reduce__(self) -> NoReturn:
        raise TypeError("a secret is not written anywhere")
