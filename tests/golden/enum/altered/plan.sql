-- 1. alter enum app.status
ALTER TYPE app.status ADD VALUE 'draft' BEFORE 'new';

-- 2. alter enum app.status
ALTER TYPE app.status ADD VALUE 'paid' AFTER 'new';

-- 3. alter enum app.status
ALTER TYPE app.status ADD VALUE 'lost' AFTER 'sent';

-- 4. alter enum app.status
ALTER TYPE app.status ADD VALUE 'can''t say';
