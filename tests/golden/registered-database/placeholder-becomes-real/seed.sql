insert into platform.projects values ('00000000-0000-0000-0000-000000000001', 'analytics');

insert into platform.databases (project_id, name, engine, host, port, secret_source, is_placeholder)
values ('00000000-0000-0000-0000-000000000001', 'cache', 'redis', 'placeholder', 6379, 'placeholder:redis://placeholder', true);
