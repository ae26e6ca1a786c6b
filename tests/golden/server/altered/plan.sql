-- 1. alter server archive
ALTER SERVER archive VERSION '2' OPTIONS (DROP port, SET host 'new.internal', ADD fetch_size '100');

-- 2. alter server secretive
ALTER SERVER secretive OPTIONS (DROP gone, SET token %(secret_1)s, ADD new %(secret_2)s);

-- 3. alter server unversioned
ALTER SERVER unversioned VERSION NULL;
