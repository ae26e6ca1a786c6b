create subscription s connection 'dbname=old' publication p with (connect = false, slot_name = none);
