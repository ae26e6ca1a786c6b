"""A parser whose mistakes look and exit like every other error."""

from __future__ import annotations

import argparse
from typing import Any, NoReturn

from . import exit_codes
from .talk import complain


class Parser(argparse.ArgumentParser):
    """argparse, but a wrong option exits 1 (2 means changes pending) and options are never guessed from a prefix."""

    def __init__(self, *arguments: Any, **options: Any) -> None:
        options.setdefault("allow_abbrev", False)
        options.setdefault("formatter_class", argparse.RawDescriptionHelpFormatter)
        super().__init__(*arguments, **options)

    asked = ""
    """The command that was asked for; argparse complains of its unknown options from the outermost parser."""

    def error(self, message: str) -> NoReturn:
        """Say what is wrong with the command line."""
        complain("error", "usage", message, f"{self.prog}{self.asked} --help", argparse.Namespace())
        raise SystemExit(exit_codes.ERROR)
