-- 1. create table app.t
CREATE TABLE app.t (
    id integer NOT NULL,
    r int4range,
    CONSTRAINT t_pkey PRIMARY KEY (id),
    CONSTRAINT as_before UNIQUE (id) DEFERRABLE,
    CONSTRAINT once_again EXCLUDE USING gist (r WITH &&)
);

-- 2. create unique app.t.once
ALTER TABLE app.t ADD CONSTRAINT once UNIQUE (id);

-- 3. create unique app.t.twice
ALTER TABLE app.t ADD CONSTRAINT twice UNIQUE (id) WITH (fillfactor=70);

-- 4. create exclude app.t.twice_again
ALTER TABLE app.t ADD CONSTRAINT twice_again EXCLUDE USING gist (r WITH &&);
