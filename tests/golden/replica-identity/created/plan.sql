-- 1. create table app.by_constraint
CREATE TABLE app.by_constraint (
    a integer NOT NULL,
    CONSTRAINT a_key UNIQUE (a)
);

-- 2. create replica identity app.by_constraint
ALTER TABLE app.by_constraint REPLICA IDENTITY USING INDEX a_key;

-- 3. create table app.by_index
CREATE TABLE app.by_index (
    a integer NOT NULL
);

-- 4. create index app.by_a
CREATE UNIQUE INDEX by_a ON app.by_index (a);

-- 5. create replica identity app.by_index
ALTER TABLE app.by_index REPLICA IDENTITY USING INDEX by_a;

-- 6. create table app.by_primary_key
CREATE TABLE app.by_primary_key (
    a integer NOT NULL,
    CONSTRAINT by_primary_key_pkey PRIMARY KEY (a)
);

-- 7. create replica identity app.by_primary_key
ALTER TABLE app.by_primary_key REPLICA IDENTITY USING INDEX by_primary_key_pkey;

-- 8. create table app.none
CREATE TABLE app."none" (
    a integer
);

-- 9. create replica identity app.none
ALTER TABLE app."none" REPLICA IDENTITY NOTHING;

-- 10. create table app.whole
CREATE TABLE app.whole (
    a integer
);

-- 11. create replica identity app.whole
ALTER TABLE app.whole REPLICA IDENTITY FULL;
