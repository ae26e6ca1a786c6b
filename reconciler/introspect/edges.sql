-- One row per dependency between objects of this database (catalog-pg-depend). 16384 is FirstNormalObjectId:
-- what is below came with PostgreSQL, except that the schema `public` (2200) is nobody's but the user's.
select d.classid, d.objid, d.objsubid, d.refclassid, d.refobjid, d.refobjsubid, d.deptype
from pg_depend d
where d.objid >= 16384 and (d.refobjid >= 16384 or d.refobjid = 2200)
