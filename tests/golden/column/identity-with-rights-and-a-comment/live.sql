CREATE ROLE app; CREATE ROLE reports; CREATE SCHEMA app;
CREATE TABLE app.orders (
  id bigint GENERATED ALWAYS AS IDENTITY, number bigint GENERATED ALWAYS AS IDENTITY,
  plain bigint GENERATED ALWAYS AS IDENTITY, unsaid bigint GENERATED ALWAYS AS IDENTITY);
COMMENT ON COLUMN app.orders.id IS 'Of the column.';
COMMENT ON SEQUENCE app.orders_id_seq IS 'Counts.';
COMMENT ON SEQUENCE app.orders_number_seq IS 'Goes, though the sequence has another name by then.';
COMMENT ON SEQUENCE app.orders_plain_seq IS 'Goes with the sequence.';
GRANT USAGE ON SEQUENCE app.orders_number_seq, app.orders_plain_seq, app.orders_unsaid_seq TO app;
GRANT SELECT, USAGE ON SEQUENCE app.orders_number_seq TO reports;
