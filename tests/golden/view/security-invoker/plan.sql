-- 1. alter view app.gains
ALTER VIEW app.gains SET (security_invoker=true);

-- 2. alter view app.keeps
CREATE OR REPLACE VIEW app.keeps WITH (security_invoker=true) AS
select id from app.t where id > 1;

-- 3. alter view app.loses
--   loosens-access: the view reads with its owner's rights again, past the reader's policies
ALTER VIEW app.loses RESET (security_invoker);

-- 4. alter view app.loses_with_its_query
--   loosens-access: the view reads with its owner's rights again, past the reader's policies
CREATE OR REPLACE VIEW app.loses_with_its_query AS
select id from app.t where id > 1;
