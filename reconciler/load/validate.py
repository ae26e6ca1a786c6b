"""The tree against the models: a Document, or everything that is wrong with it."""

from __future__ import annotations

from typing import Any

from pydantic import ValidationError

from reconciler.spec.document import Document

from .complaint import Complaint, complaint_of
from .explained import independent
from .findings import Findings
from .guess import did_you_mean, nearest_file
from .masking import names_secret
from .places import Places
from .shapes import Shapes
from .spots import extent


def validated(tree: dict[str, Any], places: Places, findings: Findings) -> Document | None:
    """The document; None when the findings say what is wrong with it."""
    try:
        return Document.model_validate(_without_empty(tree))
    except ValidationError as error:
        # Neither raised on nor kept: it holds the rejected values, and one of them may be a secret.
        errors = error.errors(include_url=False, include_input=False)
    complaints = [complaint_of(each, tree, places) for each in errors]
    known = [each for each in complaints if findings.said(each.start) or findings.said(each.spot.spot[0])]
    for complaint in complaints:
        _hide_secrets(complaint, findings)
    for complaint in independent(complaints, known):
        # Nobody knows what stands below an unknown key.
        guess, hint = complaint.code == "unknown-key", _hint(complaint)
        findings.add(complaint.code, complaint.message, complaint.start, complaint.end, hint=hint, guess=guess)
    return None


def _without_empty(tree: dict[str, Any]) -> dict[str, Any]:
    """The sections that say something: one whose lines are all commented out is no mistake."""
    return {key: value for key, value in tree.items() if value is not None or key not in Document.model_fields}


def _hide_secrets(complaint: Complaint, findings: Findings) -> None:
    """Keep whatever was written in the place of a secret out of every excerpt."""
    secret = Shapes(complaint.location).secret
    # A malformed reference is still no more than a reference.
    hidden = (secret is not None and complaint.code != "secret-reference") or complaint.code == "literal-secret"
    if hidden or (complaint.code == "unknown-key" and names_secret(complaint.last)):
        findings.sources.secrets.append(extent(complaint.spot.spot))


def _hint(complaint: Complaint) -> str:
    if complaint.code == "unknown-key":
        return did_you_mean(complaint.last, Shapes(complaint.location[:-1]).keys(), "the keys here are")
    if complaint.code == "unknown-value" and isinstance(complaint.found, str):
        return did_you_mean(complaint.found, Shapes(complaint.location).values(), "it is one of")
    if complaint.code == "missing-key":
        return f"write {complaint.last}: and its value"
    if complaint.code == "wrong-type" and complaint.found is None:
        return "write it, or take the key away"
    if complaint.code == "missing-file":
        return nearest_file(complaint.error["ctx"]["path"])
    return ""
