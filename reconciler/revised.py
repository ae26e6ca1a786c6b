"""A folder of YAML brought up to date in rounds, until it says what it is to say."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from .files.folder import plain_path
from .load import Loaded
from .model.address import Address
from .model.source import Path as YamlPath
from .revise import Revision, Trees, differences, revised_file
from .spec.document import Document
from .spec.fields import expanded
from .spell import Entries, Entry
from .spell.layout import with_body_file

HEADER = "Imported from"
_EDITS, _WHOLE = 2, 3
"""Rounds in which only differing keys are written anew, and rounds in all.

Nearly always one is enough. An anchor that others stand for may need a second; a spelling that cannot be followed
(keys made of variables) is written anew as a whole in the last.
"""

Place = tuple[str, str]
Loads = Callable[[Mapping[Path, str | None]], Loaded]


@dataclass(frozen=True, slots=True)
class Comparison:
    """What a folder says and what it is to say, both as PostgreSQL spells it.

    `paths` says where objects are written, `laid_out` where a new folder would have them.
    """

    loaded: Loaded
    paths: Mapping[Address, YamlPath]
    before: Entries
    after: Entries
    laid_out: Entries

    @property
    def differing(self) -> list[Place]:
        """Section and key of what is not the same, in the order of a new folder; what is gone comes last."""
        places = [*self.laid_out, *(place for place in self.before if place not in self.laid_out)]
        return [place for place in places if _value(self.before, place) != _value(self.after, place)]

    def written(self, place: Place) -> Place:
        """Section and key as a person wrote them."""
        if not place[1]:
            return place
        entry = self.before.get(place)
        path = self.paths[entry.heads[0]] if entry is not None else place
        return str(path[0]), str(path[1])


@dataclass(frozen=True, slots=True)
class Note:
    """One thing that was done: `added`, `changed` or `removed`, an object, and which of its keys."""

    action: str
    place: Place
    keys: tuple[str, ...] = ()


@dataclass(slots=True)
class Outcome:
    """Texts of files by path (None: to be removed), what was done in each, and what still differs."""

    texts: dict[Path, str | None] = field(default_factory=dict)
    notes: dict[Path, list[Note]] = field(default_factory=dict)
    left: tuple[Place, ...] = ()


def revise(
    first: Loaded, folder: Path, header: str, loads: Loads, compared: Callable[[Loaded], Comparison]
) -> Outcome:
    """Change the texts of a folder until what it says is as it is to be. Writes nothing."""
    outcome = Outcome()
    found = compared(first)
    for number in range(_WHOLE):
        differing = found.differing
        changed = _round(folder, header, found, differing, outcome, whole=number >= _EDITS) if differing else False
        if not changed:
            break
        found = compared(loads(outcome.texts))
    outcome.left = tuple(found.written(place) for place in found.differing)
    if outcome.texts:
        orphans = first.sources.keys() - found.loaded.sources.keys()
        outcome.texts |= {plain_path(Path(name)): None for name in orphans if _is_below(Path(name), folder)}
    return outcome


def _round(
    folder: Path, header: str, found: Comparison, differing: list[Place], outcome: Outcome, *, whole: bool
) -> bool:
    """Revise every file once; returns whether any text has changed."""
    revisions: dict[Path, Revision] = {}
    taken = {plain_path(Path(name)) for name in found.loaded.sources} | outcome.texts.keys()
    bodies: dict[Path, str | None] = {}
    for place in differing:
        if place in found.before:
            path, revision, note = _touched(found, place, revisions, whole=whole)
        else:
            path, revision, note = _added(folder, found.after[place], taken, bodies, revisions)
        revisions[path] = revision
        if note not in outcome.notes.setdefault(path, []):
            outcome.notes[path].append(note)
    order = _order(found)
    texts = bodies
    for path, revision in revisions.items():
        old = found.loaded.sources.get(str(path))
        new, files = revised_file(old or "", revision, lambda section: order.get(section, []))
        texts[path] = _finished(new, header, is_new=old is None)
        texts |= {plain_path(path.parent / name): text for name, text in files.items()}
    changed = {path: text for path, text in texts.items() if text != found.loaded.sources.get(str(path))}
    outcome.texts |= changed
    return bool(changed)


def _touched(
    found: Comparison, place: Place, revisions: Mapping[Path, Revision], *, whole: bool
) -> tuple[Path, Revision, Note]:
    """The revision of the file in which an object stands, with the object in it."""
    section, key = written = found.written(place)
    where = found.loaded.places.find(written if key else (section,)).key[0]
    name, offset = found.loaded.places.sources.where(where)
    path = plain_path(Path(name))
    revision = revisions.get(path, Revision())
    if place not in found.after:
        revision.removed.add(offset)
        return path, revision, Note("removed", written)
    before, after = found.before[place].value, found.after[place].value
    spec = _spec(found.loaded.document, section, key)
    trees = Trees(
        expanded(spec), _expanded(section, place[1], before), _expanded(section, place[1], after), spelled=after
    )
    edits = tuple(differences(trees.before, trees.after))
    revision.changed[offset] = (trees, () if whole else edits)
    keys = dict.fromkeys(".".join(edit.path[:2]) for edit in edits)
    return path, revision, Note("changed", written, tuple(key for key in keys if key))


def _expanded(section: str, key: str, value: Any) -> Any:
    written = _textual(value)
    document = Document.model_validate({section: {key: written} if key else written})
    return expanded(_spec(document, section, key))


def _spec(document: Document, section: str, key: str) -> Any:
    found = getattr(document, section)
    return found[key] if key else found


def _textual(value: Any) -> Any:
    """A tree as it is read back: every value is text."""
    if isinstance(value, Mapping):
        return {str(key): _textual(inner) for key, inner in value.items()}
    if isinstance(value, (list, tuple)):
        return [_textual(inner) for inner in value]
    if isinstance(value, bool):
        return str(value).lower()
    return None if value is None else str(value)


def _added(
    folder: Path, entry: Entry, taken: set[Path], bodies: dict[Path, str | None], revisions: Mapping[Path, Revision]
) -> tuple[Path, Revision, Note]:
    """The revision of the file that a new object goes to."""
    names = {str(path.relative_to(folder)) for path in taken if _is_below(path, folder)}
    placed, files = with_body_file(entry, names)
    for name, text in files.items():
        bodies[plain_path(folder / name)] = text
        taken.add(plain_path(folder / name))
    path = plain_path(folder / placed.file)
    revision = revisions.get(path, Revision())
    revision.added.setdefault(placed.section, {})[placed.key] = placed.value
    return path, revision, Note("added", placed.place)


def _finished(text: str, header: str, *, is_new: bool) -> str | None:
    """The text of a file as it is kept: with our header where it is new, None where nothing is left in it."""
    lines = [line for line in text.splitlines() if line.strip()]
    if all(line.startswith(f"# {HEADER} ") or line.strip() in ("---", "...") for line in lines):
        return None
    return f"# {header}\n{text}" if is_new else text


def _order(found: Comparison) -> dict[str, list[str]]:
    """Keys by section, in the order of a new folder, as they are written."""
    order: dict[str, list[str]] = {}
    for place in found.laid_out:
        section, key = found.written(place)
        order.setdefault(section, []).append(key)
    return order


def _value(entries: Entries, place: Place) -> Iterator[Any] | Any:
    return entries[place].value if place in entries else None


def _is_below(path: Path, folder: Path) -> bool:
    return plain_path(path).is_relative_to(plain_path(folder))
