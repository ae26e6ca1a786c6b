-- What the application asks all day. The output is the same before and after the migration, to the byte:
--   psql -X -v ON_ERROR_STOP=1 -f application.sql > before.txt
-- What it writes, it rolls back.

\pset format aligned
\pset null '(null)'
set client_min_messages = warning;
set timezone = 'UTC';
set datestyle = 'ISO, YMD';
set intervalstyle = 'postgres';

\echo == As the owner

set role platform_owner;

\echo -- Rows in the larger tables
select 'audit_log' as table, count(*) from platform.audit_log
union all select 'deployments', count(*) from platform.deployments
union all select 'notifications', count(*) from platform.notifications
union all select 'usage_records', count(*) from platform.usage_records
order by 1;

\echo -- Billing, the largest organisations and the total
select coalesce(o.slug, 'all') as organization, b.level, b.invoices, b.total, b.balance
  from platform.billing_summary b
  left join platform.organizations o on o.id = b.organization_id
 where b.level in (1, 3)
 order by b.total desc, organization
 limit 6;

\echo -- Sign-ins by day of the week
select extract(isodow from created_at)::integer as day, count(*), count(*) filter (where revoked_at is not null) as revoked
  from platform.sessions
 group by 1
 order by 1;

\echo == As the application

set role app_user;

\echo -- Who am I, by the hash of my key
select k.name, o.slug, k.scopes
  from platform.api_keys k
  join platform.organizations o on o.id = k.organization_id
 where k.key_hash = platform.hash_api_key('example-key-7')
   and k.revoked_at is null;

\echo -- Members of an organisation
select display_name, role, joined_at
  from platform.organization_members(md5('organization:1')::uuid, 'owner', 'developer')
 order by role, display_name
 limit 10;

\echo -- May they deploy
select n as person,
       platform.has_role(md5('user:' || n)::uuid, md5('organization:1')::uuid, 'developer') as may_deploy,
       platform.has_role(md5('user:' || n)::uuid, md5('organization:1')::uuid) as member
  from unnest(array[1, 2, 41, 161]) as n
 order by n;

\echo -- Dashboard
select slug, name, members, projects, production_environments, last_usage_at
  from platform.organization_overview
 order by slug
 limit 8;

\echo -- A project with its environments and services
select p.slug, e.name as environment, e.protected, s.name as service, s.image, s.ports, s.replicas, s.cpu
  from platform.projects p
  join platform.environments e on e.project_id = p.id
  join platform.services s on s.environment_id = e.id
 where p.slug = 'analytics'
 order by e.kind, s.name;

\echo -- What runs in production now
select o.slug, p.slug as project, d.service, d.status, left(d.commit_sha, 7) as commit, d.duration
  from platform.current_deployments d
  join platform.services s on s.id = d.service_id
  join platform.environments e on e.id = s.environment_id
  join platform.projects p on p.id = e.project_id
  join platform.organizations o on o.id = p.organization_id
 where e.protected and d.status <> 'succeeded'
 order by p.number, d.service
 limit 12;

\echo -- Reliability of deployments
select date_trunc('month', queued_at)::date as month,
       count(*) as deployments,
       round(100.0 * count(*) filter (where status = 'succeeded') / count(*), 1) as succeeded_percent,
       percentile_disc(0.95) within group (order by duration) as p95
  from platform.deployments
 group by 1
 order by 1;

\echo -- Usage of a quarter
select metric, quantity, records
  from platform.usage_of(md5('organization:1')::uuid, '2026-04-01', '2026-07-01')
 order by metric;

\echo -- Usage by month, the largest first
select o.slug, u.month, u.metric, u.quantity, rank() over (partition by u.month order by u.quantity desc, o.slug) as rank
  from platform.monthly_usage u
  join platform.organizations o on o.id = u.organization_id
 where u.metric = 'cpu_hours'
 order by rank, u.month
 limit 8;

\echo -- Invoices still owed
select number, status, due_on, platform.format_amount(total, 'EUR') as total, platform.format_amount(balance) as balance
  from platform.invoice_balances
 where balance > 0 and status = 'open'
 order by due_on, number
 limit 10;

\echo -- Search
select slug, name, legal_name, (billing_address).city, tags
  from platform.organizations
 where search @@ to_tsquery('simple', 'ltd') and not tags && array['beta']
 order by slug
 limit 6;

\echo -- Feature flags that are on for half of the people or more
select p.slug, f.key, f.rollout_percent
  from platform.enabled_flags f
  join platform.projects p on p.id = f.project_id
 where f.rollout_percent >= 50
 order by p.number, f.key
 limit 8;

\echo -- Certificates to renew, secrets to rotate
select d.hostname, d.certificate_expires_at, s.name, s.rotated_at + s.rotates_every as rotate_at
  from platform.domains d
  join platform.secrets_metadata s on s.environment_id = d.environment_id
 where d.certificate_expires_at < '2026-08-01 12:00+00'
 order by d.certificate_expires_at, d.hostname;

\echo -- Open incidents, and whether somebody is on it at a planned time
select i.title, i.severity, i.started_at, exists (
         select
           from platform.maintenance_windows w
           join platform.environments e on e.id = w.environment_id
          where e.project_id = i.project_id and w.during @> timestamptz '2026-07-12 03:00+00') as planned
  from platform.incidents i
 where i.resolved_at is null
 order by i.severity desc, i.started_at;

\echo -- Webhooks that fail
select w.url, count(*) filter (where d.status = 'failed') as failed, count(*) as deliveries
  from platform.webhooks w
  join platform.webhook_deliveries d on d.webhook_id = w.id
 where w.active
 group by w.id, w.url
having count(*) filter (where d.status = 'failed') > 2
 order by w.url collate "C"
 limit 8;

\echo -- Unread notifications of a person
select n.subject, n.channel, n.created_at
  from platform.notifications n
 where n.user_id = md5('user:1')::uuid and n.read_at is null
 order by n.created_at desc, n.subject;

\echo -- Writing
begin;
update platform.enabled_flags set rollout_percent = 75
 where project_id = md5('project:1')::uuid
returning key, rollout_percent;
update platform.organization_contacts set city = 'Hamburg', billing_email = 'accounts@org-001.example'
 where id = md5('organization:1')::uuid
returning billing_email, street, city, country;
delete from platform.team_members where team_id = md5('team:1')::uuid and not lead;
insert into platform.invitations (id, organization_id, email, token_hash, expires_at)
values (md5('invitation:new')::uuid, md5('organization:1')::uuid, 'new@people.example', '\x00', '2026-01-01')
returning role, status;
call platform.expire_invitations('2026-06-08 12:00+00');
select status, count(*) from platform.invitations group by status order by status;
rollback;

reset role;
