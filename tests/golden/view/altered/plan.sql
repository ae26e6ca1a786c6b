-- 1. alter view app.a_query
CREATE OR REPLACE VIEW app.a_query WITH (security_barrier=true) AS
select id from app.t where id > 1;

-- 2. alter view app.b_column_added
CREATE OR REPLACE VIEW app.b_column_added AS
select id, name from app.t;

-- 3. alter view app.c_options
ALTER VIEW app.c_options SET (check_option=cascaded);

-- 4. alter view app.d_options_taken_off
--   loosens-access: functions in a reader's query may see rows that the view hides
ALTER VIEW app.d_options_taken_off RESET (security_barrier);

-- 5. alter view app.e_query_and_options
CREATE OR REPLACE VIEW app.e_query_and_options WITH (check_option=local) AS
select id from app.t where id > 1;
