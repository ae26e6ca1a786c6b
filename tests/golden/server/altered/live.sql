create foreign data wrapper w;
create server archive version '1' foreign data wrapper w options (host 'old.internal', port '5432');
create server secretive foreign data wrapper w options (token 'stale', kept 'pepper', gone 'x');
create server unversioned version '1' foreign data wrapper w;
