-- 1. create table app.people
CREATE TABLE app.people (
    id integer NOT NULL,
    team integer,
    CONSTRAINT people_pkey PRIMARY KEY (id)
);

-- 2. create table app.teams
CREATE TABLE app.teams (
    id integer NOT NULL,
    leader integer,
    CONSTRAINT teams_pkey PRIMARY KEY (id)
);

-- 3. create foreign key app.people.people_team_fkey
ALTER TABLE app.people ADD CONSTRAINT people_team_fkey FOREIGN KEY (team) REFERENCES app.teams (id);

-- 4. create foreign key app.teams.teams_leader_fkey
ALTER TABLE app.teams ADD CONSTRAINT teams_leader_fkey FOREIGN KEY (leader) REFERENCES app.people (id) DEFERRABLE INITIALLY DEFERRED;
