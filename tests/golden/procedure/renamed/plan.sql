-- 1. rename procedure app.q(integer)
--   breaks-clients: statements, and bodies of routines, that use the old name fail from now on
ALTER PROCEDURE app.p(IN integer) RENAME TO q;

-- 2. alter procedure app.q(integer)
--   loosens-access: whoever may call it now acts with the rights of its owner
CREATE OR REPLACE PROCEDURE app.q(a integer)
    LANGUAGE plpgsql
    SECURITY DEFINER
AS $$ begin end $$;
