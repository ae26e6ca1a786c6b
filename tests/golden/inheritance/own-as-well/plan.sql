-- 1. create table app.event
CREATE TABLE app.event (
    id bigint NOT NULL,
    at timestamp with time zone DEFAULT now() NOT NULL,
    size integer,
    CONSTRAINT sized CHECK (size > 0)
);

-- 2. create table app.login
CREATE TABLE app.login (
    id bigint NOT NULL,
    at timestamp with time zone DEFAULT (now() + '01:00:00'::interval),
    who text,
    CONSTRAINT login_pkey PRIMARY KEY (id),
    CONSTRAINT sized CHECK (size > 0)
) INHERITS (app.event);

-- 3. create table app.other
CREATE TABLE app.other (
    at timestamp with time zone DEFAULT now()
);

-- 4. create table app.both
CREATE TABLE app."both" (
    at timestamp with time zone DEFAULT ('-infinity'::timestamp with time zone)
) INHERITS (app.event, app.other);
