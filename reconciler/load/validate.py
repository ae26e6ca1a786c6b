"""The tree against the models: a Document, or everything that is wrong with it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from pydantic import ValidationError

from reconciler.model.source import Path
from reconciler.spec.document import Document

from .findings import Findings
from .guess import did_you_mean, nearest, nearest_file
from .masking import names_secret
from .places import Found, Places
from .shapes import Shapes
from .spots import extent
from .wording import code_of, expected, message_of, wrong_type

_ABOUT_FILE = ("missing-file", "unreadable-file")


@dataclass(frozen=True, slots=True)
class Complaint:
    """One error of pydantic: `path` is as much of its location as is written, `found` what stands there."""

    error: Any
    path: Path
    found: Any
    spot: Found

    @property
    def code(self) -> str:
        """The code of the problem this becomes."""
        return code_of(self.error["type"])


def validated(tree: dict[str, Any], places: Places, findings: Findings) -> Document | None:
    """The document; None when the findings say what is wrong with it."""
    try:
        return Document.model_validate(_without_empty(tree))
    except ValidationError as error:
        # Neither raised on nor kept: it holds the rejected values, and one of them may be a secret.
        errors = error.errors(include_url=False, include_input=False)
    complaints = [_complaint(each, tree, places) for each in errors]
    for complaint in complaints:
        _hide_secrets(complaint, findings)
    for complaint in complaints:
        _report(complaint, complaints, findings)
    return None


def _without_empty(tree: dict[str, Any]) -> dict[str, Any]:
    """The sections that say something: one whose lines are all commented out is no mistake."""
    return {key: value for key, value in tree.items() if value is not None or key not in Document.model_fields}


def _complaint(error: Any, tree: dict[str, Any], places: Places) -> Complaint:
    path, found = _written(error["loc"], tree)
    path = (*path, *_culprit(error, found))
    return Complaint(error, path, found, places.find(path))


def _written(location: Iterable[str | int], tree: Any) -> tuple[Path, Any]:
    """The parts of pydantic's location that are in the YAML, and what they lead to.

    The others are its own notes (`[key]`, members of unions) and keys that a shorthand stands for.
    """
    path: list[str | int] = []
    for part in location:
        inside = isinstance(tree, dict) and part in tree
        inside = inside or (isinstance(tree, list) and isinstance(part, int) and part < len(tree))
        if inside:
            tree = tree[part]
            path.append(part)
    return tuple(path), tree


def _culprit(error: Any, found: Any) -> Path:
    """What an error about a whole value names as its reason: the path after `file:`, an item of the list."""
    if isinstance(found, dict) and code_of(error["type"]) in _ABOUT_FILE:
        return ("file",)
    named = {str(value).lower() for value in error.get("ctx", {}).values()}
    items = found if isinstance(found, list) else []
    return tuple(index for index, item in enumerate(items) if isinstance(item, str) and item.lower() in named)[:1]


def _hide_secrets(complaint: Complaint, findings: Findings) -> None:
    """Keep whatever was written in the place of a secret out of every excerpt."""
    location: Path = complaint.error["loc"]
    secret = Shapes(location).secret
    # A malformed reference is still no more than a reference.
    hidden = (secret is not None and complaint.code != "secret-reference") or complaint.code == "literal-secret"
    if hidden or (complaint.code == "unknown-key" and names_secret(str(location[-1]))):
        findings.sources.secrets.append(extent(complaint.spot.spot))


def _report(complaint: Complaint, others: list[Complaint], findings: Findings) -> None:
    spot = complaint.spot
    about_key = complaint.code in ("unknown-key", "missing-key") or complaint.error["loc"][-1] == "[key]"
    start, end = spot.key if about_key else spot.value
    if findings.said(spot.spot[0]) or (findings.said(start) and complaint.code != "missing-key"):
        return
    if complaint.code == "missing-key" and complaint.error["loc"][-1] in _misspelt(complaint.path, others):
        return
    guess = complaint.code == "unknown-key"  # nobody knows what stands below it
    findings.add(complaint.code, _message(complaint, others), start, end, hint=_hint(complaint), guess=guess)


def _misspelt(path: Path, complaints: list[Complaint]) -> set[str]:
    """The keys that unknown keys of the mapping at `path` were meant to be."""
    locations = [each.error["loc"] for each in complaints if each.code == "unknown-key" and each.path[:-1] == path]
    return {nearest(str(location[-1]), Shapes(location[:-1]).keys()) for location in locations}


def _message(complaint: Complaint, others: list[Complaint]) -> str:
    kind = complaint.error["type"]
    if not expected(kind):
        return message_of(complaint.error, complaint.path, complaint.found)
    # The members of a union complain one by one about the same value.
    wanted = [expected(each.error["type"]) for each in others if each.path == complaint.path]
    return wrong_type([each for each in wanted if each], complaint.found)


def _hint(complaint: Complaint) -> str:
    location = complaint.error["loc"]
    if complaint.code == "unknown-key":
        return did_you_mean(str(location[-1]), Shapes(location[:-1]).keys(), "the keys here are")
    if complaint.code == "unknown-value" and isinstance(complaint.found, str):
        return did_you_mean(complaint.found, Shapes(location).values(), "it is one of")
    if complaint.code == "missing-key":
        return f"write {location[-1]}: and its value"
    if complaint.code == "wrong-type" and complaint.found is None:
        return "write it, or take the key away"
    if complaint.code == "missing-file":
        return nearest_file(complaint.error["ctx"]["path"])
    return ""
