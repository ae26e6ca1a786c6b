"""The explicit, ordered registry of kinds.

The order is the rank: what comes first is created first where nothing else decides, and steps on one object
are shown in this order. Real dependencies always win over it.
"""

from __future__ import annotations

from reconciler.model.kind import Registry

from .access_method import ACCESS_METHOD
from .aggregate import AGGREGATE
from .attached_index import ATTACHED_INDEX
from .base_type import BASE_TYPE
from .cast import CAST
from .check import CHECK
from .cluster import CLUSTER
from .collation import COLLATION
from .column import COLUMN
from .comment import COMMENT
from .composite_type import COMPOSITE_TYPE
from .conversion import CONVERSION
from .database import DATABASE
from .default import DEFAULT
from .default_privileges import DEFAULT_PRIVILEGES
from .domain import DOMAIN
from .domain_constraint import DOMAIN_CONSTRAINT
from .enum import ENUM
from .event_trigger import EVENT_TRIGGER
from .exclude import EXCLUDE
from .extension import EXTENSION
from .foreign_data_wrapper import FOREIGN_DATA_WRAPPER
from .foreign_key import FOREIGN_KEY
from .foreign_table import FOREIGN_TABLE
from .function import FUNCTION
from .grant import GRANT
from .index import INDEX
from .inheritance import INHERITANCE
from .language import LANGUAGE
from .materialized_view import MATERIALIZED_VIEW
from .membership import MEMBERSHIP
from .operator import OPERATOR
from .operator_class import OPERATOR_CLASS
from .operator_family import OPERATOR_FAMILY
from .owner import OWNER
from .partition import PARTITION
from .policy import POLICY
from .primary_key import PRIMARY_KEY
from .procedure import PROCEDURE
from .publication import PUBLICATION
from .publication_schema import PUBLICATION_SCHEMA
from .publication_table import PUBLICATION_TABLE
from .range_type import RANGE_TYPE
from .registered_database import REGISTERED_DATABASE
from .replica_identity import REPLICA_IDENTITY
from .role import ROLE
from .row_security import ROW_SECURITY
from .rule import RULE
from .schema import SCHEMA
from .security_label import SECURITY_LABEL
from .sequence import SEQUENCE
from .server import SERVER
from .shell_type import SHELL_TYPE
from .statistics import STATISTICS
from .subscription import SUBSCRIPTION
from .table import TABLE
from .text_search_configuration import TEXT_SEARCH_CONFIGURATION
from .text_search_dictionary import TEXT_SEARCH_DICTIONARY
from .text_search_parser import TEXT_SEARCH_PARSER
from .text_search_template import TEXT_SEARCH_TEMPLATE
from .transform import TRANSFORM
from .trigger import TRIGGER
from .typed_table import TYPED_TABLE
from .unique import UNIQUE
from .user_mapping import USER_MAPPING
from .view import VIEW

KINDS = Registry(
    (
        ROLE,  # owners, grants and policies name roles
        MEMBERSHIP,
        DATABASE,
        SCHEMA,  # everything below lives in one
        DEFAULT_PRIVILEGES,  # before all that they apply to: what is created has the rights that are declared with it
        EXTENSION,  # its types, functions and operators may be used by all that follows
        COLLATION,  # types may sort by one
        LANGUAGE,  # before the functions in it; one that has a handler of its own waits for that
        ACCESS_METHOD,  # before the tables and indexes it stores
        ENUM,
        COMPOSITE_TYPE,
        RANGE_TYPE,
        SHELL_TYPE,  # before the functions of the type, which comes behind them
        BASE_TYPE,
        DOMAIN,  # over any of the other types
        DOMAIN_CONSTRAINT,
        TEXT_SEARCH_PARSER,
        TEXT_SEARCH_TEMPLATE,
        TEXT_SEARCH_DICTIONARY,  # after its template
        TEXT_SEARCH_CONFIGURATION,  # of parser and dictionaries; columns and indexes may be made by one
        SEQUENCE,  # before the defaults that take numbers from it
        TABLE,
        COLUMN,
        DEFAULT,
        PRIMARY_KEY,
        UNIQUE,
        CHECK,
        EXCLUDE,
        INDEX,
        INHERITANCE,  # after the columns and checks that a table must have before it can inherit
        TYPED_TABLE,  # after the columns that the table must have before it can be of the type
        PARTITION,  # after all that attaching would otherwise make, under names of its own
        ATTACHED_INDEX,  # of a partition, so that has its place before
        STATISTICS,
        REPLICA_IDENTITY,
        FOREIGN_KEY,  # after what it may refer to: keys, and unique indexes
        FUNCTION,  # after tables, whose rows most of them read; a default that calls one waits for it
        PROCEDURE,
        CONVERSION,
        TRANSFORM,
        CAST,  # after the functions they run
        OPERATOR,
        OPERATOR_FAMILY,  # after the operators and functions in it
        OPERATOR_CLASS,
        AGGREGATE,  # after the functions they run, and the operator that sorts for them
        VIEW,
        MATERIALIZED_VIEW,
        CLUSTER,
        FOREIGN_DATA_WRAPPER,  # after the functions that read for it
        SERVER,
        USER_MAPPING,
        FOREIGN_TABLE,
        PUBLICATION,  # after the tables it names
        PUBLICATION_TABLE,
        PUBLICATION_SCHEMA,
        SUBSCRIPTION,  # after the tables it writes
        TRIGGER,  # after the functions they run
        RULE,  # after all that their actions may write
        POLICY,
        ROW_SECURITY,  # after the policies: D7, no moment of lock-out
        OWNER,  # before grants: changing the owner rewrites the access list
        GRANT,
        COMMENT,
        SECURITY_LABEL,
        EVENT_TRIGGER,  # after whatever it would fire on
        REGISTERED_DATABASE,  # rows: last, when everything around their table is in its final form
    )
)
