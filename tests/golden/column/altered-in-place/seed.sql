insert into app.t (was_null, was_not_null, plain_to_identity, identity_to_plain) values (1, 2, 3, 4);
