"""Which complaints stand for themselves, and which another one explains."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace

from reconciler.model.source import Path

from .complaint import Complaint
from .guess import nearest
from .shapes import Shapes


def independent(complaints: Iterable[Complaint], known: Iterable[Complaint]) -> list[Complaint]:
    """The complaints without those that follow from another one or from what is `known` anyway.

    The members of a union complain one by one about a value: these become one. A key that is missing
    because it is misspelt is one mistake.
    """
    said = {id(complaint) for complaint in known}
    left = [complaint for complaint in complaints if id(complaint) not in said]
    meant = _meant(left)
    about_keys = [each for each in left if each.about_key and (each.path, each.last) not in meant]
    return about_keys + _one_per_value(_of_the_right_shape(each for each in left if not each.about_key))


def _meant(complaints: Iterable[Complaint]) -> set[tuple[Path, str]]:
    """The keys that unknown keys were meant to be, with the path of their mapping."""
    unknown = [complaint for complaint in complaints if complaint.code == "unknown-key"]
    return {
        (complaint.path[:-1], nearest(complaint.last, Shapes(complaint.location[:-1]).keys()))
        for complaint in unknown
    }


def _of_the_right_shape(complaints: Iterable[Complaint]) -> list[Complaint]:
    """Without the members of a union that wanted another type, where one took the value and looked inside."""
    left = list(complaints)
    looked_into = {each.path[:depth] for each in left for depth in range(len(each.path))}
    return [each for each in left if not _is_shape(each) or each.path not in looked_into]


def _one_per_value(complaints: Iterable[Complaint]) -> list[Complaint]:
    by_path: dict[Path, list[Complaint]] = defaultdict(list)
    for complaint in complaints:
        by_path[complaint.path].append(complaint)
    return [_chosen(group) for group in by_path.values()]


def _chosen(group: list[Complaint]) -> Complaint:
    """The one that says most: for a text its allowed values, otherwise every type that would do."""
    written = isinstance(group[0].found, str)
    telling = [each for each in group if (each.code != "wrong-type") == written]
    wanted = dict.fromkeys(word for each in group for word in each.wanted)
    first = telling[0] if telling else group[0]
    return replace(first, wanted=tuple(wanted)) if first.wanted else first


def _is_shape(complaint: Complaint) -> bool:
    """Whether a member of a union says that the value is not one of its kind."""
    return complaint.location != complaint.path and complaint.code in ("wrong-type", "unknown-value")
