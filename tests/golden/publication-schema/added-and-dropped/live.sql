create schema app; create schema old; create publication p for tables in schema app, old;
