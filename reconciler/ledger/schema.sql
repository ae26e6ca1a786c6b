-- The ledger. Readable by others; written only by `reconcile apply`.
create schema reconciler;
comment on schema reconciler is 'Ledger of reconcile: what its applies did.';
create table reconciler.runs (
  id bigint generated always as identity primary key,
  started_at timestamptz not null default clock_timestamp(),
  finished_at timestamptz,
  project text not null,
  applied_by text not null default session_user,
  tool_version text not null,
  steps integer not null,
  result text not null default 'running'
);
create table reconciler.owned (
  kind text not null,
  path text[] not null,
  project text not null,
  run bigint not null references reconciler.runs,
  primary key (kind, path)
);
comment on table reconciler.owned is 'Top-level objects that an apply created; prune: owned drops only these.';
