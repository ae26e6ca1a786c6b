"""The files that `reconcile init` writes: one of each thing that most projects need."""

from __future__ import annotations

PROJECT = """\
# What the database must hold, and nothing about how to get there.
# Every key: `reconcile schema` prints the JSON Schema, which editors complete and check from.
project:
  name: starter
  schemas: [app]            # managed; everything else in the database is left alone
  prune: owned              # drop undeclared objects only where an earlier apply created them
  targets:
    dev: {embedded: true}                         # reconcile dev start
    production: {url: {env: DATABASE_URL}}        # a secret is named, never written down

roles:
  app_user: {}              # what the application connects as

schemas:
  app:
    comment: Everything of the application.
    grants: {app_user: [usage]}
"""

TABLE = """\
# A declared table owns its columns, constraints, indexes, triggers and policies: what is not here is dropped.
tables:
  app.notes:
    comment: Notes that people keep.
    columns:
      id: {type: uuid, not_null: true, default: gen_random_uuid()}
      author: {type: text, not_null: true}
      body: text                                  # just the type
      updated_at: {type: timestamptz, not_null: true, default: now()}
    primary_key: [id]
    indexes:
      notes_author_idx: [author]
    triggers:
      notes_touch: {before: [update], execute: app.touch_updated_at()}
    row_security: enabled                         # leaving the key away never disables it
    policies:
      notes_own:
        for: all
        to: [app_user]
        using: author = current_setting('app.user', true)
    grants: {app_user: [select, insert, update, delete]}
"""

FUNCTIONS = """\
functions:
  app.touch_updated_at():
    comment: Trigger that keeps updated_at.
    returns: trigger
    language: plpgsql
    settings: {search_path: "pg_catalog, pg_temp"}
    body: {file: functions/touch_updated_at.plpgsql}
    grants: {app_user: [execute]}
"""

BODY = """\
begin
  new.updated_at := now();
  return new;
end
"""

FILES = {
    "project.yaml": PROJECT,
    "tables/notes.yaml": TABLE,
    "functions.yaml": FUNCTIONS,
    "functions/touch_updated_at.plpgsql": BODY,
}
"""Path below the folder → text."""
