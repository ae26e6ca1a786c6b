-- 1. create typed table app.bound
ALTER TABLE app.bound OF app.point;

-- 2. drop typed table app.free
ALTER TABLE app.free NOT OF;

-- 3. create table app.points
CREATE TABLE app.points OF app.point (
    x WITH OPTIONS DEFAULT 0 NOT NULL,
    CONSTRAINT points_pkey PRIMARY KEY (x)
);
