"""The options of wrappers, servers, user mappings and foreign tables that hold no secret.

Only these are read, shown and compared by their values. Of any other only the name is known, since nobody but its
wrapper knows what it holds: a password may be called anything. The names are those that the pages postgres-fdw,
file-fdw and libpq-connect (PostgreSQL 14 to 18) document, without `password`, `sslpassword`, `scram_client_key`,
`scram_server_key`, `options` and `program`, which hold secrets or whole command lines that may.
"""

from __future__ import annotations

CONNECTION = frozenset(
    """
    application_name channel_binding client_encoding connect_timeout dbname fallback_application_name
    gssdelegation gssencmode gsslib host hostaddr keepalives keepalives_count keepalives_idle keepalives_interval
    krbsrvname load_balance_hosts max_protocol_version min_protocol_version passfile port require_auth requirepeer
    service ssl_max_protocol_version ssl_min_protocol_version sslcert sslcertmode sslcompression sslcrl sslcrldir
    sslkey sslmode sslnegotiation sslrootcert sslsni target_session_attrs tcp_user_timeout user
    """.split()  # noqa: SIM905 - as in kinds/sql.py
)
"""Parameters of libpq that say where to go and how (libpq-connect, Parameter Key Words)."""

_POSTGRES_FDW = """
    analyze_sampling async_capable batch_size column_name extensions fdw_startup_cost fdw_tuple_cost fetch_size
    keep_connections parallel_abort parallel_commit password_required schema_name table_name truncatable updatable
    use_remote_estimate use_scram_passthrough
"""
_FILE_FDW = """
    default delimiter encoding escape filename force_not_null force_null format header log_verbosity null on_error
    quote reject_limit
"""
_OF_THE_MANUAL = "debug"  # the example of sql-createforeigndatawrapper

HARMLESS = CONNECTION.union(" ".join((_POSTGRES_FDW, _FILE_FDW, _OF_THE_MANUAL)).split())
