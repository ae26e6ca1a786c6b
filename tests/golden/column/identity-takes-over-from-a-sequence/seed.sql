insert into app."Orders" ("Down", late) values (-1, 1), (-2, 2);
