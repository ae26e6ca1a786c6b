-- 1. create table app.bookings
CREATE TABLE app.bookings (
    room int4range,
    during tstzrange,
    cancelled boolean,
    CONSTRAINT no_double_booking EXCLUDE USING gist (room WITH =, during WITH &&) WHERE (not cancelled)
);

-- 2. create comment app.bookings.no_double_booking(exclude)
COMMENT ON CONSTRAINT no_double_booking ON app.bookings IS 'One at a time.';

-- 3. create exclude app.old.no_same_name
--   blocks-writes: nobody reads or writes the table while the index is built
--   may-fail-on-data: fails if two rows exclude each other
ALTER TABLE app.old ADD CONSTRAINT no_same_name EXCLUDE USING btree (lower(name) collate "C" desc WITH =) INCLUDE (id) WITH (fillfactor=70) DEFERRABLE INITIALLY DEFERRED;
