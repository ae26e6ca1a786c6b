create schema app;
create operator class app.numbers for type int using btree as operator 1 <, operator 3 =, function 1 btint4cmp(int, int);
create operator class app.near for type point using gist as
  operator 1 <<, function 1 gist_point_consistent(internal, point, smallint, oid, internal), storage box;
comment on operator class app.numbers using btree is 'stays';
