-- 1. drop foreign key app.people.people_team_fkey
ALTER TABLE app.people DROP CONSTRAINT people_team_fkey;

-- 2. drop foreign key app.teams.teams_leader_fkey
ALTER TABLE app.teams DROP CONSTRAINT teams_leader_fkey;

-- 3. drop table app.people
--   deletes-data: dropping a table deletes its rows for good
DROP TABLE app.people;

-- 4. drop table app.teams
--   deletes-data: dropping a table deletes its rows for good
DROP TABLE app.teams;
