"""A parser whose mistakes look and exit like every other error."""

from __future__ import annotations

import argparse
import textwrap
from typing import Any, NoReturn

from . import exit_codes
from .talk import complain


class _Help(argparse.RawDescriptionHelpFormatter):
    """Never breaks `deletes-data` in two."""

    def _split_lines(self, text: str, width: int) -> list[str]:
        return textwrap.wrap(" ".join(text.split()), width, break_on_hyphens=False)


class Parser(argparse.ArgumentParser):
    """argparse, but a wrong option exits 1 (2 means changes pending) and options are never guessed from a prefix."""

    def __init__(self, *arguments: Any, **options: Any) -> None:
        options.setdefault("allow_abbrev", False)
        options.setdefault("formatter_class", _Help)
        super().__init__(*arguments, **options)

    asked = ""
    """The command that was asked for; argparse complains of its unknown options from the outermost parser."""

    def error(self, message: str) -> NoReturn:
        """Say what is wrong with the command line."""
        self.refuse(message)

    def refuse(self, message: str, hint: str = "") -> NoReturn:
        """The same, with a hint of its own."""
        complain("error", "usage", message, hint or f"{self.prog}{self.asked} --help", argparse.Namespace())
        raise SystemExit(exit_codes.ERROR)
