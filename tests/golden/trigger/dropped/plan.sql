-- 1. drop trigger app.t.consistent
DROP TRIGGER consistent ON app.t;

-- 2. drop trigger app.t.touch
DROP TRIGGER touch ON app.t;

-- 3. drop trigger app.v.insert_into_t
DROP TRIGGER insert_into_t ON app.v;
