create subscription conninfo connection 'dbname=old' publication p with (connect = false, slot_name = s, streaming = off);
create subscription fields connection 'dbname=old' publication p with (connect = false, slot_name = none, streaming = off, binary = true);
create subscription starts connection 'dbname=old' publication p with (connect = false, streaming = off);
create subscription stops connection 'dbname=old' publication p with (connect = false, streaming = off);
alter subscription stops enable;
