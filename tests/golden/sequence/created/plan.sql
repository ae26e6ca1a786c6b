-- 1. create sequence app.countdown
CREATE SEQUENCE app.countdown AS smallint INCREMENT BY -2 CACHE 5 CYCLE;

-- 2. create sequence app.invoice_numbers
CREATE SEQUENCE app.invoice_numbers START WITH 1000;

-- 3. create grant app.invoice_numbers(sequence).public
--   loosens-access: PUBLIC is every role, also those that come later
GRANT USAGE ON SEQUENCE app.invoice_numbers TO PUBLIC;

-- 4. create comment app.invoice_numbers(sequence)
COMMENT ON SEQUENCE app.invoice_numbers IS 'Numbers on invoices.';

-- 5. create table app.invoices
CREATE TABLE app.invoices (
    number bigint DEFAULT nextval('app.invoice_numbers') NOT NULL
);
