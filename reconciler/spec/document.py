"""The whole of what people may write: every top-level key of the YAML."""

from __future__ import annotations

from .fields import Name, QualifiedName, Strict
from .namespace import RoleSpec, SchemaSpec, flatten_role, flatten_schema
from .project import ProjectSpec
from .sheet import Sheet
from .table import TableSpec, flatten_table


class Document(Strict):
    """All files of a `desired/` folder, merged."""

    project: ProjectSpec = ProjectSpec()
    schemas: dict[Name, SchemaSpec] = {}
    roles: dict[Name, RoleSpec] = {}
    tables: dict[QualifiedName, TableSpec] = {}


def flatten(document: Document, version: int) -> Sheet:
    """Everything the document declares, as objects, for a server of that major version."""
    sheet = Sheet(version)
    for section, write in _SECTIONS:
        for name, spec in getattr(document, section).items():
            write(name, spec, (section, name), sheet)
    return sheet


_SECTIONS = (
    ("roles", flatten_role),
    ("schemas", flatten_schema),
    ("tables", flatten_table),
)
