"""`reconcile init`: a starter desired/ folder."""

from __future__ import annotations

import argparse
from pathlib import Path

from reconciler.model.errors import ReconcileError

from . import exit_codes
from .starter import FILES
from .talk import say


class AlreadyThere(ReconcileError):
    """The folder holds a desired state already. Nothing was written."""

    code = "already-there"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options."""
    folder = Path("desired")
    parser.add_argument("folder", nargs="?", type=Path, default=folder, metavar="DIR", help=f"default: {folder}/")


def run(options: argparse.Namespace) -> int:
    """Write the starter. Raises: AlreadyThere; nothing is ever overwritten."""
    folder: Path = options.folder
    _refuse_existing(folder)
    for name, text in FILES.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("x", encoding="utf-8") as file:
            file.write(text)
        print(path)
    if not options.quiet:
        _say_next(folder)
    return exit_codes.OK


def _refuse_existing(folder: Path) -> None:
    if folder.exists() and not folder.is_dir():
        raise AlreadyThere(f"{folder} is a file", hint="name another folder: reconcile init DIR")
    known = [folder / name for name in FILES if (folder / name).exists()]
    found = known or [path for suffix in ("yaml", "yml") for path in sorted(folder.glob(f"**/*.{suffix}"))]
    if found:
        hint = "name another folder: reconcile init DIR"
        raise AlreadyThere(f"{folder} holds a desired state already: {found[0]}", hint=hint)


def _say_next(folder: Path) -> None:
    where = "" if folder == Path("desired") else f" --desired {folder}"
    steps = {
        f"reconcile check{where}": "is it valid?",
        "reconcile dev start": "a PostgreSQL to try it on",
        f"reconcile plan{where} --target dev": "what would change?",
        f"reconcile apply{where} --target dev": "change it",
    }
    width = max(map(len, steps))
    say("\nnext:\n" + "\n".join(f"  {command:{width}}  {why}" for command, why in steps.items()))
