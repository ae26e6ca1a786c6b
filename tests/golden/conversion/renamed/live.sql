create schema app;
create conversion app.to_utf8 for 'LATIN1' to 'UTF8' from iso8859_1_to_utf8;
comment on conversion app.to_utf8 is 'stays';
