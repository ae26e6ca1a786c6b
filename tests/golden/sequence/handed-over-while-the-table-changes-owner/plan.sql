-- 1. alter sequence app.numbers
ALTER SEQUENCE app.numbers OWNED BY app.invoices.number;

-- 2. alter owner app.invoices(table)
ALTER TABLE app.invoices OWNER TO golden_owner;

-- 3. create sequence app.new
CREATE SEQUENCE app.new;

-- 4. create sequence app.new
ALTER SEQUENCE app.new OWNER TO golden_owner;

-- 5. create sequence app.new
ALTER SEQUENCE app.new OWNED BY app.invoices.line;
