-- 1. create table app.heir_to_come
CREATE TABLE app.heir_to_come () INHERITS (app.there);

-- 2. create table app.new
CREATE TABLE app.new (
    id integer,
    CONSTRAINT positive CHECK (id > 0)
);

-- 3. create table app.new_heir
CREATE TABLE app.new_heir () INHERITS (app.new);

-- 4. create table app.other
CREATE TABLE app.other (
    id integer
);

-- 5. create table app.of_both
CREATE TABLE app.of_both () INHERITS (app.new, app.other);

-- 6. create check app.other.even
ALTER TABLE app.other ADD CONSTRAINT even CHECK (id % 2 = 0) NOT VALID;

-- 7. create check app.there.small
ALTER TABLE app.there ADD CONSTRAINT small CHECK (id < 100) NOT VALID;

-- 8. create table app.with_its_own
CREATE TABLE app.with_its_own () INHERITS (app.new);

-- 9. create check app.new.small
ALTER TABLE app.new ADD CONSTRAINT small CHECK (id < 100) NOT VALID;

-- 10. create table app.checked
CREATE TABLE app.checked (
    CONSTRAINT small CHECK (id < 100)
) INHERITS (app.new_heir);

-- 11. create check app.with_its_own.small
ALTER TABLE app.with_its_own ADD CONSTRAINT small CHECK (id < 100) NOT VALID;
