"""`project:`: what is managed, where it lives, and how drops are decided."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import AfterValidator, BeforeValidator, Field, PlainValidator, WithJsonSchema, model_validator
from pydantic_core import PydanticCustomError

from reconciler.model.secret import SecretReference

from .fields import Name, Names, QualifiedName, Scalar, Strict

Prune = Literal["owned", "none", "all"]
_UNITS = {"ms": 1, "s": 1000, "min": 60_000}


def milliseconds(text: str) -> int:
    """A duration as PostgreSQL's settings take it, `500ms`, `2s` or `1min`, in milliseconds.

    Raises:
        ValueError: it is none, or zero, which would mean to wait for ever.
    """
    for unit, factor in _UNITS.items():
        number = text.removesuffix(unit)
        if number != text and number.isascii() and number.isdigit() and int(number) > 0:
            return int(number) * factor
    raise ValueError(text)


def _duration(value: Any) -> Any:
    try:
        milliseconds(str(value))
    except ValueError:
        message = '"{value}" is not a duration such as 500ms, 2s or 1min'
        raise PydanticCustomError("bad_duration", message, {"value": str(value)}) from None
    return value


Duration = Annotated[str, BeforeValidator(_duration)]
"""A duration with its unit; never zero, which for PostgreSQL means for ever."""


def _variable(written: str) -> str:
    if not (written.isascii() and written.isidentifier()):
        # A frequent slip: the secret itself in the place of its name. It is not repeated.
        raise PydanticCustomError("literal_secret", "env: takes the name of a variable, not the secret itself")
    return written


def _path(written: Any) -> str:
    if not isinstance(written, str) or not written.strip():
        raise PydanticCustomError("wrong_type", "file: takes the path of a file")
    return written  # as it is: a FilePath knows its folder


class SecretSpec(Strict):
    """Where a secret comes from: exactly one of `env:`, `file:` and `placeholder:`."""

    env: Annotated[str, AfterValidator(_variable)] | None = None
    file: Annotated[str, PlainValidator(_path), WithJsonSchema({"type": "string"})] | None = None
    placeholder: str | None = None

    @model_validator(mode="after")
    def _exactly_one(self) -> SecretSpec:
        if sum(value is not None for value in (self.env, self.file, self.placeholder)) != 1:
            raise PydanticCustomError("secret_reference", "a secret is written as env:, file: or placeholder:")
        return self

    def reference(self) -> SecretReference:
        """The reference as a value."""
        source = "env" if self.env is not None else "file" if self.file is not None else "placeholder"
        folder = str(getattr(self.file, "folder", ""))
        return SecretReference(source, str(getattr(self, source)), folder)


def _no_literal(value: Any) -> Any:
    if isinstance(value, str):
        # The value itself is not repeated: it may well be the secret.
        raise PydanticCustomError("literal_secret", "a secret must not be written into the file")
    return value


Secret = Annotated[SecretSpec, BeforeValidator(_no_literal)]
"""A reference to a secret; a literal is refused without being shown."""


class TargetSpec(Strict):
    """One database the desired state is applied to."""

    url: Secret | None = None
    embedded: bool = False
    lock_timeout: Duration = "2s"
    protect: bool = False
    vars: dict[str, Scalar] = {}
    prune: Prune | None = None

    @property
    def lock_timeout_ms(self) -> int:
        """The lock timeout in milliseconds."""
        return milliseconds(self.lock_timeout)


class ProjectsSpec(Strict):
    """The table whose rows registered databases belong to, and the column that names them in the YAML."""

    table: QualifiedName = "platform.projects"
    key: Name = "slug"


def _no_placeholder(salt: SecretSpec) -> SecretSpec:
    if salt.placeholder is not None:
        raise PydanticCustomError("literal_secret", "the salt must not be written into the file")
    return salt


class RegistrySpec(Strict):
    """Where registered databases are stored, and the salt that goes into their keys: long and random."""

    table: QualifiedName = "platform.databases"
    projects: ProjectsSpec = ProjectsSpec()
    salt: Annotated[Secret, AfterValidator(_no_placeholder)] = SecretSpec(env="RECONCILE_SALT")


class ProjectSpec(Strict):
    """Settings of the project.

    `schemas`: what is managed, `*` for all; when absent, the schemas that declared objects live in.
    `owner`: owns every declared object that does not say otherwise. `grants`: `declared` leaves grants alone
    where nobody wrote them; `all` takes absent for PostgreSQL's default.
    """

    name: str = ""
    schemas: Names = []
    prune: Prune = "owned"
    ignore: list[str] = []
    owner: Name | None = None
    grants: Literal["declared", "all"] = "declared"
    targets: dict[Name, TargetSpec] = {}
    runtime_roles: Names = []
    registry: Annotated[RegistrySpec, Field()] = RegistrySpec()
