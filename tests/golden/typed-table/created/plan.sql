-- 1. create typed table app.bound
ALTER TABLE app.bound OF app.point;

-- 2. create table app.made
CREATE TABLE app.made OF app.point;
