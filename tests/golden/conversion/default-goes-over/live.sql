create schema app;
create conversion app.a for 'LATIN1' to 'UTF8' from iso8859_1_to_utf8;
create default conversion app.b for 'LATIN1' to 'UTF8' from iso8859_1_to_utf8;
