-- 1. replace user mapping moved.public
DROP USER MAPPING FOR PUBLIC SERVER moved;

-- 2. replace user mapping moved.reader
--   deletes-data: the values of its secret options (password) are deleted for good
DROP USER MAPPING FOR reader SERVER moved;

-- 3. replace server moved
DROP SERVER moved;

-- 4. replace server moved
CREATE SERVER moved FOREIGN DATA WRAPPER w;

-- 5. replace user mapping moved.public
CREATE USER MAPPING FOR PUBLIC SERVER moved;

-- 6. replace user mapping moved.reader
CREATE USER MAPPING FOR reader SERVER moved OPTIONS (password %(secret_1)s, "user" 'r');

-- 7. replace owner moved(server)
ALTER SERVER moved OWNER TO postgres;

-- 8. replace user mapping retyped.reader
DROP USER MAPPING FOR reader SERVER retyped;

-- 9. replace server retyped
DROP SERVER retyped;

-- 10. replace server retyped
CREATE SERVER retyped TYPE 'new' FOREIGN DATA WRAPPER v;

-- 11. replace user mapping retyped.reader
CREATE USER MAPPING FOR reader SERVER retyped;

-- 12. replace owner retyped(server)
ALTER SERVER retyped OWNER TO postgres;
