-- Some ten thousand rows for baseline.sql: the same ones every time (no random(), no now(), identifiers from md5).
-- Project "analytics" belongs to the first organisation; desired/databases.yaml registers databases for it.

set client_min_messages = warning;
set timezone = 'UTC';
set role platform_owner;

begin;

-- These stamp rows with the present time.
alter table platform.organizations disable trigger organizations_audit;
alter table platform.projects disable trigger projects_audit;
alter table platform.api_keys disable trigger api_keys_audit;
alter table platform.usage_records disable trigger usage_records_note_usage;

insert into platform.regions (code, name, continent, available) values
  ('eu-central-1', 'Frankfurt', 'Europe', true),
  ('eu-north-1', 'Stockholm', 'Europe', true),
  ('us-east-1', 'Virginia', 'America', true),
  ('us-west-2', 'Oregon', 'America', true),
  ('ap-south-1', 'Mumbai', 'Asia', false);

insert into platform.plans (id, code, name, price_monthly, currency, included, active, sort_order, created_at, updated_at)
select n, code, name, price, 'EUR', included::jsonb, active, n, '2025-01-01', '2025-01-01'
  from (values
    (1, 'free', 'Free', 0.00, '{"build_minutes": 100}', true),
    (2, 'team', 'Team', 49.00, '{"build_minutes": 2000, "egress_gb": 50}', true),
    (3, 'business', 'Business', 199.00, '{"build_minutes": 10000, "egress_gb": 500}', true),
    (4, 'legacy', 'Startup 2024', 19.00, '{}', false)) as plan (n, code, name, price, included, active);

insert into platform.organizations
  (id, parent_id, slug, name, legal_name, billing_email, billing_address, region_code, tax_rate, tags, settings, archived_at, created_at, updated_at)
select md5('organization:' || n)::uuid,
       case when n > 30 then md5('organization:' || n - 30)::uuid end,
       'org-' || lpad(n::text, 3, '0'),
       'Organisation ' || n,
       case when n % 3 = 0 then 'Organisation ' || n || ' Ltd' end,
       'billing@org-' || n || '.example',
       row(n || ' Main Street', (array['Berlin', 'Oslo', 'Boston', 'Portland'])[1 + n % 4], lpad((n * 137)::text, 5, '0'), (array['DE', 'NO', 'US', 'US'])[1 + n % 4])::platform.address,
       (array['eu-central-1', 'eu-north-1', 'us-east-1', 'us-west-2'])[1 + n % 4],
       (array[0.19, 0.25, 0, 0])[1 + n % 4],
       case when n % 5 = 0 then array['enterprise', 'beta'] when n % 2 = 0 then array['startup'] else '{}' end,
       jsonb_build_object('theme', case when n % 2 = 0 then 'dark' else 'light' end, 'seats', n),
       case when n = 40 then timestamptz '2026-05-01' end,
       timestamptz '2025-01-01' + n * interval '3 days',
       timestamptz '2026-01-01' + n * interval '1 hour'
  from generate_series(1, 40) as n;

insert into platform.users
  (id, email, display_name, password_hash, locale, time_zone, preferences, last_seen_at, disabled_at, created_at, updated_at)
select md5('user:' || n)::uuid,
       'User' || n || '@people.example',
       'Person ' || lpad(n::text, 3, '0'),
       case when n % 4 <> 0 then 'not-a-hash:' || md5('password:' || n) end,
       (array['en', 'de', 'no'])[1 + n % 3],
       (array['UTC', 'Europe/Berlin', 'America/New_York'])[1 + n % 3],
       jsonb_build_object('digest', n % 2 = 0),
       case when n % 7 <> 0 then timestamptz '2026-06-01' + n * interval '37 minutes' end,
       case when n % 29 = 0 then timestamptz '2026-04-01' end,
       timestamptz '2025-01-05' + n * interval '1 day',
       timestamptz '2026-01-01'
  from generate_series(1, 300) as n;

insert into platform.memberships (organization_id, user_id, role, invited_by, joined_at, updated_at)
select md5('organization:' || o)::uuid,
       md5('user:' || n)::uuid,
       case when n = o then 'owner' else (array['admin', 'developer', 'billing', 'viewer'])[1 + n % 4] end::platform.member_role,
       case when n <> o then md5('user:' || o)::uuid end,
       timestamptz '2025-02-01' + n * interval '1 day',
       timestamptz '2026-01-01'
  from (select n, 1 + (n - 1) % 40 as o from generate_series(1, 300) as n
        union
        select n, 1 + (n * 7) % 40 from generate_series(42, 300, 2) as n) as member;

insert into platform.invitations (id, organization_id, email, role, status, token_hash, invited_by, expires_at, accepted_at, created_at)
select md5('invitation:' || n)::uuid,
       md5('organization:' || 1 + n % 40)::uuid,
       'guest' || n || '@people.example',
       (array['admin', 'developer', 'billing', 'viewer'])[1 + n % 4]::platform.member_role,
       (array['pending', 'accepted', 'declined', 'expired'])[1 + n % 4]::platform.invitation_status,
       decode(md5('invitation-token:' || n), 'hex'),
       md5('user:' || 1 + n % 40)::uuid,
       timestamptz '2026-06-08' + n * interval '1 hour',
       case when n % 4 = 1 then timestamptz '2026-06-02' + n * interval '1 hour' end,
       timestamptz '2026-06-01' + n * interval '1 hour'
  from generate_series(1, 80) as n;

insert into platform.teams (id, organization_id, slug, name, description, created_at, updated_at)
select md5('team:' || n)::uuid,
       md5('organization:' || 1 + (n - 1) % 40)::uuid,
       platform.slugify('Team ' || (array['Core', 'Growth & Data'])[1 + (n - 1) / 40]),
       (array['Core', 'Growth & Data'])[1 + (n - 1) / 40],
       'Team number ' || n,
       '2025-03-01',
       '2025-03-01'
  from generate_series(1, 80) as n;

insert into platform.team_members (team_id, user_id, organization_id, lead, added_at)
select t.id, m.user_id, m.organization_id, m.role = 'owner', '2025-03-02'
  from platform.teams t
  join platform.memberships m on m.organization_id = t.organization_id
 where m.role in ('owner', 'developer');

insert into platform.projects
  (id, organization_id, team_id, number, slug, name, description, repository_url, labels, default_environment_id, last_usage_at, archived_at, created_at, updated_at)
select md5('project:' || n)::uuid,
       md5('organization:' || 1 + (n - 1) % 40)::uuid,
       case when n % 3 <> 0 then md5('team:' || 1 + (n - 1) % 80)::uuid end,
       n,
       case n when 1 then 'analytics' when 2 then 'control-plane' else 'project-' || lpad(n::text, 3, '0') end,
       case n when 1 then 'Analytics' when 2 then 'Control plane' else 'Project ' || n end,
       case when n % 2 = 0 then 'What project ' || n || ' is about' end,
       'https://git.example/org-' || 1 + (n - 1) % 40 || '/project-' || n,
       jsonb_build_object('tier', n % 3, 'language', (array['python', 'go', 'rust'])[1 + n % 3]),
       md5('environment:' || n || ':1')::uuid,
       timestamptz '2026-06-17 03:00',
       case when n % 37 = 0 then timestamptz '2026-06-20' end,
       timestamptz '2025-04-01' + n * interval '1 day',
       timestamptz '2026-01-01'
  from generate_series(1, 120) as n;

insert into platform.environments (id, organization_id, project_id, name, kind, region_code, variables, expires_at, created_at, updated_at)
select md5('environment:' || n || ':' || k)::uuid,
       md5('organization:' || 1 + (n - 1) % 40)::uuid,
       md5('project:' || n)::uuid,
       (array['production', 'staging', 'preview-42'])[k],
       (array['production', 'staging', 'preview'])[k]::platform.environment_kind,
       (array['eu-central-1', 'eu-north-1', 'us-east-1', 'us-west-2'])[1 + n % 4],
       jsonb_build_object('LOG_LEVEL', (array['warn', 'info', 'debug'])[k]),
       case when k = 3 then timestamptz '2026-07-01' + n * interval '1 hour' end,
       timestamptz '2025-04-02' + n * interval '1 day',
       timestamptz '2026-01-01'
  from generate_series(1, 120) as n, generate_series(1, 3) as k;

insert into platform.services
  (id, organization_id, environment_id, name, image, command, ports, replicas, cpu, memory_mb, health_path, created_at, updated_at)
select md5('service:' || n || ':' || k || ':' || s)::uuid,
       md5('organization:' || 1 + (n - 1) % 40)::uuid,
       md5('environment:' || n || ':' || k)::uuid,
       (array['web', 'worker'])[s],
       (array['web', 'worker'])[s] || ':1.' || n || '.' || k,
       case when s = 2 then array['worker', '--queue', 'default'] end,
       case when s = 1 then array[8080, 9090] else '{}' end,
       4 - k,
       0.25 * (4 - k),
       256 * (4 - k),
       case when s = 1 then '/healthz' end,
       timestamptz '2025-04-03' + n * interval '1 day',
       timestamptz '2026-01-01'
  from generate_series(1, 120) as n, generate_series(1, 3) as k, generate_series(1, 2) as s;

insert into platform.deployments (organization_id, service_id, triggered_by, commit_sha, status, metadata, queued_at, started_at, finished_at)
select md5('organization:' || 1 + (n - 1) % 40)::uuid,
       md5('service:' || n || ':' || k || ':' || s)::uuid,
       case when (n + d) % 5 <> 0 then md5('user:' || 1 + (n - 1) % 40)::uuid end,
       md5('commit:' || n || ':' || d) || left(md5('commit:' || d), 8),
       case when d = 4 and n % 10 = 0 then 'running' when (n + d) % 9 = 0 then 'failed' else 'succeeded' end::platform.deployment_status,
       jsonb_build_object('branch', case when k = 3 then 'feature' else 'main' end, 'attempt', 1 + d % 2),
       timestamptz '2026-05-01' + d * interval '9 days' + n * interval '11 minutes',
       timestamptz '2026-05-01 00:01' + d * interval '9 days' + n * interval '11 minutes',
       case when not (d = 4 and n % 10 = 0)
            then timestamptz '2026-05-01 00:01' + d * interval '9 days' + n * interval '11 minutes' + (30 + (n * d * s) % 300) * interval '1 second' end
  from generate_series(1, 120) as n, generate_series(1, 3) as k, generate_series(1, 2) as s, generate_series(1, 4) as d
 order by d, n, k, s;

insert into platform.api_keys (id, organization_id, user_id, name, prefix, key_hash, scopes, last_used_at, expires_at, revoked_at, created_at, updated_at)
select md5('api-key:' || n)::uuid,
       md5('organization:' || 1 + (n - 1) % 40)::uuid,
       case when n % 2 = 0 then md5('user:' || 1 + (n - 1) % 40)::uuid end,
       'Key ' || n,
       left(md5('api-key-prefix:' || n), 8),
       platform.hash_api_key('example-key-' || n),
       case n % 3 when 0 then array['read'] when 1 then array['read', 'write'] else array['read', 'deploy'] end,
       case when n % 4 <> 0 then timestamptz '2026-06-01' + n * interval '1 hour' end,
       case when n % 5 = 0 then timestamptz '2027-01-01' end,
       case when n % 11 = 0 then timestamptz '2026-05-15' end,
       timestamptz '2026-01-01' + n * interval '1 day',
       timestamptz '2026-01-01' + n * interval '1 day'
  from generate_series(1, 120) as n;

insert into platform.sessions (id, user_id, organization_id, token_hash, ip, user_agent, created_at, expires_at, revoked_at)
select md5('session:' || n)::uuid,
       md5('user:' || n)::uuid,
       case when n % 10 <> 0 then md5('organization:' || 1 + (n - 1) % 40)::uuid end,
       decode(md5('session-token:' || n), 'hex'),
       ('192.0.2.' || n % 255)::inet,
       (array['Firefox', 'Chrome', 'Safari'])[1 + n % 3],
       timestamptz '2026-06-10' + n * interval '1 hour',
       timestamptz '2026-07-10' + n * interval '1 hour',
       case when n % 13 = 0 then timestamptz '2026-06-25' end
  from generate_series(1, 300) as n;

insert into platform.audit_log (organization_id, actor_id, action, object_type, object_id, after, ip, occurred_at)
select md5('organization:' || 1 + n % 40)::uuid,
       md5('user:' || 1 + n % 40)::uuid,
       (array['insert', 'update', 'login', 'export'])[1 + n % 4],
       (array['project', 'api_key', 'session', 'invoice'])[1 + n % 4],
       md5('object:' || n),
       jsonb_build_object('n', n),
       ('198.51.100.' || n % 255)::inet,
       timestamptz '2026-05-01' + n * interval '53 minutes'
  from generate_series(1, 1000) as n
 order by n;

insert into platform.subscriptions (id, organization_id, plan_id, status, seats, valid_during, cancelled_at, created_at, updated_at)
select md5('subscription:' || n || ':' || y)::uuid,
       md5('organization:' || n)::uuid,
       1 + (n + y) % 3,
       case when y = 2025 then 'cancelled' when n % 8 = 0 then 'past_due' when n % 9 = 0 then 'trialing' else 'active' end::platform.subscription_status,
       5 + n % 20,
       daterange(make_date(y, 1, 1), make_date(y + 1, 1, 1)),
       case when y = 2025 then timestamptz '2025-12-15' end,
       make_date(y, 1, 1),
       make_date(y, 1, 1)
  from generate_series(1, 40) as n, generate_series(2025, 2026) as y;

insert into platform.invoices
  (id, organization_id, subscription_id, number, status, currency, tax_rate, issued_on, due_on, notes, created_at, updated_at)
select md5('invoice:' || n || ':' || m)::uuid,
       md5('organization:' || n)::uuid,
       md5('subscription:' || n || ':2026')::uuid,
       'INV-' || lpad((1000 + (m - 1) * 40 + n)::text, 6, '0'),
       case when n % 17 = 0 and m = 2 then 'void' when m = 6 and n % 2 = 0 then 'draft' when m >= 5 then 'open' else 'paid' end::platform.invoice_status,
       'EUR',
       (array[0.19, 0.25, 0, 0])[1 + n % 4],
       make_date(2026, m, 1),
       make_date(2026, m, 1) + 30,
       case when n % 10 = 0 then 'Purchase order ' || n end,
       make_date(2026, m, 1),
       make_date(2026, m, 1)
  from generate_series(1, 40) as n, generate_series(1, 6) as m;

insert into platform.invoice_items (organization_id, invoice_id, position, description, quantity, unit_price)
select md5('organization:' || n)::uuid,
       md5('invoice:' || n || ':' || m)::uuid,
       p,
       (array['Subscription', 'Build minutes', 'Egress'])[p],
       (array[1, 100 + n * m, 10.5 + n])[p],
       (array[49.00, 0.0125, 0.08])[p]
  from generate_series(1, 40) as n, generate_series(1, 6) as m, generate_series(1, 3) as p
 order by m, n, p;

insert into platform.payments (id, organization_id, invoice_id, status, method, amount, currency, provider_reference, paid_at, created_at)
select md5('payment:' || i.number)::uuid,
       i.organization_id,
       i.id,
       case when i.status = 'paid' then 'succeeded' else 'failed' end::platform.payment_status,
       (array['card', 'transfer', 'direct_debit'])[1 + extract(month from i.issued_on)::integer % 3],
       platform.invoice_total(i.id),
       'EUR',
       'pay_' || left(md5('payment-reference:' || i.number), 16),
       case when i.status = 'paid' then i.issued_on + interval '5 days' end,
       i.issued_on + interval '4 days'
  from platform.invoices i
 where i.status = 'paid' or (i.status = 'open' and extract(month from i.issued_on) = 5);

insert into platform.webhooks (id, organization_id, project_id, url, events, signing_key_id, active, created_at, updated_at)
select md5('webhook:' || n)::uuid,
       md5('organization:' || 1 + (n - 1) % 40)::uuid,
       case when n % 4 <> 0 then md5('project:' || n)::uuid end,
       'https://hooks.example/' || n,
       case when n % 2 = 0 then array['deployment.succeeded', 'deployment.failed'] else array['invoice.paid'] end,
       'signing-key-' || n,
       n % 6 <> 0,
       timestamptz '2026-02-01' + n * interval '1 day',
       timestamptz '2026-02-01' + n * interval '1 day'
  from generate_series(1, 60) as n;

insert into platform.webhook_deliveries
  (organization_id, webhook_id, event, payload, status, attempt, response_status, next_attempt_at, delivered_at, created_at)
select md5('organization:' || 1 + (n - 1) % 40)::uuid,
       md5('webhook:' || n)::uuid,
       case when n % 2 = 0 then 'deployment.succeeded' else 'invoice.paid' end,
       jsonb_build_object('sequence', k),
       (array['delivered', 'delivered', 'failed', 'pending'])[1 + (n + k) % 4]::platform.delivery_status,
       1 + k % 3,
       (array[200, 204, 500, null])[1 + (n + k) % 4],
       case when (n + k) % 4 = 3 then timestamptz '2026-07-01' + k * interval '5 minutes' end,
       case when (n + k) % 4 < 2 then timestamptz '2026-06-01 00:00:02' + k * interval '1 day' end,
       timestamptz '2026-06-01' + k * interval '1 day'
  from generate_series(1, 60) as n, generate_series(1, 10) as k
 order by k, n;

insert into platform.secrets_metadata (id, organization_id, environment_id, name, provider, reference, version, rotates_every, rotated_at, created_at, updated_at)
select md5('secret:' || e.id)::uuid,
       e.organization_id,
       e.id,
       'SESSION_KEY',
       case when e.protected then 'vault' else 'environment' end,
       'projects/' || e.project_id || '/' || e.name,
       case when e.protected then 3 else 1 end,
       case when e.protected then interval '30 days' else interval '90 days' end,
       case when e.protected then timestamptz '2026-06-01' end,
       '2025-06-01',
       '2026-01-01'
  from platform.environments e;

insert into platform.feature_flags (id, organization_id, project_id, key, enabled, rollout_percent, rules, created_at, updated_at)
select md5('flag:' || n || ':' || k)::uuid,
       md5('organization:' || 1 + (n - 1) % 40)::uuid,
       md5('project:' || n)::uuid,
       (array['new-billing', 'dark-mode'])[k],
       (n + k) % 3 = 0,
       (n * 10) % 101,
       case when n % 4 = 0 then '[{"role": "admin"}]'::jsonb else '[]' end,
       '2026-01-15',
       '2026-01-15'
  from generate_series(1, 120) as n, generate_series(1, 2) as k;

insert into platform.notifications (organization_id, user_id, channel, subject, body, data, read_at, created_at)
select m.organization_id,
       m.user_id,
       (array['email', 'in_app', 'in_app'])[k]::platform.notification_channel,
       (array['Welcome', 'Your weekly summary', 'A deployment failed'])[k],
       'Message ' || k,
       jsonb_build_object('template', k),
       case when k < 3 then m.joined_at + k * interval '1 day' end,
       m.joined_at + k * interval '12 hours'
  from platform.memberships m, generate_series(1, 3) as k
 order by m.organization_id, m.user_id, k;

insert into platform.usage_records (organization_id, project_id, metric, quantity, dimensions, recorded_at)
select md5('organization:' || 1 + (n - 1) % 40)::uuid,
       md5('project:' || n)::uuid,
       metric,
       round((1 + (n * k * position) % 97) * 1.25, 6),
       jsonb_build_object('region', (array['eu-central-1', 'eu-north-1', 'us-east-1', 'us-west-2'])[1 + n % 4]),
       timestamptz '2026-03-01 03:00' + (k - 1) * interval '12 days'
  from generate_series(1, 120) as n,
       unnest(array['build_minutes', 'cpu_hours', 'egress_gb', 'requests']) with ordinality as m (metric, position),
       generate_series(1, 10) as k
 order by k, n, position;

insert into platform.incidents
  (id, organization_id, project_id, title, severity, summary, affected_services, started_at, resolved_at, created_at, updated_at)
select md5('incident:' || n)::uuid,
       md5('organization:' || 1 + (n - 1) % 40)::uuid,
       md5('project:' || n)::uuid,
       'Incident ' || n,
       (array['minor', 'major', 'critical'])[1 + n % 3]::platform.incident_severity,
       case when n % 2 = 0 then 'What happened in incident ' || n end,
       array[md5('service:' || n || ':1:1')::uuid],
       timestamptz '2026-04-01' + n * interval '31 hours',
       case when n % 7 <> 0 then timestamptz '2026-04-01' + n * interval '31 hours' + (10 + n) * interval '1 minute' end,
       timestamptz '2026-04-01' + n * interval '31 hours',
       timestamptz '2026-04-01' + n * interval '31 hours'
  from generate_series(1, 60) as n;

insert into platform.domains
  (id, organization_id, environment_id, hostname, verification_token, verified_at, certificate_expires_at, created_at, updated_at)
select md5('domain:' || n)::uuid,
       md5('organization:' || 1 + (n - 1) % 40)::uuid,
       md5('environment:' || n || ':1')::uuid,
       'www.project-' || n || '.example',
       left(md5('domain-token:' || n), 20),
       case when n % 5 <> 0 then timestamptz '2026-02-01' + n * interval '1 hour' end,
       case when n % 5 <> 0 then timestamptz '2026-08-01' + n * interval '1 hour' end,
       '2026-01-31',
       '2026-01-31'
  from generate_series(1, 120) as n;

insert into platform.maintenance_windows (id, organization_id, environment_id, during, reason, created_by, created_at)
select md5('window:' || n || ':' || k)::uuid,
       md5('organization:' || 1 + (n - 1) % 40)::uuid,
       md5('environment:' || n || ':1')::uuid,
       tstzrange(timestamptz '2026-07-05 02:00' + k * interval '7 days', timestamptz '2026-07-05 04:00' + k * interval '7 days'),
       'Window ' || k,
       md5('user:' || 1 + (n - 1) % 40)::uuid,
       '2026-06-15'
  from generate_series(1, 30) as n, generate_series(1, 2) as k;

do $$
begin
  perform setval('platform.invoice_number_seq', 1240);
  perform setval('platform.projects_number_seq', 120);
  perform setval(pg_get_serial_sequence('platform.plans', 'id'), 4);
end
$$;

refresh materialized view platform.monthly_usage;

set constraints all immediate;

alter table platform.organizations enable trigger organizations_audit;
alter table platform.projects enable trigger projects_audit;
alter table platform.api_keys enable trigger api_keys_audit;
alter table platform.usage_records enable trigger usage_records_note_usage;

commit;

reset role;
reset timezone;
