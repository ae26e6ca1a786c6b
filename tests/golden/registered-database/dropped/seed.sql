insert into platform.projects values ('00000000-0000-0000-0000-000000000001', 'analytics');

insert into platform.databases (project_id, name, engine, host, port)
values ('00000000-0000-0000-0000-000000000001', 'docs', 'mongodb', 'docs.internal', 27017);
