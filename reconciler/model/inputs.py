"""What a desired state was read from: enough to tell, without reading it again, that it would read the same."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from hashlib import sha256


@dataclass(frozen=True, slots=True)
class Inputs:
    """`files` holds path → `digest_of` its text, those of `file:` included; `listed` are the paths of the YAML files,
    in the order in which they were found. `environment` holds the variables that were asked for there, with the
    digest of each one's value, None for one that is not set.
    """

    files: Mapping[str, str]
    listed: tuple[str, ...]
    environment: Mapping[str, str | None]


def digest_of(content: bytes) -> str:
    """SHA-256, as hexadecimal digits."""
    return sha256(content).hexdigest()


@dataclass(slots=True)
class Watched(Mapping[str, str]):
    """A mapping that knows what it was asked for: name → value, None for what it does not hold."""

    values_: Mapping[str, str]
    asked: dict[str, str | None] = field(default_factory=dict)

    def __getitem__(self, name: str) -> str:
        self.asked[name] = self.values_.get(name)
        return self.values_[name]

    def __contains__(self, name: object) -> bool:
        self.asked[str(name)] = self.values_.get(str(name))
        return name in self.values_

    def __iter__(self) -> Iterator[str]:
        return iter(self.values_)

    def __len__(self) -> int:
        return len(self.values_)
