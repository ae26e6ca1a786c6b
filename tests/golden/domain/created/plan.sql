-- 1. create domain app.email
CREATE DOMAIN app.email AS text COLLATE pg_catalog."C" DEFAULT 'nobody@example.com' NOT NULL
    CONSTRAINT email_has_at CHECK (position('@' in value) > 1);

-- 2. create comment app.email(domain)
COMMENT ON DOMAIN app.email IS 'An address.';

-- 3. create domain app.tags
CREATE DOMAIN app.tags AS text[];
