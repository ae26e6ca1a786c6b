"""The whole of what people may write: every top-level key of the YAML."""

from __future__ import annotations

from .access_method import AccessMethodSpec, flatten_access_method
from .aggregate import AggregateSpec, flatten_aggregate
from .cast import CastSpec, flatten_cast
from .collation import CollationSpec, flatten_collation
from .conversion import ConversionSpec, flatten_conversion
from .current_database import CurrentDatabaseSpec, flatten_current_database
from .database import DatabaseName, DatabaseSpec, flatten_database, registry_table
from .default_privileges import DefaultPrivilegesSpec, flatten_default_privileges
from .event_trigger import EventTriggerSpec, flatten_event_trigger
from .extension import ExtensionSpec, flatten_extension
from .fields import CastName, Name, NamePerMethod, OperatorSignature, QualifiedName, Signature, Strict, TransformName
from .fill_in import fill_in
from .foreign_data_wrapper import ForeignDataWrapperSpec, flatten_foreign_data_wrapper
from .foreign_table import ForeignTableSpec, flatten_foreign_table
from .former_name import check_former_names
from .function import FunctionSpec, flatten_function
from .language import LanguageSpec, flatten_language
from .materialized_view import MaterializedViewSpec, flatten_materialized_view
from .membership_circle import check_memberships
from .operator import OperatorSpec, flatten_operator
from .operator_class import (
    OperatorClassSpec,
    OperatorFamilySpec,
    flatten_operator_class,
    flatten_operator_family,
)
from .procedure import ProcedureSpec, flatten_procedure
from .project import ProjectSpec
from .publication import PublicationSpec, flatten_publication
from .role import RoleSpec, flatten_role
from .rollout import RolloutSpec, flatten_rollout
from .schema import SchemaSpec, flatten_schema
from .sequence import SequenceSpec, flatten_sequence
from .server import ServerSpec, flatten_server
from .sheet import Sheet
from .subscription import SubscriptionSpec, flatten_subscription
from .table import TableSpec, flatten_table
from .text_search import (
    TextSearchConfigurationSpec,
    TextSearchDictionarySpec,
    TextSearchParserSpec,
    TextSearchTemplateSpec,
    flatten_text_search_configuration,
    flatten_text_search_dictionary,
    flatten_text_search_parser,
    flatten_text_search_template,
)
from .transform import TransformSpec, flatten_transform
from .type import TypeSpec, flatten_type
from .view import ViewSpec, flatten_view


class Document(Strict):
    """All files of a `desired/` folder, merged."""

    project: ProjectSpec = ProjectSpec()
    database: CurrentDatabaseSpec | None = None
    schemas: dict[Name, SchemaSpec] = {}
    roles: dict[Name, RoleSpec] = {}
    default_privileges: dict[Name, DefaultPrivilegesSpec] = {}
    extensions: dict[Name, ExtensionSpec] = {}
    collations: dict[QualifiedName, CollationSpec] = {}
    languages: dict[Name, LanguageSpec] = {}
    access_methods: dict[Name, AccessMethodSpec] = {}
    types: dict[QualifiedName, TypeSpec] = {}
    text_search_parsers: dict[QualifiedName, TextSearchParserSpec] = {}
    text_search_templates: dict[QualifiedName, TextSearchTemplateSpec] = {}
    text_search_dictionaries: dict[QualifiedName, TextSearchDictionarySpec] = {}
    text_search_configurations: dict[QualifiedName, TextSearchConfigurationSpec] = {}
    sequences: dict[QualifiedName, SequenceSpec] = {}
    tables: dict[QualifiedName, TableSpec] = {}
    functions: dict[Signature, FunctionSpec] = {}
    procedures: dict[Signature, ProcedureSpec] = {}
    conversions: dict[QualifiedName, ConversionSpec] = {}
    transforms: dict[TransformName, TransformSpec] = {}
    casts: dict[CastName, CastSpec] = {}
    operators: dict[OperatorSignature, OperatorSpec] = {}
    operator_families: dict[NamePerMethod, OperatorFamilySpec] = {}
    operator_classes: dict[NamePerMethod, OperatorClassSpec] = {}
    aggregates: dict[Signature, AggregateSpec] = {}
    views: dict[QualifiedName, ViewSpec] = {}
    materialized_views: dict[QualifiedName, MaterializedViewSpec] = {}
    event_triggers: dict[Name, EventTriggerSpec] = {}
    foreign_data_wrappers: dict[Name, ForeignDataWrapperSpec] = {}
    servers: dict[Name, ServerSpec] = {}
    foreign_tables: dict[QualifiedName, ForeignTableSpec] = {}
    publications: dict[Name, PublicationSpec] = {}
    subscriptions: dict[Name, SubscriptionSpec] = {}
    rollouts: dict[Name, RolloutSpec] = {}
    databases: dict[DatabaseName, DatabaseSpec] = {}


def flatten(document: Document, version: int) -> Sheet:
    """Everything the document declares, as objects, for a server of that major version."""
    sheet = Sheet(version)
    if document.database is not None:
        flatten_current_database(document.database, ("database",), sheet)
    for section, write in _SECTIONS:
        for name, spec in getattr(document, section).items():
            write(name, spec, (section, name), sheet)
    registry = registry_table(document.project.registry)
    for name, database in document.databases.items():
        flatten_database(name, database, registry, ("databases", name), sheet)
    fill_in(document.project, sheet)
    check_former_names(sheet)
    check_memberships(sheet)
    return sheet


_SECTIONS = (
    ("roles", flatten_role),
    ("schemas", flatten_schema),
    ("default_privileges", flatten_default_privileges),
    ("extensions", flatten_extension),
    ("collations", flatten_collation),
    ("languages", flatten_language),
    ("access_methods", flatten_access_method),
    ("types", flatten_type),
    ("text_search_parsers", flatten_text_search_parser),
    ("text_search_templates", flatten_text_search_template),
    ("text_search_dictionaries", flatten_text_search_dictionary),
    ("text_search_configurations", flatten_text_search_configuration),
    ("sequences", flatten_sequence),
    ("tables", flatten_table),
    ("functions", flatten_function),
    ("procedures", flatten_procedure),
    ("conversions", flatten_conversion),
    ("transforms", flatten_transform),
    ("casts", flatten_cast),
    ("operators", flatten_operator),
    ("operator_families", flatten_operator_family),  # before the classes, which bring their own where there is none
    ("operator_classes", flatten_operator_class),
    ("aggregates", flatten_aggregate),
    ("views", flatten_view),
    ("materialized_views", flatten_materialized_view),
    ("event_triggers", flatten_event_trigger),
    ("foreign_data_wrappers", flatten_foreign_data_wrapper),
    ("servers", flatten_server),
    ("foreign_tables", flatten_foreign_table),
    ("publications", flatten_publication),
    ("subscriptions", flatten_subscription),
    ("rollouts", flatten_rollout),  # last: they reach into the tables declared above
)
