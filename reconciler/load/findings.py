"""Problems on the way, before every secret is known that their excerpts must not show."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from reconciler.model.source import Problem

from .hints import HINTS
from .masking import without_passwords
from .sources import Sources


@dataclass(slots=True)
class Findings:
    """Every problem found so far, and the offsets at which something was already said.

    What a later stage finds at such an offset is a consequence, and not said again.
    """

    sources: Sources
    _found: list[tuple[Problem, bool]] = field(default_factory=list)
    _said: set[int] = field(default_factory=set)

    def add(self, code: str, message: str, start: int, end: int, *, hint: str = "", guess: bool = True) -> None:
        """Take a problem at a span. `guess` blots what merely looks like a secret out of the excerpt."""
        self._said.add(start)
        self._found.append((_problem(code, message, hint, self.sources, (start, end)), guess))

    def add_general(self, code: str, message: str, *, hint: str = "") -> None:
        """Take a problem that stands nowhere in the files."""
        self._found.append((_problem(code, message, hint), False))

    def mark(self, start: int) -> None:
        """Let nothing more be said about what stands at that offset."""
        self._said.add(start)

    def said(self, start: int) -> bool:
        """Whether what stands at that offset is already known to be wrong."""
        return start in self._said

    def problems(self) -> list[Problem]:
        """All problems, each once, with their excerpts."""
        excerpts: dict[tuple[str, int, bool], str] = {}
        finished: dict[Problem, None] = {}
        for problem, guess in self._found:
            if problem.place is not None:
                # A generated file can be one line with a thousand problems.
                line = (problem.place.file, problem.place.line, guess)
                if line not in excerpts:
                    excerpts[line] = self.sources.excerpt(problem.place, guess=guess)
                problem = replace(problem, excerpt=excerpts[line])
            finished[problem] = None
        return list(finished)

    def __bool__(self) -> bool:
        return bool(self._found)


def _problem(
    code: str, message: str, hint: str, sources: Sources | None = None, span: tuple[int, int] = (0, 0)
) -> Problem:
    place = sources.place(*span) if sources else None
    return Problem(code, without_passwords(message), place, hint=hint or HINTS.get(code, ""))
