-- 1. alter sequence app.numbers
ALTER SEQUENCE app.numbers OWNED BY NONE;

-- 2. alter sequence app.numbers
ALTER SEQUENCE app.numbers OWNER TO golden_owner;

-- 3. alter sequence app.numbers
ALTER SEQUENCE app.numbers OWNED BY app.invoices.number;
